"""The lines of "what they told us", and the card that asks who it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Card
from ringback.ui.case.lines import MarkIcon
from ringback.ui.case.presenters.told import PartLine
from ringback.ui.form import Voice, muted, plain_label, small, tight
from ringback.usecases.standing import TaskStatus


class WhoCard(Card):
    """Before anybody is written down there is one thing to do."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.add(small(_("Next"), self))
        self.button = PrimaryButton(_("Write it down"), self)
        self.add_line(plain_label(_("Who wants the work?"), Voice.LARGE, self), self.button, stretch=0)
        self.add(muted(_("A name is enough to begin. Two minutes."), self))
        self.button.clicked.connect(self.chosen)


class PartRow(QWidget):
    """`chosen` carries the place where the part is written down."""

    chosen = Signal(object)

    def __init__(self, part: PartLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = part
        across = tight(QHBoxLayout(self), 10)
        self._mark = MarkIcon(TaskStatus.DONE if part.done else TaskStatus.TO_DO, self)
        across.addWidget(self._mark)
        texts = tight(QVBoxLayout(), 0)
        texts.addWidget(plain_label(part.title, parent=self))
        self._state = small(part.state, self)
        texts.addWidget(self._state)
        across.addLayout(texts, 1)
        self.button = GhostButton(part.words, self)
        self.button.setAccessibleName(f"{part.words}: {part.title}")
        self.button.clicked.connect(self._clicked)
        across.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, part: PartLine) -> None:
        """How it stands now."""
        self._mark.set_state(TaskStatus.DONE if part.done else TaskStatus.TO_DO)
        self._state.say(part.state)

    def _clicked(self) -> None:
        self.chosen.emit(self._part.place)
