"""Words to send: the same for everybody, nothing of the case in them, and in Japanese for who lives there."""

import pytest

from ringback.playbook import load_messages
from ringback.usecases.messages import messages
from tests.usecases.conftest import Office

NEVER = ("fraud", "fake", "scam", "suspicious", "liar", "illegal", "invalid", "cheat", " he ", " she ")


@pytest.mark.parametrize("name", ["k01-2-after-calls", "b01-2-cleared"])
def test_they_are_the_same_for_everybody(office: Office, name: str) -> None:
    case_id = office.take_in(name)
    ready = messages(office.desk, case_id)
    assert [one.title for one in ready] == ["Saying no", "The work ends", "They went quiet"]
    for one, known in zip(ready, load_messages(), strict=True):
        assert one.text == known.text.strip()
        assert office.desk.case(case_id).names() not in one.text


def test_below_in_japanese_for_somebody_who_lives_there(office: Office) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    party = office.desk.case(case_id).party
    assert party is not None
    assert party.country == "JP"
    for one, known in zip(messages(office.desk, case_id), load_messages(), strict=True):
        assert one.text == f"{known.text.strip()}\n\n{known.ja.strip()}"


def test_none_says_what_somebody_is(office: Office) -> None:
    for one in load_messages():
        assert not [word for word in NEVER if word in f" {one.text.lower()} "]
        assert "\\" not in one.text + one.ja
