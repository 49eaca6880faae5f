"""One's own look at what was found elsewhere, and afterwards what was chosen there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.verdict import Outcome
from ringback.text import _, ngettext
from ringback.ui.answering.presenter import Found
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Card, Foldout
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import TextField
from ringback.ui.form import narrow, plain_label
from ringback.ui.secret import SecretField

WIDE = 420


class ViewCard(Card):
    """`kept` once one of the four is chosen; the points fold out."""

    kept = Signal()

    def __init__(
        self, found: Found, options: tuple[tuple[Outcome, str], ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(found.case, parent)
        self.add(plain_label(found.says, parent=self))
        count = len(found.points)
        title = ngettext("{n} open point", "{n} open points", count).format(n=count)
        if count:
            self.add(Foldout(title, "\n".join(found.points), self))
        self.outcome = self.add(ChoiceRow(_("What would you decide?"), options))
        self.worries = self.add(TextField(_("What worries you?"), lines=2))
        self.keep = PrimaryButton(_("Keep my view"), self, main=False)
        self.add_buttons(self.keep)
        self.keep.clicked.connect(self._keep)

    def _keep(self) -> None:
        self.worries.show_error("")
        chosen = self.outcome.value() is not None
        self.outcome.show_error("" if chosen else _("Choose one of the four first."))
        if chosen:
            self.kept.emit()
        else:
            self.outcome.focus()

    def refuse(self, words: str) -> None:
        self.worries.show_error(words)
        self.worries.focus()

    def close_it(self) -> None:
        """A look stays as it was, whatever is shown after it."""
        for part in (self.outcome, self.worries, self.keep):
            part.setEnabled(False)


class ChosenCard(Card):
    """`signed` carries the passphrase, which is kept nowhere."""

    signed = Signal(str)
    unsigned = Signal()

    def __init__(self, chosen: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(_("What they ask you to sign"), parent)
        for line in chosen:
            self.add(plain_label(line, parent=self))
        self.own = SecretField(_("Your own passphrase"))
        self.add_layout(narrow(self.own, WIDE))
        self.sign = PrimaryButton(_("Sign and save the answer"), self, main=False)
        self.leave = GhostButton(_("Save my view, unsigned"), self)
        self.add_buttons(self.sign, self.leave)
        self.said = self.add(plain_label("", parent=self))
        self.said.setVisible(False)
        self.sign.clicked.connect(self._sign)
        self.own.submitted.connect(self._sign)
        self.leave.clicked.connect(self.unsigned)

    def say(self, words: str) -> None:
        self.said.say(words)
        self.said.setVisible(True)

    def _sign(self) -> None:
        self.own.show_error("")
        self.signed.emit(self.own.value())
