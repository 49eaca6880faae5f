"""Whether two names can be one person's or one firm's, and the reason in a word.

Order never counts, nor do case, accents or the script (THREAT.md 3.2). Where two readings are possible the
kinder one is taken.
"""

from collections.abc import Iterable
from enum import IntEnum
from itertools import permutations, product

from msgspec import Struct

from ringback.domain.facts import Name
from ringback.rules import romanise
from ringback.rules.name_parts import Parts, parts_of


class Likeness(IntEnum):
    """Kindest first."""

    SAME = 0
    NOTE = 1
    NEAR = 2
    DIFFERENT = 3


class Match(Struct, frozen=True, order=True):
    likeness: Likeness
    why: str

    @property
    def same(self) -> bool:
        return self.likeness <= Likeness.NOTE

    @property
    def telling(self) -> bool:
        """Whether there was something to compare, in one script."""
        return self not in {_OTHER_SCRIPT, UNKNOWN}


UNKNOWN = Match(Likeness.NEAR, "nothing_to_compare")
_OTHER_SCRIPT = Match(Likeness.NEAR, "other_script")
_DIFFERENT = Match(Likeness.DIFFERENT, "different")


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
    a, b = parts_of(one), parts_of(other)
    if not a.words or not b.words:
        return UNKNOWN
    found = _compare_parts(a, b)
    if a.company != b.company and not firm:
        return max(found, Match(Likeness.NEAR, "person_and_firm"))
    return found


def _compare_parts(a: Parts, b: Parts) -> Match:
    if set(a.words) == set(b.words):
        return _same(a, b)
    if _squashed(a.words) & _squashed(b.words):
        return Match(Likeness.SAME, "spacing")
    if a.script != b.script:
        return _OTHER_SCRIPT
    for test in (_spelling, _korean, _initials_and_gaps, _chinese, _truncated, _typing):
        found = test(a, b)
        if found is not None:
            return found
    return _DIFFERENT


def _same(a: Parts, b: Parts) -> Match:
    if a.written == b.written:
        return Match(Likeness.SAME, "equal")
    doubled = len(a.words) != len(b.words)
    return Match(Likeness.SAME, "doubled" if doubled else "order_or_accents")


def _squashed(words: tuple[str, ...]) -> frozenset[str]:
    """The words run together in every order; past four only turned round."""
    if len(words) <= 4:
        return frozenset("".join(order) for order in permutations(words))
    return frozenset("".join((*words[i:], *words[:i])) for i in range(len(words)))


def _spelling(a: Parts, b: Parts) -> Match | None:
    """Long vowels, Hepburn and Kunrei, ü and ue."""
    if a.company:
        return None
    folded = [tuple(romanise.japanese(_umlauts(word)) for word in side.words) for side in (a, b)]
    if set(folded[0]) == set(folded[1]) or _squashed(folded[0]) & _squashed(folded[1]):
        return Match(Likeness.NOTE, "spelling")
    return None


def _umlauts(word: str) -> str:
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _korean(a: Parts, b: Parts) -> Match | None:
    """The same Korean family name, and given names that are one when romanised one way."""
    if a.company:
        return None
    for mine, yours in product(a.words, b.words):
        if not romanise.same_korean_family(mine, yours):
            continue
        given = [[w for w in side.words if w != family] for side, family in ((a, mine), (b, yours))]
        if not (given[0] and given[1]):
            continue
        folded = [_squashed(tuple(romanise.korean(w) for w in words)) for words in given]
        if folded[0] & folded[1]:
            return Match(Likeness.NOTE, "romanisation")
    return None


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
        return Match(Likeness.NOTE, "initials")
    if not missing:
        return Match(Likeness.NOTE, "short_word_missing") if shared else None
    if shared >= 2:
        return Match(Likeness.NOTE, "part_missing")
    return Match(Likeness.NEAR, "one_part_only") if shared else None


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


def _chinese(a: Parts, b: Parts) -> Match | None:
    """The same given name under Mandarin, Cantonese or Hokkien spellings of one family name."""
    if a.company:
        return None
    for mine, yours in product(a.words, b.words):
        if romanise.same_chinese_family(mine, yours):
            given = [tuple(w for w in s.words if w != family) for s, family in ((a, mine), (b, yours))]
            if given[0] and given[1] and _squashed(given[0]) & _squashed(given[1]):
                return Match(Likeness.NOTE, "romanisation")
    return None


LONGEST_FIELD = 18
"""Characters; a bank field cut shorter than this tells too little. [our choice]"""


def _truncated(a: Parts, b: Parts) -> Match | None:
    """A bank field that ended before the name did."""
    short, long = sorted((" ".join(a.words), " ".join(b.words)), key=len)
    if len(short) >= LONGEST_FIELD and long.startswith(short):
        return Match(Likeness.NOTE, "cut_short")
    return None


def _typing(a: Parts, b: Parts) -> Match | None:
    """All but one word equal, and that one a letter or two away."""
    mine = [word for word in a.words if word not in b.words]
    yours = [word for word in b.words if word not in a.words]
    if len(mine) == len(yours) == 1 and (len(a.words) > 1 or a.company) and _close(mine[0], yours[0]):
        return Match(Likeness.NEAR, "spelled_nearly")
    if a.company and _close("".join(a.words), "".join(b.words)):
        return Match(Likeness.NEAR, "spelled_nearly")
    return None


def _close(one: str, other: str) -> bool:
    from rapidfuzz.distance import DamerauLevenshtein  # 25 ms that only near names need

    shortest = min(len(one), len(other))
    allowed = 0 if shortest < 5 else 1 if shortest < 8 else 2
    return 0 < DamerauLevenshtein.distance(one, other, score_cutoff=allowed) <= allowed
