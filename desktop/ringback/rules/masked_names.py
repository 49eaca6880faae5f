"""A holder's name of which a bank shows only some letters: TXX BXX LXXX, CHAN T** M**."""

import re
from collections.abc import Sequence

from ringback.rules.name_parts import plain_letters

_HIDDEN = "*\u2022\uff0a\u25cf"
_STARS = re.compile(f"[{_HIDDEN}]")
MOST_WORDS = 8
_CROSSED = re.compile("[A-Z]X+")


def is_masked(written: str) -> bool:
    """Stars anywhere; or, as PayNow writes it, every word one letter and then X for each other."""
    words = written.split()
    crossed = [bool(_CROSSED.fullmatch(word)) for word in words if len(word) > 1]
    return bool(_STARS.search(written)) or (len(crossed) > 1 and all(crossed))


def letters_fit(shown: str, name: str) -> bool:
    """Whether each word shown begins as another word of the name does, whatever their order.

    A name of more words than anybody's is not looked at. Hidden letters are not counted: some services show
    three stars for any number of them.
    """
    words = plain_letters(name.casefold()).split()
    return len(words) <= MOST_WORDS and _assign([_seen(word) for word in shown.split()], words)


def _seen(word: str) -> str:
    stem = _STARS.split(word)[0] if _STARS.search(word) else word[:1] if _CROSSED.fullmatch(word) else word
    return plain_letters(stem.casefold())


def _assign(seen: Sequence[str], words: Sequence[str]) -> bool:
    if not seen:
        return True
    return any(
        word.startswith(seen[0]) and _assign(seen[1:], [*words[:at], *words[at + 1 :]])
        for at, word in enumerate(words)
    )
