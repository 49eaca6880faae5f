"""Setup in two steps: whose checks these are, then the passphrase that locks them."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Banner
from ringback.ui.fields import LineField
from ringback.ui.form import muted
from ringback.ui.keys import Key
from ringback.ui.newpass import NewPassphrase
from ringback.ui.places import Back
from ringback.ui.setup.presenter import SetupPresenter
from ringback.ui.sheet import SheetPage
from ringback.ui.theme import Kind

PAINTED = 30
"""Milliseconds for "Locking" to be seen before the key is made."""


class SetupPage(SheetPage):
    """`made` carries a Made."""

    went = Signal(object)
    made = Signal(object)

    def __init__(self, presenter: SetupPresenter, parent: QWidget | None = None) -> None:
        super().__init__(_("Keep it safe"), "", parent)
        self._presenter = presenter
        self.firm = self.card.add(LineField(_("Your firm"), hint=_("As it is written on your bills.")))
        self.owner = self.card.add(LineField(_("Your name"), hint=_("It is shown in the reports you sign.")))
        self.new = self.card.add(NewPassphrase())
        self._about = self.card.add(
            muted(_("Nobody can look it up for you. Next you get a code for the day you lose it."))
        )
        self._problem = Banner(Kind.CAUTION, _("It was not made"))
        self._why = muted("", self._problem)
        self._problem.add(self._why)
        self.card.add(self._problem)
        self._problem.setVisible(False)
        self.back = GhostButton(_("Back"), main=True)
        self.next = PrimaryButton(_("Continue"))
        self.footer.add(self.back)
        self.footer.add(self.next)
        self.back.clicked.connect(self._back)
        self.next.clicked.connect(self.go_on)
        self.firm.submitted.connect(self.owner.focus)
        self.owner.submitted.connect(self.go_on)
        self.new.submitted.connect(self.go_on)
        keys.install(self, {Key.SAVE: self.go_on})
        self._show(passphrase=False)

    def go_on(self) -> None:
        if not self.next.isEnabled():
            return
        if not self._at_passphrase:
            if self._named():
                self._show(passphrase=True)
                self.new.first.focus()
        elif self.new.check():
            self.next.setEnabled(False)
            self.footer.say(_("Locking your register…"))
            QTimer.singleShot(PAINTED, self._make)

    def _named(self) -> bool:
        for row, words in (
            (self.owner, _("Write your name. The reports show it.")),
            (self.firm, _("Write the name of your firm, or your own.")),
        ):
            row.show_error("" if row.value() else words)
            if not row.value():
                row.focus()
        return bool(self.firm.value() and self.owner.value())

    def _make(self) -> None:
        try:
            made = self._presenter.make(self.firm.value(), self.owner.value(), self.new.value())
        except RingbackError as error:
            self.next.setEnabled(True)
            self.footer.say("")
            self._why.say(sentence(error))
            self._problem.setVisible(True)
            return
        self.made.emit(made)

    def _show(self, *, passphrase: bool) -> None:
        self._at_passphrase = passphrase
        self.firm.setVisible(not passphrase)
        self.owner.setVisible(not passphrase)
        self.new.setVisible(passphrase)
        self._about.setVisible(passphrase)
        self.lead.setVisible(True)
        self.lead.say(
            _("Choose a passphrase. It locks all that you keep in Ringback.")
            if passphrase
            else _("Now there is something to keep. Two names first, then a passphrase.")
        )

    def _back(self) -> None:
        if self._at_passphrase:
            self._show(passphrase=False)
            self.owner.focus()
        else:
            self.went.emit(Back())
