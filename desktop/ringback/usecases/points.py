"""Open points and the contractor: when they were put, and until when they may answer."""

from enum import StrEnum

from msgspec import Struct

from ringback.domain.case import Case, Decision
from ringback.domain.checks import Stage
from ringback.domain.errors import Refused
from ringback.domain.facts import CheckMissed, PointsPut, Reply
from ringback.domain.findings import Finding, OpenCheck
from ringback.domain.ids import CaseId, PersonId
from ringback.domain.moment import Moment
from ringback.domain.permit.decision import REPLY_DAYS, require_points_put
from ringback.domain.severity import Severity
from ringback.domain.verdict import Assessment
from ringback.text import worded
from ringback.usecases.desk import Desk
from ringback.usecases.paying import after_working_days


class Asking(StrEnum):
    """How far the points are: nothing to put, still to be put, waiting for an answer, heard."""

    NOTHING = "nothing"
    TO_PUT = "to_put"
    WAITING = "waiting"
    HEARD = "heard"


class Exchange(Struct, frozen=True, kw_only=True):
    """What was put and what came back."""

    state: Asking
    put: PointsPut | None = None
    put_at: Moment | None = None
    until: Moment | None = None
    replies: tuple[Reply, ...] = ()


class NotDone(Struct, frozen=True, kw_only=True):
    """A required check that is not done: why, by whom, when, if somebody said so."""

    title: str
    why: str = ""
    by: PersonId | None = None
    when: Moment | None = None


class Since(Struct, frozen=True, kw_only=True):
    """What changed after a decision."""

    appeared: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    entries: int


def worth_asking(assessment: Assessment) -> tuple[Finding, ...]:
    """Notes are not put to anybody."""
    return tuple(one for one in assessment.open if one.severity is not Severity.NOTE)


def exchange(desk: Desk, case_id: CaseId) -> Exchange:
    case, now = desk.case(case_id), desk.clock()
    open_points = worth_asking(desk.assess(case_id))
    puts = case.of(PointsPut)
    put = puts[-1] if puts else None
    at = case.recorded[put.id].when if put else None
    return Exchange(
        state=_state(case, open_points, now),
        put=put,
        put_at=at,
        until=after_working_days(at, REPLY_DAYS) if at else None,
        replies=case.of(Reply),
    )


def _state(case: Case, points: tuple[Finding, ...], now: Moment) -> Asking:
    """As `permit` sees it."""
    if not points:
        return Asking.NOTHING
    try:
        require_points_put(points, case, now)
    except Refused as refused:
        return Asking.TO_PUT if refused.reason == "points_not_put" else Asking.WAITING
    return Asking.HEARD


def not_done(desk: Desk, case_id: CaseId) -> tuple[NotDone, ...]:
    case = desk.case(case_id)
    wanted = [one for one in desk.assess(case_id).open_checks if one.stage is Stage.DECISION]
    return tuple(_not_done(desk, case, check) for check in wanted)


def _not_done(desk: Desk, case: Case, check: OpenCheck) -> NotDone:
    title = worded(desk.playbook.checks[check.check].title)
    missed = [m for m in case.of(CheckMissed) if m.check == check.check and m.about in {None, check.about}]
    if not missed:
        return NotDone(title=title)
    mark = case.recorded[missed[-1].id]
    return NotDone(title=title, why=missed[-1].why, by=mark.by, when=mark.when)


def since(desk: Desk, case_id: CaseId, decision: Decision) -> Since:
    """A link that was known and now leads to one more case counts as new."""
    then = {one.key: one for one in decision.event.assessment.open}
    now = {one.key: one for one in desk.assess(case_id).open}
    later = desk.case(case_id).head - decision.seq - len(decision.seconds) - len(decision.looks)
    return Since(
        appeared=tuple(one for key, one in now.items() if key not in then or one.leads_further(then[key])),
        gone=tuple(one for key, one in then.items() if key not in now),
        entries=later,
    )
