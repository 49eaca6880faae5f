"""A table from a bank, an office suite or a web shop, as plain cells: any separator, any usual encoding."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from ringback.domain.cleanliness import cleaned
from ringback.domain.errors import InputProblem
from ringback.readers.encodings import decoded

LARGEST = 20 * 1024 * 1024
"""Bytes."""
MOST_ROWS = 50_000
MOST_COLUMNS = 200
LONGEST_CELL = 4_000
"""Characters; a quotation mark that is never closed would swallow the rest of the file."""
SEPARATORS = ",;\t|"
_TRIED = 30
"""Lines that show which separator it is, and among which the header is looked for."""
_SAID = re.compile(r"^sep=(.)\r?\n", re.IGNORECASE)
_NUMBERS = re.compile(r"[\d\s.,'+\-/:]*\d[\d\s.,'+\-/:]*")


class TableRow(Struct, frozen=True):
    """`number` is the line of the file on which the row ends, from 1."""

    number: int
    cells: tuple[str, ...]

    def cell(self, place: int | None) -> str:
        return self.cells[place] if place is not None and place < len(self.cells) else ""


class Table(Struct, frozen=True, kw_only=True):
    """`header` is empty where the file has none; `sure` is False when the encoding was a guess."""

    header: tuple[str, ...]
    rows: tuple[TableRow, ...]
    encoding: str
    separator: str
    sure: bool = True

    @property
    def width(self) -> int:
        return max((len(self.header), *(len(row.cells) for row in self.rows[:_TRIED])), default=0)


def read_table(path: Path, encoding: str = "") -> Table:
    """Raises InputProblem: `file_missing`, `file_is_folder`, `file_unreadable`, and those of `table_from`."""
    if path.is_dir():
        raise InputProblem("file_is_folder", where=path.name)
    if not path.exists():
        raise InputProblem("file_missing", where=path.name)
    if not path.is_file():
        raise InputProblem("file_unreadable", where=path.name, why="not an ordinary file")
    try:
        with path.open("rb") as source:
            data = source.read(LARGEST + 1)
    except OSError as error:
        raise InputProblem("file_unreadable", where=path.name, why=error.strerror or "") from error
    return table_from(data, encoding)


def table_from(data: bytes, encoding: str = "") -> Table:
    """The cells, without hidden characters and outer spaces; empty rows are left out.

    Raises InputProblem `table_too_large` (what of it: bytes, rows, columns or a cell), `table_not_text`,
    `table_empty`.
    """
    if len(data) > LARGEST:
        raise InputProblem("table_too_large", where="file", number=LARGEST // (1024 * 1024))
    found = decoded(data, encoding)
    said = _SAID.match(found.text)
    text = found.text[said.end() :] if said else found.text
    separator = said.group(1) if said else _separator(text)
    rows = tuple(_rows(text, separator, 2 if said else 1))
    if not rows:
        raise InputProblem("table_empty", where="file")
    header, rest = _headed(rows)
    return Table(header=header, rows=rest, encoding=found.encoding, separator=separator, sure=found.sure)


def _rows(text: str, separator: str, first: int) -> Iterator[TableRow]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    count = 0
    try:
        for cells in reader:
            row = TableRow(reader.line_num + first - 1, tuple(cleaned(cell).strip() for cell in cells))
            if not any(row.cells):
                continue
            count += 1
            _require_bounds(row, count)
            yield row
    except csv.Error as error:
        raise InputProblem("table_too_large", where=f"line {reader.line_num}", number=LONGEST_CELL) from error


def _require_bounds(row: TableRow, count: int) -> None:
    where = f"line {row.number}"
    if count > MOST_ROWS:
        raise InputProblem("table_too_large", where=where, number=MOST_ROWS)
    if len(row.cells) > MOST_COLUMNS:
        raise InputProblem("table_too_large", where=where, number=MOST_COLUMNS)
    if max(map(len, row.cells)) > LONGEST_CELL:
        raise InputProblem("table_too_large", where=where, number=LONGEST_CELL)


def _separator(text: str) -> str:
    """The one that cuts most lines into the same number of cells, more than one."""
    return max(SEPARATORS, key=lambda one: _evenness(text, one))


def _evenness(text: str, separator: str) -> tuple[int, int]:
    widths: list[int] = []
    reader = csv.reader(io.StringIO(text[: LONGEST_CELL * _TRIED], newline=""), delimiter=separator)
    try:
        for cells in reader:
            if len(cells) > 1:
                widths.append(len(cells))
            if reader.line_num >= _TRIED:
                break
    except csv.Error:
        return (0, 0)
    usual = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
    return (widths.count(usual), usual)


def _headed(rows: tuple[TableRow, ...]) -> tuple[tuple[str, ...], tuple[TableRow, ...]]:
    """The first row with words alone, as wide as most rows; what stands above it is a bank's own heading."""
    widths = [len(row.cells) for row in rows[:_TRIED]]
    usual = max(set(widths), key=lambda width: (widths.count(width), width))
    for place, row in enumerate(rows[:_TRIED]):
        filled = [cell for cell in row.cells if cell]
        if len(row.cells) >= usual and len(filled) * 2 > usual and not any(map(_NUMBERS.fullmatch, filled)):
            return row.cells, rows[place + 1 :]
        if len(row.cells) >= usual:
            return (), rows
    return (), rows
