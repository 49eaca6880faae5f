"""Two spellings of one name, language by language: each says so, or nothing. [M, THREAT.md 3.2]"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from ringback.domain.naming import NameReason as Why
from ringback.rules import chinese, korean, romanise
from ringback.rules.name_parts import Parts

LONG_ENOUGH = 6
"""Letters of each Thai word that is spelled two ways; shorter ones are too many people's. [our choice]"""


READY = 4096
"""Names whose turns and ends are kept ready: in a long list each is compared with many."""


@lru_cache(maxsize=READY)
def squashed(words: tuple[str, ...]) -> frozenset[str]:
    """The words run together, the family name in front or behind: turned round, never mixed."""
    return frozenset("".join((*words[i:], *words[:i])) for i in range(len(words)))


def one_spelling(a: Parts, b: Parts) -> Why | None:
    """Why both are surely one name in two spellings, or None."""
    if a.company or b.company:
        return None
    if _japanese(a, b) or _malay(a, b):
        return Why.SPELLING
    return Why.ROMANISATION if _korean(a, b, north=False) or _chinese(a, b) else None


def perhaps_one(a: Parts, b: Parts) -> bool:
    """A Korean name that is one only in the North's spelling; a Thai name that two offices spelled; the
    same given name before two spellings of what may be a family name or half a given one."""
    if a.company or b.company:
        return False
    return _korean(a, b, north=True) or _thai(a, b) or _one_end_spelled_otherwise(a, b)


def _japanese(a: Parts, b: Parts) -> bool:
    """Long vowels, Hepburn and Kunrei; ü and ue, å and aa as well."""
    mine, yours = _in_one_spelling(a.words), _in_one_spelling(b.words)
    return sorted(mine) == sorted(yours) or bool(squashed(mine) & squashed(yours))


@lru_cache(maxsize=READY)
def _in_one_spelling(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(romanise.japanese(_umlauts(word)) for word in words)


def _umlauts(word: str) -> str:
    """Long words only: Yue is not Yu."""
    short = word.replace("ae", "a").replace("oe", "o") if len(word) > 3 else word
    return short.replace("ue", "u") if len(word) > 4 else short


def _malay(a: Parts, b: Parts) -> bool:
    """Nor and Noor, Yusof and Yusuf: names from Arabic, spelled as the registrar heard them."""
    mine, yours = (sorted(romanise.malay(word) for word in side.words) for side in (a, b))
    return mine == yours


def _thai(a: Parts, b: Parts) -> bool:
    """Somchai and Somchay, Wichai and Vichai: long words only."""
    if len(a.words) != len(b.words) or len(a.words) < 2:
        return False
    mine, yours = (sorted(side.words, key=romanise.thai) for side in (a, b))
    pairs = list(zip(mine, yours, strict=True))
    return all(romanise.thai(x) == romanise.thai(y) for x, y in pairs) and all(
        min(len(x), len(y)) >= LONG_ENOUGH for x, y in pairs if x != y
    )


def _korean(a: Parts, b: Parts, *, north: bool) -> bool:
    """The same Korean family name, and given names that can be one, syllable after syllable."""
    return any(
        romanise.same_korean_family(mine, yours) and korean.alike(rest, others, north=north)
        for mine, rest, yours, others in _families(a, b)
    )


def _chinese(a: Parts, b: Parts) -> bool:
    """The same name under Mandarin, Cantonese or Hokkien spellings."""
    return any(
        (romanise.same_chinese_family(mine, yours) and rest == others)
        or chinese.one_name((mine, rest), (yours, others))
        for mine, rest, yours, others in _families(a, b)
    )


def _families(a: Parts, b: Parts) -> Iterator[tuple[str, str, str, str]]:
    """The family name of either, and the rest run together: the first word where that is one, or the last."""
    hyphened = a.hyphened | b.hyphened
    same_last = a.words[-1] == b.words[-1] and _a_family(a.words[-1]) and a.words[-1] not in hyphened
    if same_last and a.words[0] != b.words[0]:
        yield a.words[-1], "".join(a.words[:-1]), b.words[-1], "".join(b.words[:-1])
        return
    for (mine, rest), (yours, others) in product(_ends(a.words, hyphened), _ends(b.words, hyphened)):
        yield mine, rest, yours, others


@lru_cache(maxsize=READY)
def _ends(words: tuple[str, ...], hyphened: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """Short names only; a last word is the family name where the first can be none."""
    front = words[0] not in hyphened
    if not 1 < len(words) < 5:
        return ()
    first, last = (words[0], "".join(words[1:])), (words[-1], "".join(words[:-1]))
    if front and _a_family(words[0]):
        return (first,)
    return (first, last) if front else (last,)


def _one_end_spelled_otherwise(a: Parts, b: Parts) -> bool:
    """Wei Chen and Wei Tan, Lee Jin Ho and Yi Jin Ho; but also Wang Hong and Wang Fang: a question."""
    hyphened = a.hyphened | b.hyphened
    for mine, rest, yours, others in (
        (a.words[0], a.words[1:], b.words[0], b.words[1:]),
        (a.words[-1], a.words[:-1], b.words[-1], b.words[:-1]),
    ):
        alike = romanise.same_korean_family(mine, yours) or bool(chinese.tongues(mine, yours))
        if alike and rest == others != () and not {mine, yours} & hyphened:
            return True
    return False


def _a_family(word: str) -> bool:
    return word in _VIETNAMESE or of_syllables(word)


@lru_cache(maxsize=READY)
def of_syllables(word: str) -> bool:
    """A Korean or Chinese family name."""
    return romanise.same_korean_family(word, word) or bool(chinese.tongues(word, word))


_VIETNAMESE = frozenset(
    (
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho",
        "ngo", "duong", "ly", "dinh", "truong", "lam", "mai", "trinh", "cao", "luu", "luong", "dao",
    )
)  # fmt: skip


LONGEST_SYLLABLE = 6
"""Letters: Cheong, Kwang, Chiang. [our choice]"""


def two_given_syllables(parts: Parts) -> bool:
    """A Korean or Chinese family name at an end and two more words: their order tells people apart."""
    ends = {parts.words[0], parts.words[-1]}
    return (
        len(parts.words) == 3
        and not parts.light
        and any(of_syllables(word) for word in ends)
        and all(len(word) <= LONGEST_SYLLABLE for word in parts.words)
    )


def turned_round(a: Parts, b: Parts) -> bool:
    """Whether the words stand in one order, the family name in front or behind."""
    return any((*a.words[i:], *a.words[:i]) == b.words for i in range(len(a.words)))


def half_missing(short: Parts, long: Parts) -> bool:
    """Chen Wei and Chen Wei Ming; a Vietnamese middle name may be left out."""
    middle = long.words[0] in _VIETNAMESE and short.words[-1] == long.words[-1]
    return two_given_syllables(long) and len(short.words) == 2 and not middle


def other_given_name(short: Parts, long: Parts) -> bool:
    """Vietnamese, both family name first: the given name is last, and it is another one.

    Tran Hong may be a sister of Tran Thi Hong Diep.
    """
    same_family = short.words[0] == long.words[0] and short.words[0] in _VIETNAMESE
    return same_family and len(short.words) > 1 and short.words[-1] != long.words[-1]
