"""The colour and the word of a severity."""

from ringback.domain.severity import Severity
from ringback.domain.verdict import Outcome
from ringback.text import worded
from ringback.ui.theme import Kind
from ringback.usecases.desk import Desk


def kind_of_severity(severity: Severity) -> Kind:
    return {
        Severity.BLOCKER: Kind.STOP,
        Severity.STRONG: Kind.CAUTION,
        Severity.WEAK: Kind.CAUTION,
        Severity.NOTE: Kind.NOTE,
    }[severity]


def word_of_severity(desk: Desk, severity: Severity) -> str:
    return worded(desk.playbook.label(severity))


def kind_of_outcome(outcome: Outcome) -> Kind:
    return {
        Outcome.GO: Kind.OK,
        Outcome.LIMITS: Kind.CAUTION,
        Outcome.WAIT: Kind.CAUTION,
        Outcome.STOP: Kind.STOP,
    }[outcome]
