"""Unlock: who, and the passphrase; what is wrong stands beside the field, and what was typed stays."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import InputProblem, RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Banner
from ringback.ui.fields import Toggle
from ringback.ui.keys import Key
from ringback.ui.places import Recover, Unlock
from ringback.ui.secret import SecretField
from ringback.ui.sheet import SheetPage
from ringback.ui.theme import Kind
from ringback.ui.unlock.presenter import UnlockPresenter
from ringback.ui.unlock.who import who_field

PAINTED = 30
"""Milliseconds for "Opening" to be seen before the passphrase is tried."""


class UnlockPage(SheetPage):
    """`opened` carries the Desk."""

    went = Signal(object)
    opened = Signal(object)

    def __init__(self, presenter: UnlockPresenter, parent: QWidget | None = None) -> None:
        super().__init__(_("Unlock"), _("Your checks are in a locked file on this computer."), parent)
        self._presenter = presenter
        self._lost = GhostButton(_("I lost my passphrase"), main=True)
        self._lost.clicked.connect(self._recover)
        if presenter.view.closed:
            self._build_closed(presenter.view.closed)
        else:
            self._build()

    def initial_focus(self) -> QWidget | None:
        return self._again if self._presenter.view.closed else self.passphrase.edit

    def _build(self) -> None:
        people = self._presenter.view.people
        self.who = who_field(people)
        if len(people) > 1:
            self.card.add(self.who)
        else:
            self.who.setParent(self)
            self.who.setVisible(False)
        label = _("Passphrase of {name}").format(name=people[0].name) if len(people) == 1 else _("Passphrase")
        self.passphrase = self.card.add(SecretField(label))
        self._show = self.card.add(Toggle(_("Show what I type")))
        self.open = PrimaryButton(_("Unlock"))
        self.footer.add(self._lost)
        self.footer.add(self.open)
        self._show.changed.connect(self.passphrase.reveal)
        self.passphrase.submitted.connect(self.unlock)
        self.open.clicked.connect(self.unlock)
        keys.install(self, {Key.SAVE: self.unlock})

    def _build_closed(self, why: str) -> None:
        self.card.add(Banner(Kind.CAUTION, _("It can't be opened now"), why))
        self._again = PrimaryButton(_("Try again"))
        self.footer.add(self._again)
        self._again.clicked.connect(self._look_again)

    def unlock(self) -> None:
        if not self.open.isEnabled():
            return
        if self.who.value() is None:
            self.who.show_error(_("Say who you are."))
            self.who.focus()
            return
        self._busy(busy=True)
        QTimer.singleShot(PAINTED, self._try)

    def _try(self) -> None:
        try:
            desk = self._presenter.open(self.who.value(), self.passphrase.value())
        except RingbackError as error:
            self._busy(busy=False)
            self._refuse(error)
            return
        self.opened.emit(desk)

    def _refuse(self, error: RingbackError) -> None:
        if isinstance(error, InputProblem) and error.facts.get("where") == "person":
            self.who.show_error(sentence(error))
        else:
            self.passphrase.refuse(sentence(error))

    def _busy(self, *, busy: bool) -> None:
        self.open.say(_("Opening…") if busy else _("Unlock"))
        self.open.setEnabled(not busy)
        self.passphrase.edit.setReadOnly(busy)
        if busy:
            self.passphrase.show_error("")

    def _look_again(self) -> None:
        self.went.emit(Unlock())

    def _recover(self) -> None:
        self.went.emit(Recover())
