"""A text to copy and send elsewhere: shown whole, so that nobody sends what they have not read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card
from ringback.ui.fields import TextField
from ringback.ui.form import small
from ringback.usecases.whose import Whose


class CopyText(QWidget):
    """The text can be changed before it is copied; it is not kept."""

    copied = Signal()

    def __init__(self, words: str, text: str, card: Card, *, lines: int = 7) -> None:
        super().__init__(card)
        self.field = card.add(TextField(words, lines=lines, whose=Whose.THEIRS))
        self.field.set_value(text)
        self.button = GhostButton(_("Copy"), card, icon="copy")
        self.said = small("", card)
        card.add_line(self.button, self.said)
        self.button.clicked.connect(self._copy)
        self.setVisible(False)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.field.edit.toPlainText())
        self.said.say(_("Copied"))
        self.copied.emit()
