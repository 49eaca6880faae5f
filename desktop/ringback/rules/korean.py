"""Korean given names in Latin letters: whether two spellings can be one name, vowel by vowel.

One letter often stands for several vowels: the u of Hyuk and Chul is not that of Su. So each spelling is a
row of possible vowels, and two are one name where every place has one in common. [M, THREAT.md 3.2]
"""

import re
from functools import lru_cache
from typing import NamedTuple


class Sound(NamedTuple):
    """A consonant, or the vowels a spelling can be: in the South, and in the North's spelling as well."""

    consonant: str
    south: frozenset[str] = frozenset()
    north: frozenset[str] = frozenset()


_ONE_WAY = (("sh", "s"), ("ch", "j"), ("ck", "k"), ("ph", "p"), ("th", "t"), ("rh", "r"))
_HARD = str.maketrans("pktlqfvz", "bgdrgbbj")


def _sets(table: str) -> dict[str, frozenset[str]]:
    return {word: frozenset(options.split()) for word, options in (p.split(":") for p in table.split(","))}


_OPEN = _sets(
    "a:a,ae:ae,ai:ae,e:e,eo:eo,eu:eu,i:i,ee:i,ui:ui i,eui:ui i,o:o,oo:u,ou:u,u:u eu,oe:oe,oi:oe,"
    "ya:ya,yae:yae,ye:ye yeo,yeo:yeo,yeu:yeo,yo:yo,you:yeo yu,yu:yu,yoo:yu,yi:i,"
    "wa:wa,wae:we,we:we,weo:wo,wo:wo,woo:u,wou:wo,wu:u,wi:wi,wee:wi,wai:we"
)
_CLOSED = _OPEN | _sets("o:o eo,u:u eo eu,yo:yo yeo,yu:yu yeo,ou:u eo,oo:u,woo:u,e:e ae")
_TOKEN = re.compile(f"ng|{'|'.join(sorted(_OPEN, key=len, reverse=True))}|.")
_NORTH = {"o": frozenset({"o", "eo"}), "yo": frozenset({"yo", "yeo"})}


def alike(one: str, other: str, *, north: bool = False) -> bool:
    """Two given names run together. `north`: an o at the end of a syllable may be eo as well."""
    mine, yours = _sounds(one), _sounds(other)
    return len(mine) == len(yours) and all(_can_be(a, b, north) for a, b in zip(mine, yours, strict=True))


def _can_be(a: Sound, b: Sound, north: bool) -> bool:
    if a.consonant or b.consonant:
        return a.consonant == b.consonant
    return bool(a.north & b.north if north else a.south & b.south)


@lru_cache(maxsize=4096)
def _sounds(name: str) -> tuple[Sound, ...]:
    for old, new in _ONE_WAY:
        name = name.replace(old, new)
    name = re.sub(r"(?<=[aeiou])h(?![aeiouyw])", "", name.translate(_HARD))
    name = re.sub(r"([bdgjmnrs])\1", r"\1", name)
    tokens = _TOKEN.findall(name)
    return tuple(_sound(tokens, at) for at in range(len(tokens)))


def _sound(tokens: list[str], at: int) -> Sound:
    token, after = tokens[at], tokens[at + 1 : at + 3]
    if token not in _OPEN:
        return Sound(token)
    closed = bool(after) and after[0] not in _OPEN and (len(after) == 1 or after[1] not in _OPEN)
    closed = closed or after[:1] == ["ng"]
    options = (_CLOSED if closed else _OPEN)[token]
    return Sound("", options, options | _NORTH.get(token, frozenset()))
