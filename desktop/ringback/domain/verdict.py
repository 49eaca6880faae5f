"""The recommendation, read off the open findings and checks; nothing is added up."""

from enum import StrEnum

from msgspec import Struct

from ringback.domain.checks import Stage
from ringback.domain.findings import ClaimRung, Finding, OpenCheck
from ringback.domain.severity import Severity


class Outcome(StrEnum):
    """The four outcomes, laxest first."""

    GO = "go"
    LIMITS = "limits"
    WAIT = "wait"
    STOP = "stop"

    def laxer_than(self, other: "Outcome") -> bool:
        order = list(Outcome)
        return order.index(self) < order.index(other)


def recommend(open_findings: tuple[Finding, ...], open_checks: tuple[OpenCheck, ...]) -> Outcome:
    """PRODUCT.md, "Findings and the verdict": the first line of the table that applies."""
    severities = {finding.severity for finding in open_findings}
    if Severity.BLOCKER in severities:
        return Outcome.STOP
    if Severity.STRONG in severities or any(check.stage is Stage.DECISION for check in open_checks):
        return Outcome.WAIT
    if Severity.WEAK in severities:
        return Outcome.LIMITS
    return Outcome.GO


class Assessment(Struct, frozen=True, kw_only=True):
    """Everything the computer can say about a case on a day: what `assess` returns and `Decided` stores."""

    recommendation: Outcome
    open: tuple[Finding, ...] = ()
    cleared: tuple[Finding, ...] = ()
    open_checks: tuple[OpenCheck, ...] = ()
    claims: tuple[ClaimRung, ...] = ()


class Versions(Struct, frozen=True, kw_only=True):
    """What the assessment was made with; `lists` are names and dates of official lists looked up."""

    rules: int
    playbook: int
    app: str
    lists: tuple[str, ...] = ()
