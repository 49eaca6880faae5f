"""Who has a key: name, what they may do, when and on which computer the key was made."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Card, Chip
from ringback.ui.form import heading, plain_label, small
from ringback.ui.page import Page
from ringback.ui.people.presenter import KeyLine, PeoplePresenter
from ringback.ui.places import AddKey, AddPerson, ChangePassphrase, NewRecovery, ShowKey
from ringback.ui.theme import Kind


class PeoplePage(Page):
    went = Signal(object)

    def __init__(self, presenter: PeoplePresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            _("People"), _("Who can open this register. Reports say when each key was made."), parent
        )
        self.recovery = self.head(GhostButton(_("New recovery code"), main=True))
        self.change = self.head(GhostButton(_("Change my passphrase"), main=True))
        self.second = self.head(PrimaryButton(_("Add a person")))
        for line in presenter.view:
            self.add(KeyCard(line))
        if presenter.alone:
            alone = Card(_("You work alone here"))
            alone.add(plain_label(_("A second person can approve accounts and decisions with you.")))
            alone.add(small(_("Without one, Ringback makes you wait two days and look again.")))
            self.add(alone)
        self.far = self.add(FarCard())
        self.far.show_key.clicked.connect(self._show_key)
        self.far.add_key.clicked.connect(self._add_key)
        self.recovery.clicked.connect(self._renew)
        self.change.clicked.connect(self._change)
        self.second.clicked.connect(self._add)

    def _renew(self) -> None:
        self.went.emit(NewRecovery())

    def _change(self) -> None:
        self.went.emit(ChangePassphrase())

    def _add(self) -> None:
        self.went.emit(AddPerson())

    def _show_key(self) -> None:
        self.went.emit(ShowKey())

    def _add_key(self) -> None:
        self.went.emit(AddKey())


class FarCard(Card):
    """Two registers that know each other's keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("A second person at another computer"), parent)
        self.add(plain_label(_("They sign by file. Exchange keys before a check begins."), parent=self))
        self.show_key = GhostButton(_("Show my key"), self)
        self.add_key = GhostButton(_("Add a key from another computer"), self)
        self.add_buttons(self.show_key, self.add_key)


class KeyCard(Card):
    def __init__(self, line: KeyLine, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        name = heading(line.name, self)
        if line.me:
            self.add_line(name, Chip(Kind.OK, _("You"), self), stretch=0)
        else:
            self.add(name)
        self.add(plain_label(line.role, parent=self))
        self.add(small(line.made, self))
