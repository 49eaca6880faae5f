"""What was found, their reply and what a choice needs, in words: without a window."""

import pytest

from ringback.domain.belonging import task_of
from ringback.domain.events import Ending, PromptsDrawn
from ringback.domain.facts import Prompt, VideoPurpose
from ringback.domain.severity import Task
from ringback.domain.verdict import Outcome
from ringback.ui.decide.answers import answers_of
from ringback.ui.decide.presenter import MOST_OPEN, decide_view
from ringback.ui.theme import Kind
from ringback.usecases.cases import end_case
from ringback.usecases.decisions import Choice, decide, may_decide, put_points, record_reply
from ringback.usecases.messages import points_letter
from ringback.usecases.points import Asking
from tests.usecases.conftest import Office


@pytest.mark.parametrize(
    ("name", "banner", "kind"),
    [
        ("k01-2-after-calls", "What was found says: Stop", Kind.STOP),
        ("k12-1-before-access", "What was found says: Wait", Kind.CAUTION),
        ("b01-2-cleared", "What was found says: Go ahead", Kind.OK),
    ],
)
def test_the_banner_says_what_was_found(office: Office, name: str, banner: str, kind: Kind) -> None:
    view = decide_view(office.desk, office.take_in(name))
    assert (view.banner, view.kind) == (banner, kind)


def test_six_claims_and_three_points_at_most(office: Office) -> None:
    view = decide_view(office.desk, office.take_in("k01-2-after-calls"))
    assert len(view.claims) == 6
    assert len(view.first) == MOST_OPEN
    assert view.more
    assert all(one.words.reasons for one in view.first)


def test_points_are_put_waited_for_and_heard(office: Office) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    assert decide_view(office.desk, case_id).reply.state is Asking.TO_PUT
    put_points(office.desk, office.gesture(case_id), "e-mail")
    waiting = decide_view(office.desk, case_id).reply
    assert waiting.state is Asking.WAITING
    assert waiting.words == (
        "Put to them on 16 Feb 2026, 09:05 (E-mail). "
        "They have until 18 Feb 2026, 09:05 to answer (two working days)."
    )
    record_reply(office.desk, office.gesture(case_id), "My brother took the call.")
    heard = decide_view(office.desk, case_id).reply
    assert heard.state is Asking.HEARD
    assert heard.heard[-1] == "“My brother took the call.”"


def test_what_is_sent_names_nobody_else(office: Office) -> None:
    first, second = office.take_in("k01-1-before-access"), office.take_in("k01-2-after-calls")
    text = points_letter(office.desk, second)
    assert office.desk.case(first).label not in text
    assert "1. " in text
    for word in ("fraud", "verified", "suspicious", "because", "Korea"):
        assert word not in text


@pytest.mark.parametrize(
    ("choice", "reason"),
    [
        (Choice(outcome=Outcome.STOP), "reason_needed"),
        (Choice(outcome=Outcome.STOP, reason="x"), "points_not_put"),
        (Choice(outcome=Outcome.STOP, reason="x", must_stop_today=True), ""),
        (Choice(outcome=Outcome.WAIT, reason="x"), "wait_needs_an_end"),
        (Choice(outcome=Outcome.WAIT, reason="x", until="2026-02-16"), "wait_needs_an_end"),
        (Choice(outcome=Outcome.WAIT, reason="x", until="2026-02-20"), ""),
        (Choice(outcome=Outcome.LIMITS, reason="x"), "limits_needed"),
        (Choice(outcome=Outcome.GO), "reason_needed"),
        (Choice(outcome=Outcome.GO, reason="x"), ""),
    ],
)
def test_what_is_needed_is_known_before_signing(office: Office, choice: Choice, reason: str) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    head = office.desk.case(case_id).head
    refused = may_decide(office.desk, office.gesture(case_id), choice)
    assert (refused.reason if refused else "") == reason
    assert office.desk.case(case_id).head == head, "asking appends nothing"


def test_after_the_decision_its_end_and_what_came_since(office: Office) -> None:
    case_id = office.take_in("b01-2-cleared")
    decide(office.desk, office.gesture(case_id), Outcome.GO)
    view = decide_view(office.desk, case_id)
    assert view.decided is not None
    assert view.decided.signed
    assert "Provisional until 18 Mar" in view.decided.lines
    assert view.decided.since == ()
    record_reply(office.desk, office.gesture(case_id), "Thank you.")
    later = decide_view(office.desk, case_id).decided
    assert later is not None
    assert later.since[0] == "1 later entry"


def test_a_softer_one_waits_for_its_second(office: Office) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    decide(office.desk, office.gesture(case_id), Outcome.GO, reason="They are known to us.")
    decided = decide_view(office.desk, case_id).decided
    assert decided is not None
    assert not decided.signed
    assert decided.second is not None
    assert [one.name for one in decided.second.people] == ["Lim Wei"]
    assert (decided.second.until, decided.second.over) == ("18 Feb 2026, 09:05", False)


def test_an_ended_check_says_until_when_details_are_kept(office: Office) -> None:
    case_id = office.take_in("b01-1-awkward")
    end_case(office.desk, office.gesture(case_id), Ending.WENT_QUIET, "2026-08-15")
    assert decide_view(office.desk, case_id).ended == (
        "They went quiet. Their details are kept until 15 Aug, then erased."
    )


def test_every_task_with_what_is_written_down_and_what_is_not_done(office: Office) -> None:
    case_id = office.take_in("k01-2-after-calls")
    told = answers_of(office.desk, case_id)
    assert [one.task for one in told] == [one for one in Task if one is not Task.DECIDE]
    case = office.desk.case(case_id)
    shown = {line.line.id for one in told for line in one.recorded}
    assert shown == {fact.id for fact in case.facts.values() if task_of(case, fact) is not Task.DECIDE}
    assert case.job is not None
    assert case.job.title in told[0].words
    assert any(line.edit is not None for one in told for line in one.recorded)
    assert "Proof of the place" in {check for one in told for check in one.undone}


def test_while_a_call_runs_no_answer_is_shown(office: Office) -> None:
    case_id = office.take_in("k12-1-before-access")
    party = office.desk.case(case_id).people[0]
    draw = PromptsDrawn(
        session="v-now", about=party.id, purpose=VideoPurpose.SECOND,
        prompts=(Prompt(prompt="window", family="place"),),
    )  # fmt: skip
    office.desk.append(office.gesture(case_id), draw)
    assert answers_of(office.desk, case_id) == ()
