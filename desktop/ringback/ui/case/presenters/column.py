"""The case at a glance: who, how far, what the points say so far, and its tasks."""

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.events import Way
from ringback.domain.facts import PartySort, Worker
from ringback.domain.ids import CaseId, FactId
from ringback.domain.severity import Task
from ringback.domain.standing import so_far
from ringback.domain.verdict import Assessment, Outcome
from ringback.text import _, country_name, worded
from ringback.ui.case.presenters.sittings import next_words
from ringback.usecases.desk import Desk
from ringback.usecases.sittings import next_sitting, sittings
from ringback.usecases.standing import TaskStatus, task_status
from ringback.usecases.summaries import tasks_done, tasks_of


class TaskLine(Struct, frozen=True):
    task: Task
    number: int
    title: str
    status: TaskStatus


class WorkerLine(Struct, frozen=True):
    id: FactId
    name: str
    state: str


class ColumnView(Struct, frozen=True, kw_only=True):
    """`so_far` is None while there is nothing to say yet; then no chip is shown."""

    name: str
    about: str
    practice: bool
    so_far: str
    outcome: Outcome | None
    done: int
    of: int
    progress: str
    sitting: str
    """The next sitting, in words."""
    tasks: tuple[TaskLine, ...]
    workers: tuple[WorkerLine, ...] = ()


def column_view(desk: Desk, case_id: CaseId) -> ColumnView:
    case, assessment = desk.case(case_id), desk.assess(case_id)
    done, of = len(tasks_done(case, assessment.open_checks)), len(tasks_of(case))
    return ColumnView(
        name=case.names() or _("No name yet"),
        about=_about(case),
        practice=case.practice,
        so_far=_so_far(desk, case, assessment),
        outcome=so_far(case, assessment, desk.clock().day()) if case.plan else None,
        done=done,
        of=of,
        progress=_("{done} of {of} tasks").format(done=done, of=of),
        sitting=next_words(next_sitting(sittings(desk.playbook, case, assessment))),
        tasks=tuple(_task(desk, case, assessment, task, at + 1) for at, task in enumerate(case.order)),
        workers=_workers(case, assessment),
    )


def _about(case: Case) -> str:
    """What they do, and where they say they are."""
    work = (case.job.title if case.job else "") or (case.party.work if case.party else "")
    party = case.party
    parts = (party.place, country_name(party.country) if party.country else "") if party else ()
    where = ", ".join(part for part in parts if part)
    claimed = _("{place} (claimed)").format(place=where) if where else ""
    here = _("works for you already") if case.way is Way.ALREADY_HERE else ""
    return " · ".join(part for part in (work, claimed, here) if part)


def _so_far(desk: Desk, case: Case, assessment: Assessment) -> str:
    if case.plan is None:
        return ""
    outcome = so_far(case, assessment, desk.clock().day())
    words = worded(desk.playbook.tasks.outcome[outcome].title)
    return _("So far: {outcome}").format(outcome=words.lower())


def _task(desk: Desk, case: Case, assessment: Assessment, task: Task, number: int) -> TaskLine:
    title = next(worded(one.title) for one in desk.playbook.tasks.task if one.id is task)
    return TaskLine(task, number, title, task_status(case, assessment, task))


def _workers(case: Case, assessment: Assessment) -> tuple[WorkerLine, ...]:
    if case.party is None or case.party.sort is not PartySort.COMPANY:
        return ()
    return tuple(_worker(worker, assessment) for worker in case.of(Worker))


def _worker(worker: Worker, assessment: Assessment) -> WorkerLine:
    undone = sum(check.about == worker.id for check in assessment.open_checks)
    state = _("{count} checks to do").format(count=undone) if undone else _("Checks done")
    return WorkerLine(worker.id, worker.name.written, state)
