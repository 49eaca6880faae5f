"""Documents seen, registers looked up, places and lists (task 3)."""

from enum import StrEnum

from ringback.domain.facts.base import Fact, Name
from ringback.domain.facts.lines import LastThree, LinesRead, NumberRead
from ringback.domain.ids import Country, Day, FactId, Line, Month, Text
from ringback.domain.job import Answer


class SeenHow(StrEnum):
    """Best last; a copy by upload was not seen."""

    COPY = "copy"
    LIVE = "live"
    BESIDE_FACE = "beside_face"
    IN_PERSON = "in_person"


class Sent(StrEnum):
    """Whether the document shown live is the one sent before."""

    SAME = "same"
    DIFFERENT = "different"
    NOT_SENT = "not_sent"


class DocumentSeen(Fact, frozen=True, kw_only=True, tag="document_seen"):
    """An identity document that was seen, not kept: the last three characters only."""

    about: FactId
    document: Line
    """Passport, licence, identity card ... in their words."""
    country: Country = ""
    name: Name
    last_three: LastThree = ""
    born: Day = ""
    expires: Day = ""
    place_on_it: Line = ""
    how: SeenHow
    matches_sent: Sent = Sent.NOT_SENT
    looks_altered: bool = False
    lines: LinesRead | None = None
    number: NumberRead | None = None
    """A national or tax number on it, if somebody typed one to see whether it holds."""
    name_explained: Text = ""
    """What explains a difference between the names, if there is one, and how that was seen."""
    on: Day = ""
    second_observer: Line = ""


class Found(StrEnum):
    YES = "yes"
    NO = "no"
    SOMEBODY_ELSE = "somebody_else"
    NOT_REQUIRED = "not_required"
    """Sole traders and others the register does not hold."""


class Registration(Fact, frozen=True, kw_only=True, tag="registration"):
    """What a company register said, looked up by the checker."""

    about: FactId
    register: Line
    country: Country = ""
    number: Line = ""
    found: Found
    name_there: Line = ""
    active: Answer = Answer.UNSURE
    since: Day = ""
    claimed_since: Month = ""
    """From when they say they have traded under it."""
    director_is_our_contact: Answer = Answer.UNSURE
    authority_seen: bool = False
    looked_up_on: Day = ""


class MapFinding(StrEnum):
    HOME = "home"
    OFFICE = "office"
    FORWARDER = "forwarder"
    EMPTY = "empty"
    NOT_LOOKED = "not_looked"


class PlaceProof(Fact, frozen=True, kw_only=True, tag="place_proof"):
    about: FactId
    paper: Line
    issuer: Line = ""
    month: Month = ""
    place: Line = ""
    country: Country = ""
    shows_name: Answer
    on_the_map: MapFinding = MapFinding.NOT_LOOKED


class ScreeningResult(StrEnum):
    NOTHING = "nothing"
    NAME_ONLY = "name_only"
    CLEARED_BY_BIRTH_DATE = "cleared_by_birth_date"
    EXACT = "exact"
    """The exact wallet or number, or the name with the birth date."""


class Screening(Fact, frozen=True, kw_only=True, tag="screening"):
    """One look-up in one official list, done by hand: which list, its date, what came back."""

    about: FactId
    list_name: Line
    list_date: Day = ""
    looked_for: Line
    result: ScreeningResult
    words: Text = ""
    on: Day = ""
