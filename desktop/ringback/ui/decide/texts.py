"""A text to copy and send elsewhere: shown whole, so that nobody sends what they have not read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import TextField
from ringback.ui.form import small
from ringback.usecases.messages import Ready
from ringback.usecases.whose import Whose


class MessagesCard(Card):
    """Words to send: which, and the text."""

    def __init__(self, ready: tuple[Ready, ...], parent: QWidget | None = None) -> None:
        super().__init__(_("Words you can send"), parent)
        self.which = self.add(ChoiceRow(_("What for?"), [(one, one.title) for one in ready]))
        self.which.set_value(ready[0])
        self.text = CopyText(_("The words"), ready[0].text, self, lines=9)
        self.which.changed.connect(self._chosen)

    def _chosen(self, one: object) -> None:
        if isinstance(one, Ready):
            self.text.say(one.text)


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

    def say(self, text: str) -> None:
        """Another text in its place."""
        self.field.set_value(text)
        self.said.say("")

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.field.edit.toPlainText())
        self.said.say(_("Copied"))
        self.copied.emit()
