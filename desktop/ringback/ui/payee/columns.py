"""Two parts side by side where there is room, one under the other where there is not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ringback.ui.form import tight

ROOM = 660


class Columns(QWidget):
    def __init__(
        self, first: QWidget, second: QWidget, shares: tuple[int, int] = (1, 1), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._box = tight(QBoxLayout(QBoxLayout.Direction.TopToBottom, self), 14)
        self._box.addWidget(first, shares[0])
        self._box.addWidget(second, shares[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= ROOM
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not way:
            self._box.setDirection(way)

    @property
    def stacked(self) -> bool:
        return self._box.direction() is QBoxLayout.Direction.TopToBottom


def to_the_left(widget: QWidget, box: QBoxLayout) -> None:
    """As wide as its words."""
    box.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
