"""Decisions: what they rest on, when a reason, a second person or a reply is needed."""

from datetime import timedelta

from ringback.domain.case import Case, Decision
from ringback.domain.events import ApprovedAs, Decided, DecisionLookedAt, DecisionSeconded, Way
from ringback.domain.facts import PointsPut, Recheck, Reply, SamePerson
from ringback.domain.findings import Finding
from ringback.domain.moment import Moment, add_working_days, parse_day, waited
from ringback.domain.permit.ground import Asked, refuse_unless, require_second
from ringback.domain.severity import Severity
from ringback.domain.verdict import Outcome, recommend

REPLY_DAYS = 2
"""Working days the contractor has to answer (PRODUCT.md, "Findings and the verdict")."""
PROVISIONAL_DAYS = 30
HEAVY = frozenset({Severity.BLOCKER, Severity.STRONG})


def permit_decision(event: Decided, asked: Asked) -> None:
    case = asked.case
    refuse_unless(case.plan is not None, "plan_not_fixed")
    refuse_unless(case.party is not None, "party_missing")
    refuse_unless(not case.running, "call_running")
    _require_true_assessment(event, asked)
    refuse_unless(event.outcome is Outcome.STOP or not event.must_stop_today, "only_a_stop_is_today")
    if event.outcome.laxer_than(event.assessment.recommendation):
        refuse_unless(event.reason.strip(), "reason_needed")
    match event.outcome:
        case Outcome.GO | Outcome.LIMITS:
            _require_provisional(event, asked)
            refuse_unless(event.outcome is Outcome.GO or event.limits.strip(), "limits_needed")
        case Outcome.WAIT:
            refuse_unless(_in_future(event.until, asked.now), "wait_needs_an_end")
        case Outcome.STOP:
            refuse_unless(event.reason.strip(), "reason_needed")
            if not event.must_stop_today:
                require_points_put(event.assessment.open, asked.case, asked.now)


def _require_true_assessment(event: Decided, asked: Asked) -> None:
    """What is signed is what the computer says now: no script or stale window can tell otherwise."""
    now_says = asked.ground.assess(asked.case)
    refuse_unless(event.assessment == now_says, "assessment_changed")
    refuse_unless(
        now_says.recommendation is recommend(now_says.open, now_says.open_checks), "assessment_changed"
    )


def _require_provisional(event: Decided, asked: Asked) -> None:
    """The first decision ends at day 30; a later one may run on once everybody stayed the same person."""
    end = parse_day(event.until)
    if end is None:
        refuse_unless(_continuity(asked.case), "provisional_needs_an_end")
        return
    refuse_unless(end > asked.now.day(), "provisional_needs_an_end")
    latest = asked.now.day() + timedelta(days=PROVISIONAL_DAYS)
    refuse_unless(end <= latest or _continuity(asked.case), "provisional_too_long")


def _continuity(case: Case) -> bool:
    """Since the first go-ahead that was signed. Somebody already here was let in before the case."""
    ahead = [d.seq for d in case.decisions if d.signed and d.event.outcome in {Outcome.GO, Outcome.LIMITS}]
    since = 0 if case.way is Way.ALREADY_HERE else min(ahead, default=None)
    if since is None:
        return False
    same = {r.about for r in case.of(Recheck) if r.same_person is SamePerson.SAME and _after(r, since, case)}
    return all(person.id in same for person in case.people)


def _after(recheck: Recheck, seq: int, case: Case) -> bool:
    return case.recorded[recheck.id].seq > seq


def _in_future(day: str, now: Moment) -> bool:
    end = parse_day(day)
    return end is not None and end > now.day()


def require_points_put(findings: tuple[Finding, ...], case: Case, now: Moment) -> None:
    """Every open point was put to the contractor after it appeared, with two working days to answer."""
    for finding in findings:
        if finding.severity is Severity.NOTE:
            continue
        put = _put_at(finding, case)
        refuse_unless(put is not None, "points_not_put", rule=finding.rule)
        if put is not None and not _replied_since(case, put):
            until = add_working_days(put.day(), REPLY_DAYS).isoformat()
            refuse_unless(waited(put, now, REPLY_DAYS), "reply_time_not_over", until=until)


def _put_at(finding: Finding, case: Case) -> Moment | None:
    appeared = max((case.recorded[i].when for i in finding.about if i in case.recorded), default=Moment(0))
    times = [
        case.recorded[put.id].when
        for put in case.of(PointsPut)
        if finding.rule in put.rules and case.recorded[put.id].when >= appeared
    ]
    return min(times, default=None)


def _replied_since(case: Case, put: Moment) -> bool:
    return any(case.recorded[reply.id].when >= put for reply in case.of(Reply))


def permit_second(event: DecisionLookedAt | DecisionSeconded, asked: Asked) -> None:
    """First what they would decide, then their signature: once each."""
    decision = _current(asked.case, event.decision)
    refuse_unless(asked.by not in {second.by for second in decision.seconds}, "already_approved")
    if isinstance(event, DecisionLookedAt):
        require_second(asked, decision.by)
        refuse_unless(decision.look_of(asked.by) is None, "looked_already")
        refuse_unless(event.worries.strip(), "worries_needed")
    else:
        _permit_signature(event, decision, asked)


def _permit_signature(event: DecisionSeconded, decision: Decision, asked: Asked) -> None:
    _require_nothing_graver(decision, asked)
    match event.approved_as:
        case ApprovedAs.SECOND:
            require_second(asked, decision.by)
            refuse_unless(decision.look_of(asked.by) is not None, "look_first")
        case ApprovedAs.ALONE:
            refuse_unless(asked.ground.fresh, "fresh_passphrase_needed")
            until = add_working_days(decision.when.day(), REPLY_DAYS).isoformat()
            refuse_unless(waited(decision.when, asked.now, REPLY_DAYS), "wait_not_over", until=until)
        case ApprovedAs.FIRST:
            refuse_unless(condition=False, reason="first_approval_missing")


def _require_nothing_graver(decision: Decision, asked: Asked) -> None:
    """The second signature stands under what the first one knew; for anything graver, decide again."""
    known = {finding.key for finding in decision.event.assessment.open}
    new = [f for f in asked.ground.assess(asked.case).open if f.key not in known and f.severity in HEAVY]
    refuse_unless(not (decision.laxer and new), "assessment_changed")


def _current(case: Case, seq: int) -> Decision:
    decision = case.decision
    refuse_unless(decision is not None, "decision_missing")
    assert decision is not None  # noqa: S101  # narrowed by the line above
    refuse_unless(decision.seq == seq, "decision_not_current")
    return decision


def independent_approver(case: Case, person: str, decisive: frozenset[str]) -> bool:
    """Whether an approver did none of the decisive checks (document, callbacks, video, payee)."""
    return not any(
        mark.by == person
        for fact_id, mark in case.recorded.items()
        if str(case.facts[fact_id].__struct_config__.tag) in decisive
    )


DECISIVE = frozenset({"document_seen", "call", "video", "live_work", "bank_answer", "registration"})
