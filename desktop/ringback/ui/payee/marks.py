"""Small marks: the way of an account in four words, and whether a step is done."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui import icons, theme
from ringback.ui.cards import Chip
from ringback.ui.flow import FlowLayout
from ringback.ui.form import Voice, plain_label
from ringback.ui.payee.presenter import Stage, stage_word
from ringback.ui.theme import Kind


class Glyph(QWidget):
    """An icon that says the same as the words beside it."""

    def __init__(self, icon: str, role: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._role = icon, role
        self.setFixedSize(QSize(18, 24))
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.draw(painter, self._icon, QRectF(1, 4, 16, 16), theme.colour(self._role))
        painter.end()


class Path(QWidget):
    """Draft, Pending, Approved, Frozen: where the account is, said by place, shape and name."""

    def __init__(self, at: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stages = list(Stage)
        here = stages.index(at)
        flow = FlowLayout(self, gap=6)
        for place, stage in enumerate(stages):
            if place:
                flow.addWidget(Glyph("chevron", "muted", parent=self))
            word = stage_word(stage)
            if place == here:
                flow.addWidget(Chip(Kind.OK if stage is Stage.FROZEN else Kind.NOTE, word, self))
            else:
                done = place < here
                flow.addWidget(
                    Glyph("check" if done else "circle", "accent" if done else "muted", parent=self)
                )
                flow.addWidget(plain_label(word, Voice.MUTED, self, wrap=False))
        words = _("Step {at} of {of}: {word}")
        self.setAccessibleName(words.format(at=here + 1, of=len(stages), word=stage_word(at)))
