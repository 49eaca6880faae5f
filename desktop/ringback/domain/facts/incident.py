"""The bad day: what was noticed, what was done about it and when, and who was told: own statement."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from ringback.domain.facts.base import Fact
from ringback.domain.ids import Day, Line, Text

MOST_STEPS = 100


class Situation(StrEnum):
    BANK_CHANGE = "bank_change"
    ODD_VIDEO = "odd_video"
    THREAT = "threat"
    ALREADY_PAID = "already_paid"
    FILES_SENT = "files_sent"
    RECOMMENDED = "recommended"
    LENT_IDENTITY = "lent_identity"


class StepTaken(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """`do` as it was read then, in English; `at` from this computer's clock, with its offset."""

    do: Line
    at: Line
    put_off: bool = False
    """Not done at that moment: somebody went on to the next."""


class PersonTold(Struct, frozen=True, forbid_unknown_fields=True):
    who: Line
    at: Line


class Incident(Fact, frozen=True, kw_only=True, tag="incident"):
    """One bad day of a case. Each action is a new version of the same fact."""

    situation: Situation
    noticed: Day = ""
    hour: Line = ""
    """In their own words: about half past two."""
    words: Text = ""
    steps: Annotated[tuple[StepTaken, ...], Meta(max_length=MOST_STEPS)] = ()
    told: Annotated[tuple[PersonTold, ...], Meta(max_length=MOST_STEPS)] = ()
