"""A check or a fact on one line: its mark, its words, and what can be done with it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui import icons, theme
from ringback.ui.buttons import GhostButton
from ringback.ui.case.presenters.task import CheckLine, RecordedLine
from ringback.ui.flow import FlowLayout
from ringback.ui.form import Voice, muted, plain_label, small, tight
from ringback.ui.tasklist import Mark, word_of
from ringback.usecases.standing import TaskStatus

_MARK = {
    TaskStatus.TO_DO: Mark.TO_DO,
    TaskStatus.DOING: Mark.DOING,
    TaskStatus.DONE: Mark.DONE,
    TaskStatus.COULD_NOT: Mark.COULD_NOT,
    TaskStatus.SECOND_LOOK: Mark.SECOND_LOOK,
}


class MarkIcon(QWidget):
    """The mark of a task, drawn; its word is beside it."""

    def __init__(self, state: TaskStatus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(QSize(18, 22))
        self.set_state(state)

    def set_state(self, state: TaskStatus) -> None:
        self._mark = _MARK[state]
        self.setAccessibleName(word_of(self._mark))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        name = "accent" if self._mark is Mark.DONE else "muted" if self._mark is Mark.TO_DO else "ink"
        icons.draw(painter, self._mark.value, QRectF(1, 3, 16, 16), theme.colour(name))
        painter.end()


class CheckRow(QWidget):
    """`chosen` carries the place where the check, or what takes its place, is done."""

    chosen = Signal(object)

    def __init__(self, line: CheckLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        across = tight(QHBoxLayout(self), 10)
        across.addWidget(MarkIcon(line.state, self))
        texts = tight(QVBoxLayout(), 0)
        named = " · ".join(part for part in (line.title, line.about) if part)
        texts.addWidget(plain_label(named, Voice.BODY, self))
        word = word_of(_MARK[line.state])
        texts.addWidget(small(" · ".join(part for part in (word, line.note) if part), self))
        across.addLayout(texts, 1)
        self.button = GhostButton(_("Look again") if line.state is TaskStatus.DONE else _("Open"), self)
        self.button.setAccessibleName(f"{self.button.text()}: {named}, {word}")
        self.button.clicked.connect(self._clicked)
        across.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _clicked(self) -> None:
        self.chosen.emit(self._line.place)


class FactRow(QWidget):
    """`edited` carries a place, `undone` the entry to take back."""

    edited = Signal(object)
    undone = Signal(object)

    def __init__(
        self, recorded: RecordedLine, parent: QWidget | None = None, *, only_edit: bool = False
    ) -> None:
        super().__init__(parent)
        self._recorded = recorded
        self._only_edit = only_edit
        line = recorded.line
        across = tight(QHBoxLayout(self), 10)
        texts = tight(QVBoxLayout(), 0)
        words = plain_label(_short(line.words) or line.title, Voice.BODY, self)
        texts.addWidget(words)
        texts.addWidget(small(" · ".join(p for p in (line.title, line.about, line.source) if p), self))
        across.addLayout(texts, 1)
        self._buttons(across)

    def _buttons(self, across: QHBoxLayout) -> None:
        line = self._recorded.line
        if self._recorded.picture is not None and not self._only_edit:
            picture = GhostButton(_("Keep a picture"), self)
            picture.setAccessibleName(_("Keep a picture: {what}").format(what=line.words or line.title))
            picture.clicked.connect(self._keep_picture)
            across.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        if self._recorded.edit is not None:
            edit = GhostButton(_("Change") if self._only_edit else _("Edit"), self)
            edit.setAccessibleName(f"{edit.text()}: {line.title}")
            edit.clicked.connect(self._edit)
            across.addWidget(edit, 0, Qt.AlignmentFlag.AlignVCenter)
        if line.undo is not None and not self._only_edit:
            undo = GhostButton(_("Undo"), self)
            undo.setAccessibleName(_("Undo: {what}").format(what=line.title))
            undo.clicked.connect(self._undo)
            across.addWidget(undo, 0, Qt.AlignmentFlag.AlignVCenter)

    def _edit(self) -> None:
        self.edited.emit(self._recorded.edit)

    def _keep_picture(self) -> None:
        self.edited.emit(self._recorded.picture)

    def _undo(self) -> None:
        self.undone.emit(self._recorded.line.undo)


def _short(text: str, most: int = 160) -> str:
    one = " ".join(text.split())
    return one if len(one) <= most else one[: most - 1].rstrip() + "…"


class EmptyLine(QWidget):
    """Said where a list has nothing yet."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self)
        flow.addWidget(muted(words, self))
