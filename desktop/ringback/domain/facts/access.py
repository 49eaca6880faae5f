"""The access card, devices and where they go (task 7)."""

from enum import StrEnum

from ringback.domain.facts.base import Fact
from ringback.domain.ids import Country, Day, FactId, Line, Text
from ringback.domain.job import Answer


class Preset(StrEnum):
    WEB_SHOP = "web_shop"
    HOSTING = "hosting"
    CODE_HOST = "code_host"
    OFFICE_SUITE = "office_suite"
    ADS = "ads"
    BANK = "bank"
    OTHER = "other"


class Level(StrEnum):
    """How far it reaches; the last three are wider than most jobs and reopen the sizing."""

    READ = "read"
    WORK = "work"
    CUSTOMER_DATA = "customer_data"
    ADMIN = "admin"
    MONEY = "money"


class Access(Fact, frozen=True, kw_only=True, tag="access"):
    """One line of the access card: what they can reach and how to cut it in 15 minutes."""

    about: FactId
    preset: Preset
    what: Line
    level: Level
    how_to_cut: Text = ""
    who_cuts: Line = ""
    given_on: Day = ""
    """Empty while it is only planned."""
    ended_on: Day = ""


class Recipient(StrEnum):
    THEMSELVES = "themselves"
    FORWARDER = "forwarder"
    THIRD_PERSON = "third_person"


class Device(Fact, frozen=True, kw_only=True, tag="device"):
    """A device of the firm's, and where it goes."""

    about: FactId
    what: Line
    serial: Line = ""
    deliver_to: Line
    country: Country = ""
    recipient: Recipient
    address_changed: bool = False
    fits_their_place: Answer
    sent_on: Day = ""
    unboxed_on: Day = ""
    """Day of the unboxing call; empty when it has not been held."""
    words: Text = ""


class LoginReview(Fact, frozen=True, kw_only=True, tag="login_review"):
    """That the weekly look at sign-ins is arranged, and by whom."""

    by: Line
    starts_on: Day = ""
    words: Text = ""
