"""Typed lines -> a reading: what they say, and which of their own check digits do not hold."""

from datetime import date

from msgspec import Struct

from ringback.domain.errors import InputProblem
from ringback.domain.facts import LineForm, LinePart
from ringback.domain.moment import parse_day
from ringback.rules.mrz.digits import FILLER, failing, number_of, wanted_digit
from ringback.rules.mrz.fitting import Lines, rows, ways
from ringback.rules.mrz.layouts import Check, Layout
from ringback.rules.mrz.mending import in_their_kind, pointed, swapped

_MOST_MENDED = 12
_OLDEST_EXPIRY = 50
"""Years: a document that expires later than this from now expired in the last century. [our choice]"""


class Slip(Struct, frozen=True, kw_only=True):
    """A check digit that does not hold; lines and columns are counted from 1."""

    part: LinePart
    line: int
    column: int
    """Of the check digit."""
    written: str
    wanted: str
    """What the characters before it give."""
    first: int
    last: int
    """Columns it is reckoned over, on its own line."""
    suspects: tuple[tuple[int, int, str, str], ...] = ()
    """Line, column, what stands there, what would fit."""


class Reading(Struct, frozen=True, kw_only=True):
    """`number` is the whole one: for a print and for the last three, and then to be dropped.

    What the lines say of nationality and sex is not read.
    """

    form: LineForm
    name: str
    issuer: str
    number: str
    born: str
    expires: str
    slips: tuple[Slip, ...]

    @property
    def failing(self) -> tuple[LinePart, ...]:
        return tuple(slip.part for slip in self.slips)


def read_lines(text: str, today: date) -> Reading:
    """What the lines say. `today` tells which century a birth year is of.

    Raises InputProblem: `lines_empty`, `lines_too_long`, `lines_character`, or `lines_shape` when they have
    the length of no form.
    """
    given = rows(text)
    tried = [_way(cost, layout, in_their_kind(layout, lines)) for cost, layout, lines in ways(given)]
    if not tried:
        raise InputProblem("lines_shape", where="lines", number=len(given))
    likely = sorted(tried, key=_Way.place)[:_MOST_MENDED]
    best = min((_way(one.cost, one.layout, swapped(one.layout, one.lines)) for one in likely), key=_Way.place)
    return _reading(best.layout, best.lines, today)


class _Way(Struct, frozen=True):
    """One way to read the rows: how many digits fail, how many fillers were put in or taken out."""

    failing: int
    cost: int
    layout: Layout
    lines: Lines

    def place(self) -> tuple[int, int]:
        return self.failing, self.cost


def _way(cost: int, layout: Layout, lines: Lines) -> _Way:
    return _Way(len(failing(layout, lines)), cost, layout, lines)


def _reading(layout: Layout, lines: Lines, today: date) -> Reading:
    return Reading(
        form=layout.form,
        name=_name(layout.name.of(lines)),
        issuer=layout.issuer.of(lines).strip(FILLER).replace(FILLER, ""),
        number=number_of(layout, lines),
        born=_day(layout.born.of(lines), today.isoformat()),
        expires=_day(layout.expires.of(lines), f"{today.year + _OLDEST_EXPIRY}-12-31"),
        slips=tuple(_slip(layout, check, lines) for check in failing(layout, lines)),
    )


def _name(field: str) -> str:
    return " ".join(field.replace(FILLER, " ").split())


def _day(digits: str, latest: str) -> str:
    """ISO text, of the last century if it would be after `latest`; empty for a day no calendar has."""
    if not digits.isdecimal():
        return ""
    for century in ("20", "19"):
        text = f"{century}{digits[:2]}-{digits[2:4]}-{digits[4:]}"
        if text <= latest and parse_day(text) is not None:
            return text
    return ""


def _slip(layout: Layout, check: Check, lines: Lines) -> Slip:
    own = [span for span in check.spans if span.line == check.digit.line] or [check.spans[0]]
    return Slip(
        part=check.part,
        line=check.digit.line + 1,
        column=check.digit.first + 1,
        written=check.digit.of(lines),
        wanted=wanted_digit(check, lines),
        first=own[0].first + 1,
        last=own[-1].end,
        suspects=pointed(layout, check, lines) if check.part is not LinePart.WHOLE else (),
    )
