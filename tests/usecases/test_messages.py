"""Words to send: the same for everybody, nothing of the case in them, and in Japanese for who lives there."""

import pytest

from ringback.playbook import load_messages, load_spoken
from ringback.usecases.messages import messages, points_letter
from ringback.usecases.points import worth_asking
from tests.usecases.conftest import Office

NEVER = ("fraud", "fake", "scam", "suspicious", "liar", "illegal", "invalid", "cheat", " he ", " she ")


@pytest.mark.parametrize("name", ["k01-2-after-calls", "b01-2-cleared"])
def test_they_are_the_same_for_everybody(office: Office, name: str) -> None:
    case_id = office.take_in(name)
    ready = messages(office.desk, case_id)
    assert [one.title for one in ready] == ["Saying no", "The work ends", "They went quiet"]
    for one, known in zip(ready, load_messages().message, strict=True):
        assert one.text == known.text.strip()
        assert office.desk.case(case_id).names() not in one.text


def test_below_in_japanese_for_somebody_who_lives_there(office: Office) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    party = office.desk.case(case_id).party
    assert party is not None
    assert party.country == "JP"
    for one, known in zip(messages(office.desk, case_id), load_messages().message, strict=True):
        assert one.text == f"{known.text.strip()}\n\n{known.ja.strip()}"


def test_none_says_what_somebody_is(office: Office) -> None:
    known = load_messages()
    for one in (*known.message, known.questions):
        assert not [word for word in NEVER if word in f" {one.text.lower()} "]
        assert "\\" not in one.text + one.ja


def test_the_questions_stand_below_in_japanese_under_the_same_numbers(office: Office) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    points = worth_asking(office.desk.assess(case_id))
    first = points[-1].rule
    asked = office.desk.playbook.rules[first].ask
    ours, theirs = points_letter(office.desk, case_id, first).split("Thank you\n\n")
    assert ours.startswith(f"Hello {office.desk.case(case_id).names()},\n")
    assert f"1. {asked}\n" in ours
    assert f"1. {load_spoken('ja')[asked].say}\n" in theirs
    assert theirs.startswith(f"{office.desk.case(case_id).names()}様\n")
    assert ours.count("\n2. ") == theirs.count("\n2. ") == 1


def test_the_questions_are_in_english_only_for_somebody_elsewhere(office: Office) -> None:
    letter = points_letter(office.desk, office.take_in("k01-2-after-calls"))
    assert letter.endswith("Thank you")


def test_what_is_ours_to_do_is_not_put_to_them(office: Office) -> None:
    letter = points_letter(office.desk, office.take_in("b04-1-awkward"), "access_early")
    assert office.desk.playbook.rules["access_early"].ask not in letter
