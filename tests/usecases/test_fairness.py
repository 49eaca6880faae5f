"""Notes about looks and sound are met with advice; notes about what somebody did are not."""

import pytest

from ringback.domain import facts as f
from ringback.domain.document import CaseDocument
from ringback.usecases.fairness import fair_hint, unfair_notes
from ringback.usecases.whose import Whose
from tests import builders as b

ANSWER = "Write what they did, not how they look or sound."
NEITHER = 'Write "they", or their name. Ringback does the same.'

ABOUT_A_PERSON = [
    "Strong accent",
    "They have a thick accent.",
    "Had an accent I could not place",
    "Speaks with a Russian accent",
    "Broken English, hard to follow",
    "Their English is very poor",
    "English was bad",
    "Speaks English badly",
    "Spoke English terribly",
    "Not a native speaker",
    "Isn\u2019t a native speaker of Japanese",
    "Non-native English",
    "Mispronounced several words",
    "The pronunciation was odd",
    "They mumble",
    "Stutters when asked",
    "Has a lisp",
    "Speaks a northern dialect",
    "Funny voice",
    "Looks Asian",
    "Looked very Korean to me",
    "Looks like a North Korean",
    "Does not look Japanese",
    "They doesn't sound Vietnamese",
    "Sounds Chinese",
    "Sounded rather foreign",
    "The voice sounds Korean",
    "The face looked Chinese",
    "Seems too young",
    "Looks too old",
    "appears quite elderly",
    "Too young for this job",
    "A young guy",
    "An old man opened",
    "Asian-looking",
    "White guy in a hoodie",
    "black woman",
    "A Korean man",
    "Chinese people in the background",
    "Dark skin",
    "Dark-skinned",
    "Narrow eyes",
    "Wears a hijab",
    "A turban",
    "Long beard",
    "Overweight",
    "Ugly",
    "Their appearance did not convince me",
    "Foreign-looking",
    "Looks Muslim",
    "SKIN  TONE did not fit",
]
ABOUT_WHAT_THEY_DID = [
    "The accent colour of the shop was wrong",
    "They changed the accent color in an hour",
    "Their name is written without accents in the register",
    "The black screen lasted ten seconds",
    "White background, blurred",
    "A white wall behind them",
    "They read from a screen",
    "Read whole answers from a paper beside the camera",
    "The face did not match the photo on the passport",
    "The face looked blurred when a hand passed",
    "The edges of the hair flickered",
    "Eyes moved from left to right, as if reading",
    "The passport looks old",
    "The website looks foreign and new",
    "The ID card looked very old",
    "It looks old",
    "The site seems Chinese, but the company is in Osaka",
    "Used a SQL dialect I did not know",
    "The video stuttered",
    "The sound broke off twice",
    "They sound tired",
    "They looked away before every answer",
    "Looked up the answer",
    "They knew the station and the last public holiday",
    "Spoke through an interpreter",
    "We spoke English and Japanese",
    "Answered in Vietnamese; Mai translated",
    "They could not explain their own commit",
    "Korean bank, account in Seoul",
    "The account is in Hong Kong",
    "They live in a Chinese city",
    "Their old phone was stolen",
    "An old laptop with a new serial number",
    "Old address and new address differ",
    "The young company has no accounts yet",
    "Wrote a React Native app",
    "Black people picker, and the white theme",
    "They asked for a white label shop",
    "Appearance settings were copied from another shop",
    "Built the page of a tattoo studio",
    "A second person spoke behind them",
    "Somebody else answered the phone",
    "They asked to move to chat",
    "They refused to wave a hand in front of the face",
    "Camera off for six minutes",
    "The native app crashed",
    "Foreign bank fees were taken off",
    "Could not say which street the office is in",
    "Gave the right weather: rain since noon",
    "Seems honest",
    "The theme looks black on my screen",
    "Pays from an American account",
    "Fat client, thin client: they knew both",
    "",
    "   ",
]


@pytest.mark.parametrize("note", ABOUT_A_PERSON)
def test_how_somebody_looks_or_sounds_is_answered(note: str) -> None:
    assert ANSWER in fair_hint(note)
    assert fair_hint(note, Whose.HEARD) == ANSWER
    assert fair_hint(note, Whose.THEIRS) == ""


@pytest.mark.parametrize("note", ABOUT_WHAT_THEY_DID)
def test_what_somebody_did_is_not(note: str) -> None:
    assert fair_hint(note) == ""


def test_there_are_enough_of_both() -> None:
    assert len(set(ABOUT_A_PERSON)) >= 50
    assert len(set(ABOUT_WHAT_THEY_DID)) >= 50


@pytest.mark.parametrize(
    "note",
    ["He read from a screen", "Asked her twice", "SHE was late.", "the screen was his", "He\u2019s in Hue"],
)
def test_he_and_she_are_answered_in_ones_own_words_alone(note: str) -> None:
    assert fair_hint(note) == NEITHER
    assert fair_hint(note, Whose.HEARD) == ""


@pytest.mark.parametrize(
    "note", ["The helper left", "Here and there", "s/he", "Sheila and Hermann", "they/he/she"]
)
def test_other_words_with_these_letters_are_not(note: str) -> None:
    assert fair_hint(note) == ""


def test_both_are_said_one_after_the_other() -> None:
    assert fair_hint("She has a thick accent") == f"{ANSWER} {NEITHER}"


def test_a_long_note_is_answered_at_once() -> None:
    assert fair_hint("looks like a " * 600) == ""
    assert ANSWER in fair_hint("word " * 1_500 + "thick accent")


def test_notes_of_a_document_are_named_and_what_others_said_is_not() -> None:
    heard = f.Heard(fact=f.CallFact.AGAIN, words="She is great, with a heavy accent")
    facts = (
        b.party(),
        b.video(words="Looks too young"),
        b.referee(),
        b.found("line", "+65 6123 4567", "ref"),
        b.call("rang", "line", heard=(heard,)),
        f.Statement(id="chat", about="party", source="Chat", words="He has a thick accent"),
        b.missed("no-video", "live_work"),
    )
    document = CaseDocument(ringback=1, as_of="2026-03-04", label="RB-1", job=b.LIGHT, facts=facts)
    assert [(one.where, one.advice) for one in unfair_notes(document)] == [
        ("facts[1].words", ANSWER),
        ("facts[4].heard[0].words", ANSWER),
    ]
