"""How each task of a case stands, which task a fact belongs to, and what comes next."""

from enum import StrEnum

from ringback.domain.case import Case
from ringback.domain.checks import CHECKS
from ringback.domain.facts import (
    AnyFact,
    Call,
    CheckAnswer,
    CheckMissed,
    Contact,
    Evidence,
    FindingAnswer,
    Purpose,
    Referee,
)
from ringback.domain.findings import OpenCheck
from ringback.domain.rungs import Claim
from ringback.domain.severity import TASK, Severity, Task
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
        return TaskStatus.SECOND_LOOK if _needs_a_look(assessment, task) else TaskStatus.DONE
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


def _needs_a_look(assessment: Assessment, task: Task) -> bool:
    return any(finding.task is task and finding.severity in HEAVY for finding in assessment.open)


def _touched(case: Case, task: Task) -> bool:
    return any(task_of(case, fact) is task for fact in case.facts.values())


_BY_KIND = {
    "worker": Task.IDENTITY,
    "document_seen": Task.IDENTITY,
    "registration": Task.IDENTITY,
    "place_proof": Task.IDENTITY,
    "screening": Task.IDENTITY,
    "qualification": Task.REFERENCES,
    "video": Task.VIDEO,
    "live_work": Task.VIDEO,
    "recheck": Task.VIDEO,
    "payee": Task.MONEY,
    "bank_answer": Task.MONEY,
    "payment": Task.MONEY,
    "access": Task.ACCESS,
    "device": Task.ACCESS,
    "login_review": Task.ACCESS,
    "points_put": Task.DECIDE,
    "reply": Task.DECIDE,
    "quoted": Task.DECIDE,
}
_BY_CLAIM = {
    Claim.WHO: Task.IDENTITY,
    Claim.WHERE: Task.IDENTITY,
    Claim.PAST_WORK: Task.REFERENCES,
    Claim.SKILL: Task.VIDEO,
    Claim.SAME_PERSON: Task.VIDEO,
    Claim.MONEY: Task.MONEY,
}
_BY_CALL = {Purpose.PAYEE: Task.MONEY, Purpose.PAYEE_CHANGE: Task.MONEY, Purpose.VOICE: Task.TOLD}


def task_of_kind(kind: str) -> Task:
    return _BY_KIND.get(kind, Task.TOLD)


def task_of(case: Case, fact: AnyFact) -> Task:
    """Beside which task a fact is shown."""
    match fact:
        case CheckAnswer() | CheckMissed():
            return CHECKS[fact.check].task if fact.check in CHECKS else Task.TOLD
        case FindingAnswer():
            return TASK.get(fact.rule, Task.DECIDE)
        case Call():
            return _BY_CALL.get(fact.purpose, Task.REFERENCES)
        case Contact() if case.get(Referee, fact.about) is not None:
            return Task.REFERENCES
        case Evidence():
            return _BY_CLAIM[fact.claim] if fact.claim else Task.IDENTITY
        case _:
            return task_of_kind(kind_of(fact))


def kind_of(fact: AnyFact) -> str:
    return str(fact.__struct_config__.tag)
