"""Two spellings of one name, language by language: each says so, or nothing. [M, THREAT.md 3.2]"""

from collections.abc import Iterator
from itertools import permutations, product

from ringback.domain.naming import NameReason as Why
from ringback.rules import chinese, korean, romanise
from ringback.rules.name_parts import Parts

LONG_ENOUGH = 6
"""Letters of each Thai word that is spelled two ways; shorter ones are too many people's. [our choice]"""


def squashed(words: tuple[str, ...]) -> frozenset[str]:
    """The words run together in every order; past four only turned round."""
    if len(words) <= 4:
        return frozenset("".join(order) for order in permutations(words))
    return frozenset("".join((*words[i:], *words[:i])) for i in range(len(words)))


def one_spelling(a: Parts, b: Parts) -> Why | None:
    """Why both are surely one name in two spellings, or None."""
    if a.company or b.company:
        return None
    if _japanese(a, b) or _malay(a, b):
        return Why.SPELLING
    return Why.ROMANISATION if _korean(a, b, north=False) or _chinese(a, b) else None


def perhaps_one(a: Parts, b: Parts) -> bool:
    """A Korean name that is one only in the North's spelling; a Thai name that two offices spelled."""
    return not (a.company or b.company) and (_korean(a, b, north=True) or _thai(a, b))


def _japanese(a: Parts, b: Parts) -> bool:
    """Long vowels, Hepburn and Kunrei; ü and ue, å and aa as well."""
    mine, yours = (tuple(romanise.japanese(_umlauts(word)) for word in side.words) for side in (a, b))
    return set(mine) == set(yours) or bool(squashed(mine) & squashed(yours))


def _umlauts(word: str) -> str:
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _malay(a: Parts, b: Parts) -> bool:
    """Nor and Noor, Yusof and Yusuf: names from Arabic, spelled as the registrar heard them."""
    mine, yours = (tuple(romanise.malay(word) for word in side.words) for side in (a, b))
    return (mine != a.words and set(mine) == set(yours)) or (yours != b.words and set(mine) == set(yours))


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
    """The same Korean family name, and given names that can be one."""
    return any(
        romanise.same_korean_family(mine, yours)
        and any(korean.alike(x, y, north=north) for x, y in product(squashed(rest), squashed(others)))
        for mine, rest, yours, others in _families(a, b)
    )


def _chinese(a: Parts, b: Parts) -> bool:
    """The same name under Mandarin, Cantonese or Hokkien spellings."""
    for mine, rest, yours, others in _families(a, b):
        if romanise.same_chinese_family(mine, yours) and squashed(rest) & squashed(others):
            return True
        if chinese.one_name((mine, "".join(rest)), (yours, "".join(others))):
            return True
    return False


def _families(a: Parts, b: Parts) -> Iterator[tuple[str, tuple[str, ...], str, tuple[str, ...]]]:
    """The first or the last word of either taken for the family name; short names only."""
    if 1 < len(a.words) < 5 and 1 < len(b.words) < 5:
        for (mine, rest), (yours, others) in product(_ends(a.words), _ends(b.words)):
            yield mine, rest, yours, others


def _ends(words: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (words[0], words[1:]), (words[-1], words[:-1])


_VIETNAMESE = frozenset(
    (
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho",
        "ngo", "duong", "ly", "dinh", "truong", "lam", "mai", "trinh", "cao", "luu", "luong", "dao",
    )
)  # fmt: skip


def other_given_name(short: Parts, long: Parts) -> bool:
    """Vietnamese, both family name first: the given name is last, and it is another one.

    Tran Hong may be a sister of Tran Thi Hong Diep.
    """
    same_family = short.words[0] == long.words[0] and short.words[0] in _VIETNAMESE
    return same_family and len(short.words) > 1 and short.words[-1] != long.words[-1]
