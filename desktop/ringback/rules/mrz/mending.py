"""Slips of the finger: letters where only digits stand, O for 0, and which character may be the wrong one."""

from ringback.rules.mrz.digits import FILLER, checks_of, failing, holds
from ringback.rules.mrz.layouts import Check, Layout, Span

Lines = tuple[str, ...]
_TO_DIGIT = str.maketrans("OQDILZSBG", "000112586")
_TO_LETTER = str.maketrans("012586", "OIZSBG")
_TO_PLAIN_DIGIT, _TO_PLAIN_LETTER = str.maketrans("OI", "01"), str.maketrans("01", "OI")
_LOOKALIKES = ("0OQD8", "1IL7", "2Z", "38B", "5S6", "6G8", "UV", "MN", "EF", "PR", "CG", "4A", "9G")
"""Characters taken for each other from a card held to a camera. [our choice]"""
_MOST_POINTED = 2


def in_their_kind(layout: Layout, lines: Lines) -> Lines:
    """Letters out of the fields of digits, and digits out of those of letters."""
    for span in layout.letters:
        lines = _put(lines, span, span.of(lines).translate(_TO_LETTER))
    for span in layout.digits:
        lines = _put(lines, span, span.of(lines).translate(_TO_DIGIT))
    return lines


def _put(lines: Lines, span: Span, text: str) -> Lines:
    row = lines[span.line]
    return (*lines[: span.line], row[: span.first] + text + row[span.end :], *lines[span.line + 1 :])


def swapped(layout: Layout, lines: Lines) -> Lines:
    """O for 0 and I for 1 in the number, where the check digits then hold.

    Only what people do: a letter typed for a digit anywhere, a digit for the letter after a first letter.
    Trying every 0 as an O would hide two wrong digits out of three.
    """
    spans = (layout.number, *layout.optional)
    plain = lines
    for span in spans:
        plain = _put(plain, span, span.of(plain).translate(_TO_PLAIN_DIGIT))
    second = Span(layout.number.line, layout.number.first + 1, layout.number.first + 2)
    ways = [lines, plain]
    if layout.number.of(lines)[0].isalpha():
        ways += [_put(way, second, second.of(way).translate(_TO_PLAIN_LETTER)) for way in ways]
    return min(ways, key=lambda way: len(failing(layout, way)))


def pointed(layout: Layout, check: Check, lines: Lines) -> tuple[tuple[int, int, str, str], ...]:
    """Line and column (from 1), what stands there, and what would fit: the likeliest wrong characters."""
    found = []
    for span in check.spans:
        for at in range(span.first, span.end):
            place = Span(span.line, at, at + 1)
            written = place.of(lines)
            for other in _taken_for(written):
                tried = _put(lines, place, other)
                if all(holds(one, tried) for one in checks_of(layout, tried) if _touches(one, place)):
                    found.append((span.line + 1, at + 1, written, other))
    return tuple(found[:_MOST_POINTED])


def _taken_for(char: str) -> list[str]:
    if char == FILLER:
        return []
    alike = [other for group in _LOOKALIKES if char in group for other in group if other != char]
    return list(dict.fromkeys(one for one in alike if one.isdigit() or char.isalpha()))


def _touches(check: Check, place: Span) -> bool:
    return any(s.line == place.line and s.first <= place.first < s.end for s in check.spans)
