"""What was read from a document's machine-readable lines or its number, without the number itself."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from ringback.domain.ids import Day, Line

LastThree = Annotated[str, Meta(max_length=3)]
NumberPrint = Annotated[
    str, Meta(pattern=r"^([0-9a-f]{32})?$(?!\n)", description="keyed print of a number, or empty")
]
"""Made with a register's key, so that the same number is met again and no number can be guessed from it."""


class LineForm(StrEnum):
    """The forms of ICAO Doc 9303: cards of three and two lines, the passport, and two sizes of visa."""

    TD1 = "td1"
    TD2 = "td2"
    TD3 = "td3"
    MRV_A = "mrv_a"
    MRV_B = "mrv_b"


class LinePart(StrEnum):
    """What a check digit of the lines stands for."""

    NUMBER = "number"
    BORN = "born"
    EXPIRES = "expires"
    PERSONAL = "personal"
    WHOLE = "whole"
    """The last digit of a card or passport, over all the others."""


class LinesRead(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The lines as read once; they hold a whole number, so they themselves are never kept."""

    form: LineForm
    failing: tuple[LinePart, ...] = ()
    """Whose check digit did not hold, the usual slips of typing already forgiven."""
    again: bool = False
    """Typed a second time from the document, and the same came out."""
    name: Line = ""
    country: Annotated[str, Meta(pattern=r"^([A-Z]{1,3})?$(?!\n)")] = ""
    """Who issued it, in the letters on the line."""
    born: Day = ""
    expires: Day = ""
    last_three: LastThree = ""
    number_print: NumberPrint = ""


class NumberResult(StrEnum):
    """What can be said about a number by itself."""

    HOLDS = "holds"
    DOES_NOT_HOLD = "does_not_hold"
    FORM_ONLY = "form_only"
    """Its form is right, and it has no public check digit."""
    UNVERIFIABLE = "unverifiable"
    """A check digit that newer numbers of the kind need not have."""


class NumberRead(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A national or tax number that was typed once, looked at, and not kept."""

    sort: Line
    """Which number it is, as in ``resources/playbook/numbers.toml``: ``sg.nric``."""
    result: NumberResult
    born: Day = ""
    """The birth date some numbers hold."""
    last_three: LastThree = ""
    number_print: NumberPrint = ""
