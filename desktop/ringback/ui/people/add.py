"""A second person: they type their own passphrase, at this computer."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.domain.people import Role
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import LineField
from ringback.ui.keys import Key
from ringback.ui.newpass import NewPassphrase
from ringback.ui.people.presenter import PeoplePresenter, role_words
from ringback.ui.places import Back, People
from ringback.ui.sheet import SheetPage

PAINTED = 30


class AddPersonPage(SheetPage):
    went = Signal(object)

    def __init__(self, presenter: PeoplePresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Add a person"),
            _(
                "Let them type their own passphrase here. You should not know it. "
                "They count as second person in checks that begin later."
            ),
            parent,
        )
        self._presenter = presenter
        self.name = self.card.add(LineField(_("Their name")))
        roles = tuple((role, role_words(role)) for role in (Role.APPROVER, Role.DOER))
        self.role = self.card.add(ChoiceRow(_("What they do"), roles))
        self.role.set_value(Role.APPROVER)
        self.new = self.card.add(NewPassphrase())
        self.back = self.footer.add(GhostButton(_("Back"), main=True))
        self.done = self.footer.add(PrimaryButton(_("Make their key")))
        self.name.submitted.connect(self.new.first.focus)
        self.new.submitted.connect(self.save)
        self.done.clicked.connect(self.save)
        self.back.clicked.connect(self._back)
        keys.install(self, {Key.SAVE: self.save})

    def save(self) -> None:
        self.name.show_error("" if self.name.value() else _("Write their name."))
        if not self.name.value():
            self.name.focus()
        elif self.done.isEnabled() and self.new.check():
            self.done.setEnabled(False)
            self.footer.say(_("Making their key…"))
            QTimer.singleShot(PAINTED, self._make)

    def _make(self) -> None:
        try:
            self._presenter.add(self.name.value(), Role(str(self.role.value())), self.new.value())
        except RingbackError as error:
            self.done.setEnabled(True)
            self.footer.say("")
            self.name.show_error(sentence(error))
            return
        self.went.emit(People())

    def _back(self) -> None:
        self.went.emit(Back())
