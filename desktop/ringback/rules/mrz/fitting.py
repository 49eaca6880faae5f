"""From what was typed or pasted to lines of the right length, in every way that is possible."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice, product

from ringback.domain.errors import InputProblem
from ringback.domain.facts import LineForm
from ringback.rules.mrz.digits import FILLER
from ringback.rules.mrz.layouts import LAYOUTS, Layout

LONGEST = 1_000
"""Characters; three lines have 90. [our choice]"""
MOST_MISSING = 16
"""Fillers that may be missing from a line that is not the one with the name. [our choice]"""
_MOST_WAYS = 1_500
_FILLERS = str.maketrans({"«": "<<", "‹": "<", "≪": "<<", "〈": "<", "《": "<<"})
_NOISE = re.compile(r"[\s\-.,;:|/\\'\"_*>]+")
_HIDDEN = frozenset({"Cc", "Cf", "Mn", "Me", "Zl", "Zp", "Zs"})
_WRITTEN = re.compile(r"[A-Z0-9<]*")
_PASSPORT = "P"
"""Begins the lines of passports, and of nothing else but a few cards."""
_NATIONAL, _NATIONAL_LENGTH = "IDFRA", 72
"""French cards from before 2021: two lines of 36 in an order of their own; newer ones have three. [M]"""
Lines = tuple[str, ...]


def rows(text: str) -> Lines:
    """The rows with something on them, as capitals, digits and fillers.

    Raises InputProblem `lines_empty`, `lines_too_long`, or `lines_character` with line and column.
    """
    if len(text) > LONGEST:
        raise InputProblem("lines_too_long", where="lines", number=LONGEST)
    made = [_plain(row) for row in text.replace("&lt;", FILLER).splitlines()]
    found = tuple(row for row in made if row)
    if not found:
        raise InputProblem("lines_empty", where="lines")
    for place, row in enumerate(found, start=1):
        good = _WRITTEN.match(row)
        column = good.end() if good else 0
        if column < len(row):
            char = f"U+{ord(row[column]):04X}"
            raise InputProblem(
                "lines_character", where="lines", line=place, column=column + 1, character=char
            )
    return found


def _plain(row: str) -> str:
    wide = unicodedata.normalize("NFKD", row.translate(_FILLERS)).translate(_FILLERS).upper()
    bare = "".join(char for char in wide if unicodedata.category(char) not in _HIDDEN)
    return _NOISE.sub("", bare)


def ways(given: Lines) -> Iterator[tuple[int, Layout, Lines]]:
    """Each form the rows can be, with how many characters had to be put in or taken out.

    Raises InputProblem `lines_national` for cards whose lines follow a country's own rules.
    """
    if given[0].startswith(_NATIONAL) and (len(given) == 2 or len("".join(given)) == _NATIONAL_LENGTH):
        raise InputProblem("lines_national", where="lines")
    visa = given[0][0] == "V"
    for layout in LAYOUTS.values():
        if layout.form.startswith("mrv") is visa:
            yield from _of(layout, given)


def _of(layout: Layout, given: Lines) -> Iterator[tuple[int, Layout, Lines]]:
    for split in _splits(layout, given):
        cost = sum(abs(len(row) - layout.width) for at, row in enumerate(split) if at != layout.name.line)
        cost += (split[0][0] == _PASSPORT) is not (layout.form is LineForm.TD3)
        fits = [_fitted(row, layout, named=at == layout.name.line) for at, row in enumerate(split)]
        for lines in islice(product(*fits), _MOST_WAYS):
            yield cost, layout, lines


def _splits(layout: Layout, given: Lines) -> Iterator[Lines]:
    """The rows as they came, or all of them run together and cut where this form cuts."""
    if len(given) == layout.lines:
        yield given
        return
    whole, width = "".join(given), layout.width
    if layout.lines == 3 and len(whole) > 2 * width:
        yield whole[:width], whole[width : 2 * width], whole[2 * width :]
    if layout.lines == 2 and len(whole) > width + 6:
        yield whole[:-width], whole[-width:]


def _fitted(row: str, layout: Layout, *, named: bool) -> list[str]:
    """The row in the right length, or nothing: only fillers are put in or taken out."""
    missing = layout.width - len(row)
    if missing == 0:
        return [row]
    if named:
        short = row.rstrip(FILLER)
        return [short.ljust(layout.width, FILLER)] if layout.name.first < len(short) <= layout.width else []
    if 0 < missing <= MOST_MISSING:
        return _once(row[:at] + FILLER * missing + row[at:] for at in range(len(row), 0, -1))
    runs = [run for run in re.finditer(f"{FILLER}+", row) if len(run.group()) >= -missing]
    return _once(row[: run.start()] + row[run.start() - missing :] for run in runs) if missing < 0 else []


def _once(made: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(made))
