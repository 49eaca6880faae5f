"""Putting points to the contractor, deciding, and the second signature."""

from datetime import timedelta

from msgspec import Struct

from ringback import __version__
from ringback.domain import events as ev
from ringback.domain.case import Case
from ringback.domain.errors import RingbackError
from ringback.domain.facts import PointsPut, Reply, Screening
from ringback.domain.permit import permit
from ringback.domain.permit.decision import PROVISIONAL_DAYS
from ringback.domain.severity import Severity
from ringback.domain.verdict import Outcome, Versions
from ringback.rules.assess import RULES_VERSION
from ringback.text import worded
from ringback.usecases.cases import next_id
from ringback.usecases.desk import Desk, DeskGround, Gesture


def put_points(desk: Desk, gesture: Gesture, channel: str, words: str = "") -> Case:
    """Records that every open point was put to the contractor now."""
    rules = {f.rule for f in desk.assess(gesture.case).open if f.severity is not Severity.NOTE}
    fact = PointsPut(
        id=next_id(desk.case(gesture.case), "points_put"),
        rules=tuple(sorted(rules)),
        channel=channel,
        on=desk.clock().day().isoformat(),
        words=words,
    )
    return desk.append(gesture, ev.FactRecorded(fact=fact))


def record_reply(desk: Desk, gesture: Gesture, words: str) -> Case:
    reply = Reply(
        id=next_id(desk.case(gesture.case), "reply"), words=words, on=desk.clock().day().isoformat()
    )
    return desk.append(gesture, ev.FactRecorded(fact=reply))


class Choice(Struct, frozen=True, kw_only=True):
    """What a person chooses and writes; the rest of a decision is read off the case."""

    outcome: Outcome
    reason: str = ""
    limits: str = ""
    meanwhile: str = ""
    until: str = ""
    must_stop_today: bool = False


def decide(  # the parts of one decision
    desk: Desk,
    gesture: Gesture,
    outcome: Outcome,
    *,
    reason: str = "",
    limits: str = "",
    meanwhile: str = "",
    until: str = "",
    must_stop_today: bool = False,
) -> Case:
    """Signs a decision with all that was known; the first go-ahead ends at day 30 by itself."""
    choice = Choice(
        outcome=outcome,
        reason=reason,
        limits=limits,
        meanwhile=meanwhile,
        until=until,
        must_stop_today=must_stop_today,
    )
    return desk.append(gesture, decision_of(desk, gesture, choice))


def decision_of(desk: Desk, gesture: Gesture, choice: Choice) -> ev.Decided:
    """The decision as it would be signed now."""
    return ev.Decided(
        outcome=choice.outcome,
        reason=choice.reason,
        limits=choice.limits,
        meanwhile=choice.meanwhile or (safe_meanwhile(desk) if choice.outcome is Outcome.WAIT else ""),
        until=choice.until or _until(desk, gesture, choice.outcome),
        must_stop_today=choice.must_stop_today,
        assessment=desk.assess(gesture.case),
        versions=versions(desk, desk.case(gesture.case)),
    )


def safe_meanwhile(desk: Desk) -> str:
    """What somebody may do without access while a case waits, in the words of the playbook."""
    return " ".join(worded(one) for one in desk.playbook.tasks.outcome[Outcome.WAIT].meanwhile)


def may_decide(desk: Desk, gesture: Gesture, choice: Choice) -> RingbackError | None:
    """Asks `permit` without appending, so that a screen can say beforehand what is missing."""
    case, by = desk.case(gesture.case), (gesture.signer or desk.signer).person.id
    event = decision_of(desk, gesture, choice)
    try:
        permit(case, event, by, desk.clock(), DeskGround(desk, gesture.case))
    except RingbackError as error:
        return error
    return None


def _until(desk: Desk, gesture: Gesture, outcome: Outcome) -> str:
    if outcome not in {Outcome.GO, Outcome.LIMITS} or desk.case(gesture.case).decision is not None:
        return ""
    return (desk.clock().day() + timedelta(days=PROVISIONAL_DAYS)).isoformat()


def versions(desk: Desk, case: Case) -> Versions:
    lists = {f"{look.list_name} {look.list_date}".strip() for look in case.of(Screening)}
    return Versions(
        rules=RULES_VERSION, playbook=desk.playbook.version, app=__version__, lists=tuple(sorted(lists))
    )


def look_at_decision(desk: Desk, gesture: Gesture, outcome: Outcome, worries: str) -> Case:
    """What the second person would decide; kept before they are shown what the first one chose."""
    seq = _newest(desk, gesture)
    return desk.append(gesture, ev.DecisionLookedAt(decision=seq, outcome=outcome, worries=worries))


def second_decision(desk: Desk, gesture: Gesture, approved_as: ev.ApprovedAs, words: str = "") -> Case:
    seq = _newest(desk, gesture)
    return desk.append(gesture, ev.DecisionSeconded(decision=seq, approved_as=approved_as, words=words))


def _newest(desk: Desk, gesture: Gesture) -> int:
    decision = desk.case(gesture.case).decision
    return decision.seq if decision else -1
