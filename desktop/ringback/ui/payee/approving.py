"""The one place that asks again: an approval can't be taken back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Card
from ringback.ui.form import plain_label, small
from ringback.ui.payee.presenter import PayCard


class ApproveCard(Card):
    approved = Signal()
    put_off = Signal()

    def __init__(self, card: PayCard, me: str, *, last: bool, parent: QWidget | None = None) -> None:
        super().__init__(_("Approve this account?"), parent)
        words = _("You say that {holder}, account {account}, is where the money should go.")
        self.add(plain_label(words.format(holder=card.holder, account=card.masked), parent=self))
        after = (
            _("It is locked at once. It can't be taken back, only changed later.")
            if last
            else _("It can't be taken back. A second look comes after yours.")
        )
        self.add(small(after, self))
        self.yes = PrimaryButton(_("Approve as {name}").format(name=me), self, main=False)
        self.no = GhostButton(_("Not yet"), self)
        self.yes.clicked.connect(self.approved)
        self.no.clicked.connect(self.put_off)
        self.add_buttons(self.yes, self.no)
