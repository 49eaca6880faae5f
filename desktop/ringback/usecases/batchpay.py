"""A line of a payment list that a person confirms becomes a payment of its case."""

import re
from datetime import date

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.facts import Payee, Payment
from ringback.domain.ids import LARGEST_NUMBER, CaseId, FactId
from ringback.domain.moment import parse_day
from ringback.reports.sections.money import places_of
from ringback.rules.batch_lines import Line, Result
from ringback.usecases.cases import next_id, record
from ringback.usecases.desk import Desk, Gesture

_CODE = re.compile(r"[A-Z]{3,5}")
_GROUPED = re.compile(r"\d{1,3}([.,' ])\d{3}(?:\1\d{3})*")
_THREE = 3
LARGEST_DIGITS = 16
EARLIEST = 1990
"""Years in two figures are not guessed."""


class Ready(Struct, frozen=True, kw_only=True):
    """A payment that a line says was made: all of it could be read."""

    case: CaseId
    payee: FactId
    day: str
    minor: int
    currency: str
    reference: str


def ready(desk: Desk, result: Result, lines: tuple[Line, ...]) -> Ready | None:
    """What would be written down, or nothing where the account, the day or the amount can't be told.

    `lines` are all of the list: they show whether its days begin with the day or with the month.
    """
    line = result.line
    if result.case is None or result.payee is None:
        return None
    day = read_day(line.day, month_first=_month_first(lines))
    currency = line.currency or _currency_of(desk.case(result.case), result.payee)
    minor = read_minor(line.amount, currency)
    if day is None or day > desk.clock().day() or not minor or not _CODE.fullmatch(currency):
        return None
    return Ready(
        case=result.case,
        payee=result.payee,
        day=day.isoformat(),
        minor=minor,
        currency=currency,
        reference=line.reference[:300],
    )


def write_down(desk: Desk, paid: Ready) -> Case:
    """Raises Refused, InputProblem or RecordsProblem. The same payment again appends nothing."""
    case = desk.case(paid.case)
    if written_down(case, paid):
        return case
    fact = Payment(
        id=next_id(case, "payment"),
        payee=paid.payee,
        on=paid.day,
        minor=paid.minor,
        currency=paid.currency,
        reference=paid.reference,
    )
    return record(desk, Gesture(paid.case, case.head), fact)


def written_down(case: Case, paid: Ready) -> bool:
    """Whether the case has it: same account, day, amount and reference."""
    return any(
        (one.payee, one.on, one.minor, one.currency) == (paid.payee, paid.day, paid.minor, paid.currency)
        and (not one.reference or not paid.reference or one.reference == paid.reference)
        for one in case.of(Payment)
    )


def _currency_of(case: Case, payee: FactId) -> str:
    known = case.get(Payee, payee)
    return known.currency.strip().upper() if known else ""


def read_minor(text: str, currency: str) -> int | None:
    """`1,234.50`, `1.234,50`, `¥1,234`, `1 234`: in the smallest unit, or None where it can't be told.

    A payment list may write money that leaves with a minus or in brackets.
    """
    plain = re.sub(r"[^\d.,' ]", "", text).strip(" .,'")
    places = places_of(currency)
    whole, part = _parted(plain, places)
    if whole is None or len(part) > places:
        return None
    digits = re.sub(r"\D", "", whole)
    minor = int(digits + part.ljust(places, "0")) if digits and len(digits) < LARGEST_DIGITS else 0
    return minor if 0 < minor <= LARGEST_NUMBER else None


def _parted(plain: str, places: int) -> tuple[str | None, str]:
    """Whole and part: what stands before and after the last mark, unless that mark only groups."""
    if plain.isdigit() or (_GROUPED.fullmatch(plain) and places != _THREE):
        return plain, ""
    found = re.fullmatch(r"(.*?)[.,](\d*)", plain)
    if found is None or not (found[1].isdigit() or _GROUPED.fullmatch(found[1])):
        return None, ""
    return found[1], found[2]


def read_day(text: str, *, month_first: bool = False) -> date | None:
    """2026-11-25, 20261125, 25/11/2026, 11/25/2026, 2026年11月25日."""
    numbers = [int(part) for part in re.findall(r"\d+", text[:40])][:_THREE]
    if len(numbers) == 1 and len(text.strip()) == len("20261125"):
        return parse_day(f"{text.strip()[:4]}-{text.strip()[4:6]}-{text.strip()[6:]}")
    if len(numbers) != _THREE:
        return None
    year, month, day = numbers if numbers[0] > 31 else reversed(numbers)
    if numbers[0] <= 31 and (month_first or month > 12):
        month, day = day, month
    return parse_day(f"{year:04}-{month:02}-{day:02}") if year > EARLIEST else None


def _month_first(lines: tuple[Line, ...]) -> bool:
    """Whether some day of the list can only be read with the month in front."""
    for line in lines:
        numbers = [int(part) for part in re.findall(r"\d+", line.day[:40])]
        if len(numbers) >= _THREE and numbers[0] <= 12 < numbers[1] <= 31:
            return True
    return False
