"""One line to type in: text or a number."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ringback.ui import theme
from ringback.ui.form import Row
from ringback.usecases.whose import Whose

_BOX = (
    "{kind} {{ background: $card; color: $ink; border: 1px solid {edge}; border-radius: 7px;"
    " padding: 7px 11px; placeholder-text-color: $muted;"
    " selection-background-color: $accent; selection-color: $accent_ink; }}"
    "{kind}:focus {{ border: 2px solid $accent; padding: 6px 10px; }}"
    "{kind}:disabled, {kind}:read-only {{ background: $ground; }}"
)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def fair_words(note: str, whose: Whose) -> str:
    """The advice on a note; the lists it needs are read when the first note is typed."""
    if not note:
        return ""
    from ringback.usecases.fairness import fair_hint  # no field is typed in before the window stands
    from ringback.usecases.numberless import number_hint

    return number_hint(note) or fair_hint(note, whose)


def box(kind: str, *, wrong: bool = False) -> str:
    return _BOX.format(kind=kind, edge="$stop_edge" if wrong else "$control")


class LineEdit(QLineEdit):
    """A line that knows whether an input method is still composing in it."""

    submitted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self.setMinimumHeight(36)
        theme.dress(self, box("QLineEdit"))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.composing = bool(event.preeditString())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and self.composing:
            event.accept()
            return
        super().keyPressEvent(event)
        if plain:
            event.accept()
            self.submitted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing goes on at the end of what is there."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason:
            self.end(False)

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
        self.edit.submitted.connect(self._submit)
        self._settled = self.value()

    def value(self) -> str:
        return (
            self.edit.text().strip()
            if self.edit.echoMode() is QLineEdit.EchoMode.Normal
            else self.edit.text()
        )

    def set_value(self, value: str) -> None:
        self.edit.setText(value)
        if not self.edit.hasFocus():
            self.edit.setCursorPosition(0)  # a long one is read from its start
        self._settled = self.value()

    def mark(self, *, wrong: bool) -> None:
        theme.dress(self.edit, box("QLineEdit", wrong=wrong))

    def _submit(self) -> None:
        self.submitted.emit()

    def _typed(self, text: str) -> None:
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
