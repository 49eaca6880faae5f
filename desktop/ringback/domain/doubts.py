"""Which claims were seen to fail since they last held: such a claim stands on no more than their word."""

from collections.abc import Callable, Iterator

from ringback.domain.case import Case
from ringback.domain.checks import CHECKS
from ringback.domain.facts import (
    AnyFact,
    CheckAnswer,
    LiveWork,
    Phrase,
    Recheck,
    SamePerson,
    VideoSession,
)
from ringback.domain.job import Answer
from ringback.domain.rungs import Claim

_Seen = tuple[Claim, str, bool]
"""The claim, the day, and whether it held."""
UNDATED = "9999"
"""A failing of no known day is taken to be the newest."""
_FAILED_BY = {
    "other_person_seen": Claim.SAME_PERSON,
    "other_person_confirmed": Claim.SAME_PERSON,
    "work_not_explained": Claim.SKILL,
}


def doubted(case: Case, concerns: Callable[[AnyFact], bool]) -> frozenset[Claim]:
    """On the same day a failing counts for more."""
    held: dict[Claim, str] = {}
    failed: dict[Claim, str] = {}
    for fact in case.facts.values():
        for claim, day, good in _seen(fact) if concerns(fact) and fact.id not in case.running else ():
            days = held if good else failed
            days[claim] = max(days.get(claim, ""), day or ("" if good else UNDATED))
    return frozenset(claim for claim, day in failed.items() if day >= held.get(claim, ""))


def _seen(fact: AnyFact) -> Iterator[_Seen]:
    match fact:
        case VideoSession():
            others = fact.second_observer_says is SamePerson.DIFFERENT
            yield from _continuity(fact.started[:10], fact.same_person, fact.phrase, failed=others)
        case Recheck():
            unexplained = fact.explained_work is Answer.NO
            yield from _continuity(fact.on, fact.same_person, fact.phrase, failed=unexplained)
            yield from _explained(fact.on, fact.explained_work)
        case LiveWork():
            yield from _explained(fact.on, fact.explained)
        case CheckAnswer():
            yield from _answered(fact)


def _continuity(day: str, same: SamePerson, phrase: Phrase, *, failed: bool) -> Iterator[_Seen]:
    """Work nobody there can explain, or a phrase not known, speaks against one person throughout."""
    if failed or same is SamePerson.DIFFERENT or phrase is Phrase.FAILED:
        yield Claim.SAME_PERSON, day, False
    elif same is SamePerson.SAME:
        yield Claim.SAME_PERSON, day, True


def _explained(day: str, explained: Answer) -> Iterator[_Seen]:
    if explained is not Answer.UNSURE:
        yield Claim.SKILL, day, explained is Answer.YES


def _answered(fact: CheckAnswer) -> Iterator[_Seen]:
    check = CHECKS.get(fact.check)
    if check is None or fact.outcome not in check.outcomes:
        return
    rule = check.outcomes[fact.outcome]
    if rule in _FAILED_BY:
        yield _FAILED_BY[rule], fact.on, False
    elif rule is None and fact.outcome not in check.unfinished:
        yield from ((claim, fact.on, True) for claim in check.claims)
