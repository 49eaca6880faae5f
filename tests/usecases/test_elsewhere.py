"""A second person with a register of their own: asked by file, and an answer fits one question alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from ringback.domain.errors import InputProblem, RingbackError
from ringback.domain.ids import CaseId
from ringback.domain.verdict import Outcome
from ringback.playbook import Playbook
from ringback.records import create
from ringback.sentences import sentence
from ringback.usecases import elsewhere
from ringback.usecases.decisions import decide, put_points
from ringback.usecases.desk import Desk
from ringback.usecases.paying import second_people
from ringback.usecases.summaries import project
from tests.usecases.conftest import CHEAP, Clock, Office


@pytest.fixture
def mei(tmp_path: Path, playbook: Playbook, office: Office) -> Iterator[Desk]:
    """A partner in another town, at her own register; her key is known here before the case."""
    clock = Clock(office.clock.now)
    register, _code = create(
        tmp_path / "mei.ringback", firm="Mei's", owner="Tan Mei", passphrase="mei's own passphrase",
        now=clock(), computer="laptop", cost=CHEAP, project=project,
    )  # fmt: skip
    with register:
        desk = Desk(register, register.me, playbook, office.clock, "laptop")
        key = elsewhere.read_key(elsewhere.key_file(desk))
        with pytest.raises(RingbackError, match="other_words"):
            elsewhere.add_elsewhere(office.desk, key, "eight other words that nobody read aloud to anybody")
        elsewhere.add_elsewhere(office.desk, key, elsewhere.words_of(key).upper())
        office.clock.forward(minutes=5)
        yield desk


@pytest.fixture
def asked(office: Office, mei: Desk) -> CaseId:
    case_id = office.take_in("k07-1-before-access")
    decide(office.desk, office.gesture(case_id), Outcome.LIMITS, limits="Test shop.", reason="Small trial.")
    return case_id


def answered(office: Office, mei: Desk, case_id: CaseId, *, signs: bool = True) -> bytes:
    question = elsewhere.read_question(elsewhere.ask(office.desk, case_id))
    look = elsewhere.answer(mei, question, Outcome.WAIT, "The video call.")
    return elsewhere.agree(mei, question, look, "Keep it small.") if signs else look


def refused(office: Office, data: bytes) -> str:
    """The reason; nothing is taken in, and the reason has its words."""
    cases = office.desk.register.cases()
    before = [office.desk.case(case).head for case in cases]
    with pytest.raises(RingbackError) as caught:
        elsewhere.take_answer(office.desk, data)
    assert [office.desk.case(case).head for case in cases] == before
    assert sentence(caught.value)
    return caught.value.reason


def test_an_answer_from_another_computer_is_a_signature_of_theirs(
    office: Office, mei: Desk, asked: CaseId
) -> None:
    elsewhere.take_answer(office.desk, answered(office, mei, asked))
    case = office.desk.case(asked)
    assert case.decision is not None
    assert case.decision.signed
    (look,) = case.decision.looks
    (second,) = case.decision.seconds
    assert look.by == second.by == mei.signer.id
    assert (look.outcome, look.worries) == (Outcome.WAIT, "The video call.")
    assert not office.desk.register.verify_all(), "their marks hold in the chain here"


def test_a_look_alone_is_an_answer_and_no_signature(office: Office, mei: Desk, asked: CaseId) -> None:
    elsewhere.take_answer(office.desk, answered(office, mei, asked, signs=False))
    decision = office.desk.case(asked).decision
    assert decision is not None
    assert decision.look_of(mei.signer.id) is not None
    assert not decision.signed


def test_what_was_found_is_shown_without_what_was_chosen(office: Office, mei: Desk, asked: CaseId) -> None:
    question = elsewhere.read_question(elsewhere.ask(office.desk, asked))
    told = msgspec.json.encode(elsewhere.told_of_question(mei, question)).decode()
    assert office.desk.assess(asked).recommendation.value in told
    assert "Small trial." not in told
    assert "Test shop." not in told


def test_an_answer_fits_one_question_alone(office: Office, mei: Desk, asked: CaseId) -> None:
    given = answered(office, mei, asked)
    other = office.take_in("k12-1-before-access")
    decide(office.desk, office.gesture(other), Outcome.GO, reason="Known for years.")
    theirs = elsewhere.read_question(elsewhere.ask(office.desk, other))
    with pytest.raises(RingbackError, match="answers_another_state"):
        elsewhere.agree(mei, theirs, answered(office, mei, asked, signs=False))
    put_points(office.desk, office.gesture(asked), "e-mail")
    assert refused(office, given) == "answers_another_state", "the case moved since"
    elsewhere.take_answer(office.desk, answered(office, mei, asked))
    assert refused(office, given) == "answers_another_state", "and none is taken in twice"


def test_a_changed_file_is_refused_whole(office: Office, mei: Desk, asked: CaseId) -> None:
    given = answered(office, mei, asked)
    for changed in (
        given.replace(b'"wait"', b'"stop"'),
        given.replace(b"The video call.", b"The other call."),
        given.replace(b'"second"', b'"alone"'),
        given[:-9],
        b"{}",
        b"\xff",
        elsewhere.key_file(mei),
        elsewhere.ask(office.desk, asked),
    ):
        assert changed != given
        assert refused(office, changed) in {"carried_changed", "answers_another_state"}
    question = elsewhere.ask(office.desk, asked)
    with pytest.raises(InputProblem, match="carried_changed"):
        elsewhere.read_question(question.replace(b"Small trial.", b"Large trial."))


def test_a_key_nobody_here_knows_a_younger_one_and_ones_own(
    tmp_path: Path, office: Office, mei: Desk, asked: CaseId, playbook: Playbook
) -> None:
    register, _code = create(
        tmp_path / "who.ringback", firm="?", owner="Tan Mei", passphrase="somebody's passphrase",
        now=office.clock(), computer="?", cost=CHEAP, project=project,
    )  # fmt: skip
    with register:
        stranger = Desk(register, register.me, playbook, office.clock, "?")
        assert refused(office, answered(office, stranger, asked)) == "key_not_known"
        key = elsewhere.read_key(elsewhere.key_file(stranger))
        elsewhere.add_elsewhere(office.desk, key, elsewhere.words_of(key))
        assert refused(office, answered(office, stranger, asked)) == "key_younger_than_case"
    with pytest.raises(RingbackError, match="same_person"):
        answered(office, office.desk, asked)
    assert refused(mei_office(office, mei), answered(office, mei, asked)) == "answers_another_register"


def mei_office(office: Office, mei: Desk) -> Office:
    return replace(office, desk=mei)


def test_clocks_that_differ_by_hours_are_said(office: Office, mei: Desk, asked: CaseId) -> None:
    ahead = replace(mei, clock=Clock())
    ahead.clock.forward(days=400)  # type: ignore[attr-defined]
    assert refused(office, answered(office, ahead, asked)) == "clock_ahead"
    behind = replace(mei, clock=Clock())
    behind.clock.forward(days=-400)  # type: ignore[attr-defined]
    assert refused(office, answered(office, behind, asked)) == "clock_behind"


def test_their_passphrase_is_not_asked_here(office: Office, mei: Desk) -> None:
    with pytest.raises(RingbackError, match="signer_elsewhere"):
        office.desk.register.sign_in(mei.signer.id, "mei's own passphrase")
    assert mei.signer.id not in {person.id for person in second_people(office.desk, office.desk.signer.id)}
    key = elsewhere.read_key(elsewhere.key_file(mei))
    with pytest.raises(RingbackError, match="known_already"):
        elsewhere.add_elsewhere(office.desk, key, elsewhere.words_of(key))


def test_nothing_is_asked_where_nothing_waits(office: Office, mei: Desk) -> None:
    case_id = office.take_in("b01-2-cleared")
    with pytest.raises(RingbackError, match="decision_missing"):
        elsewhere.ask(office.desk, case_id)
    decide(office.desk, office.gesture(case_id), Outcome.GO)
    with pytest.raises(RingbackError, match="nothing_to_sign"):
        elsewhere.ask(office.desk, case_id)
    for bad in (b"", b"{}", b'{"ringback_key":1,"name":"x","public":"zz"}', b'{"name":" ","public":"00"}'):
        with pytest.raises(InputProblem, match="not_a_key"):
            elsewhere.read_key(bad)
