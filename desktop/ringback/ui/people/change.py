"""One's own passphrase: the old one once, the new one twice."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import InputProblem, RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.form import muted
from ringback.ui.keys import Key
from ringback.ui.newpass import NewPassphrase
from ringback.ui.people.presenter import PeoplePresenter
from ringback.ui.places import Back, People
from ringback.ui.secret import SecretField
from ringback.ui.sheet import SheetPage

PAINTED = 30


class ChangePassphrasePage(SheetPage):
    went = Signal(object)

    def __init__(self, presenter: PeoplePresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Change my passphrase"), _("Your key stays the same, and so do your marks."), parent
        )
        self._presenter = presenter
        self.old = self.card.add(SecretField(_("Your passphrase now")))
        self.new = self.card.add(NewPassphrase())
        self.card.add(muted(_("Backups made before still open with the old one.")))
        self.back = self.footer.add(GhostButton(_("Back"), main=True))
        self.done = self.footer.add(PrimaryButton(_("Change it")))
        self.old.submitted.connect(self.new.first.focus)
        self.new.submitted.connect(self.save)
        self.done.clicked.connect(self.save)
        self.back.clicked.connect(self._back)
        keys.install(self, {Key.SAVE: self.save})

    def save(self) -> None:
        if self.done.isEnabled() and self.new.check():
            self.done.setEnabled(False)
            self.footer.say(_("Changing…"))
            QTimer.singleShot(PAINTED, self._change)

    def _change(self) -> None:
        try:
            self._presenter.change(self.old.value(), self.new.value())
        except RingbackError as error:
            self.done.setEnabled(True)
            self.footer.say("")
            self._refuse(error)
            return
        self.went.emit(People())

    def _refuse(self, error: RingbackError) -> None:
        if isinstance(error, InputProblem) and error.reason == "passphrase_short":
            self.new.refuse(sentence(error))
        else:
            self.old.refuse(sentence(error))

    def _back(self) -> None:
        self.went.emit(Back())
