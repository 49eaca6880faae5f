"""Beside which task a fact stands, on the screen and on paper."""

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
from ringback.domain.rungs import Claim
from ringback.domain.severity import TASK, Task

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
    "mail_read": Task.MONEY,
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
MONEY_CALLS = frozenset({Purpose.PAYEE, Purpose.PAYEE_CHANGE})
_BY_CALL = {**dict.fromkeys(MONEY_CALLS, Task.MONEY), Purpose.VOICE: Task.TOLD}


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
