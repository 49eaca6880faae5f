"""Which required checks are done, for whom, and which are still open."""

from ringback.domain.case import Case
from ringback.domain.checks import CHECKS, Check, Scope
from ringback.domain.done import COUNTS
from ringback.domain.facts import CheckAnswer, CheckMissed
from ringback.domain.findings import OpenCheck
from ringback.domain.ids import FactId
from ringback.domain.independence import Index


def open_checks(case: Case, index: Index) -> tuple[OpenCheck, ...]:
    """Every required check not done, in plan order; empty before the plan is fixed."""
    if case.plan is None:
        return ()
    return tuple(
        item
        for required in case.plan.required
        for person in _asked_of(case, required.definition)
        if (item := _open(case, required.check, required.count, person, index)) is not None
    )


def _asked_of(case: Case, check: Check) -> tuple[FactId | None, ...]:
    if check.scope is Scope.CASE:
        return (None,)
    return tuple(person.id for person in case.people) or (None,)


def _open(case: Case, check: str, needed: int, person: FactId | None, index: Index) -> OpenCheck | None:
    done = done_count(case, check, person, index)
    if done >= needed:
        return None
    return OpenCheck(check=check, about=person, done=done, needed=needed, missed=_missed(case, check, person))


def done_count(case: Case, check: str, person: FactId | None, index: Index) -> int:
    """How often a check is done for a person (None: for the case), its substitutes counted."""
    if CHECKS[check].scope is Scope.PERSON and person is None:
        return 0
    own = COUNTS[check](case, person, index) if check in COUNTS else 0
    return own + sum(answered(case, name, person) for name in (check, *CHECKS[check].substitutes))


def answered(case: Case, check: str, person: FactId | None) -> bool:
    """Whether a check is answered with an outcome that finishes it; an answer for nobody in particular serves all."""
    return any(
        answer.check == check
        and answer.outcome not in CHECKS[check].unfinished
        and (person is None or answer.about in {None, person})
        for answer in case.of(CheckAnswer)
        if answer.check in CHECKS
    )


def _missed(case: Case, check: str, person: FactId | None) -> str:
    reasons = [m.why for m in case.of(CheckMissed) if m.check == check and m.about in {None, person}]
    return reasons[-1] if reasons else ""
