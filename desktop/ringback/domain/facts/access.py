"""The access card, devices and where they go (task 7)."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from ringback.domain.facts.base import Fact
from ringback.domain.ids import Country, Day, FactId, Line, Text
from ringback.domain.job import Answer


class Preset(StrEnum):
    WEB_SHOP = "web_shop"
    HOSTING = "hosting"
    DOMAIN = "domain"
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
    cut_by: Line = ""
    """Who cut it, as they say themselves."""
    cut_at: Line = ""
    """When, as ISO 8601 with its offset."""


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


Count = Annotated[int, Meta(ge=0, le=1_000_000)]


class CountrySeen(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How often, and on how many days, an account was used from a country."""

    country: Country
    times: Count
    days: Count


class FarApart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Two countries, one after the other, sooner than anybody travels; `on` is the day of the second."""

    before: Country
    after: Country
    minutes: Count
    on: Day = ""


class SignIns(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What an account's sign-ins add up to: a few numbers. The list itself is not kept.

    Days are those of the place they say they are in. `longest_day` is in hours, breaks left out.
    """

    account: Line = ""
    first: Day = ""
    last: Day = ""
    times: Count = 0
    days: Count = 0
    countries: tuple[CountrySeen, ...] = ()
    """Most days first; sign-ins whose country the file does not say are in none of them."""
    devices: Count = 0
    new_devices: Count = 0
    """First seen after the first week of the file."""
    by_hour: tuple[Count, ...] = ()
    """Sign-ins in each of the 24 hours of a day, by UTC; empty where they were not counted."""
    addresses: Count = 0
    longest_day: Annotated[int, Meta(ge=0, le=25)] = 0
    long_days: Count = 0
    far_apart: Count = 0
    soonest: FarApart | None = None
    left_out: Count = 0
    """Failed tries, programs at work, and sign-ins over a VPN as the system marked them."""


class LoginReview(Fact, frozen=True, kw_only=True, tag="login_review"):
    """That the weekly look at sign-ins is arranged, by whom, and what an export added up to."""

    by: Line
    starts_on: Day = ""
    words: Text = ""
    about: FactId | None = None
    """Whose sign-ins; empty where all who work on the case are meant."""
    seen: SignIns | None = None
