"""Which tasks still have something open, in words."""

from ringback.domain.ids import CaseId
from ringback.domain.severity import Severity, Task
from ringback.text import ngettext, worded
from ringback.ui.decide.ending import OpenTask
from ringback.ui.places import CaseTask
from ringback.usecases.desk import Desk
from ringback.usecases.standing import open_in


def open_tasks(desk: Desk, case_id: CaseId) -> tuple[OpenTask, ...]:
    assessment = desk.assess(case_id)
    found = []
    for one in desk.playbook.tasks.task:
        checks = len(open_in(assessment, one.id))
        points = sum(f.task is one.id and f.severity is not Severity.NOTE for f in assessment.open)
        if (checks or points) and one.id is not Task.DECIDE:
            found.append(OpenTask(CaseTask(case_id, one.id), worded(one.title), _note(checks, points)))
    return tuple(found)


def _note(checks: int, points: int) -> str:
    parts = (
        ngettext("{n} check", "{n} checks", checks).format(n=checks) if checks else "",
        ngettext("{n} point", "{n} points", points).format(n=points) if points else "",
    )
    return ", ".join(part for part in parts if part)
