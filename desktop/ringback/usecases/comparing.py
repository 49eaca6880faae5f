"""A long list compared in another thread: the cases are read first, what stands against each at the end."""

from collections.abc import Callable, Mapping
from itertools import count

from msgspec import Struct

from ringback.domain.ids import CaseId
from ringback.playbook import BatchWords
from ringback.rules.batch import Matched, judged, matches
from ringback.rules.batch_lines import Line, Result, Vendor, Verdict
from ringback.usecases.batches import Standings, ToldLine, labels_of, tell_line, vendors_of
from ringback.usecases.desk import Desk

STEP = 100
"""Lines between two looks at whether somebody stopped it: some 30 milliseconds. [our choice]"""
GoOn = Callable[[int], bool]
"""Told how many lines are done; False ends the work."""


class Comparing(Struct, frozen=True):
    """Whose each line is: work for another thread, which needs no register."""

    lines: tuple[Line, ...]
    vendors: tuple[Vendor, ...]

    def __call__(self, go_on: GoOn) -> "Compared | None":
        """None when it was stopped."""
        found = []
        for done, match in zip(count(1), matches(self.lines, self.vendors), strict=False):
            found.append(match)
            if done % STEP == 0 and not go_on(done):
                return None
        return Compared(self, tuple(found))


class Compared(Struct, frozen=True):
    comparing: Comparing
    matched: tuple[Matched, ...]

    def cases(self) -> frozenset[CaseId]:
        return frozenset(case for match in self.matched for case in match.cases)


class Told(Struct, frozen=True):
    comparing: Comparing
    lines: tuple[tuple[Result, ToldLine], ...]


class Telling(Struct, frozen=True):
    """What each line shows, in words: for another thread too."""

    compared: Compared
    standings: Mapping[CaseId, Verdict | None]
    words: BatchWords

    def __call__(self) -> Told:
        comparing = self.compared.comparing
        labels = labels_of(comparing.vendors)
        pairs = zip(comparing.lines, self.compared.matched, strict=True)
        results = (judged(line, found, self.standings.get) for line, found in pairs)
        return Told(comparing, tuple((one, tell_line(self.words, one, labels)) for one in results))


def comparing_of(desk: Desk, lines: tuple[Line, ...]) -> Comparing:
    return Comparing(lines, vendors_of(desk))


def telling_of(desk: Desk, compared: Compared, words: BatchWords) -> Telling:
    """With what stands today against each case that was found."""
    standing = Standings(desk)
    return Telling(compared, {case: standing(case) for case in compared.cases()}, words)
