"""Who has a name like this one, without comparing it with everybody: by the words two names share."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from heapq import nlargest
from typing import Generic, TypeVar

from ringback.domain.facts import Name
from ringback.rules.name_parts import parts_of
from ringback.rules.names import Likeness, Match, kindest
from ringback.rules.romanise import japanese

K = TypeVar("K", bound=Hashable)
START = 4
"""Letters at the start of a word by which a word typed wrongly is still found. [our choice]"""
LOOKED_AT = 16
"""Names compared in full: those that share most with the one asked for. [our choice]"""


class Namesakes(Generic[K]):
    """Names filed under their words; a key may have several names. `firm`: any of them may be a firm's."""

    def __init__(self, names: Iterable[tuple[K, tuple[Name, ...]]], *, firm: bool = False) -> None:
        self._names, self._firm = dict(names), firm
        self._blocks: defaultdict[str, dict[K, None]] = defaultdict(dict)
        for key, own in self._names.items():
            for block in {block for name in own for form in name.forms() for block in _blocks(form)}:
                self._blocks[block][key] = None

    def like(self, name: Name) -> tuple[tuple[K, Match], ...]:
        """Everybody whose name is the same or near, the kindest first."""
        found = [(key, kindest(name, self._names[key], firm=self._firm)) for key in self._near(name)]
        alike = [(key, match) for key, match in found if match.likeness < Likeness.DIFFERENT]
        return tuple(sorted(alike, key=_match))

    def _near(self, name: Name) -> tuple[K, ...]:
        """A rare word that two names share says more than a common one."""
        weights: defaultdict[K, float] = defaultdict(float)
        for block in {block for form in name.forms() for block in _blocks(form)}:
            sharers = self._blocks.get(block, {})
            for key in sharers:
                weights[key] += 1 / len(sharers)
        return tuple(nlargest(LOOKED_AT, weights, key=weights.__getitem__))


def _match(found: tuple[object, Match]) -> Match:
    return found[1]


def _blocks(form: str) -> Iterator[str]:
    words = parts_of(form).words
    yield "".join(sorted("".join(words)))
    for word in words:
        if len(word) == 1 and word.isascii():
            continue
        yield word
        yield japanese(word)
        if len(word) > START:
            yield word[:START]
    if len(words) == 1 and not words[0].isascii():
        yield words[0][:1]
