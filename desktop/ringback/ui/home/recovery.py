"""Asked until it is answered: is the recovery code on paper?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card
from ringback.ui.form import plain_label
from ringback.ui.places import NewRecovery


class RecoveryCard(Card):
    """`noted`: it is on paper."""

    went = Signal(object)
    noted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Is your recovery code on paper?"), parent)
        self.add(plain_label(_("Without it, a lost passphrase means that nobody can open your checks.")))
        self.wrote = GhostButton(_("Yes, I wrote it down"), self)
        self.make = GhostButton(_("No, make a new one"), self)
        self.add_buttons(self.wrote, self.make)
        self.wrote.clicked.connect(self.noted)
        self.make.clicked.connect(self._make)

    def _make(self) -> None:
        self.went.emit(NewRecovery())
