"""Unlock: who, and the passphrase; what is wrong stands beside the field, and what was typed stays.

The passphrase can be typed at once; who has a key is read when the page stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import InputProblem, RingbackError
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.keys import Key
from ringback.ui.places import Recover, Unlock
from ringback.ui.secret import SecretField
from ringback.ui.sheet import SheetPage
from ringback.ui.ticks import Toggle

if TYPE_CHECKING:
    from ringback.ui.choices import ChoiceRow
    from ringback.ui.fields import PickField
    from ringback.ui.unlock.presenter import UnlockPresenter

SHOWN = 20
"""Milliseconds until the register is looked at: the passphrase can be typed meanwhile."""
PAINTED = 30
"""Milliseconds for "Opening" to be seen before the passphrase is tried."""


class UnlockPage(SheetPage):
    """`opened` carries the Desk."""

    went = Signal(object)
    opened = Signal(object)

    def __init__(self, presenter: UnlockPresenter, parent: QWidget | None = None) -> None:
        super().__init__(_("Unlock"), _("Your checks are in a locked file on this computer."), parent)
        self._presenter = presenter
        self.who: ChoiceRow | PickField | None = None
        self.again = PrimaryButton(_("Try again"), self)
        self.again.setVisible(False)
        self.passphrase = self.card.add(SecretField(_("Passphrase")))
        self._show = self.card.add(Toggle(_("Show what I type")))
        self._lost = self.footer.add(GhostButton(_("I lost my passphrase"), main=True))
        self.open = self.footer.add(PrimaryButton(_("Unlock")))
        self._lost.clicked.connect(self._recover)
        self.again.clicked.connect(self._look_again)
        self._show.changed.connect(self.passphrase.reveal)
        self.passphrase.submitted.connect(self.unlock)
        self.open.clicked.connect(self.unlock)
        keys.install(self, {Key.SAVE: self.unlock})
        QTimer.singleShot(SHOWN, self.look)

    def initial_focus(self) -> QWidget | None:
        return self.again if self.again.isVisibleTo(self) else self.passphrase.edit

    def look(self) -> None:
        """Whose passphrase it is, or why nobody can open it now."""
        if self.who is None and not self.again.isVisibleTo(self):
            if self._presenter.view.closed:
                self._close(self._presenter.view.closed)
            else:
                self._ask_who()

    def _ask_who(self) -> None:
        from ringback.ui.unlock.who import who_field

        people = self._presenter.view.people
        self.who = who_field(people)
        if len(people) == 1:
            self.who.setParent(self)
            self.who.setVisible(False)
            self.passphrase.ask(_("Passphrase of {name}").format(name=people[0].name))
        else:
            self.card.column.insertWidget(0, self.who)

    def _close(self, why: str) -> None:
        from ringback.ui.cards import Banner
        from ringback.ui.theme import Kind

        for part in (self.passphrase, self._show, self.open):
            part.setVisible(False)
        self.card.add(Banner(Kind.CAUTION, _("It can't be opened now"), why))
        self.footer.add(self.again)
        self.again.setFocus()

    def unlock(self) -> None:
        self.look()
        if self.who is None or not self.open.isEnabled():
            return
        if self.who.value() is None:
            self.who.show_error(_("Say who you are."))
            self.who.focus()
            return
        self._busy(busy=True)
        QTimer.singleShot(PAINTED, self._try)

    def _try(self) -> None:
        person = self.who.value() if self.who is not None else None
        try:
            desk = self._presenter.open(person, self.passphrase.value())
        except RingbackError as error:
            self._busy(busy=False)
            self._refuse(error)
            return
        self.opened.emit(desk)

    def _refuse(self, error: RingbackError) -> None:
        from ringback.sentences import sentence

        if self.who is not None and isinstance(error, InputProblem) and error.facts.get("where") == "person":
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
