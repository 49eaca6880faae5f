"""The left pane: the case at a glance and its tasks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.ids import CaseId
from ringback.domain.severity import Task
from ringback.text import _
from ringback.ui.buttons import Button, GhostButton, Look
from ringback.ui.cards import Chip, ProgressBarThin
from ringback.ui.case.presenters.column import ColumnView, WorkerLine, column_view
from ringback.ui.case.routes import task_of_place
from ringback.ui.case.severities import kind_of_outcome
from ringback.ui.flow import FlowLayout
from ringback.ui.form import Voice, plain_label, small
from ringback.ui.pane import CasePane
from ringback.ui.places import CaseFact, Decide, Sittings, task_place
from ringback.ui.tasklist import Mark, TaskEntry, TaskList
from ringback.ui.theme import Kind
from ringback.usecases.desk import Desk
from ringback.usecases.standing import TaskStatus

_MARK = {
    TaskStatus.TO_DO: Mark.TO_DO,
    TaskStatus.DOING: Mark.DOING,
    TaskStatus.DONE: Mark.DONE,
    TaskStatus.COULD_NOT: Mark.COULD_NOT,
    TaskStatus.SECOND_LOOK: Mark.SECOND_LOOK,
}


class WorkerButton(Button):
    """One person of the company: the name, and how far their checks are."""

    chosen = Signal(object)

    def __init__(self, line: WorkerLine, parent: QWidget | None = None) -> None:
        super().__init__(f"{line.name} · {line.state}", Look.TASK, parent)
        self.line = line
        self.clicked.connect(self._clicked)

    def _clicked(self) -> None:
        self.chosen.emit(self.line.id)


class Column(CasePane):
    """Emits `went` for a task, a worker, and the report before it is signed."""

    went = Signal(object)

    def __init__(self, view: ColumnView, case_id: CaseId, place: object, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._case = case_id
        self.add(plain_label(view.name, Voice.LARGE, self))
        if view.about:
            self.add(small(view.about, self))
        self._chips(view)
        self.add(ProgressBarThin(view.done, view.of, self))
        self.add(small(view.progress, self))
        self.sittings = self.add(Button(view.sitting, Look.TASK, self))
        self.sittings.clicked.connect(self._sittings)
        entries = tuple(TaskEntry(one.task, one.number, one.title, _MARK[one.status]) for one in view.tasks)
        self.tasks = self.add(TaskList(entries, task_of_place(place), self))
        self.tasks.chosen.connect(self._go)
        self._workers(view)
        preview = self.add_last(GhostButton(_("Report preview (PDF)"), self))
        preview.clicked.connect(self._preview)

    def _chips(self, view: ColumnView) -> None:
        holder = QWidget(self)
        flow = FlowLayout(holder, gap=6)
        if view.outcome is not None:
            flow.addWidget(Chip(kind_of_outcome(view.outcome), view.so_far, holder))
        if view.practice:
            flow.addWidget(Chip(Kind.NEUTRAL, _("Practice"), holder))
        self.add(holder)

    def _workers(self, view: ColumnView) -> None:
        if not view.workers:
            return
        self.add(small(_("Who works for them"), self))
        for line in view.workers:
            self.add(WorkerButton(line, self)).chosen.connect(self._worker)

    def _go(self, task: object) -> None:
        if isinstance(task, Task):
            self.went.emit(task_place(self._case, task))

    def _sittings(self) -> None:
        self.went.emit(Sittings(self._case))

    def _worker(self, worker: str) -> None:
        self.went.emit(CaseFact(self._case, "worker", fact=worker))

    def _preview(self) -> None:
        self.went.emit(Decide(self._case))


def make_column(desk: Desk, case_id: CaseId, place: object, parent: QWidget) -> Column:
    return Column(column_view(desk, case_id), case_id, place, parent)
