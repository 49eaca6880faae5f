"""Welcome: what this is in one line, and the two ways to begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Card
from ringback.ui.form import muted, plain_label
from ringback.ui.places import NewCase, Practice
from ringback.ui.sheet import SheetPage


class WelcomePage(SheetPage):
    went = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Check who you work with, before they start"),
            _("Ringback takes you through it: you ring back, on a number you found yourself."),
            parent,
        )
        words = _("Somebody wants the work. Six short questions tell what to check.")
        self.card.add(plain_label(words, parent=self))
        self.card.add(muted(_("It takes about five minutes to begin. You choose a passphrase later."), self))
        self.start = PrimaryButton(_("Start a check"), self)
        self.practice = GhostButton(_("Open a practice case"), self, main=True)
        self.card.add_buttons(self.start, self.practice)
        promise = Card(_("What stays yours"), self)
        words = _("Everything stays in one locked file on this computer. Nothing is sent.")
        promise.add(plain_label(words, parent=self))
        trouble = _("Something happened already? Press “I think something is wrong” at the left.")
        promise.add(muted(trouble, self))
        self.add_readable(promise)
        self.start.clicked.connect(self._start)
        self.practice.clicked.connect(self._practice)

    def _start(self) -> None:
        self.went.emit(NewCase())

    def _practice(self) -> None:
        self.went.emit(Practice())
