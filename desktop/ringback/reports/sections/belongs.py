"""Which task a fact belongs to."""

from ringback.domain.checks import CHECKS
from ringback.domain.facts import AnyFact, Call, CheckAnswer, CheckMissed, Evidence, Purpose
from ringback.domain.rungs import Claim
from ringback.domain.severity import Task

_TASK_OF = {
    "party": Task.TOLD,
    "worker": Task.IDENTITY,
    "profile": Task.TOLD,
    "statement": Task.TOLD,
    "first_look": Task.TOLD,
    "contact": Task.TOLD,
    "exhibit": Task.TOLD,
    "document_seen": Task.IDENTITY,
    "registration": Task.IDENTITY,
    "place_proof": Task.IDENTITY,
    "referee": Task.TOLD,
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
    "finding_answer": Task.DECIDE,
}
_CLAIM_TASK = {
    Claim.WHO: Task.IDENTITY,
    Claim.WHERE: Task.IDENTITY,
    Claim.PAST_WORK: Task.REFERENCES,
    Claim.SKILL: Task.VIDEO,
    Claim.SAME_PERSON: Task.VIDEO,
    Claim.MONEY: Task.MONEY,
}
MONEY_CALLS = {Purpose.PAYEE, Purpose.PAYEE_CHANGE}


def task_of(fact: AnyFact) -> Task | None:
    match fact:
        case Call():
            return Task.MONEY if fact.purpose in MONEY_CALLS else Task.REFERENCES
        case CheckAnswer() | CheckMissed():
            return CHECKS[fact.check].task if fact.check in CHECKS else None
        case Evidence():
            return _CLAIM_TASK[fact.claim] if fact.claim else Task.DECIDE
    return _TASK_OF.get(str(fact.__struct_config__.tag))
