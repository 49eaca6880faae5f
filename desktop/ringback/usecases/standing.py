"""How each task of a case stands, and what comes next."""

from enum import StrEnum

from ringback.domain.belonging import task_of
from ringback.domain.case import Case
from ringback.domain.checks import CHECKS
from ringback.domain.findings import OpenCheck
from ringback.domain.severity import Severity, Task
from ringback.domain.verdict import Assessment

HEAVY = frozenset({Severity.BLOCKER, Severity.STRONG})


class TaskStatus(StrEnum):
    """The value is the key of its words in the playbook."""

    TO_DO = "todo"
    DOING = "doing"
    DONE = "done"
    COULD_NOT = "could_not_do"
    SECOND_LOOK = "second_look"


def task_status(case: Case, assessment: Assessment, task: Task) -> TaskStatus:
    if task is Task.DECIDE:
        return _decision_status(case)
    undone = open_in(assessment, task)
    if not undone and asks_for(case, task):
        if _needs_a_look(assessment, task):
            return TaskStatus.SECOND_LOOK
        return TaskStatus.DOING if task is Task.MONEY and _account_is_open(case) else TaskStatus.DONE
    if undone and all(check.missed for check in undone):
        return TaskStatus.COULD_NOT
    begun = any(check.done or check.missed for check in undone) or _touched(case, task)
    return TaskStatus.DOING if begun else TaskStatus.TO_DO


def open_in(assessment: Assessment, task: Task) -> tuple[OpenCheck, ...]:
    return tuple(check for check in assessment.open_checks if CHECKS[check.check].task is task)


def next_check(assessment: Assessment, task: Task) -> OpenCheck | None:
    """The first check of the task left to do; one that could not be done comes last."""
    undone = open_in(assessment, task)
    return next((check for check in undone if not check.missed), undone[0] if undone else None)


def asks_for(case: Case, task: Task) -> bool:
    """Whether the plan asks for anything in a task."""
    return case.plan is not None and any(item.definition.task is task for item in case.plan.required)


def _decision_status(case: Case) -> TaskStatus:
    if case.decision is None:
        return TaskStatus.TO_DO
    return TaskStatus.DONE if case.decision.signed else TaskStatus.SECOND_LOOK


def _account_is_open(case: Case) -> bool:
    """An account that is written down and not locked: its page says not to pay, so the task is not done."""
    return case.payee is not None and case.payee.id not in case.frozen


def _needs_a_look(assessment: Assessment, task: Task) -> bool:
    return any(finding.task is task and finding.severity in HEAVY for finding in assessment.open)


def _touched(case: Case, task: Task) -> bool:
    return any(task_of(case, fact) is task for fact in case.facts.values())
