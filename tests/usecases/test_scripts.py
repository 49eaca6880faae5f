"""What is said on a call: in our words, and beside them in theirs with how it is read."""

import pytest

from ringback.domain.facts import Purpose
from ringback.playbook import Playbook, load_prompts, load_spoken
from ringback.usecases.calls import opening_of, questions_of
from ringback.usecases.scripts import Line, languages_shown, quoted, said

VIDEO = (
    *("video_hello", "video_main", "second_call", "live_work", "live_route", "meeting", "meet_once"),
    *("document_live", "document_beside_face", "account_page_live", "delivery_join", "unboxing_call"),
    "place_questions",
)
NAMES = {"me": "Siti Rahman", "firm": "Kedai Digital", "them": "木下 葵"}


def spoken_on(playbook: Playbook, purpose: Purpose) -> list[str]:
    facts = questions_of(playbook, purpose).values()
    return [*opening_of(playbook, purpose), *(fact.say for fact in facts)]


def spoken_on_video(playbook: Playbook) -> list[str]:
    prompts = load_prompts(playbook.edition.prompts).prompt
    scripts = [line for name in VIDEO for line in playbook.checks[name].script]
    return [*scripts, *(words for one in prompts for words in (one.say, one.alternative))]


def asked_in_writing(playbook: Playbook) -> list[str]:
    return [words.ask for words in playbook.rules.values() if words.asked]


def aside(playbook: Playbook) -> list[str]:
    call = playbook.questions.call
    return [*call.why_do_you_call, *call.check_us, *call.may_not_say, *call.closing]


@pytest.mark.parametrize("purpose", list(Purpose))
def test_every_sentence_of_a_call_can_be_said_in_japanese(playbook: Playbook, purpose: Purpose) -> None:
    known = load_spoken("ja")
    wanted = [*spoken_on(playbook, purpose), *aside(playbook)]
    assert [one for one in wanted if one not in known] == []


def test_every_sentence_of_a_video_call_can_be_said_in_japanese(playbook: Playbook) -> None:
    known = load_spoken("ja")
    assert [one for one in spoken_on_video(playbook) if one not in known] == []


def test_no_japanese_is_left_without_its_english(playbook: Playbook) -> None:
    asked = {one for purpose in Purpose for one in spoken_on(playbook, purpose)}
    written = asked_in_writing(playbook)
    assert set(load_spoken("ja")) <= asked | {*aside(playbook), *spoken_on_video(playbook), *written}


def test_every_question_of_a_rule_can_be_put_in_japanese(playbook: Playbook) -> None:
    known = load_spoken("ja")
    assert [one for one in asked_in_writing(playbook) if one not in known] == []


def test_what_is_spoken_says_how_it_is_read(playbook: Playbook) -> None:
    written = asked_in_writing(playbook)
    silent = [
        one.english for one in load_spoken("ja").values() if not one.read and one.english not in written
    ]
    assert silent == []


def test_each_line_keeps_the_names_and_says_how_it_is_read() -> None:
    for line in load_spoken("ja").values():
        for name in ("{me}", "{firm}", "{them}", "{code}"):
            assert (name in line.english) == (name in line.say) == (name in line.read), line.english
        assert not any("\u3040" <= letter <= "\u9fff" for letter in line.read), line.read


def test_both_languages_stand_beside_each_other() -> None:
    words = "Good day. My name is {me}, of {firm}."
    ours, theirs = said(words, "JP", NAMES)
    assert ours == Line("Good day. My name is Siti Rahman, of Kedai Digital.", "en")
    assert "Kedai DigitalのSiti Rahmanと申します" in theirs.words
    assert quoted((ours, theirs))[1:] == (f"「{theirs.words}」", f"({theirs.reading})")
    assert languages_shown((ours, theirs), "JP") == "English | 日本語"
    assert len(said(words, "DE", NAMES)) == 1


def test_an_english_sentence_keeps_its_marks_round_a_japanese_name() -> None:
    assert quoted((Line("May I speak to 木下 葵?", "en"),)) == ("“May I speak to 木下 葵?”",)
