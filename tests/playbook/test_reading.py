"""The words are easy to read, short, and never call anybody anything."""

import re

import pytest

from ringback.playbook import Playbook, PromptPack

AVERAGE, HARDEST, WORDS_A_SENTENCE = 6.5, 8.0, 20
NEVER = (
    "verified safe|fraudster|invalid|illegal|forbidden|oops|he|she|him|her|his|hers|"
    "suspect|spy|criminal|fake person|tamper-proof|north koreans?(?! (IT|cyber))"
)
_SENTENCE = re.compile(r"[.!?…:]+(?=[\s\"')]|$)")
_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|\{[a-z]+\}|\d[\d.,]*")
_GROUPS = re.compile(r"[aeiouy]+")


def sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE.split(text) if _WORD.search(part)]


def words(text: str) -> list[str]:
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """Vowel groups less a silent ending: right for most words, a little high for names."""
    word = re.sub("[^a-z]", "", word.lower())
    groups = len(_GROUPS.findall(word))
    silent = re.search(r"([^aeiouylr]e|[^aeiouytd]ed|[^aeiouysxzcgh]es)$", word)
    return max(1, groups - bool(silent))


def grade(texts: list[str]) -> float:
    """Flesch-Kincaid grade of all texts together; the end of a text ends its sentence."""
    spoken = [sentence for text in texts for sentence in sentences(text)]
    said = [word for sentence in spoken for word in words(sentence)]
    a_word = sum(map(syllables, said)) / len(said)
    return 0.39 * len(said) / len(spoken) + 11.8 * a_word - 15.59


@pytest.mark.parametrize(
    ("word", "count"),
    [("cut", 1), ("name", 1), ("closed", 1), ("needed", 2), ("table", 2), ("places", 2), ("notary", 3)],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_counter_tells_easy_from_hard() -> None:
    easy = ["Ring them back. Use a number you found."]
    hard = ["Organisational accountability necessitates independent counterparty identification."]
    assert grade(easy) < 3
    assert grade(hard) > 12


def test_grade_of_every_file_and_of_all(prose: dict[str, list[str]]) -> None:
    assert len(prose) > 25, "the scan read something"
    assert {name: round(grade(texts), 1) for name, texts in prose.items() if grade(texts) > HARDEST} == {}
    assert grade([text for texts in prose.values() for text in texts]) <= AVERAGE


def test_sentences_are_short(prose: dict[str, list[str]]) -> None:
    every = [sentence for texts in prose.values() for text in texts for sentence in sentences(text)]
    assert [sentence for sentence in every if len(words(sentence)) >= WORDS_A_SENTENCE] == []


def test_words_never_used(prose: dict[str, list[str]]) -> None:
    pattern = re.compile(rf"\b({NEVER})\b", re.IGNORECASE)
    found = [(name, text) for name, texts in prose.items() for text in texts if pattern.search(text)]
    assert found == []


def test_the_threat_is_named_where_it_explains_and_never_in_a_finding(book: Playbook) -> None:
    for name, rule in book.rules.items():
        for text in (rule.sentence, rule.here, rule.plain, rule.ask, rule.clears, *rule.honest_reasons):
            assert not re.search("north korea|dprk", text, re.IGNORECASE), name


def test_at_most_sixty_words_before_the_first_control(book: Playbook) -> None:
    for name, check in book.checks.items():
        assert len(f"{check.question} {' '.join(check.instruction)}".split()) <= 60, name
        assert len(check.question.split()) <= 14, name
        assert check.question.endswith("?"), name


def test_limits_of_other_words(book: Playbook, pack: PromptPack) -> None:
    assert all(len(task.purpose.split()) <= 20 for task in book.tasks.task)
    assert all(len(action.split()) <= 15 for situation in book.wrong for action in situation.first)
    assert all(len(prompt.do.split()) <= 20 for prompt in pack.prompt)
    labels = [words.label for check in book.checks.values() for words in check.outcomes.values()]
    assert all(len(label.split()) <= 8 for label in labels)


def test_texts_are_whole_sentences_without_stray_space(prose: dict[str, list[str]]) -> None:
    odd = [(name, t) for name, texts in prose.items() for t in texts if t != t.strip() or "  " in t or not t]
    assert odd == []
