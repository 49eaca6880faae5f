"""The check digit of ICAO Doc 9303 part 3, 4.9: weights 7, 3, 1, letters from 10, a filler is 0."""

from ringback.domain.facts import LinePart
from ringback.rules.mrz.layouts import CARDS, Check, Layout, Span

FILLER = "<"
_VALUES = {char: value for value, char in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {FILLER: 0}
_WEIGHTS = (7, 3, 1)


def check_digit(text: str) -> str:
    total = sum(_VALUES[char] * _WEIGHTS[place % 3] for place, char in enumerate(text))
    return str(total % 10)


def checks_of(layout: Layout, lines: tuple[str, ...]) -> tuple[Check, ...]:
    """The form's checks; where a card's number goes on in the optional data, its digit stands there."""
    first, *others = layout.checks
    return (_long(layout, first, lines), *others)


def _long(layout: Layout, check: Check, lines: tuple[str, ...]) -> Check:
    rest = rest_of_number(layout, lines)
    if rest is None:
        return check
    return Check(LinePart.NUMBER, Span(rest.line, rest.end - 1, rest.end), (*check.spans, _but_last(rest)))


def rest_of_number(layout: Layout, lines: tuple[str, ...]) -> Span | None:
    """Where a card's long number goes on, its check digit the last character; None for the usual nine."""
    if layout.form not in CARDS or layout.checks[0].digit.of(lines) != FILLER:
        return None
    optional = layout.optional[0]
    more = len(optional.of(lines).split(FILLER, 1)[0])
    return Span(optional.line, optional.first, optional.first + more) if more >= 2 else None


def _but_last(span: Span) -> Span:
    return Span(span.line, span.first, span.end - 1)


def holds(check: Check, lines: tuple[str, ...]) -> bool:
    written, wanted = check.digit.of(lines), wanted_digit(check, lines)
    empty = check.part is LinePart.PERSONAL and not covered(check, lines).strip(FILLER)
    return written == wanted or (empty and written == FILLER)


def wanted_digit(check: Check, lines: tuple[str, ...]) -> str:
    return check_digit(covered(check, lines))


def covered(check: Check, lines: tuple[str, ...]) -> str:
    return "".join(span.of(lines) for span in check.spans)


def failing(layout: Layout, lines: tuple[str, ...]) -> tuple[Check, ...]:
    return tuple(check for check in checks_of(layout, lines) if not holds(check, lines))


def number_of(layout: Layout, lines: tuple[str, ...]) -> str:
    """The document's number, put together where it is a long one, without fillers."""
    rest = rest_of_number(layout, lines)
    more = _but_last(rest).of(lines) if rest else ""
    return (layout.number.of(lines) + more).replace(FILLER, "")
