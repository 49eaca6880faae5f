"""Check your answers: every task with what is written down, each beside the way to change it."""

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.case import Case
from ringback.domain.ids import CaseId
from ringback.domain.severity import Task
from ringback.text import _, ngettext, worded
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Banner, Card
from ringback.ui.case.base import CasePage
from ringback.ui.case.lines import FactRow
from ringback.ui.case.presenters.task import RecordedLine, recorded_lines
from ringback.ui.form import plain_label, small
from ringback.ui.places import Answers, CaseTask, Decide
from ringback.ui.theme import Kind
from ringback.usecases.desk import Desk
from ringback.usecases.standing import open_in


class TaskAnswers(Struct, frozen=True, kw_only=True):
    task: Task
    title: str
    recorded: tuple[RecordedLine, ...]
    undone: tuple[str, ...]
    words: str = ""
    """What the job is and the plan it made: they are no facts of the case."""


def answers_of(desk: Desk, case_id: CaseId) -> tuple[TaskAnswers, ...]:
    """In the order of the case. Nothing while a call runs: what was told before would stand here."""
    case, assessment = desk.case(case_id), desk.assess(case_id)
    if case.running:
        return ()
    titles = {one.id: worded(one.title) for one in desk.playbook.tasks.task}
    return tuple(
        TaskAnswers(
            task=task,
            title=titles[task],
            recorded=recorded_lines(desk, case_id, task),
            undone=tuple(worded(desk.playbook.checks[one.check].title) for one in open_in(assessment, task)),
            words=_job(desk, case) if task is Task.JOB else "",
        )
        for task in case.order
        if task is not Task.DECIDE
    )


def _job(desk: Desk, case: Case) -> str:
    plan = worded(desk.playbook.label(case.plan.size)) if case.plan else ""
    return " · ".join(filter(None, (case.job.title if case.job else "", plan)))


class AnswersCard(Card):
    """One task. What was said on a call, on video or of the account is changed on pages of their own."""

    went = Signal(object)

    def __init__(self, case_id: CaseId, answers: TaskAnswers, parent: QWidget | None = None) -> None:
        super().__init__(answers.title, parent)
        self._place = CaseTask(case_id, answers.task)
        for line in answers.recorded:
            row = FactRow(line, self, only_edit=True)
            row.edited.connect(self.went)
            self.add(row)
        if answers.words or not answers.recorded:
            self.add(plain_label(answers.words or _("Nothing is written down here."), parent=self))
        if answers.undone:
            count = len(answers.undone)
            words = ngettext("{n} check is not done: {checks}", "{n} checks are not done: {checks}", count)
            self.add(small(words.format(n=count, checks=" · ".join(answers.undone)), self))
        self.open = GhostButton(_("Open this task"), self)
        self.open.setAccessibleName(_("Open this task: {task}").format(task=answers.title))
        self.open.clicked.connect(self._open)
        self.add_buttons(self.open)

    def _open(self) -> None:
        self.went.emit(self._place)


class AnswersPage(CasePage):
    def __init__(self, place: Answers, desk: Desk, parent: QWidget | None = None) -> None:
        lead = _("Read it once more before you decide. Change what is not right.")
        super().__init__(desk, place.case, _("Check your answers"), lead, parent)
        if self.case.running:
            self.add(Banner(Kind.NOTE, _("A call is running. Stop the clock first.")))
        for answers in answers_of(desk, place.case):
            self.add(AnswersCard(place.case, answers, self.body)).went.connect(self.go)
        self.primary = self.footer.add(PrimaryButton(_("To the decision")))
        self.primary.clicked.connect(self.save)

    def save(self) -> None:
        self.go(Decide(self.case_id))
