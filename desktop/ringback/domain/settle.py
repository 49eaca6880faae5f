"""Which findings an answer clears: the right evidence, given to these very values."""

from ringback.domain.case import Case
from ringback.domain.claims import rung_of
from ringback.domain.facts import AnswerHow, FindingAnswer
from ringback.domain.findings import Finding
from ringback.domain.independence import Index
from ringback.domain.rungs import Rung
from ringback.domain.severity import SEVERITY, Severity

LOWEST_CLEARING = Rung.RECORD
"""PRODUCT.md: a blocker or strong finding is cleared only by an independent record or above."""


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

    The fact that raised a finding does not clear it: a document shown live that differs was shown live.
    """
    severity = SEVERITY.get(answer.rule, Severity.BLOCKER)
    light = severity in {Severity.WEAK, Severity.NOTE}
    if answer.how is AnswerHow.EXPLAINED:
        return light and bool(answer.words.strip())
    fact = case.facts.get(answer.by_fact or "")
    if fact is None or light:
        return fact is not None
    return fact.id not in answer.finding_about and rung_of(fact, case, index) >= LOWEST_CLEARING
