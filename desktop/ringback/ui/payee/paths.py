"""An account that no bank names: e-money, a wallet, a platform. What can be checked of it, and what can't."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.facts import PayeeSort
from ringback.text import _
from ringback.ui.buttons import Button, GhostButton, PrimaryButton
from ringback.ui.cards import Card
from ringback.ui.form import plain_label


class PathCard(Card):
    """`elsewhere` with the check to do, `shown` when there is a name to copy, `tried` for a test payment."""

    elsewhere = Signal(object)  # the id of a check
    shown = Signal()
    tried = Signal()

    def __init__(self, sort: PayeeSort, parent: QWidget | None = None) -> None:
        title, words, first, self._check = _way(sort)
        super().__init__(title, parent)
        for line in words:
            self.add(plain_label(line, parent=self))
        self.first = PrimaryButton(first, self, main=False)
        self.read_back = GhostButton(_("Let them read the details back"), self, icon="phone")
        self.more: Button = (
            GhostButton(_("Write down a test payment"), self)
            if sort is PayeeSort.CRYPTO
            else GhostButton(_("I was shown a name"), self)
        )
        self.first.clicked.connect(self._first)
        self.read_back.clicked.connect(self._read_back)
        self.more.clicked.connect(self.tried if sort is PayeeSort.CRYPTO else self.shown)
        self.add_buttons(self.first, self.read_back, self.more)

    def _first(self) -> None:
        self.elsewhere.emit(self._check)

    def _read_back(self) -> None:
        self.elsewhere.emit("payee_read_back")


def _way(sort: PayeeSort) -> tuple[str, tuple[str, ...], str, str]:
    """Title, what to know, the first button, and the check it leads to."""
    match sort:
        case PayeeSort.CRYPTO:
            return (
                _("A wallet has no name on it"),
                (
                    _("Nobody can check whose it is. Money sent there can't be called back."),
                    _("We only compare it with a short list of known wallets."),
                ),
                _("Ask for a named account first"),
                "payment_rail",
            )
        case PayeeSort.PLATFORM:
            return (
                _("Does the platform hold the money?"),
                (_("Then it is paid, not they. It pays out once the work is done."),),
                _("Write down how it holds it"),
                "platform_escrow",
            )
        case _:
            return (
                _("Whose account is it?"),
                (_("A bank can't see this account. On a call, let them open their account page."),),
                _("See their account page live"),
                "account_page_live",
            )
