"""The number as a code to point a mobile phone at, with the number in text beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.form import Voice, plain_label, small, tight
from ringback.usecases.dialling import Dialled

SIDE = 148
MARGIN = 4
"""Light squares round a code, without which a camera does not find it."""


class CodePicture(QWidget):
    """Dark on light in every theme: a camera reads no other."""

    def __init__(self, dialled: Dialled, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = dialled.code
        self.setAccessibleName(_("Code that dials {number}").format(number=dialled.number))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        side = self.width() / (len(self._code) + 2 * MARGIN)
        for down, row in enumerate(self._code, MARGIN):
            for across, dark in enumerate(row, MARGIN):
                if dark:
                    painter.fillRect(_square(across, down, side), Qt.GlobalColor.black)
        painter.end()


class DialCode(QWidget):
    def __init__(self, dialled: Dialled, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = tight(QHBoxLayout(self), 12)
        line.addWidget(CodePicture(dialled, self), 0, Qt.AlignmentFlag.AlignTop)
        words = tight(QVBoxLayout(), 4)
        words.addWidget(plain_label(dialled.number, Voice.STRONG, self))
        hint = _("Point the phone's camera here. Compare the number, then dial. Nothing is sent.")
        words.addWidget(small(hint, self))
        words.addStretch(1)
        line.addLayout(words, 1)


def _square(across: int, down: int, side: float) -> QRectF:
    """To whole pixels at both ends, so that no light line runs between two dark squares."""
    left, top = round(across * side), round(down * side)
    return QRectF(left, top, round((across + 1) * side) - left, round((down + 1) * side) - top)
