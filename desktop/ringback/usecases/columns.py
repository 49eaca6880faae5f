"""Which column of a list holds what: guessed from its header, corrected by the person once, remembered."""

from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum
from hashlib import sha256
from unicodedata import normalize

from msgspec.structs import replace

from ringback.domain.errors import InputProblem
from ringback.domain.ids import PersonId
from ringback.playbook import BatchWords
from ringback.readers.csv_table import Table
from ringback.usecases.preferences import keep_preferences, preferences_of

KEPT_HEADERS = 50
"""Layouts remembered for a person; the oldest goes first."""


class Column(StrEnum):
    NAME = "name"
    ACCOUNT = "account"
    BANK = "bank"
    COUNTRY = "country"
    AMOUNT = "amount"
    CURRENCY = "currency"
    DAY = "day"
    REFERENCE = "reference"


Columns = Mapping[Column, int]
"""Where each column stands, from 0; those that are not there are left out."""


def guess(table: Table, words: BatchWords) -> Columns:
    """The best heading for each column, every column used once; empty where there is no header."""
    found: dict[Column, int] = {}
    ranked = sorted(
        (rank, column_at, column)
        for column_at, column in enumerate(Column)
        for rank in _ranks(table.header, words.column[column.value].words)
    )
    for (_exact, _order, place), _column_at, column in ranked:
        if column not in found and place not in found.values():
            found[column] = place
    return {column: found[column] for column in Column if column in found}


def _ranks(header: tuple[str, ...], words: tuple[str, ...]) -> list[tuple[int, int, int]]:
    """For each heading that fits: whole word first, then how sure the word is, then its place."""
    ranks = []
    for place, cell in enumerate(header):
        heading = _plain(cell)
        whole = [order for order, word in enumerate(words) if heading == _plain(word)]
        part = [order for order, word in enumerate(words) if _plain(word) in heading and len(word) > 1]
        if whole:
            ranks.append((0, whole[0], place))
        elif part:
            ranks.append((1, part[0], place))
    return ranks


def _plain(text: str) -> str:
    return " ".join(normalize("NFKC", text).casefold().replace("_", " ").replace(".", " ").split())


def columns_for(table: Table, words: BatchWords, person: PersonId) -> Columns:
    """As this person mapped such a header before, else a guess."""
    kept = preferences_of(person).columns.get(signature(table))
    if kept is None:
        return guess(table, words)
    return {
        column: kept[column.value] for column in Column if kept.get(column.value, table.width) < table.width
    }


def known(table: Table, person: PersonId) -> bool:
    """Whether this person said before what these columns are."""
    return signature(table) in preferences_of(person).columns


def remember(table: Table, columns: Columns, person: PersonId) -> None:
    """By the header's own words, so that the next list of the same bank needs no questions.

    Where the settings can't be written it is asked again next time.
    """
    preferences = preferences_of(person)
    name = signature(table)
    older = {key: value for key, value in preferences.columns.items() if key != name}
    kept = dict(list(older.items())[1 - KEPT_HEADERS :])
    kept[name] = {column.value: place for column, place in columns.items()}
    with suppress(OSError):
        keep_preferences(person, replace(preferences, columns=kept))


def signature(table: Table) -> str:
    """The same for every list with this header, or with this many columns and none."""
    said = "\x1f".join(map(_plain, table.header)) or f"{table.width}"
    return sha256(said.encode("utf-8", "replace")).hexdigest()[:16]


def columns_asked(table: Table, asked: str) -> Columns:
    """From `name=Payee,account=3`: a heading as it stands, or the number of the column from 1.

    Raises InputProblem `no_such_column`.
    """
    found = {}
    for part in filter(None, (part.strip() for part in asked.split(","))):
        name, _, where = part.partition("=")
        found[_column(name.strip())] = _place(table, where.strip())
    return found


def _column(name: str) -> Column:
    try:
        return Column(name)
    except ValueError as error:
        known = ", ".join(column.value for column in Column)
        raise InputProblem("no_such_column", where="--columns", named=name, known=known) from error


def _place(table: Table, where: str) -> int:
    headings = [_plain(cell) for cell in table.header]
    if _plain(where) in headings:
        return headings.index(_plain(where))
    if where.isdecimal() and 1 <= int(where) <= table.width:
        return int(where) - 1
    known = ", ".join(filter(None, table.header)) or f"1-{table.width}"
    raise InputProblem("no_such_column", where="--columns", named=where, known=known)


def missing(columns: Columns) -> bool:
    """Without a name and without an account there is nothing to compare."""
    return Column.NAME not in columns and Column.ACCOUNT not in columns
