"""Whether one domain poses as another: a letter off, a word added, another suffix, alike letters."""

from enum import StrEnum
from functools import lru_cache

from ringback.rules import normal
from ringback.rules.name_parts import plain_letters

_OTHER_ALPHABETS = str.maketrans(
    "аеорсухіјѕԁһԛԝкмтвьнгпӏαονικρτυχηωγεσβɡɑı",
    "aeopcyxijsdhqwkmtbbhrnlaovikptuxnwyeobgai",
)
"""Small letters of Cyrillic, Greek and Latin that an eye takes for plain ones.

[after the Unicode table of confusables, UTS 39; those near to an eye in an address line are our choice]"""
_LOOKS = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("i", "l"), ("5", "s"), ("3", "e"))
_WORDS = """
    hr career careers job jobs group global inc ltd llc co corp company online official team mail office
    verify support international intl hq pay payment payments billing invoice invoices account accounts
    finance
"""
_ADDED = tuple(_WORDS.split())
SHORTEST = 4
"""Letters; shorter names are near each other by chance. [our choice]"""
SHORTEST_BY_A_LETTER = 6
"""Among all firms of a register, where chance has more to choose from. [our choice]"""


class Near(StrEnum):
    """How one domain is near another's."""

    ENDING = "ending"
    """The same name under another ending: firms have several, and so do two firms."""
    LETTERS = "letters"
    """A letter, a word, a dash or alike letters."""


def lookalike(given: str, real: str) -> bool:
    """`real` is a registrable domain, or a firm's name run together; what is equal poses as nothing."""
    mine, theirs = label_of(given), label_of(real) if "." in real else normal.compact(real)
    if given == real or len(theirs) < SHORTEST:
        return False
    if mine == theirs:
        return "." in real
    return _alike(mine, theirs) or _edits(mine, theirs, 1 if len(theirs) < 8 else 2)


def near(given: str, known: str) -> Near | None:
    """How a domain is near one of any firm of the register; stricter than within a case."""
    mine, theirs = label_of(given), label_of(known)
    if given == known or len(theirs) < SHORTEST:
        return None
    if given.split(".", 1)[0] == known.split(".", 1)[0]:
        return Near.ENDING
    by_a_letter = len(theirs) >= SHORTEST_BY_A_LETTER and _edits(mine, theirs, 1)
    return Near.LETTERS if mine == theirs or by_a_letter or _alike(mine, theirs) else None


def _alike(mine: str, theirs: str) -> bool:
    return drawn(mine) == drawn(theirs) or theirs in bare(mine)


def keys_of_known(domain: str) -> frozenset[str]:
    """What a known domain is found by; two domains that are `near` have one of these and those in common."""
    label = label_of(domain)
    if len(label) < SHORTEST:
        return frozenset({f"={domain}"})
    fewer = _without_a_letter(label) if len(label) >= SHORTEST_BY_A_LETTER else frozenset()
    return frozenset({f"={domain}", f"~{drawn(label)}", label}) | fewer


def keys_of_given(domain: str) -> frozenset[str]:
    """What the domains it may pose as are looked up by."""
    label = label_of(domain)
    return keys_of_known(domain) | _without_a_letter(label) | bare(label)


def _without_a_letter(label: str) -> frozenset[str]:
    """Two words a letter apart share one of these, or one is the other's (Mor and Fraenkel, 1982)."""
    return frozenset(label[:at] + label[at + 1 :] for at in range(len(label)))


@lru_cache(maxsize=1024)
def bare(label: str) -> frozenset[str]:
    """The label, and what is left of it without words that are added to a firm's name."""
    left = {label.removeprefix(word) for word in _ADDED} | {label.removesuffix(word) for word in _ADDED}
    shorter = (one for one in left - {label} if len(one) >= SHORTEST)
    return frozenset({label}).union(*map(bare, shorter))


@lru_cache(maxsize=4096)
def label_of(domain: str) -> str:
    label = domain.split(".", 1)[0]
    if label.startswith("xn--"):
        try:
            label = label.encode("ascii").decode("idna")
        except UnicodeError:
            return label
    return normal.compact(label)


def drawn(label: str) -> str:
    """The label as an eye takes it in."""
    text = plain_letters(label).translate(_OTHER_ALPHABETS)
    for old, new in _LOOKS:
        text = text.replace(old, new)
    return text


def _edits(mine: str, theirs: str, allowed: int) -> bool:
    from rapidfuzz.distance import DamerauLevenshtein  # 25 ms that only near domains need

    return 0 < DamerauLevenshtein.distance(mine, theirs, score_cutoff=allowed) <= allowed
