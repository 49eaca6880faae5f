"""One task: what its plan asks, what comes next, what is there already."""

from msgspec import Struct

from ringback.domain.belonging import task_of
from ringback.domain.case import Case
from ringback.domain.checks import CHECKS, SUBSTITUTES, Scope
from ringback.domain.facts import AnyFact, CheckMissed, DocumentSeen, Screening
from ringback.domain.findings import OpenCheck
from ringback.domain.ids import CaseId, FactId
from ringback.domain.progress import answered
from ringback.domain.severity import Task
from ringback.domain.verdict import Assessment
from ringback.text import _, worded
from ringback.ui.case.presenters.check import OtherWay, other_ways
from ringback.ui.case.routes import place_of_check
from ringback.ui.places import CaseFact, CaseTask, Decide, KeepPicture, Place
from ringback.usecases.desk import Desk
from ringback.usecases.factlines import FactLine, fact_line, name_of
from ringback.usecases.standing import TaskStatus, asks_for, next_check, open_in


class CheckLine(Struct, frozen=True, kw_only=True):
    """`state` is how a task can stand as well; `note` is what is beside the title."""

    check: str
    title: str
    question: str
    about: str
    state: TaskStatus
    note: str
    minutes: int
    place: Place
    other_ways: tuple[OtherWay, ...] = ()


class RecordedLine(Struct, frozen=True):
    line: FactLine
    edit: Place | None
    picture: Place | None = None
    """Where a picture of a document that was seen can be kept, as an exception."""


class TaskView(Struct, frozen=True, kw_only=True):
    """`next` is the one thing to do; `onward` where to go when there is none."""

    task: Task
    title: str
    purpose: str
    next: CheckLine | None
    onward: Place
    onward_words: str
    asked: tuple[CheckLine, ...]
    also: tuple[CheckLine, ...]
    recorded: tuple[RecordedLine, ...]
    asks: bool


def task_view(desk: Desk, case_id: CaseId, task: Task) -> TaskView:
    case, assessment = desk.case(case_id), desk.assess(case_id)
    words = next(one for one in desk.playbook.tasks.task if one.id is task)
    wanted = next_check(assessment, task)
    onward, onward_words = _onward(desk, case_id, assessment, task)
    return TaskView(
        task=task,
        title=worded(words.title),
        purpose=worded(words.purpose),
        next=open_line(desk, case_id, wanted) if wanted else None,
        onward=onward,
        onward_words=onward_words,
        asked=_asked(desk, case_id, assessment, task),
        also=_also(desk, case_id, task),
        recorded=recorded_lines(desk, case_id, task),
        asks=asks_for(case, task),
    )


def _onward(desk: Desk, case_id: CaseId, assessment: Assessment, task: Task) -> tuple[Place, str]:
    """The next task with something left to do, after this one and then from the first."""
    order = desk.case(case_id).order
    at = order.index(task)
    for other in (*order[at + 1 :], *order[:at]):
        if open_in(assessment, other):
            title = next(worded(one.title) for one in desk.playbook.tasks.task if one.id is other)
            return CaseTask(case_id, other), _("Next: {task}").format(task=title)
    return Decide(case_id), _("Check your answers and decide")


def _asked(desk: Desk, case_id: CaseId, assessment: Assessment, task: Task) -> tuple[CheckLine, ...]:
    """Every check of the plan in this task, the ones done too."""
    case = desk.case(case_id)
    required = [item for item in (case.plan.required if case.plan else ()) if item.definition.task is task]
    still = {(check.check, check.about): check for check in assessment.open_checks}
    lines = []
    for item in required:
        for person in _people(case, item.check):
            undone = still.get((item.check, person))
            lines.append(
                open_line(desk, case_id, undone)
                if undone
                else _line(
                    desk, case_id, item.check, person, TaskStatus.DONE, note=_lists(case, item.check, person)
                )
            )
    return tuple(lines)


def _lists(case: Case, check: str, person: FactId | None) -> str:
    """Which official lists were searched: "Done" alone would say too much."""
    if check != "screening":
        return ""
    looks = [look for look in case.of(Screening) if person is None or look.about == person]
    return _("searched: {lists}").format(lists=", ".join(dict.fromkeys(one.list_name for one in looks)))


def _people(case: Case, check: str) -> tuple[FactId | None, ...]:
    if CHECKS[check].scope is Scope.CASE:
        return (None,)
    return tuple(person.id for person in case.people) or (None,)


def open_line(desk: Desk, case_id: CaseId, check: OpenCheck) -> CheckLine:
    state = TaskStatus.COULD_NOT if check.missed else TaskStatus.DOING if check.done else TaskStatus.TO_DO
    several = _("{done} of {needed}").format(done=check.done, needed=check.needed)
    note = check.missed or (several if check.needed > 1 else "")
    ways = other_ways(desk, case_id, check.check, check.about) if check.missed else ()
    return _line(desk, case_id, check.check, check.about, state, note=note, ways=ways)


def _line(
    desk: Desk,
    case_id: CaseId,
    check: str,
    about: FactId | None,
    state: TaskStatus,
    *,
    note: str = "",
    ways: tuple[OtherWay, ...] = (),
) -> CheckLine:
    case, words = desk.case(case_id), desk.playbook.checks[check]
    return CheckLine(
        check=check,
        title=worded(words.title),
        question=worded(words.question),
        about=name_of(case, about) if len(case.people) > 1 else "",
        state=state,
        note=note,
        minutes=words.minutes,
        place=place_of_check(case_id, case, check, about),
        other_ways=ways,
    )


def _also(desk: Desk, case_id: CaseId, task: Task) -> tuple[CheckLine, ...]:
    """Worth doing, and asked for by no plan."""
    case = desk.case(case_id)
    required = {item.check for item in (case.plan.required if case.plan else ())}
    names = [
        check.id
        for check in CHECKS.values()
        if check.task is task and check.outcomes and check.id not in required and check.id not in SUBSTITUTES
    ]
    return tuple(_also_line(desk, case_id, case, name) for name in names)


def _also_line(desk: Desk, case_id: CaseId, case: Case, check: str) -> CheckLine:
    done = all(answered(case, check, person) for person in _people(case, check))
    return _line(desk, case_id, check, None, TaskStatus.DONE if done else TaskStatus.TO_DO)


def recorded_lines(desk: Desk, case_id: CaseId, task: Task) -> tuple[RecordedLine, ...]:
    """What is written down in a task, oldest first, with where it is changed."""
    case = desk.case(case_id)
    return tuple(
        RecordedLine(line, _edit(desk, case_id, line), _picture(case_id, fact))
        for fact in case.facts.values()
        if task_of(case, fact) is task
        for line in (fact_line(desk, case_id, fact),)
    )


def _picture(case_id: CaseId, fact: AnyFact) -> Place | None:
    return KeepPicture(case_id, fact.id) if isinstance(fact, DocumentSeen) else None


def _edit(desk: Desk, case_id: CaseId, line: FactLine) -> Place | None:
    """Where a fact is changed; calls, video and the account have pages of their own."""
    case = desk.case(case_id)
    fact = case.facts[line.id]
    check = getattr(fact, "check", None)
    if isinstance(check, str) and check in CHECKS and not isinstance(fact, CheckMissed):
        return place_of_check(case_id, case, check, getattr(fact, "about", None))
    if line.kind in desk.playbook.forms and line.kind not in {"payee", "bank_answer", "points_put"}:
        return CaseFact(case_id, line.kind, getattr(fact, "about", None), line.id)
    return None
