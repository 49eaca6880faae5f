"""A case in progress as a card that is a button, and the grid that holds as many as fit beside each other."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ringback.ui import theme
from ringback.ui.cards import Chip, ProgressBarThin
from ringback.ui.form import Voice, plain_label, small
from ringback.ui.home.presenter import so_far_chip
from ringback.usecases.overview import CardLine

NARROWEST = 290
MOST_ACROSS = 3


class CaseCard(QAbstractButton):
    """`opened` carries the case's id. Enter and Space open it too."""

    opened = Signal(object)

    def __init__(self, line: CardLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        kind, words = so_far_chip(line.so_far)
        self.setAccessibleName(f"{line.who}, {words}")
        self.setAccessibleDescription(f"{line.about}. {line.next}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(8)
        column.addLayout(_line(plain_label(line.who, Voice.STRONG, self), Chip(kind, words, self)))
        column.addWidget(small(line.about, self))
        column.addWidget(ProgressBarThin(line.done, line.of, self))
        column.addWidget(plain_label(line.next, parent=self))
        column.addStretch(1)
        self.clicked.connect(self._open)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.hasFocus() or self.underMouse()
        thick = 2.0 if self.hasFocus() else 1.0
        painter.setBrush(theme.colour("card"))
        painter.setPen(QPen(theme.colour("accent" if on else "hairline"), thick))
        inset = thick / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 10, 10)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self.opened.emit(self._line.case)


def _line(name: QWidget, chip: QWidget) -> QGridLayout:
    line = QGridLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(name, 0, 0)
    line.addWidget(chip, 0, 1, Qt.AlignmentFlag.AlignTop)
    line.setColumnStretch(0, 1)
    return line


class CardGrid(QWidget):
    """One to three cards beside each other, as the width allows."""

    def __init__(self, cards: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = tuple(cards)
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(14)
        self._place(MOST_ACROSS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(max(1, min(MOST_ACROSS, self.width() // NARROWEST)))

    def _place(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at // across, at % across)
        for column in range(MOST_ACROSS):
            self._grid.setColumnStretch(column, int(column < across))
