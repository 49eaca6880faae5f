"""Steps and results: one line a task, what it rests on, who did it last and when."""

from ringback.domain.belonging import task_of
from ringback.domain.case import Case
from ringback.domain.checks import CHECKS
from ringback.domain.facts import AnyFact, Screening
from ringback.domain.severity import Severity, Task
from ringback.reports.model import Look, Run, Section, Table, row
from ringback.reports.scene import Scene
from ringback.reports.sections.rests import rests_on
from ringback.reports.speaker import joined, short_time
from ringback.text import _


def steps(scene: Scene) -> Section:
    heads = (_("Step"), _("Result"), _("What it rests on"), _("Done by, when"))
    rows = [_row(scene, task) for task in Task if task is not Task.DECIDE]
    table = Table(heads, (*rows, _lists(scene)), (20, 15, 38, 27))
    return Section(_("Steps and results"), (table,))


def _row(scene: Scene, task: Task) -> tuple[Run, ...]:
    rests = rests_on(scene, task)
    return row(scene.speaker.label_of(task), result(scene, task), rests, _done_by(scene, task))


def result(scene: Scene, task: Task) -> Run:
    """A finding's severity first; then what is not done; then done."""
    severities = {one.severity for one in scene.assessment.open if one.task is task}
    for severity, look in ((Severity.BLOCKER, Look.STOP), (Severity.STRONG, Look.WAIT)):
        if severity in severities:
            return Run(scene.speaker.label_of(severity), look)
    missing = [one for one in scene.assessment.open_checks if CHECKS[one.check].task is task]
    if any(one.missed for one in missing):
        return Run(_("Could not do"), Look.WAIT)
    if missing:
        return Run(_("Doing") if _facts(scene.then, task) else _("To do"), Look.WAIT)
    if Severity.WEAK in severities:
        return Run(_("Done, with a question"))
    return Run(_("Done") if _required(scene.then, task) else _("Not asked for"))


def _required(case: Case, task: Task) -> bool:
    return case.plan is not None and any(CHECKS[item.check].task is task for item in case.plan.required)


def _facts(case: Case, task: Task) -> list[AnyFact]:
    return [
        fact
        for fact in case.facts.values()
        if task_of(case, fact) is task and not isinstance(fact, Screening)
    ]


def _done_by(scene: Scene, task: Task) -> str:
    if task is Task.JOB:
        fixed = [entry for entry in scene.entries if entry.kind in {"plan.fixed", "plan.extended"}]
        last = [(entry.when, entry.by) for entry in fixed]
    else:
        marks = [scene.then.recorded[fact.id] for fact in _facts(scene.then, task)]
        last = [(mark.when, mark.by) for mark in sorted(marks, key=lambda mark: mark.seq)]
    return joined(scene.speaker.person(last[-1][1]), short_time(last[-1][0])) if last else ""


def _lists(scene: Scene) -> tuple[Run, ...]:
    """The official lists and their dates, as they were at the decision."""
    decision = scene.decision
    names = decision.event.versions.lists if decision else ()
    looks = scene.then.of(Screening)
    by_hand = [joined(one.list_name, one.list_date, by=" ") for one in looks]
    hits = {scene.speaker.label_of(one.result) for one in looks}
    last = scene.mark(looks[-1]) if looks else _("automatic") if names else ""
    rests = scene.speaker.text(joined(*dict.fromkeys((*names, *by_hand)), by=", "))
    return row(_("Official lists"), joined(*sorted(hits), by=", ") or _looked_up(scene, names), rests, last)


_LIST_RULES = {"on_official_list", "name_on_list"}


def _looked_up(scene: Scene, names: tuple[str, ...]) -> str:
    """What the automatic search came to."""
    if not names:
        return _("Not looked up")
    if any(one.check == "screening" for one in scene.assessment.open_checks):
        return _("Not done for everybody")
    found = (*scene.assessment.open, *scene.assessment.cleared)
    return _("See the points") if any(one.rule in _LIST_RULES for one in found) else _("No match")
