"""The practice cases: each can be opened half-done, and one finished step changes what is recommended."""

import msgspec
import pytest

from ringback.domain.document import CaseDocument
from ringback.domain.facts import (
    AnyFact,
    Call,
    CallOutcome,
    Channel,
    Contact,
    Phrase,
    Provenance,
    Purpose,
    SamePerson,
    VideoPurpose,
    VideoSession,
)
from ringback.domain.verdict import Outcome
from tests.end_to_end.assessed import PRACTICE, assessed, bodies, read, rules_of

NAMES = ["demo-honest", "friendly-referee", "lent-identity", "urgent-bank-change"]


def _practice(name: str) -> CaseDocument:
    return read(PRACTICE / f"{name}.json")


def _with(document: CaseDocument, *facts: AnyFact) -> CaseDocument:
    return msgspec.structs.replace(document, facts=(*document.facts, *facts))


def test_these_are_all() -> None:
    assert sorted(path.stem for path in PRACTICE.glob("*.json")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_is_stamped_and_says_what_to_look_at(name: str) -> None:
    document = _practice(name)
    assert all(body.practice for body in bodies(document))
    assert document.note.startswith("PRACTICE: ")
    assert "task " in document.note


def test_honest_freelancer_lacks_only_the_decision() -> None:
    result = assessed(_practice("demo-honest"))
    assert result.recommendation is Outcome.GO
    assert not result.open
    assert not result.open_checks


def test_lent_identity_shows_only_on_the_second_call() -> None:
    document = _practice("lent-identity")
    before = assessed(document)
    assert before.recommendation is Outcome.WAIT
    assert {check.check for check in before.open_checks} == {"second_call", "live_work"}
    surprise = VideoSession(
        id="video-second",
        about="party",
        purpose=VideoPurpose.SECOND,
        phrase=Phrase.FAILED,
        same_person=SamePerson.DIFFERENT,
        second_observer="A second person",
        second_observer_says=SamePerson.DIFFERENT,
    )
    after = assessed(_with(document, surprise))
    assert after.recommendation is Outcome.STOP
    assert rules_of(after) - rules_of(before) >= {"other_person_confirmed"}


def test_friendly_referee_is_another_applicant() -> None:
    document = _practice("friendly-referee")
    before = assessed(document)
    assert before.recommendation is Outcome.STOP
    assert "referee_is_applicant" in rules_of(before)
    alone = assessed(msgspec.structs.replace(document, others=()))
    assert "referee_is_applicant" not in rules_of(alone)
    found = Contact(
        id="hotel-line",
        about="ref-hotel",
        channel=Channel.PHONE,
        value="+60 4 000 0188",
        provenance=Provenance.OFFICIAL_REGISTER,
        main_line=True,
    )
    rung = Call(
        id="call-hotel",
        about="ref-hotel",
        contact="hotel-line",
        purpose=Purpose.REFERENCE,
        outcome=CallOutcome.NEVER_WORKED_HERE,
    )
    assert "employer_denies" in rules_of(assessed(_with(document, found, rung)))


def test_urgent_bank_change_is_not_theirs() -> None:
    document = _practice("urgent-bank-change")
    before = assessed(document)
    assert before.recommendation is Outcome.WAIT
    rung = Call(
        id="call-old-line",
        about="payee-2",
        contact="old-line",
        purpose=Purpose.PAYEE_CHANGE,
        outcome=CallOutcome.DETAILS_NOT_THEIRS,
    )
    after = assessed(_with(document, rung))
    assert after.recommendation is Outcome.STOP
    assert "payee_unrelated" in rules_of(after)
