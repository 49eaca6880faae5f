"""Texts as sets of short runs of words, so that two of them can be compared without keeping their words.

Broder, "On the resemblance and containment of documents" (1997): the share of equal runs is how much of a
text stands in another one, and the smallest hashes of two texts are often the same when their runs are.
"""

import re
from base64 import b85decode, b85encode
from functools import lru_cache
from hashlib import blake2b

from ringback.domain.facts.exhibit import MOST_RUNS
from ringback.rules import normal

RUN, RUN_OF_CHARACTERS = 5, 9
"""Words in a run; characters where words are not set apart (nine are about five words). [our choice]"""
FEWEST = 40
"""Runs; a shorter text is no CV and has no keys. [our choice]"""
KEYS = 16
"""Smallest hashes that find a text. Where a fifth of all runs is shared, one of 16 is shared in 97 of 100."""
_BYTES = 4

Shingles = frozenset[int]
"""32-bit hashes of runs."""

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""Thai, Lao, Burmese, Khmer, kana and Han: no space between words."""
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_ALONE = re.compile(rf"[{_UNSPACED}]")
_SYLLABLE = re.compile("[\u0900-\u0dff\uac00-\ud7af]")
"""Of Indian scripts and Hangul: a sign that is a syllable, or two letters."""


@lru_cache(maxsize=512)
def shingles(words: str) -> Shingles:
    """Of a whole text; kept, because every entry of a case asks again."""
    tokens = _TOKEN.findall(normal.text(words))
    alone = sum(_ALONE.match(token) is not None for token in tokens)
    run = RUN_OF_CHARACTERS if 2 * alone > len(tokens) else RUN
    runs = {" ".join(tokens[start : start + run]) for start in range(len(tokens) - run + 1)}
    return frozenset(sorted(map(_hashed, runs))[:MOST_RUNS])


LETTERS = 4
"""Of a word, on average. Vietnamese writes its syllables apart, and twelve of them are half a sentence.
[our choice]"""


def words_in(text: str) -> float:
    """About as many words as English would need, whatever the script; `text` in the form of `normal.text`."""
    tokens = _TOKEN.findall(text)
    alone = sum(_ALONE.match(token) is not None for token in tokens)
    apart = len(tokens) - alone
    letters = sum(map(len, tokens)) - alone + len(_SYLLABLE.findall(text))
    return min(apart, letters / LETTERS) + alone * RUN / RUN_OF_CHARACTERS


def _hashed(run: str) -> int:
    return int.from_bytes(blake2b(run.encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest())


def keys(of: Shingles) -> tuple[str, ...]:
    """The values a text is found by; none for a short one."""
    return tuple(f"{one:08x}" for one in sorted(of)[:KEYS]) if len(of) >= FEWEST else ()


def packed(of: Shingles) -> str:
    return b85encode(b"".join(one.to_bytes(_BYTES) for one in sorted(of))).decode("ascii")


@lru_cache(maxsize=256)
def unpacked(text: str) -> Shingles:
    raw = b85decode(text)
    return frozenset(int.from_bytes(raw[at : at + _BYTES]) for at in range(0, len(raw), _BYTES))


def named(of: Shingles) -> str:
    """The same for the same text: 24 hexadecimal digits."""
    return blake2b(packed(of).encode("ascii"), digest_size=12).hexdigest()


def in_hex(of: Shingles) -> str:
    """Eight digits a run, for a fact; empty for a text too short to be compared."""
    return "".join(f"{one:08x}" for one in sorted(of)) if len(of) >= FEWEST else ""


@lru_cache(maxsize=512)
def from_hex(digits: str) -> Shingles:
    return frozenset(int(digits[at : at + 2 * _BYTES], 16) for at in range(0, len(digits), 2 * _BYTES))
