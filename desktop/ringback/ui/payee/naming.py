"""Whose account it is: by the name the bank shows, or by the way that an account without a bank has."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ringback.ui.case.drafting import Drafting
from ringback.ui.payee.bank import BankCard
from ringback.ui.payee.gestures import Gestures
from ringback.ui.payee.paths import PathCard
from ringback.ui.payee.presenter import PayeeView
from ringback.ui.payee.seat import Seat

BANK = "payee:bank"


class Naming(QObject):
    """`kept` when the answer is to be saved, `tried` for a test payment; both cards are None while shut."""

    kept = Signal()
    tried = Signal()

    def __init__(self, seat: Seat, gestures: Gestures) -> None:
        super().__init__(seat)
        self._seat, self._gestures = seat, gestures
        self.bank: BankCard | None = None
        self.path: PathCard | None = None
        self._name_shown = False
        self._draft = Drafting(seat.desk, seat.case_id, BANK, seat)
        self._draft.kept.connect(seat.note_saved)
        self._draft.failed.connect(seat.refuse)

    def build(self, view: PayeeView) -> QWidget:
        """An answer that was begun or given is shown again, whatever sort of account it is."""
        told = view.bank.answer is not None or bool(self._draft.restored()) or self._name_shown
        if view.bank.by_bank or told:
            return self._build_bank(view)
        self.path = PathCard(view.bank.sort)
        self.path.elsewhere.connect(self._gestures.check)
        self.path.shown.connect(self._shown)
        self.path.tried.connect(self.tried)
        return self.path

    def _build_bank(self, view: PayeeView) -> BankCard:
        self.bank = BankCard(view.bank, self._seat.desk, self._seat.case)
        self.bank.restore(self._draft.restored())
        self.bank.kept.connect(self.kept)
        self.bank.typed.connect(self._typed)
        self.bank.elsewhere.connect(self._elsewhere)
        return self.bank

    def shut(self) -> None:
        self.bank = self.path = None

    def leave(self) -> None:
        self._draft.flush()

    def save(self, card: BankCard) -> None:
        """No name shown: the card stays, with what takes its place."""
        if not self._gestures.keep_bank(card, BANK):
            return
        self._draft.forget()
        self._seat.again()
        if self._seat.view.next == "name" and self.bank is not None:
            self.bank.read_back.setFocus()

    def _typed(self) -> None:
        if self.bank is not None:
            self._draft.typed(self.bank.values())

    def _elsewhere(self, check: str) -> None:
        """The bank's silence is kept first, so that the report says why the other way was taken."""
        if self.bank is not None and self._gestures.keep_bank(self.bank, BANK):
            self._draft.forget()
            self._gestures.check(check)

    def _shown(self) -> None:
        self._name_shown = True
        self._seat.render_now()
        self._seat.focus_next()
