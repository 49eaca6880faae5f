"""Which required checks are done, for whom, and which are still open."""

from ringback.domain.case import Case
from ringback.domain.checks import CHECKS, Check, Scope
from ringback.domain.done import COUNTS
from ringback.domain.facts import CheckAnswer, CheckMissed, PayeeSort
from ringback.domain.findings import OpenCheck
from ringback.domain.ids import FactId
from ringback.domain.independence import Index
from ringback.domain.severity import Task


def open_checks(case: Case, index: Index) -> tuple[OpenCheck, ...]:
    """Every required check not done, in plan order; before the plan is fixed, the job itself.

    For somebody who works here already, the tasks stand in the order of `case.order`.
    """
    if case.plan is None:
        return (OpenCheck(check="job_answers"),)
    order = case.order
    return tuple(
        item
        for required in sorted(case.plan.required, key=lambda one: order.index(one.definition.task))
        for person in _asked_of(case, required.definition)
        if (item := _open(case, required.check, required.count, person, index)) is not None
    )


def _asked_of(case: Case, check: Check) -> tuple[FactId | None, ...]:
    if check.scope is Scope.CASE:
        return (None,)
    return tuple(person.id for person in case.people) or (None,)


def _open(case: Case, check: str, needed: int, person: FactId | None, index: Index) -> OpenCheck | None:
    done = done_count(case, check, person, index, enough=needed)
    if done >= needed:
        return None
    return OpenCheck(check=check, about=person, done=done, needed=needed, missed=_missed(case, check, person))


def done_count(case: Case, check: str, person: FactId | None, index: Index, *, enough: int = 99) -> int:
    """How often a check is done for a person (None: for the case), with its substitutes, up to `enough`."""
    if CHECKS[check].scope is Scope.PERSON and person is None:
        return 0
    done = 0
    for name in (check, *CHECKS[check].substitutes, *_for_this_payee(case, check)):
        done += _ended(case, name, person, index)
        if done >= enough:
            break
    return done


def _for_this_payee(case: Case, check: str) -> tuple[str, ...]:
    """A platform shows no account: that it holds the money takes the place of the name."""
    platform = case.payee is not None and case.payee.sort is PayeeSort.PLATFORM
    return ("platform_escrow",) if platform and check == "bank_name" else ()


def _ended(case: Case, check: str, person: FactId | None, index: Index) -> int:
    return COUNTS[check](case, person, index) if check in COUNTS else int(answered(case, check, person))


def answered(case: Case, check: str, person: FactId | None) -> bool:
    """Whether a check is answered with an outcome of its own that finishes it."""
    finishing = CHECKS[check].outcomes.keys() - CHECKS[check].unfinished
    return any(
        answer.check == check and answer.outcome in finishing and _serves(case, answer, person)
        for answer in case.of(CheckAnswer)
    )


def _serves(case: Case, answer: CheckAnswer, person: FactId | None) -> bool:
    """One about nobody in particular serves the only person; one about the money, the payee of its time."""
    if person is not None:
        return answer.about == person or (answer.about is None and len(case.people) == 1)
    return CHECKS[answer.check].task is not Task.MONEY or since_the_change(case, answer)


def since_the_change(case: Case, answer: CheckAnswer) -> bool:
    """Whether an answer about the money was given since the account in use was asked for.

    A document records all at one moment, so that there only the written days tell.
    """
    payee = case.payee
    if payee is None or payee.replaces is None:
        return True
    if answer.on and payee.asked_on and answer.on < payee.asked_on:
        return False
    marks = case.recorded
    return marks[answer.id].when >= marks[payee.id].first


def _missed(case: Case, check: str, person: FactId | None) -> str:
    reasons = [m.why for m in case.of(CheckMissed) if m.check == check and m.about in {None, person}]
    return reasons[-1] if reasons else ""
