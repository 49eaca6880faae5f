"""A sign-in export of the firm's own systems, added up for one account; the list itself is not kept."""

from collections.abc import Mapping
from datetime import tzinfo
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.errors import InputProblem
from ringback.domain.facts import SignIns
from ringback.domain.sign_ins import SignIn
from ringback.playbook import SignInWords, load_places, load_sign_ins
from ringback.readers.csv_table import Table, TableRow, read_table, table_from
from ringback.readers.sign_ins import COLUMNS, TYPED, Reading, columns_of, plainly, sign_ins_in
from ringback.readers.times import UNKNOWN
from ringback.rules.activity import add_up

MOST_NAMED = 5
"""Accounts of a list that are named when one has to be chosen."""


class Choices(Struct, frozen=True, kw_only=True):
    """What a person adds to a file. `columns` by heading or number; `order` is `day` or `month`."""

    account: str = ""
    columns: Mapping[str, str] = {}
    zone: tzinfo | None = None
    order: str = UNKNOWN
    encoding: str = ""


class Export(Struct, frozen=True, kw_only=True):
    """A file that was read: which system wrote it, and whose sign-ins are in it."""

    system: str
    accounts: tuple[str, ...]
    sign_ins: tuple[SignIn, ...]


def read_export(path: Path, choices: Choices) -> Export:
    """Raises InputProblem: not a table, no times, a time without a zone, a column that is not there."""
    return _export(read_table(path, choices.encoding), choices)


def read_typed(words: str, choices: Choices) -> Export:
    """Lines somebody typed or pasted, with headings, or without: time, country, device, address."""
    return _export(table_from(words.encode("utf-8", "replace")), choices)


def _export(table: Table, choices: Choices) -> Export:
    words = load_sign_ins()
    found = columns_of(table.header, words.column)
    asked = {name: _place(table, name, where) for name, where in choices.columns.items()}
    if "time" not in {**found, **asked} and _headless(table):
        table = _with_header_as_row(table)
        found = TYPED
    reading = Reading(
        columns={**found, **asked},
        countries=_countries(words),
        failed=words.failed,
        by_itself=words.by_itself,
        yes=words.yes,
        zone=choices.zone,
        order=choices.order,
    )
    sign_ins = sign_ins_in(table, reading)
    accounts = tuple(sorted({one.account for one in sign_ins} - {""}))
    return Export(system=_system(table, words), accounts=accounts, sign_ins=sign_ins)


def headings_of(path: Path, choices: Choices) -> tuple[str, ...]:
    """Of a file whose columns a person has to name."""
    return read_table(path, choices.encoding).header


def counted(export: Export, choices: Choices, zone: tzinfo) -> SignIns:
    """Of the account chosen, or the only one. Raises InputProblem `sign_ins_several`, `sign_ins_nobody`."""
    wanted = choices.account or (export.accounts[0] if len(export.accounts) == 1 else "")
    if not wanted and export.accounts:
        named = ", ".join(export.accounts[:MOST_NAMED])
        more = len(export.accounts) > MOST_NAMED
        raise InputProblem("sign_ins_several", where="account", named=f"{named}, …" if more else named)
    own = [one for one in export.sign_ins if not wanted or plainly(one.account) == plainly(wanted)]
    if not own:
        raise InputProblem("sign_ins_nobody", where="account", named=wanted)
    return add_up(own, zone, load_places().spots)


class Counted(Struct, frozen=True):
    """What a list adds up to, or what it leaves open: `accounts` and `headings` to choose among."""

    work: "Counting"
    seen: SignIns | None = None
    problem: InputProblem | None = None
    accounts: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()


class Counting(Struct, frozen=True):
    """Reading a list, or lines somebody typed, and adding up: one piece of work for another thread."""

    path: Path | None
    words: str
    choices: Choices
    there: tzinfo

    def __call__(self) -> Counted:
        accounts: tuple[str, ...] = ()
        try:
            if self.path is None:
                read = read_typed(self.words, self.choices)
            else:
                read = read_export(self.path, self.choices)
            accounts = read.accounts
            return Counted(self, counted(read, self.choices, self.there))
        except InputProblem as problem:
            return Counted(self, None, problem, accounts, self._headings(problem))

    def _headings(self, problem: InputProblem) -> tuple[str, ...]:
        if self.path is None or problem.reason != "sign_ins_no_time":
            return ()
        return headings_of(self.path, self.choices)


def columns_given(text: str) -> dict[str, str]:
    """From `time=Date,country=3`. Raises InputProblem `no_such_column`."""
    given = {}
    for part in filter(None, (part.strip() for part in text.split(","))):
        name, _, where = part.partition("=")
        if name.strip() not in COLUMNS:
            known = ", ".join(COLUMNS)
            raise InputProblem("no_such_column", where="--columns", named=name.strip(), known=known)
        given[name.strip()] = where.strip()
    return given


def _place(table: Table, name: str, where: str) -> int:
    headings = [plainly(cell) for cell in table.header]
    if plainly(where) in headings:
        return headings.index(plainly(where))
    if where.isascii() and where.isdecimal() and 1 <= int(where[:4]) <= table.width:
        return int(where) - 1
    known = ", ".join(filter(None, table.header))[:200] or f"1-{table.width}"
    raise InputProblem("no_such_column", where=name, named=where, known=known)


def _headless(table: Table) -> bool:
    """No headings, or a first line that was taken for them and holds a time."""
    return not table.header or any(cell[:1].isdecimal() for cell in table.header[:1])


def _with_header_as_row(table: Table) -> Table:
    if not table.header:
        return table
    first = TableRow(1, table.header)
    return replace(table, header=(), rows=(first, *table.rows))


def _system(table: Table, words: SignInWords) -> str:
    headings = {plainly(cell) for cell in table.header}
    return next((one.title for one in words.system if headings.issuperset(one.marks)), "")


def _countries(words: SignInWords) -> Mapping[str, str]:
    """Codes by English name, as exports write them."""
    from babel import Locale  # 20 ms that only a file needs

    names = Locale.parse("en").territories.items()
    by_name = {plainly(name): code for code, name in names if len(code) == 2 and code.isalpha()}
    return {**by_name, **words.country}
