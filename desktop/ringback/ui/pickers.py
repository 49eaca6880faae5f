"""A closed list, for what has too many answers for buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QWidget

from ringback.ui import icons, theme
from ringback.ui.form import Row


class Picker(QComboBox):
    """A closed list, painted like the other fields; the wheel scrolls the page, not the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), max(36, self.fontMetrics().height() + 16))

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]  # a QWheelEvent; named object to match no overload

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "control"), thick))
        painter.setBrush(theme.colour("card"))
        rect = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.drawRoundedRect(rect, 7, 7)
        icons.draw(
            painter, "down", QRectF(rect.right() - 25, rect.center().y() - 8, 16, 16), theme.colour("muted")
        )
        painter.setPen(theme.colour("ink" if self.currentIndex() >= 0 else "muted"))
        text = self.currentText() or self.placeholderText()
        room = rect.toRect().adjusted(11, 0, -30, 0)
        words = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()


class PickField(Row):
    """One of a list too long for buttons; the value is the option's key, or None."""

    def __init__(
        self,
        label: str,
        options: Sequence[tuple[object, str]],
        *,
        hint: str = "",
        example: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.picker = Picker()
        super().__init__(label, self.picker, hint=hint, parent=parent)
        self._keys = [key for key, _words in options]
        self.picker.addItems([words for _key, words in options])
        self.picker.setPlaceholderText(example)
        self.picker.setCurrentIndex(-1)
        self.picker.activated.connect(self._picked)

    def value(self) -> object | None:
        at = self.picker.currentIndex()
        return self._keys[at] if at >= 0 else None

    def set_value(self, value: object | None) -> None:
        self.picker.setCurrentIndex(self._keys.index(value) if value in self._keys else -1)

    def _picked(self, index: int) -> None:
        self.changed.emit(self.value())
        self.settled.emit(self.value())
