"""A new recovery code: one's own passphrase once, then the twelve words."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.form import muted
from ringback.ui.keys import Key
from ringback.ui.people.presenter import PeoplePresenter
from ringback.ui.places import Back, Home, Recovery
from ringback.ui.secret import SecretField
from ringback.ui.sheet import SheetPage

PAINTED = 30
"""Milliseconds for "Making" to be seen before the passphrase is tried."""


class NewRecoveryPage(SheetPage):
    went = Signal(object)

    def __init__(self, presenter: PeoplePresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            _("A new recovery code"), _("Twelve new words. The old ones open nothing after that."), parent
        )
        self._presenter = presenter
        self.passphrase = self.card.add(SecretField(_("Your passphrase")))
        self.card.add(muted(_("Backups made before still open with the old code.")))
        self.back = self.footer.add(GhostButton(_("Back"), main=True))
        self.make = self.footer.add(PrimaryButton(_("Make it")))
        self.passphrase.submitted.connect(self.save)
        self.make.clicked.connect(self.save)
        self.back.clicked.connect(self._back)
        keys.install(self, {Key.SAVE: self.save})

    def initial_focus(self) -> QWidget:
        return self.passphrase.edit

    def save(self) -> None:
        if self.make.isEnabled():
            self.make.setEnabled(False)
            self.footer.say(_("Making…"))
            QTimer.singleShot(PAINTED, self._renew)

    def _renew(self) -> None:
        try:
            code = self._presenter.renew_recovery(self.passphrase.value())
        except RingbackError as error:
            self.make.setEnabled(True)
            self.footer.say("")
            self.passphrase.refuse(sentence(error))
            return
        self.went.emit(Recovery(code, Home()))

    def _back(self) -> None:
        self.went.emit(Back())
