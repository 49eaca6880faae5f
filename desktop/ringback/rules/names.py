"""Whether two names can be one person's or one firm's, and the reason in a word.

Order never counts, nor do case, accents or the script (THREAT.md 3.2). Where two readings are possible the
kinder one is taken.
"""

from collections.abc import Iterable
from enum import IntEnum
from itertools import product

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.facts import Name
from ringback.domain.naming import NameReason as Why
from ringback.rules import romanise
from ringback.rules.masked_names import is_masked, letters_fit
from ringback.rules.name_parts import Parts, parts_of
from ringback.rules.name_spellings import (
    half_missing,
    one_spelling,
    other_given_name,
    perhaps_one,
    squashed,
    turned_round,
    two_given_syllables,
)


class Likeness(IntEnum):
    """Kindest first."""

    SAME = 0
    NOTE = 1
    NEAR = 2
    DIFFERENT = 3


class Match(Struct, frozen=True, order=True):
    likeness: Likeness
    why: Why

    @property
    def same(self) -> bool:
        return self.likeness <= Likeness.NOTE

    @property
    def telling(self) -> bool:
        """Whether there was something to compare, in one script."""
        return self not in {_OTHER_SCRIPT, UNKNOWN}


UNKNOWN = Match(Likeness.NEAR, Why.NOTHING_TO_COMPARE)
_OTHER_SCRIPT = Match(Likeness.NEAR, Why.OTHER_SCRIPT)
_DIFFERENT = Match(Likeness.DIFFERENT, Why.DIFFERENT)


def compare(one: Name, other: Name, *, firm: bool = False) -> Match:
    """The kindest comparison of the forms of two names; `firm`: one of them is a firm's."""
    return kindest(one, (other,), firm=firm)


def kindest(name: Name, others: Iterable[Name], *, firm: bool = False) -> Match:
    """How a name compares with the nearest of several names of one person or firm.

    Forms in scripts that can't be compared say nothing as long as others can.
    """
    pairs = product(name.forms(), (form for other in others for form in other.forms()))
    found = [compare_written(a, b, firm=firm) for a, b in pairs]
    telling = [match for match in found if match.telling]
    return min(telling or found, default=UNKNOWN)


def share_a_word(one: Name, other: Name) -> bool:
    """Whether some form of each holds the same word, other than a middle word that joins nobody."""
    mine, yours = ({w for form in side.forms() for w in _weighty(form)} for side in (one, other))
    return bool(mine & yours)


def _weighty(form: str) -> frozenset[str]:
    parts = parts_of(form)
    return frozenset(word for word in parts.words if len(word) > 1 or not word.isascii()) - parts.light


def compare_written(one: str, other: str, *, firm: bool = False) -> Match:
    if is_masked(one) or is_masked(other):
        return _compare_masked(one, other)
    a, b = parts_of(one), parts_of(other)
    if not a.words or not b.words:
        return UNKNOWN
    found = min(_compare_parts(x, y) for x, y in product(_both_ways(a), _both_ways(b)))
    if found.same and _other_generation(a, b):
        return Match(Likeness.NEAR, Why.GENERATION)
    if a.company != b.company and not firm:
        return max(found, Match(Likeness.NEAR, Why.PERSON_AND_FIRM))
    return found


def _compare_masked(one: str, other: str) -> Match:
    """A few letters tell nothing of a name in another script, nor of one that is masked too."""
    if is_masked(one) and is_masked(other):
        return UNKNOWN
    shown, name = (one, other) if is_masked(one) else (other, one)
    if not parts_of(name).words or parts_of(name).script != parts_of(shown).script:
        return _OTHER_SCRIPT
    return Match(Likeness.NOTE, Why.MASKED) if letters_fit(shown, name) else _DIFFERENT


def _compare_parts(a: Parts, b: Parts) -> Match:
    if sorted(a.words) == sorted(b.words) or _doubled(a, b):
        return _same(a, b)
    if squashed(a.words) & squashed(b.words):
        return Match(Likeness.SAME, Why.SPACING)
    if a.script != b.script:
        return _OTHER_SCRIPT
    spelled = one_spelling(a, b)
    if spelled is not None:
        return Match(Likeness.NOTE, spelled)
    found = _initials_and_gaps(a, b) or _truncated(a, b)
    if found is None and perhaps_one(a, b):
        return Match(Likeness.NEAR, Why.ROMANISATION)
    return found or _typing(a, b) or _DIFFERENT


