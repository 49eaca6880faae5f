"""A payment list or a supplier list compared with every case, and what it showed, in words."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.errors import InputProblem
from ringback.domain.events import Way
from ringback.domain.facts import Name, Payee, PayeeSort, Registration
from ringback.domain.ids import CaseId, FactId
from ringback.domain.moment import parse_day
from ringback.domain.permit.payee import replaced_and_frozen
from ringback.domain.verdict import Outcome
from ringback.playbook import BatchWords, load_batch
from ringback.readers.csv_table import Table, read_table
from ringback.readers.encodings import ENCODINGS
from ringback.reports.speaker import masked
from ringback.rules.batch import compare_lines
from ringback.rules.batch_lines import Account, Line, Point, Result, State, Vendor, Verdict
from ringback.rules.normal import compact
from ringback.text import country_name, worded
from ringback.usecases.columns import Column, Columns, missing
from ringback.usecases.desk import Desk
from ringback.usecases.dues import What, dues

__all__ = [
    "ENCODINGS",
    "Line",
    "Result",
    "Standings",
    "Table",
    "ToldLine",
    "compare_list",
    "labels_of",
    "lines_of",
    "lines_to_compare",
    "list_words",
    "read_list",
    "tell_line",
    "vendors_of",
]

_COUNTRY_LETTERS = 2
MOST_LINES = 10_000
"""Compared at once, in about four seconds; the payments of a small firm in a year are fewer. [our choice]"""


class ToldPoint(Struct, frozen=True, kw_only=True):
    """One thing a line showed, in words."""

    verdict: str
    title: str
    sentence: str
    why: str = ""
    honest_reasons: tuple[str, ...] = ()
    do: str = ""


class ToldLine(Struct, frozen=True, kw_only=True):
    """A line as a person reads it: the account masked, the gravest point first."""

    number: int
    name: str
    account: str
    amount: str
    currency: str
    fits: bool
    case: str
    """The label, or empty."""
    points: tuple[ToldPoint, ...]


def list_words() -> BatchWords:
    """Headings and verdicts."""
    return load_batch()


def read_list(path: Path, encoding: str = "") -> Table:
    """Raises InputProblem."""
    return read_table(path, encoding)


def lines_of(table: Table, columns: Columns) -> tuple[Line, ...]:
    """The lines that name a supplier or an account. Raises InputProblem `columns_missing`."""
    if missing(columns):
        raise InputProblem("columns_missing", where="columns")
    found = []
    for row in table.rows:
        cells = {column: " ".join(row.cell(columns.get(column)).split()) for column in Column}
        if not (cells[Column.NAME] or cells[Column.ACCOUNT]):
            continue
        found.append(
            Line(
                number=row.number,
                name=cells[Column.NAME],
                account=cells[Column.ACCOUNT],
                bank=cells[Column.BANK],
                country=_country(cells[Column.COUNTRY]),
                amount=cells[Column.AMOUNT],
                currency=cells[Column.CURRENCY].upper(),
                day=cells[Column.DAY],
                reference=cells[Column.REFERENCE],
            )
        )
    return tuple(found)


def lines_to_compare(table: Table, columns: Columns, file: str) -> tuple[Line, ...]:
    """The same, at least one. Raises InputProblem `columns_missing`, `table_empty` or `table_too_large`."""
    lines = lines_of(table, columns)
    if len(lines) > MOST_LINES:
        raise InputProblem("table_too_large", where=file, number=MOST_LINES)
    if not lines:
        raise InputProblem("table_empty", where=file)
    return lines


def _country(text: str) -> str:
    """A code is kept; a country written out is not guessed."""
    code = text.upper()
    known = len(code) == _COUNTRY_LETTERS and code.isascii() and code.isalpha()
    return code if known and country_name(code) != code else ""


def compare_list(desk: Desk, lines: tuple[Line, ...]) -> tuple[Result, ...]:
    """Nothing is written, nothing is blocked."""
    return compare_lines(lines, vendors_of(desk), Standings(desk))


# whom the firm has looked at


def labels_of(vendors: tuple[Vendor, ...]) -> dict[CaseId, str]:
    return {vendor.case: vendor.label for vendor in vendors}


def vendors_of(desk: Desk) -> tuple[Vendor, ...]:
    """Every case that names somebody, with every version of where their money goes."""
    cases = ((case_id, desk.case(case_id)) for case_id in desk.register.cases())
    return tuple(_vendor(case_id, case) for case_id, case in cases if case.party or case.of(Payee))


def _vendor(case_id: CaseId, case: Case) -> Vendor:
    return Vendor(
        case=case_id,
        label=case.label,
        names=_names(case),
        accounts=tuple(_account(case, payee) for payee in case.of(Payee) if payee.account),
    )


def _names(case: Case) -> tuple[Name, ...]:
    """As they call themselves, as their register does, and the holder of an approved account."""
    party = case.party
    own = (party.name, *party.also_known_as) if party else ()
    registered = tuple(Name(written=one.name_there) for one in case.of(Registration) if one.name_there)
    holders = tuple(payee.holder for payee in case.of(Payee) if payee.id in case.frozen)
    return tuple(dict.fromkeys((*own, *registered, *holders)))


def _account(case: Case, payee: Payee) -> Account:
    old = replaced_and_frozen(case, payee)
    state = State.OLD if old else State.APPROVED if payee.id in case.frozen else State.OPEN
    return Account(
        payee=payee.id,
        number=payee.account,
        state=state,
        holder=payee.holder,
        country=payee.country,
        crypto=payee.sort is PayeeSort.CRYPTO,
    )


class Standings:
    """What stands against paying a case today, worked out once for each."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._today = desk.clock().day()
        self._known: dict[CaseId, Verdict | None] = {}

    def __call__(self, case_id: CaseId) -> Verdict | None:
        if case_id not in self._known:
            self._known[case_id] = self._look(case_id)
        return self._known[case_id]

    def _look(self, case_id: CaseId) -> Verdict | None:
        case = self._desk.case(case_id)
        if case.ended is not None or case.way is Way.INBOX:
            return Verdict.NOT_TAKEN_ON
        decided = case.decision
        if decided is None or not decided.signed:
            return Verdict.UNDECIDED
        if decided.event.outcome is Outcome.STOP:
            return Verdict.STOPPED
        if decided.event.outcome is Outcome.WAIT:
            return Verdict.WAITS
        if _overdue(case, self._today):
            return Verdict.OVERDUE
        stopped = self._desk.assess(case_id).recommendation is Outcome.STOP
        return Verdict.OPEN_POINT if stopped else None


def _overdue(case: Case, today: date) -> bool:
    late = {What.RECHECK, What.DECISION_ENDS}
    return any(due.what in late and (parse_day(due.on) or today) < today for due in dues(case))


# in words


def tell_line(words: BatchWords, result: Result, labels: Mapping[CaseId, str]) -> ToldLine:
    line = result.line
    return ToldLine(
        number=line.number,
        name=line.name,
        account=masked(line.account if "@" in line.account else compact(line.account)),
        amount=line.amount,
        currency=line.currency,
        fits=result.fine,
        case=labels[result.case] if result.case else "",
        points=tuple(_told(words, point) for point in result.points),
    )


def _told(words: BatchWords, point: Point) -> ToldPoint:
    text = words.verdict[point.verdict.value]
    return ToldPoint(
        verdict=point.verdict.value,
        title=worded(text.title),
        sentence=worded(text.sentence).format(case=point.label, other=point.other),
        why=worded(text.why),
        honest_reasons=tuple(map(worded, text.honest_reasons)),
        do=worded(text.do),
    )


def payable(result: Result) -> tuple[CaseId, FactId] | None:
    """The case and the account a line can be written down under as a payment."""
    return (result.case, result.payee) if result.case and result.payee else None
