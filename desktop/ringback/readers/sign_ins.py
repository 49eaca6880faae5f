"""The lines of a sign-in export, whatever system wrote it: when, from where, on what, by whom."""

from collections.abc import Mapping
from datetime import UTC, tzinfo
from unicodedata import normalize

from msgspec import Struct

from ringback.domain.errors import InputProblem
from ringback.domain.sign_ins import SignIn
from ringback.readers.csv_table import Table, TableRow
from ringback.readers.times import order_of, read_time

COLUMNS = (
    "time", "until", "country", "place", "device", "address", "account", "outcome", "interactive", "vpn",
)  # fmt: skip
Columns = Mapping[str, int]
"""Where each column stands, from 0."""
TYPED: Columns = {"time": 0, "country": 1, "device": 2, "address": 3}
"""The order of lines without headings, as somebody types them."""


class Reading(Struct, frozen=True, kw_only=True):
    """How to read a table. `zone` is for times that say none; `order` for days that could be months."""

    columns: Columns
    countries: Mapping[str, str]
    """Two letters by the name of a country, in small letters."""
    failed: tuple[str, ...] = ()
    by_itself: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    zone: tzinfo | None = None
    order: str = ""


def columns_of(header: tuple[str, ...], headings: Mapping[str, tuple[str, ...]]) -> Columns:
    """The surest heading there is for each column."""
    plain = [plainly(cell) for cell in header]
    found = {}
    for column in COLUMNS:
        place = next((plain.index(word) for word in headings.get(column, ()) if word in plain), None)
        if place is not None:
            found[column] = place
    return found


def sign_ins_in(table: Table, reading: Reading) -> tuple[SignIn, ...]:
    """Raises InputProblem: no column of times, a time that can't be read, without zone, day or month."""
    at = reading.columns.get("time")
    if at is None:
        raise InputProblem("sign_ins_no_time", where=", ".join(filter(None, table.header))[:200])
    rows = tuple(row for row in table.rows if row.cell(at))
    if not rows:
        raise InputProblem("table_empty", where="file")
    order = reading.order or order_of(tuple(row.cell(at) for row in rows))
    in_utc = "utc" in plainly(table.header[at]) if table.header else False
    zone = reading.zone or (UTC if in_utc else None)
    return tuple(one for row in rows for one in _of(row, reading, zone, order))


def _of(row: TableRow, reading: Reading, zone: tzinfo | None, order: str) -> list[SignIn]:
    """One, or two where the line says from when until when."""
    cell = _Cells(row, reading.columns)
    times = [cell.of("time"), *filter(None, (cell.of("until"),))]
    where = f"line {row.number}"
    return [
        SignIn(
            at=read_time(text, zone, order, where),
            country=_country(cell, reading.countries),
            device=cell.of("device"),
            address=cell.of("address"),
            account=cell.of("account"),
            counts=_counts(cell, reading),
        )
        for text in times
    ]


class _Cells:
    def __init__(self, row: TableRow, columns: Columns) -> None:
        self._row, self._columns = row, columns

    def of(self, column: str) -> str:
        return self._row.cell(self._columns.get(column))


def _country(cell: _Cells, countries: Mapping[str, str]) -> str:
    """Two letters or a name; of "Osaka, Osaka, JP" the last part. What is not understood is left open."""
    said = cell.of("country") or cell.of("place").rpartition(",")[2].strip()
    if len(said) == 2 and said.isascii() and said.isalpha():
        return said.upper()
    return countries.get(plainly(said), "")


def _counts(cell: _Cells, reading: Reading) -> bool:
    by_itself = plainly(cell.of("interactive")) in reading.by_itself
    return not (
        plainly(cell.of("outcome")) in reading.failed or by_itself or plainly(cell.of("vpn")) in reading.yes
    )


def plainly(text: str) -> str:
    return " ".join(normalize("NFKC", text).casefold().split())
