"""What a case waits for, and until when: read off the case alone, so that a list can keep it."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.facts import Payee, PointsPut, Recheck, RecheckDue, Reply
from ringback.domain.ids import Day, FactId
from ringback.domain.moment import add_working_days, parse_day
from ringback.domain.permit.decision import REPLY_DAYS
from ringback.domain.permit.payee import needs_second, payee_state
from ringback.domain.verdict import Outcome
from ringback.rules.rechecks import EARLY, QUARTER, schedule, started


class What(StrEnum):
    """Kept in a summary beside the day: a new word is added, never changed."""

    PAYEE_SECOND = "payee_second"
    DECISION_SECOND = "decision_second"
    REPLY = "reply"
    RECHECK = "recheck"
    WAIT_ENDS = "wait_ends"
    DECISION_ENDS = "decision_ends"
    ERASE = "erase"


class Due(Struct, frozen=True, order=True):
    """`on` is the day it is due, or since when it waits."""

    on: Day
    what: What


def dues(case: Case) -> tuple[Due, ...]:
    """Everything due, the earliest first."""
    if case.ended is not None:
        found = (*_recheck(case), Due(case.ended.erase_on, What.ERASE))
        return tuple(sorted(due for due in found if due.on))
    found = (*_seconds(case), *_reply(case), *_ends(case), *_recheck(case))
    return tuple(sorted(due for due in found if due.on))


def _seconds(case: Case) -> tuple[Due, ...]:
    found = []
    payee, decision = case.payee, case.decision
    if payee is not None and _half_approved(case, payee):
        found.append(Due(_iso(case.approvals[payee.id][0].when.day()), What.PAYEE_SECOND))
    if decision is not None and not decision.signed:
        found.append(Due(_iso(decision.when.day()), What.DECISION_SECOND))
    return tuple(found)


def _half_approved(case: Case, payee: Payee) -> bool:
    waits = bool(case.approvals.get(payee.id)) and needs_second(case, payee.id)
    return waits and payee_state(case, payee) == "pending"


def _reply(case: Case) -> tuple[Due, ...]:
    """The newest points put, while nothing came back and nothing was decided since."""
    puts = case.of(PointsPut)
    if not puts:
        return ()
    put = case.recorded[puts[-1].id].when
    answered = any(case.recorded[reply.id].when >= put for reply in case.of(Reply))
    decided = case.decision is not None and case.decision.when >= put
    return () if answered or decided else (Due(_iso(add_working_days(put.day(), REPLY_DAYS)), What.REPLY),)


def _ends(case: Case) -> tuple[Due, ...]:
    decision = case.decision
    if decision is None or not decision.event.until or decision.event.outcome is Outcome.STOP:
        return ()
    waits = decision.event.outcome is Outcome.WAIT
    return (Due(decision.event.until, What.WAIT_ENDS if waits else What.DECISION_ENDS),)


def _recheck(case: Case) -> tuple[Due, ...]:
    """The first re-check of anybody that no call has caught up on."""
    days = [day for person in case.people if (day := _next_recheck(case, person.id)) is not None]
    return (Due(_iso(min(days)), What.RECHECK),) if days else ()


def _next_recheck(case: Case, person: FactId) -> date | None:
    last = max((on for _due, on in _held(case, person)), default=None) or started(case, person)
    if last is None:
        return None
    until = last + timedelta(days=2 * QUARTER)
    return next((day for _nth, day in rechecks_to_come(case, person, until)), None)


def rechecks_to_come(case: Case, person: FactId, until: date) -> Iterator[tuple[int, date]]:
    """Every re-check no call has caught up on, with its day counted from the start: 1, 7, 30, 90 ..."""
    start, held = started(case, person), _held(case, person)
    for due, day in schedule(start, until) if start is not None else ():
        early = day - timedelta(days=EARLY)
        if start is not None and not any(on >= day or (named is due and on >= early) for named, on in held):
            yield (day - start).days, day


def _held(case: Case, person: FactId) -> tuple[tuple[RecheckDue, date], ...]:
    return tuple(
        (recheck.due, on)
        for recheck in case.of(Recheck)
        if recheck.about == person and (on := parse_day(recheck.on)) is not None
    )


def _iso(day: date) -> Day:
    return day.isoformat()