def _other_generation(a: Parts, b: Parts) -> bool:
    """Jr. and Sr., or father and child who bear each other's names: Ahmad bin Ismail, Ismail bin Ahmad."""
    numbered = bool(a.generation and b.generation) and a.generation != b.generation
    own, theirs = set(a.words) - a.fathers, set(b.words) - b.fathers
    turned = bool(a.fathers and b.fathers) and a.fathers <= theirs and b.fathers <= own
    return numbered or turned


def _both_ways(parts: Parts) -> tuple[Parts, ...]:
    """With and without a U in front: a Burmese honorific, or a Korean family name."""
    return (parts, replace(parts, words=("u", *parts.words))) if parts.honorific else (parts,)


def _same(a: Parts, b: Parts) -> Match:
    if a.written == b.written:
        return Match(Likeness.SAME, Why.EQUAL)
    doubled = len(a.words) != len(b.words)
    ordered = two_given_syllables(a) or two_given_syllables(b)
    if ordered and not doubled and not turned_round(a, b):
        return Match(Likeness.NEAR, Why.GIVEN_ORDER)
    return Match(Likeness.SAME, Why.DOUBLED if doubled else Why.ORDER_OR_ACCENTS)


def _doubled(a: Parts, b: Parts) -> bool:
    """Suharti, SUHARTI SUHARTI: the whole name twice, not one word of it."""
    short, long = sorted((a.words, b.words), key=len)
    return len(long) > len(short) and long == short * (len(long) // len(short))


def _initials_and_gaps(a: Parts, b: Parts) -> Match | None:
    """One name holds every word of the other, written out, spelled another way, or as its first letter."""
    short, long = sorted((a, b), key=lambda side: len(side.words))
    left = list(long.words)
    shared = initials = 0
    for word in sorted(short.words, key=len, reverse=True):
        found = _take(word, left)
        if found is None:
            return None
        left.remove(found)
        whole = min(len(word), len(found)) > 1 or not word.isascii()
        shared += whole and word not in short.light
        initials += not whole
    missing = [word for word in left if word not in long.light]
    if initials and shared:
        return Match(Likeness.NOTE, Why.INITIALS)
    if not missing:
        return Match(Likeness.NOTE, Why.SHORT_WORD_MISSING) if shared else None
    if shared >= 2 and not other_given_name(short, long) and not half_missing(short, long):
        return Match(Likeness.NOTE, Why.PART_MISSING)
    return Match(Likeness.NEAR, Why.ONE_PART_ONLY) if shared else None


def _take(word: str, left: list[str]) -> str | None:
    if word in left:
        return word
    folded = romanise.japanese(word)
    same = [w for w in left if romanise.japanese(w) == folded]
    if same:
        return same[0]
    letters = [
        w for w in left if w.isascii() and word.isascii() and 1 in {len(w), len(word)} and w[0] == word[0]
    ]
    return letters[0] if letters else None


LONGEST_FIELD = 18
"""Characters; a bank field cut shorter than this tells too little. [our choice]"""


def _truncated(a: Parts, b: Parts) -> Match | None:
    """A bank field that ended before the name did."""
    short, long = sorted((" ".join(a.words), " ".join(b.words)), key=len)
    if len(short) >= LONGEST_FIELD and long.startswith(short):
        return Match(Likeness.NOTE, Why.CUT_SHORT)
    return None


def _typing(a: Parts, b: Parts) -> Match | None:
    """All but one word equal, and that one a letter or two away."""
    mine = [word for word in a.words if word not in b.words]
    yours = [word for word in b.words if word not in a.words]
    firm, longest = a.company or b.company, max(len(a.words), len(b.words))
    if len(mine) == len(yours) == 1 and (longest > 1 or firm) and _close(mine[0], yours[0]):
        return Match(Likeness.NEAR, Why.SPELLED_NEARLY)
    if firm and _close("".join(a.words), "".join(b.words)):
        return Match(Likeness.NEAR, Why.SPELLED_NEARLY)
    return None


def _close(one: str, other: str) -> bool:
    from rapidfuzz.distance import DamerauLevenshtein  # 25 ms that only near names need

    shortest = min(len(one), len(other))
    allowed = 0 if shortest < 5 else 1 if shortest < 8 else 2
    return 0 < DamerauLevenshtein.distance(one, other, score_cutoff=allowed) <= allowed
