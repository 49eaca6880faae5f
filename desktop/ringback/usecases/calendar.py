"""Every date that is due, in every case: a list to read, and a file for a calendar that names nobody."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID, uuid5

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.ids import CaseId, Day
from ringback.domain.moment import Moment
from ringback.reports.calendar import calendar_of
from ringback.text import _
from ringback.usecases.desk import Desk
from ringback.usecases.dues import What, dues, rechecks_to_come
from ringback.usecases.overview import due_sentence

FILE = "ringback-due.ics"
AHEAD = 366
"""Days of re-checks that a calendar gets; the next export adds what came closer. [our choice]"""
_SPACE = UUID("8b1d0a0e-3f0f-5c55-9d4e-6f2f4d1c7a90")
_NO_DATE = frozenset({What.PAYEE_SECOND, What.DECISION_SECOND, What.RECHECK})
"""The first two wait since a day and are due on none; re-checks are told one by one."""


class Dated(Struct, frozen=True, kw_only=True, order=True):
    """`key` stays the same from one export to the next, so that a calendar moves the entry it has."""

    on: Day
    label: str
    words: str
    key: str
    case: CaseId
    late: bool = False


def dated(desk: Desk) -> tuple[Dated, ...]:
    """Everything with a day of its own, the earliest first; a case with nothing due is not opened."""
    due = [summary.case for summary in desk.register.summaries() if summary.due]
    return tuple(sorted(one for case_id in due for one in _of_case(desk, case_id, desk.case(case_id))))


def _of_case(desk: Desk, case_id: CaseId, case: Case) -> Iterator[Dated]:
    today = desk.clock().day()
    for on, what, key in _days(case, today + timedelta(days=AHEAD)):
        yield Dated(
            on=on,
            label=case.label,
            words=due_sentence(what),
            key=str(uuid5(_SPACE, f"{case_id} {key}")),
            case=case_id,
            late=on < today.isoformat(),
        )


def _days(case: Case, until: date) -> Iterator[tuple[Day, What, str]]:
    """With what tells one date of a case from its others."""
    yield from ((due.on, due.what, due.what.value) for due in dues(case) if due.what not in _NO_DATE)
    for person in case.people:
        for nth, day in rechecks_to_come(case, person.id, until):
            yield day.isoformat(), What.RECHECK, f"{What.RECHECK.value} {person.id} {nth}"


def calendar_file(found: tuple[Dated, ...], now: Moment) -> bytes:
    """Only the label of a case stands in it, never a name."""
    words = _("Ringback {label}: {what}")
    days = ((one.key, one.on, words.format(label=one.label, what=one.words)) for one in found)
    return calendar_of(days, now)
