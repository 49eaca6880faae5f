"""What was heard so far: a line each, and a way back to one while they are on the line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import Button, Look
from ringback.ui.call.presenters.hearing import HeardLine
from ringback.ui.cards import Card
from ringback.ui.form import plain_label, small, tight


class HeardRow(QWidget):
    chosen = Signal(object)

    def __init__(self, line: HeardLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact = line.fact
        row = tight(QHBoxLayout(self), 8)
        row.addWidget(plain_label(f"{line.number}  {line.words}", parent=self), 1)
        row.addWidget(small(_("saved"), self), 0, Qt.AlignmentFlag.AlignVCenter)
        self.change = Button(_("Change"), Look.QUIET, self)
        self.change.setAccessibleName(_("Change answer {number}").format(number=line.number))
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignVCenter)
        self.change.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._fact)


class HeardCard(Card):
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Heard so far"), parent)
        self.column.setSpacing(4)
        self._rows: list[HeardRow] = []

    def show_lines(self, lines: tuple[HeardLine, ...]) -> None:
        for row in self._rows:
            row.setVisible(False)
            row.setParent(None)
            row.deleteLater()
        self._rows = [self.add(HeardRow(line, self)) for line in lines]
        for row in self._rows:
            row.chosen.connect(self.chosen)
        self.setVisible(bool(lines))
