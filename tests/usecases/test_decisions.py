"""Decisions rest on what the computer says now; softer ones need a reason and somebody else."""

import pytest
from msgspec.structs import replace

from ringback.domain.errors import RecordsProblem, Refused
from ringback.domain.events import ApprovedAs, Decided
from ringback.domain.verdict import Outcome
from ringback.usecases.decisions import (
    decide,
    look_at_decision,
    put_points,
    record_reply,
    second_decision,
    versions,
)
from ringback.usecases.desk import Gesture
from tests.usecases.conftest import Office


def test_a_softer_decision_needs_a_reason_and_the_second_persons_own_key(office: Office) -> None:
    case_id = office.take_in("k07-1-before-access")
    limits = "Nothing but the test shop."
    with pytest.raises(Refused, match="reason_needed"):
        decide(office.desk, office.gesture(case_id), Outcome.LIMITS, limits=limits)
    case = decide(office.desk, office.gesture(case_id), Outcome.LIMITS, limits=limits, reason="Small trial.")
    assert case.decision is not None
    assert not case.decision.signed
    with pytest.raises(Refused, match="same_person"):
        second_decision(office.desk, office.gesture(case_id), ApprovedAs.SECOND)
    with pytest.raises(Refused, match="look_first"):
        second_decision(office.desk, office.gesture(case_id, office.wei), ApprovedAs.SECOND)
    look_at_decision(office.desk, office.gesture(case_id, office.wei), Outcome.WAIT, "The video call.")
    case = second_decision(office.desk, office.gesture(case_id, office.wei), ApprovedAs.SECOND)
    assert case.decision is not None
    assert case.decision.signed


def test_a_stop_waits_for_their_answer_unless_it_must_be_today(office: Office) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    with pytest.raises(Refused, match="points_not_put"):
        decide(office.desk, office.gesture(case_id), Outcome.STOP, reason="Another person came.")
    put_points(office.desk, office.gesture(case_id), "e-mail")
    with pytest.raises(Refused, match="reply_time_not_over"):
        decide(office.desk, office.gesture(case_id), Outcome.STOP, reason="Another person came.")
    office.clock.forward(days=2)
    case = decide(office.desk, office.gesture(case_id), Outcome.STOP, reason="Another person came.")
    assert case.decision is not None
    assert case.decision.signed


def test_an_answer_of_theirs_ends_the_wait(office: Office) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    put_points(office.desk, office.gesture(case_id), "e-mail")
    office.clock.forward(minutes=30)
    record_reply(office.desk, office.gesture(case_id), "My brother took the call.")
    decide(office.desk, office.gesture(case_id), Outcome.STOP, reason="Another person came.")


def test_must_stop_today_is_possible_and_kept_as_such(office: Office) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    case = decide(
        office.desk, office.gesture(case_id), Outcome.STOP, reason="Data is leaving.", must_stop_today=True
    )
    assert case.decision is not None
    assert case.decision.event.must_stop_today


def test_the_first_go_ahead_ends_at_day_30(office: Office) -> None:
    case_id = office.take_in("b01-2-cleared")
    case = decide(office.desk, office.gesture(case_id), Outcome.GO)
    assert case.decision is not None
    assert case.decision.event.until == "2026-03-18"


def test_an_invented_assessment_is_not_signed(office: Office) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    told = office.desk.assess(case_id)
    event = Decided(
        outcome=Outcome.GO,
        until="2026-03-01",
        assessment=replace(told, open=(), open_checks=(), recommendation=Outcome.GO),
        versions=versions(office.desk, office.desk.case(case_id)),
    )
    with pytest.raises(Refused, match="assessment_changed"):
        office.desk.append(office.gesture(case_id), event)


def test_a_window_that_saw_an_older_state_keeps_its_hands_off(office: Office) -> None:
    case_id = office.take_in("b01-2-cleared")
    old = Gesture(case_id, office.desk.case(case_id).head - 1)
    with pytest.raises(RecordsProblem, match="changed_meanwhile"):
        decide(office.desk, old, Outcome.GO)
