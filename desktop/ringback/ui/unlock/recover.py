"""A lost passphrase: the printed recovery code, and a new passphrase for one person."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import InputProblem, RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.fields import TextField
from ringback.ui.keys import Key
from ringback.ui.newpass import NewPassphrase
from ringback.ui.places import Unlock
from ringback.ui.sheet import SheetPage
from ringback.ui.unlock.page import PAINTED
from ringback.ui.unlock.presenter import UnlockPresenter
from ringback.ui.unlock.who import who_field
from ringback.usecases.whose import Whose


class RecoverPage(SheetPage):
    """`opened` carries the Desk."""

    went = Signal(object)
    opened = Signal(object)

    def __init__(self, presenter: UnlockPresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Open with the recovery code"),
            _("You get a new key. What you signed before stays yours and can still be checked."),
            parent,
        )
        self._presenter = presenter
        people = presenter.view.people
        self.code = self.card.add(
            TextField(
                _("Recovery code"), hint=_("The twelve words you wrote down."), lines=2, whose=Whose.THEIRS
            )
        )
        self.who = who_field(people)
        if len(people) > 1:
            self.card.add(self.who)
        else:
            self.who.setParent(self)
            self.who.setVisible(False)
        self.new = self.card.add(NewPassphrase())
        back = GhostButton(_("Back"), main=True)
        self.open = PrimaryButton(_("Make a new key and open"))
        self.footer.add(back)
        self.footer.add(self.open)
        back.clicked.connect(self._back)
        self.open.clicked.connect(self.recover)
        self.new.submitted.connect(self.recover)
        keys.install(self, {Key.SAVE: self.recover})

    def recover(self) -> None:
        if not self.open.isEnabled() or not self.new.check():
            return
        self.open.setEnabled(False)
        self.footer.say(_("Opening…"))
        QTimer.singleShot(PAINTED, self._try)

    def _try(self) -> None:
        try:
            desk = self._presenter.recover(self.code.value(), self.who.value(), self.new.value())
        except RingbackError as error:
            self.open.setEnabled(True)
            self.footer.say("")
            self._refuse(error)
            return
        self.opened.emit(desk)

    def _refuse(self, error: RingbackError) -> None:
        if isinstance(error, InputProblem) and error.reason == "passphrase_short":
            self.new.refuse(sentence(error))
        else:
            self.code.show_error(sentence(error))
            self.code.focus()

    def _back(self) -> None:
        self.went.emit(Unlock())
