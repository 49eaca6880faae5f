"""Several lines to type in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ringback.ui import theme
from ringback.ui.form import Row
from ringback.ui.lines import ENTER, box, fair_words
from ringback.usecases.whose import Whose


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
        theme.dress(self, box("QPlainTextEdit"))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.composing = bool(event.preeditString())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing goes on at the end of what is there."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason:
            self.moveCursor(QTextCursor.MoveOperation.End)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class TextField(Row):
    """Several lines of plain text. A note about how somebody looks or sounds is answered beside the field."""

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        example: str = "",
        lines: int = 3,
        whose: Whose = Whose.OWN,
        parent: QWidget | None = None,
    ) -> None:
        self.edit = TextEdit(lines)
        self._whose = whose
        self._advised = False
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
        self._advise(fair_words(self.value(), self._whose))

    def mark(self, *, wrong: bool) -> None:
        theme.dress(self.edit, box("QPlainTextEdit", wrong=wrong))

    def _typed(self) -> None:
        self._advise(fair_words(self.value(), self._whose))
        self.changed.emit(self.value())

    def _advise(self, words: str) -> None:
        """Takes away only what it said itself: a form may say something of its own here."""
        if words or self._advised:
            self.note(words)
        self._advised = bool(words)

    def _settle(self) -> None:
        if self.value() != self._settled:
            self._settled = self.value()
            self.settled.emit(self._settled)
