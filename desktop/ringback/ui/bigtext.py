"""One text as large as the window allows, to hold in front of a camera; Escape closes it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui import theme
from ringback.ui.fit import fit
from ringback.ui.form import shown

_FLAGS = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class BigText(QWidget):
    """A window of its own, never a dialog."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Show on camera"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text = shown(text)
        self.setAccessibleName(self.text)
        fit(self, QSize(900, 520))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.rect().adjusted(32, 32, -32, -32)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("card"))
        painter.setPen(theme.colour("ink"))
        painter.setFont(self._largest(room))
        painter.drawText(room, _FLAGS, self.text)
        painter.end()

    def _largest(self, room: QRect) -> QFont:
        font = QFont(self.font())
        small, large = 12, max(room.height(), 13)
        while large - small > 1:
            middle = (small + large) // 2
            font.setPixelSize(middle)
            needed = QFontMetrics(font).boundingRect(room, _FLAGS, self.text)
            small, large = (middle, large) if room.contains(needed) else (small, middle)
        font.setPixelSize(small)
        return font
