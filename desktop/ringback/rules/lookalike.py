"""Whether one domain poses as another: a letter off, a word added, another suffix, alike letters."""

import re

from ringback.rules import normal
from ringback.rules.name_parts import plain_letters

_OTHER_ALPHABETS = str.maketrans(
    "аеорсухіјѕԁһԛԝкмтвьнгпӏαονικρτυχηωγεσβɡɑı",
    "aeopcyxijsdhqwkmtbbhrnlaovikptuxnwyeobgai",
)
"""Small letters of Cyrillic, Greek and Latin that an eye takes for plain ones.

[after the Unicode table of confusables, UTS 39; those near to an eye in an address line are our choice]"""
_LOOKS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("i", "l"), ("5", "s"), ("3", "e"))
_ADDED = re.compile(
    r"(hr|careers?|jobs?|group|global|inc|ltd|llc|co|corp|company|online|official|team|mail|office|verify|support"
    r"|international|intl|hq)"
)
SHORTEST = 4
"""Letters; shorter names are near each other by chance. [our choice]"""


def lookalike(given: str, real: str) -> bool:
    """`real` is a registrable domain, or a firm's name run together; what is equal poses as nothing."""
    mine, theirs = _label(given), _label(real) if "." in real else normal.compact(real)
    if given == real or len(theirs) < SHORTEST:
        return False
    if mine == theirs:
        return "." in real
    return _drawn(mine) == _drawn(theirs) or _with_words(mine, theirs) or _edits(mine, theirs)


def _label(domain: str) -> str:
    label = domain.split(".", 1)[0]
    if label.startswith("xn--"):
        try:
            label = label.encode("ascii").decode("idna")
        except UnicodeError:
            return label
    return normal.compact(label)


def _drawn(label: str) -> str:
    """The label as an eye takes it in."""
    text = plain_letters(label).translate(_OTHER_ALPHABETS)
    for old, new in _LOOKS:
        text = text.replace(old, new)
    return text


def _with_words(mine: str, theirs: str) -> bool:
    rest = mine.replace(theirs, "", 1)
    return rest != mine and bool(_ADDED.fullmatch(rest))


def _edits(mine: str, theirs: str) -> bool:
    from rapidfuzz.distance import DamerauLevenshtein  # 25 ms that only near domains need

    allowed = 1 if len(theirs) < 8 else 2
    return 0 < DamerauLevenshtein.distance(mine, theirs, score_cutoff=allowed) <= allowed
