"""Who is being checked, who really works, and what they say about themselves (tasks 1 and 2)."""

from enum import StrEnum

from msgspec import Struct

from ringback.domain.facts.base import Fact, Name
from ringback.domain.ids import ClockTime, Country, Day, FactId, Line, Month, Text, Zone
from ringback.domain.job import Answer


class PartySort(StrEnum):
    PERSON = "person"
    COMPANY = "company"


class WorkHours(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """When they say they work, by the clock of their zone; a night over midnight ends before it begins."""

    zone: Zone = ""
    begin: ClockTime = ""
    end: ClockTime = ""


class Party(Fact, frozen=True, kw_only=True, tag="party"):
    """The person or company the case is about; exactly one per case."""

    sort: PartySort
    name: Name
    also_known_as: tuple[Name, ...] = ()
    place: Line = ""
    """Town or address as they state it."""
    country: Country = ""
    work: Line = ""
    found_through: Line = ""
    middleman: Line = ""
    """Agency, recruiter or platform in between, if any."""
    hours: WorkHours | None = None


class Worker(Fact, frozen=True, kw_only=True, tag="worker"):
    """A named person of a company who does the work; person checks are answered for each."""

    name: Name
    role: Line = ""
    place: Line = ""
    country: Country = ""
    hours: WorkHours | None = None


class Profile(Fact, frozen=True, kw_only=True, tag="profile"):
    """A platform, code-host or social profile, as given."""

    about: FactId
    platform: Line
    address: Line
    holder: Line = ""
    since: Month = ""


class Statement(Fact, frozen=True, kw_only=True, tag="statement"):
    """Pasted words of theirs (CV, chat, e-mail), kept as text; `source` says where they come from."""

    about: FactId
    source: Line
    words: Text
    on: Day = ""


class FirstLookItem(StrEnum):
    """The six questions of the first look; yes raises a weak point."""

    ONLY_CHAT = "only_chat"
    MOVED_OFF_PLATFORM = "moved_off_platform"
    OTHER_ACCOUNT_NAME = "other_account_name"
    PRICE_OR_HURRY = "price_or_hurry"
    OWN_TOOLS_ASKED = "own_tools_asked"
    PROFILE_HOLDER_DIFFERS = "profile_holder_differs"


class FirstLook(Fact, frozen=True, kw_only=True, tag="first_look"):
    """One answer of the first look; all six are recorded for the check to be done."""

    item: FirstLookItem
    answer: Answer
    words: Text = ""


class Qualification(Fact, frozen=True, kw_only=True, tag="qualification"):
    """A degree or certificate and what its issuer said."""

    about: FactId
    title: Line
    issuer: Line = ""
    relied_on: bool = True
    outcome: "QualificationOutcome"
    words: Text = ""
    on: Day = ""


class QualificationOutcome(StrEnum):
    NOT_ASKED = "not_asked"
    CONFIRMED = "confirmed"
    NO_RECORD = "no_record"
    NOT_OFFERED = "not_offered"
    WAITING = "waiting"
