"""The sittings a case is worked through in: what is left in each, how long it takes, and which comes next."""

from collections.abc import Iterable

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.checks import CHECKS, Scope, Stage
from ringback.domain.findings import OpenCheck
from ringback.domain.plan import Plan
from ringback.domain.severity import Task
from ringback.domain.verdict import Assessment
from ringback.playbook import Playbook
from ringback.playbook.tasks import Sitting
from ringback.usecases.standing import TaskStatus, task_status

_A_CALL_EACH = frozenset(
    {"reference_callback", "main_line_callback", "payee_callback", "second_call", "unboxing_call"}
)
_ONE_MEETING = frozenset(
    {
        "video_hello",
        "video_main",
        "second_observer",
        "live_work",
        "document_live",
        "document_beside_face",
        "delivery_join",
    }
)
"""One call with a person serves all of these; each still takes its own minutes of it."""


class SittingLeft(Struct, frozen=True, kw_only=True):
    """`left` in the order it is done; nothing is left of the last sitting once the decision is signed."""

    sitting: Sitting
    state: TaskStatus
    left: tuple[OpenCheck, ...]
    calls: int
    others: int
    minutes: int
    done: int
    of: int

    @property
    def over(self) -> bool:
        return self.state is TaskStatus.DONE

    @property
    def holds_up_the_decision(self) -> bool:
        """A weekly look at sign-ins, or unpacking a computer, comes later."""
        return any(one.stage is Stage.DECISION and not one.missed for one in self.left)


def sitting_of(book: Playbook, check: str) -> str:
    """Where a check is done; most are done where their task is."""
    task = CHECKS[check].task
    return book.checks[check].sitting or next(one.sitting for one in book.tasks.task if one.id is task)


def plan_minutes(book: Playbook, plan: Plan) -> dict[str, int]:
    """How long the required checks take, by sitting, for one person."""
    asked = {one.id: 0 for one in book.tasks.sitting}
    for item in plan.required:
        asked[sitting_of(book, item.check)] += book.checks[item.check].minutes * item.count
    return {name: minutes for name, minutes in asked.items() if minutes}


def sittings(book: Playbook, case: Case, assessment: Assessment) -> tuple[SittingLeft, ...]:
    """Those the plan asks for, in their order; the last is the decision."""
    told = (_left(book, case, assessment, one) for one in book.tasks.sitting)
    return tuple(one for one in told if one.of)


def next_sitting(told: Iterable[SittingLeft]) -> SittingLeft | None:
    """The first with something the decision waits for, then the first with anything that can be done."""
    waiting = [one for one in told if not one.over]
    able = [one for one in waiting if one.state is not TaskStatus.COULD_NOT] or waiting
    return next((one for one in able if one.holds_up_the_decision), able[0] if able else None)


def _left(book: Playbook, case: Case, assessment: Assessment, sitting: Sitting) -> SittingLeft:
    if Task.DECIDE in sitting.tasks:
        return _decision(case, assessment, sitting)
    mine = [one for one in assessment.open_checks if sitting_of(book, one.check) == sitting.id]
    left = _in_turn(mine, sitting)
    of = max(_asked(book, case, sitting), _pieces(left))
    done = of - _pieces(left)
    return SittingLeft(
        sitting=sitting,
        state=_state(left, done),
        left=left,
        calls=_calls(left),
        others=_pieces(one for one in left if one.check not in _A_CALL_EACH | _ONE_MEETING),
        minutes=sum(book.checks[one.check].minutes * (one.needed - one.done) for one in left),
        done=done,
        of=of,
    )


def _decision(case: Case, assessment: Assessment, sitting: Sitting) -> SittingLeft:
    state = task_status(case, assessment, Task.DECIDE)
    done = int(state is TaskStatus.DONE)
    return SittingLeft(
        sitting=sitting, state=state, left=(), calls=0, others=1 - done, minutes=0, done=done, of=1
    )


def _state(left: tuple[OpenCheck, ...], done: int) -> TaskStatus:
    if not left:
        return TaskStatus.DONE
    if all(one.missed for one in left):
        return TaskStatus.COULD_NOT
    return TaskStatus.DOING if done else TaskStatus.TO_DO


def _in_turn(left: Iterable[OpenCheck], sitting: Sitting) -> tuple[OpenCheck, ...]:
    """The call before what the same call answers; what could not be done comes last."""
    turn = {task: at for at, task in enumerate(sitting.tasks)}
    by_task = sorted(left, key=lambda one: turn.get(CHECKS[one.check].task, len(turn)))
    return tuple(sorted(by_task, key=lambda one: bool(one.missed)))


def _asked(book: Playbook, case: Case, sitting: Sitting) -> int:
    required = case.plan.required if case.plan else ()
    people = len(case.people) or 1
    return sum(
        item.count * (1 if item.definition.scope is Scope.CASE else people)
        for item in required
        if sitting_of(book, item.check) == sitting.id
    )


def _pieces(left: Iterable[OpenCheck]) -> int:
    return sum(one.needed - one.done for one in left)


def _calls(left: tuple[OpenCheck, ...]) -> int:
    meeting = [one for one in left if one.check in _ONE_MEETING]
    people = {one.about for one in meeting if one.about is not None}
    met = max(len(people), 1) if meeting else 0
    return met + _pieces(one for one in left if one.check in _A_CALL_EACH)
