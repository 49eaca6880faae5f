"""The line a case has in the lists, and how many of its tasks are done."""

from datetime import date

from ringback.domain.case import Case
from ringback.domain.checks import CHECKS
from ringback.domain.events import Ending, Way
from ringback.domain.findings import OpenCheck
from ringback.domain.ids import PersonId
from ringback.domain.progress import open_checks
from ringback.domain.severity import Task
from ringback.domain.verdict import Outcome
from ringback.records import Projection, Summary
from ringback.rules.surroundings import Surroundings
from ringback.usecases.dues import dues


def project(case: Case) -> Projection:
    """No rule runs here: appends stay quick."""
    alone = Surroundings(today=date.min, case=case)
    return Projection(summary_of(case, alone), alone.own)


def summary_of(case: Case, alone: Surroundings) -> Summary:
    """Made after every entry. What other cases and the day change is left out and computed when shown."""
    still_open = open_checks(case, alone)
    due = dues(case)
    return Summary(
        who=case.names(),
        work=_work(case),
        decision=_decision(case),
        signed=_signed(case),
        tasks_done=len(tasks_done(case, still_open)),
        tasks=len(tasks_of(case)),
        next=due[0].what.value if due else next_task(case, still_open).value,
        due=due[0].on if due else "",
    )


def tasks_of(case: Case) -> tuple[Task, ...]:
    """The tasks this case's plan asks for, in order; all of them before it is fixed."""
    if case.plan is None:
        return case.order
    asked = {CHECKS[item.check].task for item in case.plan.required} | {Task.JOB, Task.DECIDE}
    return tuple(task for task in case.order if task in asked)


def tasks_done(case: Case, still_open: tuple[OpenCheck, ...]) -> tuple[Task, ...]:
    if case.plan is None:
        return ()
    undone = {CHECKS[item.check].task for item in still_open}
    if case.decision is None or not case.decision.signed:
        undone.add(Task.DECIDE)
    return tuple(task for task in tasks_of(case) if task not in undone)


def next_task(case: Case, still_open: tuple[OpenCheck, ...]) -> Task:
    """The first task with something left to do."""
    if case.plan is None:
        return Task.JOB
    return next((CHECKS[item.check].task for item in still_open), Task.DECIDE)


def filed(summary: Summary) -> bool:
    """Decided and signed, or ended another way. A wait is still in progress."""
    return bool(summary.decision) and summary.decision != Outcome.WAIT.value


def _work(case: Case) -> str:
    if case.job is not None and case.job.title:
        return case.job.title
    return case.party.work if case.party else ""


def _decision(case: Case) -> str:
    if case.ended is not None:
        return case.ended.ending.value
    if case.way is Way.INBOX:
        return Ending.NOT_TAKEN_ON.value
    decision = case.decision
    return decision.event.outcome.value if decision is not None and decision.signed else ""


def _signed(case: Case) -> tuple[PersonId, ...]:
    decision = case.decision
    if decision is None:
        return ()
    return (decision.by, *(second.by for second in decision.seconds))
