"""A box to tick, painted like the other controls, and the row that asks with it."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from ringback.ui import icons, theme
from ringback.ui.form import Row


class Tick(QCheckBox):
    """A box whose edge can be seen, and its words."""

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(words.width() + 32, max(words.height() + 4, 26))

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, on = QRectF(1.5, self.height() / 2 - 9, 18, 18), self.isChecked()
        painter.setBrush(theme.colour("accent" if on else "card"))
        painter.setPen(QPen(theme.colour("accent" if on else "control"), 1.2))
        painter.drawRoundedRect(box, 4, 4)
        if on:
            icons.draw(painter, "check", box.adjusted(1, 1, -1, -1), theme.colour("accent_ink"))
        painter.setPen(theme.colour("ink"))
        words = self.rect().adjusted(28, 0, 0, 0)
        painter.drawText(
            words, int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextShowMnemonic), self.text()
        )
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)
        painter.end()


class Toggle(Row):
    """A tick with its sentence beside it."""

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        self.box = Tick(label.replace("&", "&&"))
        super().__init__("", self.box, hint=hint, parent=parent)
        self.box.setAccessibleName(label)
        self.box.toggled.connect(self._toggled)

    def value(self) -> bool:
        return self.box.isChecked()

    def set_value(self, value: bool) -> None:
        self.box.blockSignals(True)
        self.box.setChecked(value)
        self.box.blockSignals(False)

    def _toggled(self, on: bool) -> None:
        self.changed.emit(on)
        self.settled.emit(on)
