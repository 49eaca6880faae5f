"""Numbers and addresses with their provenance, and the referees behind some of them."""

from enum import StrEnum

from msgspec import Struct

from ringback.domain.facts.base import Fact, Name
from ringback.domain.ids import FactId, Line, Month, Text


class Channel(StrEnum):
    PHONE = "phone"
    EMAIL = "email"
    HANDLE = "handle"
    SITE = "site"


class Provenance(StrEnum):
    """Where a number or address came from; the last one never counts for a callback."""

    PAST_INVOICE = "past_invoice"
    SIGNED_CONTRACT = "signed_contract"
    OFFICIAL_REGISTER = "official_register"
    OWN_SITE = "own_site"
    DIRECTORY = "directory"
    THEY_GAVE_IT = "they_gave_it"


class Learned(StrEnum):
    """How the address of a site was learned: a site named in their papers is theirs, not ours."""

    SEARCHED = "searched"
    REGISTER_OR_DIRECTORY = "register_or_directory"
    IN_THEIR_PAPERS = "in_their_papers"


class SecondSource(Struct, frozen=True, forbid_unknown_fields=True):
    """A second, named, independent place that shows the same number."""

    provenance: Provenance
    words: Line


class Contact(Fact, frozen=True, kw_only=True, tag="contact"):
    """One way to reach somebody. `about` is the party, a worker or a referee."""

    about: FactId
    channel: Channel
    value: Line
    provenance: Provenance
    learned: Learned | None = None
    """Needed when the provenance is a site: how did you learn this address?"""
    second_source: SecondSource | None = None
    main_line: bool = False
    """An organisation's main line; found independently it never makes a link."""
    source_words: Line = ""

    @property
    def whence(self) -> tuple[str | None, ...]:
        """Whose it is, what it is, and where it came from."""
        return self.about, self.channel, self.value, self.provenance, self.learned

    @property
    def supplied(self) -> bool:
        """Whether the contractor is, in the end, where it came from."""
        if self.provenance is Provenance.OWN_SITE:
            return self.learned in {None, Learned.IN_THEIR_PAPERS}
        return self.provenance is Provenance.THEY_GAVE_IT


class CallFact(StrEnum):
    """The seven facts of a reference call, in the order they are asked: fact first, praise last."""

    SPEAKER = "speaker"
    RELATION = "relation"
    MONTHS = "months"
    DELIVERED = "delivered"
    MET = "met"
    PAID = "paid"
    AGAIN = "again"


class Expected(Struct, frozen=True, forbid_unknown_fields=True):
    fact: CallFact
    words: Text


class Referee(Fact, frozen=True, kw_only=True, tag="referee"):
    """Somebody said to know the work of `about`, with what the contractor said they would confirm."""

    about: FactId
    name: Name
    organisation: Line = ""
    role: Line = ""
    from_month: Month = ""
    to_month: Month = ""
    expected: tuple[Expected, ...] = ()
    """Hidden from the screen until heard."""
