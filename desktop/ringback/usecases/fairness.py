"""A note about how somebody looks or sounds is met with one sentence: write what they did.

It is advice beside the field, never a refusal, and it knows English only: other languages come with
their catalogues.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec
from msgspec import Struct

from ringback.domain.document import CaseDocument
from ringback.domain.facts import AnyFact
from ringback.playbook import Fairness, load_fairness
from ringback.text import worded
from ringback.usecases.whose import Whose


class UnfairNote(Struct, frozen=True, kw_only=True):
    """`where`: the fact and the field of a document, as `facts[3].words`."""

    where: str
    advice: str


def fair_hint(note: str, whose: Whose = Whose.OWN) -> str:
    """The advice, or nothing when the note says what happened."""
    if whose is Whose.THEIRS or not note.strip():
        return ""
    words, patterns = _compiled()
    plain = patterns.passes.sub(" ", _plainly(note))
    told = [worded(words.answer)] if _about_person(plain, patterns) else []
    if whose is Whose.OWN and patterns.he_she.search(plain):
        told.append(worded(words.he_or_she))
    return " ".join(told)


_WORDS_OF = frozenset({"words", "why"})
_THEIRS = frozenset({"statement", "reply", "quoted", "bank_answer"})


_NAMES = frozenset({"also_known_as"})
_HEARD = frozenset({("qualification", "words")})
"""Asked for in the words of the school or the register, with how it was reached."""


def whose_field(kind: str, name: str) -> Whose:
    """Whose words a field of a fact's form holds; `expected.` is what they say a referee will say."""
    if name in _NAMES or name.startswith("expected."):
        return Whose.THEIRS
    return Whose.HEARD if (kind, name) in _HEARD else whose_words(kind)


def whose_words(kind: str) -> Whose:
    """Whose words the texts of a kind of fact are."""
    return Whose.THEIRS if kind in _THEIRS else Whose.OWN


def unfair_notes(document: CaseDocument) -> tuple[UnfairNote, ...]:
    """Notes of a document that advice is given on; they are taken in as they stand."""
    return tuple(
        one for place, fact in enumerate(document.facts) for one in _of_fact(fact, f"facts[{place}]")
    )


def _of_fact(fact: AnyFact, where: str) -> Iterator[UnfairNote]:
    tree = msgspec.to_builtins(fact)
    if whose_words(tree["kind"]) is Whose.THEIRS:
        return
    for path, key, note in _texts(tree, where):
        heard = ".heard[" in path
        advice = fair_hint(note, Whose.HEARD if heard else Whose.OWN) if key in _WORDS_OF else ""
        if advice:
            yield UnfairNote(where=path, advice=advice)


def _texts(value: object, where: str, key: str = "") -> Iterator[tuple[str, str, str]]:
    match value:
        case str():
            yield where, key, value
        case dict():
            for name, item in value.items():
                yield from _texts(item, f"{where}.{name}", str(name))
        case list() | tuple():
            for place, item in enumerate(value):
                yield from _texts(item, f"{where}[{place}]", key)


class _Patterns(Struct, frozen=True, kw_only=True):
    passes: re.Pattern[str]
    always: re.Pattern[str]
    seems: re.Pattern[str]
    """The group `thing` is what stands before it, if that is no person."""
    he_she: re.Pattern[str]


def _about_person(plain: str, patterns: _Patterns) -> bool:
    if patterns.always.search(plain):
        return True
    return any(found["thing"] is None for found in patterns.seems.finditer(plain))


def _plainly(note: str) -> str:
    """Small letters, straight apostrophes, single spaces."""
    return " ".join(note.casefold().replace("\u2019", "'").split())


@lru_cache(maxsize=1)
def _compiled() -> tuple[Fairness, _Patterns]:
    """Read and put together when the first note is typed."""
    words = load_fairness()
    listed = _any((*words.looks, *words.sound))
    kinds, people = _any(words.kinds), _any(words.people)
    between = rf"(?:(?:{_any(words.between)}) )?"
    spoken = rf"(?:{_any(words.sound_after)}) {between}(?:{_any(words.sound_words)})"
    always = rf"\b(?:(?:{listed})(?:s|d|ed|ing)?|(?:{kinds})[ -](?:{people})|{spoken})\b"
    seems = rf"(?:\b(?P<thing>{_any(words.things)})s? )?\b(?:{_any(words.seems)}) {between}(?:{kinds})\b"
    patterns = _Patterns(
        passes=re.compile(rf"\b(?:{_any(words.passes)})s?\b"),
        always=re.compile(always),
        seems=re.compile(seems),
        he_she=re.compile(rf"(?<![\w/'])(?:{_any(words.he_she)})(?![\w/'])"),
    )
    return words, patterns


def _any(entries: Iterable[str]) -> str:
    """The longest first, so that none hides behind a shorter one."""
    return "|".join(re.escape(entry) for entry in sorted(entries, key=len, reverse=True))
