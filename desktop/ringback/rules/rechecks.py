"""Re-checks at day 1, 7, 30, 90 and each quarter after, from the first access or the signed decision on."""

from collections.abc import Iterator
from datetime import date, timedelta

from ringback.domain.case import Case
from ringback.domain.facts import Access, Recheck, RecheckDue
from ringback.domain.findings import Finding, noticed
from ringback.domain.ids import FactId
from ringback.domain.moment import parse_day
from ringback.domain.plan import Size
from ringback.domain.verdict import Outcome
from ringback.rules.people import who
from ringback.rules.surroundings import Surroundings

QUARTER = 90
"""Days: day 90, and so on."""
EARLY = 30
"""Days before its due day from which a quarterly re-check counts for it. [our choice]"""
GRACE = {RecheckDue.DAY_1: 1, RecheckDue.DAY_7: 2, RecheckDue.DAY_30: 3, RecheckDue.QUARTER: 7}
"""Days after the due day from which a re-check is overdue. [our choice]"""
_FIRST = ((RecheckDue.DAY_1, 1), (RecheckDue.DAY_7, 7), (RecheckDue.DAY_30, 30))


def rechecks(case: Case, around: Surroundings) -> Iterator[Finding]:
    """One finding a person, for the newest overdue one: a single call catches up on all before it."""
    for person in case.people:
        start = started(case, person.id)
        if start is None:
            continue
        late = [
            (due, day)
            for due, day in schedule(start, around.today)
            if around.today >= day + timedelta(days=GRACE[due])
            and not _held(case, person.id, due, day, around.today)
        ]
        if late:
            due, day = late[-1]
            yield noticed(
                "recheck_overdue",
                person.id,
                who=who(case, person.id),
                thing=due.value,
                claimed=day.isoformat(),
                number=str(len(late)),
            )


def started(case: Case, person: FactId) -> date | None:
    """The first day of access that still runs, however the case ended; without any, the day of a go-ahead."""
    mine = [line for line in case.of(Access) if line.about == person and line.given_on]
    if mine:
        days = [day for line in mine if (day := parse_day(line.given_on)) is not None]
        return min(days, default=None) if any(not line.ended_on for line in mine) else None
    return _decided_on(case) if case.ended is None else None


def _decided_on(case: Case) -> date | None:
    """The first go-ahead after which nothing was stopped; a supplier without access needs no re-check."""
    signed = [decision for decision in case.decisions if decision.signed]
    if not signed or case.plan is None or case.plan.size is Size.SUPPLIER:
        return None
    ahead = [d for d in signed if d.event.outcome in {Outcome.GO, Outcome.LIMITS}]
    return ahead[0].when.day() if ahead and signed[-1].event.outcome is not Outcome.STOP else None


def schedule(start: date, until: date) -> Iterator[tuple[RecheckDue, date]]:
    """Every re-check due from `start` up to `until`, oldest first."""
    for due, days in _FIRST:
        if start + timedelta(days=days) <= until:
            yield due, start + timedelta(days=days)
    for count in range(1, (until - start).days // QUARTER + 1):
        yield RecheckDue.QUARTER, start + timedelta(days=QUARTER * count)


def _held(case: Case, person: FactId, due: RecheckDue, day: date, today: date) -> bool:
    """A re-check named for it and held near it, or any held on its day or later; one to come is not held."""
    for recheck in case.of(Recheck):
        on = parse_day(recheck.on)
        if recheck.about != person or on is None or on > today + timedelta(days=1):
            continue
        near = due is not RecheckDue.QUARTER or on >= day - timedelta(days=EARLY)
        if on >= day or (recheck.due is due and near):
            return True
    return False
