"""A white column beside the page: the tasks of a case at its left, what was noticed at its right."""

from typing import TypeVar

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.ui import theme
from ringback.ui.form import tight
from ringback.ui.page import Body, Scroller

W = TypeVar("W", bound=QWidget)


class Pane(QWidget):
    """Scrolls on its own; `add_last` puts something at its foot that does not scroll."""

    width_wanted = 300

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outer = tight(QVBoxLayout(self), 10)
        self._outer.setContentsMargins(14, 22, 14, 16)
        self._body = Body()
        self.column = tight(QVBoxLayout(self._body), 9)
        self.column.addStretch(1)
        self._outer.addWidget(Scroller(self._body, self), 1)

    def add(self, widget: W) -> W:
        self.column.insertWidget(self.column.count() - 1, widget)
        return widget

    def add_last(self, widget: W) -> W:
        self._outer.addWidget(widget)
        return widget

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("card"))
        painter.setPen(theme.colour("hairline"))
        for x in (0, self.width() - 1):
            painter.drawLine(x, 0, x, self.height())
        painter.end()


class CasePane(Pane):
    """The narrower one, for the tasks of a case."""

    width_wanted = 248
