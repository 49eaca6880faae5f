"""Which findings an answer clears: the right evidence, given to these very values."""

from ringback.domain.case import Case
from ringback.domain.claims import rungs_of
from ringback.domain.facts import AnswerHow, AnyFact, Evidence, FindingAnswer
from ringback.domain.findings import Finding
from ringback.domain.independence import Index
from ringback.domain.rungs import Claim, Rung
from ringback.domain.severity import SEVERITY, TASK, Severity, Task

LOWEST_CLEARING = Rung.RECORD
"""PRODUCT.md: a blocker or strong finding is cleared only by an independent record or above."""
ANSWERS_NOTHING = "not-found-now"
"""The fingerprint of an answer from a document whose point does not stand here."""
_SPEAKS_TO: dict[Task, frozenset[Claim]] = {
    Task.TOLD: frozenset(Claim) - {Claim.MONEY},
    Task.IDENTITY: frozenset({Claim.WHO, Claim.WHERE, Claim.PAST_WORK, Claim.SAME_PERSON}),
    Task.REFERENCES: frozenset({Claim.PAST_WORK, Claim.SKILL, Claim.WHO}),
    Task.VIDEO: frozenset({Claim.SAME_PERSON, Claim.WHO, Claim.WHERE, Claim.SKILL}),
    Task.MONEY: frozenset({Claim.MONEY, Claim.WHO}),
    Task.ACCESS: frozenset({Claim.WHERE, Claim.WHO, Claim.SAME_PERSON, Claim.SKILL}),
}
"""Which claims a fact may be about to clear a point of a task. [our choice, wide on purpose]"""
_DEEDS = frozenset({"theft", "extortion", "remote_hardware", "bulk_copying"})
"""Something was done to the firm: who somebody is, and what they can do, says nothing about it."""


def settle(
    findings: tuple[Finding, ...], case: Case, index: Index
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Open and cleared, in the order given."""
    answers = case.of(FindingAnswer)
    cleared = tuple(f for f in findings if any(clears(answer, f, case, index) for answer in answers))
    return tuple(f for f in findings if f not in cleared), cleared


def clears(answer: FindingAnswer, finding: Finding, case: Case, index: Index) -> bool:
    same = answer.rule == finding.rule and tuple(sorted(answer.finding_about)) == finding.about
    as_seen = answer.fingerprint in {"", finding.fingerprint}
    return same and as_seen and strong_enough(answer, case, index)


def strong_enough(answer: FindingAnswer, case: Case, index: Index) -> bool:
    """An explanation serves a weak point or a note; anything more needs a fact high enough on the ladder.

    The fact that raised a finding does not clear it: a document shown live that differs was shown live. Nor
    does one that was there before it, or one about something else: a bank's answer ends no threat.
    """
    severity = SEVERITY.get(answer.rule, Severity.BLOCKER)
    light = severity in {Severity.WEAK, Severity.NOTE}
    if answer.how is AnswerHow.EXPLAINED:
        return light and bool(answer.words.strip())
    fact = case.facts.get(answer.by_fact or "")
    if fact is None or light:
        return fact is not None
    apart = fact.id not in answer.finding_about and _not_before(fact, answer, case)
    return apart and any(rung >= LOWEST_CLEARING for rung in _relevant(fact, answer.rule, case, index))


def _relevant(fact: AnyFact, rule: str, case: Case, index: Index) -> list[Rung]:
    """Where the fact stands on claims that the point touches; evidence is found for the point itself."""
    reached = rungs_of(fact, case, index)
    if isinstance(fact, Evidence):
        return [rung for _, rung in reached]
    task = TASK.get(rule, Task.DECIDE)
    touched = frozenset[Claim]() if rule in _DEEDS else _SPEAKS_TO.get(task, frozenset(Claim))
    return [rung for claim, rung in reached if claim in touched]


def _not_before(fact: AnyFact, answer: FindingAnswer, case: Case) -> bool:
    marks = case.recorded
    raised = [marks[one].first for one in answer.finding_about if one in marks]
    return fact.id not in marks or all(marks[fact.id].when >= moment for moment in raised)
