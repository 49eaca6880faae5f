"""The tasks of a case in its column: a mark, a number, a title; the word for the mark is in its name."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import Button, Look
from ringback.ui.form import tight
from ringback.value import Value


class Mark(StrEnum):
    """How far a task is; the value is its icon."""

    TO_DO = "circle"
    DOING = "dot"
    DONE = "check"
    COULD_NOT = "dash"
    SECOND_LOOK = "again"


def word_of(mark: Mark) -> str:
    return {
        Mark.TO_DO: _("To do"),
        Mark.DOING: _("Doing"),
        Mark.DONE: _("Done"),
        Mark.COULD_NOT: _("Could not do"),
        Mark.SECOND_LOOK: _("Needs a second look"),
    }[mark]


class TaskEntry(Value):
    """A line of the list; `key` is what `chosen` carries."""

    key: object
    number: int
    title: str
    mark: Mark = Mark.TO_DO


class TaskButton(Button):
    """One task; Up and Down go to its neighbours."""

    chosen = Signal(object)
    moved = Signal(object)  # -1 or 1

    def __init__(self, entry: TaskEntry, parent: QWidget | None = None) -> None:
        super().__init__(f"{entry.number}  {entry.title}", Look.TASK, parent, icon=entry.mark.value)
        self.entry = entry
        self.setCheckable(True)
        self.setAccessibleName(f"{entry.number} {entry.title}, {word_of(entry.mark)}")
        self.setToolTip(word_of(entry.mark))
        self.clicked.connect(self._clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def nextCheckState(self) -> None:
        """The list decides which task is the current one, not the click."""

    def _clicked(self) -> None:
        self.chosen.emit(self.entry.key)


class TaskList(QWidget):
    """`chosen` carries the key of the task somebody wants to see."""

    chosen = Signal(object)

    def __init__(
        self, entries: tuple[TaskEntry, ...], current: object = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._column = tight(QVBoxLayout(self), 2)
        self.buttons = [TaskButton(entry, self) for entry in entries]
        for button in self.buttons:
            self._column.addWidget(button)
            button.setChecked(button.entry.key == current)
            button.chosen.connect(self.chosen)
            button.moved.connect(self._move)

    def _move(self, step: int) -> None:
        at = next((index for index, button in enumerate(self.buttons) if button.hasFocus()), 0)
        self.buttons[(at + step) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)
