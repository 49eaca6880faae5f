"""The words to say aloud, in one language or in two."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ringback.ui import theme
from ringback.ui.cards import Tinted
from ringback.ui.columns import Columns
from ringback.ui.form import Voice, plain_label
from ringback.ui.theme import Kind
from ringback.usecases.scripts import Line, quoted, sentences

_ROOM = 612
"""Inside a card of 640."""


class QuoteCard(Tinted):
    """A bar at the left as in a printed script; theirs beside ours, or below it where it is narrow."""

    def __init__(
        self, words: str, lines: tuple[Line, ...], *, aside: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(Kind.NOTE, parent, gap=7)
        self.setAccessibleName(words)
        head = plain_label(words, Voice.HEADING, self)
        self.add_line(head, plain_label(aside, Voice.SMALL, self, wrap=False), stretch=0)
        for said in sentences(lines):
            self.add(self._said(said))

    def _said(self, lines: tuple[Line, ...]) -> QWidget:
        sides = [plain_label("\n".join(quoted((line,))), Voice.BODY, self) for line in lines]
        for side in sides:
            side.setAlignment(Qt.AlignmentFlag.AlignTop)
            side.setContentsMargins(0, 0, 8, 0)
        return Columns(sides[0], sides[1], room=_ROOM, gap=7, parent=self) if len(sides) > 1 else sides[0]

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(0, 0, 3, self.height())
        painter.setBrush(QColor(theme.tint(self.kind).edge))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()), self.radius, self.radius)
        painter.end()
