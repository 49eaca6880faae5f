"""Their own words that stand in another case too: whole sentences, or a good part of a text."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from ringback.domain.case import Case
from ringback.domain.facts import Exhibit, Statement
from ringback.domain.findings import THIS_CASE, Finding, noticed
from ringback.domain.identifiers import Identifier, IdentifierKind, Owner, Share, Sighting
from ringback.domain.ids import CaseId, FactId
from ringback.rules.elsewhere import elsewhere, uncrowded
from ringback.rules.people import who
from ringback.rules.shingles import Shingles, unpacked
from ringback.rules.surroundings import Surroundings

MUCH, SOME = 0.5, 0.25
"""Of the shorter text: from half of it on the link is strong, from a quarter on weak. [our choice]"""
MUCH_RUNS, SOME_RUNS = 50, 30
"""Equal runs of five words needed beside, so that a short form says nothing. [our choice]"""
_WORDS = ((0.9, Share.ALL), (0.6, Share.MOST), (0.4, Share.HALF), (0.0, Share.QUARTER))
"""By the share of this case's text that stands in the other one too."""

_Seen = dict[CaseId, Sighting]
_Shares = dict[CaseId, "_Share"]


def texts(case: Case, around: Surroundings) -> Iterator[Finding]:
    """One strong and one weak finding a text, however many cases share it."""
    bodies = {i.fact: i for i in around.own if i.kind is IdentifierKind.TEXT_BODY}
    whole = _whole_sentences(around)
    for fact in sorted({*whole, *bodies}):
        shares = _shares(bodies[fact], around) if fact in bodies else {}
        near = {other: share.seen for other, share in shares.items() if share.some and share.seen}
        strong = whole.get(fact, {}) | {other: seen for other, seen in near.items() if shares[other].much}
        weak = {other: seen for other, seen in near.items() if other not in strong}
        yield from _told("text_shared", case, fact, strong, shares)
        yield from _told("text_alike", case, fact, weak, shares)
    yield from _here(case, tuple(bodies.values()))


class _Share:
    """How much of two texts is equal."""

    def __init__(self, mine: Shingles, theirs: Shingles, seen: Sighting | None = None) -> None:
        self.seen = seen
        self.runs = len(mine & theirs)
        self.of_mine = self.runs / max(len(mine), 1)
        self._of_shorter = self.runs / max(min(len(mine), len(theirs)), 1)

    @property
    def much(self) -> bool:
        return self._of_shorter >= MUCH and self.runs >= MUCH_RUNS

    @property
    def some(self) -> bool:
        return self._of_shorter >= SOME and self.runs >= SOME_RUNS

    @property
    def word(self) -> Share:
        return next(word for least, word in _WORDS if self.of_mine >= least)


def _told(rule: str, case: Case, fact: FactId, others: _Seen, shares: _Shares) -> Iterator[Finding]:
    if not others:
        return
    known = [share for other, share in shares.items() if other in others and share.some]
    most = max(known, key=_of_mine, default=None)
    yield noticed(
        rule,
        fact,
        who=who(case, getattr(case.facts.get(fact), "about", None)),
        number=most.word if most else Share.SENTENCES,
        **elsewhere(others.values()),
    )


def _of_mine(share: _Share) -> float:
    return share.of_mine


def _whole_sentences(around: Surroundings) -> dict[FactId, _Seen]:
    found: defaultdict[FactId, _Seen] = defaultdict(dict)
    for mine in around.own:
        if mine.kind is IdentifierKind.TEXT and mine.owner is Owner.APPLICANT:
            seen = uncrowded(around, mine.kind, mine.value)
            found[mine.fact].update((one.case, one) for one in seen)
    return found


def _shares(body: Identifier, around: Surroundings) -> _Shares:
    """The texts that have a key in common with this one, compared with it run by run."""
    mine = unpacked(body.near)
    keys = [i for i in around.own if i.kind is IdentifierKind.TEXT_KEY and i.fact == body.fact]
    found: _Shares = {}
    for name in {one.near for key in keys for one in uncrowded(around, key.kind, key.value)}:
        for one in around.sightings.get((IdentifierKind.TEXT_BODY, name), ()):
            share = _Share(mine, unpacked(one.near), one)
            if one.case not in found or share.runs > found[one.case].runs:
                found[one.case] = share
    return found


def _here(case: Case, bodies: tuple[Identifier, ...]) -> Iterator[Finding]:
    """Two workers of one firm with one text: their firm wrote it, or nobody there exists."""
    for one, other in combinations(bodies, 2):
        mine, yours = _whose(case, one), _whose(case, other)
        if mine is None or yours is None or mine == yours:
            continue
        share = _Share(unpacked(one.near), unpacked(other.near))
        if share.some:
            names = " / ".join(sorted((who(case, mine), who(case, yours))))
            yield noticed("text_alike", one.fact, other.fact, who=names, number=share.word, other=THIS_CASE)


def _whose(case: Case, text: Identifier) -> FactId | None:
    """Whom a text is about, pasted or in a file; None where nobody said so."""
    fact = case.get(Statement, text.fact) or case.get(Exhibit, text.fact)
    return fact.about if fact else None
