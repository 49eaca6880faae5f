"""Two parts side by side where there is room, one under the other where there is not."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ringback.ui.form import tight

ROOM = 660


class Columns(QWidget):
    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        shares: tuple[int, int] = (1, 1),
        parent: QWidget | None = None,
        *,
        room: int = ROOM,
        gap: int = 14,
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._box = tight(QBoxLayout(QBoxLayout.Direction.TopToBottom, self), gap)
        self._box.addWidget(first, shares[0])
        self._box.addWidget(second, shares[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= self._room
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not way:
            self._box.setDirection(way)

    @property
    def stacked(self) -> bool:
        return self._box.direction() is QBoxLayout.Direction.TopToBottom


class Area(QWidget):
    """What a page makes anew; as high as its width asks for, and no higher."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
