"""What can be the same in two cases, and where else it was seen."""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from ringback.domain.ids import CaseId, FactId


class IdentifierKind(StrEnum):
    PHONE = "phone"
    EMAIL = "email"
    HANDLE = "handle"
    DOMAIN = "domain"
    """`near` is the firm it was given for, if any."""
    ACCOUNT = "account"
    WALLET = "wallet"
    DOCUMENT = "document"
    DELIVERY = "delivery"
    COMPANY = "company"
    TEXT = "text"
    """A digest of a whole sentence of their own text."""
    FILE = "file"
    """The SHA-256 of a file they sent."""
    TEXT_KEY = "text_key"
    """One of the smallest shingle hashes of a text; `near` names the text's TEXT_BODY."""
    TEXT_BODY = "text_body"
    """A whole text, by a print of its words; `near` is its shingles, packed."""
    NAME = "name"
    """The words of a rare enough name, sorted."""
    PICTURE = "picture"
    """A fifth of a picture's print; `near` is the whole print, then the sort of the file."""
    FIRM_DOMAIN = "firm_domain"
    """What a firm's domain is found by when it is written nearly so; `near` is the domain."""


CROWDED = frozenset(
    {IdentifierKind.TEXT, IdentifierKind.TEXT_KEY, IdentifierKind.PICTURE, IdentifierKind.NAME}
)
"""Kinds of which a value in many cases is a template, an agency's or a common one, and tells nothing."""
FEW = frozenset({IdentifierKind.FIRM_DOMAIN})
"""Kinds of which a value in many cases tells as much as in one, so that the first of them are enough."""
MOST_CASES = 20
"""Other cases a value of a crowded kind may stand in before it tells nothing, and how many are read of a
value of which few are enough. [our choice]"""


class Share(StrEnum):
    """How much of a text stands in another one too, in words."""

    SENTENCES = "sentences"
    """Whole sentences; how much they are together is not known."""
    QUARTER = "quarter"
    HALF = "half"
    MOST = "most"
    ALL = "all"


class Sides(StrEnum):
    """Whose a domain is here, and whose the one it is near to is there, in words."""

    OWN_VENDOR = "own_vendor"
    OWN_FOUND = "own_found"
    OWN_FIRMS = "own_firms"
    REFEREE_VENDOR = "referee_vendor"
    REFEREE_FOUND = "referee_found"
    REFEREE_FIRMS = "referee_firms"
    MAIL_VENDOR = "mail_vendor"
    MAIL_FOUND = "mail_found"
    MAIL_FIRMS = "mail_firms"


class Owner(StrEnum):
    """Whose it is in its case: the applicant's own, their referee's, or an organisation's main line."""

    APPLICANT = "applicant"
    REFEREE = "referee"
    PAYEE = "payee"
    MAIN_LINE = "main_line"
    REQUEST = "request"
    """From a request to change the account: it makes no link, as our own lines are quoted there too."""


class Identifier(Struct, frozen=True, order=True):
    """`value` is the normal form two cases are compared by; `shown` is what a person may read.

    `near` is what is compared once two values of a near kind were found equal; it is kept sealed.
    """

    kind: IdentifierKind
    value: str
    owner: Owner
    fact: FactId
    shown: str
    near: str = ""


class Sighting(Struct, frozen=True):
    """The same identifier in another case."""

    case: CaseId
    label: str
    owner: Owner
    fact: FactId
    not_taken_on: bool = False
    """Whether that case is about somebody the firm did not take on."""
    near: str = ""


Sightings = Mapping[tuple[IdentifierKind, str], tuple[Sighting, ...]]
