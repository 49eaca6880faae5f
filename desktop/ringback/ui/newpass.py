"""A new passphrase, typed twice; how good it is is said in words only."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.domain.errors import InputProblem
from ringback.domain.passphrase import FEWEST_CHARACTERS
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.fields import Toggle
from ringback.ui.form import tight
from ringback.ui.secret import SecretField


class NewPassphrase(QWidget):
    """`check` shows what is wrong beside the field; `submitted` comes with Enter in the second one."""

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = _("At least {number} characters. Four or five words do well.").format(number=FEWEST_CHARACTERS)
        column = tight(QVBoxLayout(self), 14)
        self.first = SecretField(_("New passphrase"), hint=hint, parent=self)
        self.second = SecretField(_("The same again"), parent=self)
        self._show = Toggle(_("Show what I type"), parent=self)
        for row in (self.first, self.second, self._show):
            column.addWidget(row)
        self._show.changed.connect(self._reveal)
        self.first.changed.connect(self._typed)
        self.second.changed.connect(self._typed)
        self.first.submitted.connect(self.second.focus)
        self.second.submitted.connect(self.submitted)

    def value(self) -> str:
        return self.first.value()

    def check(self) -> bool:
        if len(self.first.value()) < FEWEST_CHARACTERS:
            self.refuse(sentence(InputProblem("passphrase_short", number=FEWEST_CHARACTERS)))
            return False
        if self.first.value() != self.second.value():
            self.second.refuse(sentence(InputProblem("passphrases_differ")))
            return False
        return True

    def refuse(self, words: str) -> None:
        self.first.refuse(words)

    def _typed(self, _value: object) -> None:
        self.first.show_error("")
        self.second.show_error("")

    def _reveal(self, shown: object) -> None:
        self.first.reveal(bool(shown))
        self.second.reveal(bool(shown))
