"""Fields to type or pick in: one line, many lines, a number, a tick, one of a list."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ringback.ui import icons, theme
from ringback.ui.form import Row

_BOX = (
    "{kind} {{ background: $card; color: $ink; border: 1px solid {edge}; border-radius: 7px;"
    " padding: 7px 11px; placeholder-text-color: $muted;"
    " selection-background-color: $accent; selection-color: $accent_ink; }}"
    "{kind}:focus {{ border: 2px solid $accent; padding: 6px 10px; }}"
    "{kind}:disabled, {kind}:read-only {{ background: $ground; }}"
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _box(kind: str, *, wrong: bool = False) -> str:
    return _BOX.format(kind=kind, edge="$stop_edge" if wrong else "$control")


class LineEdit(QLineEdit):
    """A line that knows whether an input method is still composing in it."""

    submitted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self.setMinimumHeight(36)
        theme.dress(self, _box("QLineEdit"))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.composing = bool(event.preeditString())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and self.composing:
            event.accept()
            return
        super().keyPressEvent(event)
        if plain:
            event.accept()
            self.submitted.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class TextEdit(QPlainTextEdit):
    """Several lines; Tab leaves the field, Ctrl+Enter is left to the page."""

    left = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * lines + 26)
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * lines + 26)
        theme.dress(self, _box("QPlainTextEdit"))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.composing = bool(event.preeditString())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class LineField(Row):
    """One line of text. `submitted` comes with Enter, but never while an input method composes."""

    submitted = Signal()

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        example: str = "",
        secret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.edit = LineEdit()
        super().__init__(label, self.edit, hint=hint, parent=parent)
        self.edit.setPlaceholderText(example)
        if secret:
            self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.textEdited.connect(self._typed)
        self.edit.left.connect(self._settle)
        self.edit.submitted.connect(self.submitted)
        self._settled = self.value()

    def value(self) -> str:
        return (
            self.edit.text().strip()
            if self.edit.echoMode() is QLineEdit.EchoMode.Normal
            else self.edit.text()
        )

    def set_value(self, value: str) -> None:
        self.edit.setText(value)
        self._settled = self.value()

    def mark(self, *, wrong: bool) -> None:
        theme.dress(self.edit, _box("QLineEdit", wrong=wrong))

    def _typed(self, text: str) -> None:
        self.changed.emit(self.value())

    def _settle(self) -> None:
        if self.value() != self._settled:
            self._settled = self.value()
            self.settled.emit(self._settled)


class TextField(Row):
    """Several lines of plain text."""

    def __init__(
        self, label: str, *, hint: str = "", example: str = "", lines: int = 3, parent: QWidget | None = None
    ) -> None:
        self.edit = TextEdit(lines)
        super().__init__(label, self.edit, hint=hint, parent=parent)
        self.edit.setPlaceholderText(example)
        self._settled = ""
        self.edit.textChanged.connect(self._typed)
        self.edit.left.connect(self._settle)

    def value(self) -> str:
        return self.edit.toPlainText().strip()

    def set_value(self, value: str) -> None:
        self.edit.blockSignals(True)
        self.edit.setPlainText(value)
        self.edit.blockSignals(False)
        self._settled = self.value()

    def mark(self, *, wrong: bool) -> None:
        theme.dress(self.edit, _box("QPlainTextEdit", wrong=wrong))

    def _typed(self) -> None:
        self.changed.emit(self.value())

    def _settle(self) -> None:
        if self.value() != self._settled:
            self._settled = self.value()
            self.settled.emit(self._settled)


class NumberField(LineField):
    """A whole number, or nothing; what is typed stays typed, even when it is no number."""

    def value(self) -> int | None:  # type: ignore[override]  # the line below it is text, its value a number
        digits = self.edit.text().strip().replace("\u00a0", "").replace(" ", "").replace(",", "")
        return int(digits) if digits.isdecimal() and len(digits) < 16 else None

    def set_value(self, value: int | None) -> None:  # type: ignore[override]  # as above
        super().set_value("" if value is None else str(value))

    def unreadable(self) -> bool:
        return bool(self.edit.text().strip()) and self.value() is None


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
