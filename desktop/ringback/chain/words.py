"""Eight English words for a link or a key, so that two people can compare it by reading aloud."""

from functools import cache

WORDS, BITS = 8, 11


@cache
def _english() -> tuple[str, ...]:
    from mnemonic import Mnemonic

    return tuple(Mnemonic("english").wordlist)


def eight_words(digest: bytes) -> tuple[str, ...]:
    """The first 88 bits, eleven a word; always the English list, whatever the language of the window."""
    taken = WORDS * BITS // 8
    if len(digest) < taken:
        raise ValueError(f"{len(digest)} bytes are too few for {WORDS} words")
    number = int.from_bytes(digest[:taken], "big")
    words = _english()
    return tuple(words[number >> (BITS * place) & (2**BITS - 1)] for place in reversed(range(WORDS)))
