"""What is being written down on the page: an account, a change of it, or a payment, each with its draft."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.case.drafting import Drafting
from ringback.ui.payee.gestures import Gestures
from ringback.ui.payee.seat import Seat
from ringback.ui.payee.typing import Filling
from ringback.usecases.asking import Asked
from ringback.usecases.forms import Values
from ringback.usecases.paying import payee_asked, payment_asked

FORM, CHANGE, PAYMENT = "form", "change", "payment"
KINDS = (FORM, CHANGE, PAYMENT)


class Written(QObject):
    """`onward` when Enter asks for the next page. `filling` is None while nothing is written down."""

    onward = Signal()

    def __init__(self, seat: Seat, gestures: Gestures) -> None:
        super().__init__(seat)
        self._seat, self._gestures = seat, gestures
        self.filling: Filling | None = None
        self._kind = FORM
        self._drafts = {kind: self._drafting(kind) for kind in KINDS}

    def _drafting(self, kind: str) -> Drafting:
        drafting = Drafting(self._seat.desk, self._seat.case_id, f"payee:{kind}", self._seat)
        drafting.kept.connect(self._seat.note_saved)
        drafting.failed.connect(self._seat.refuse)
        return drafting

    def begun(self, kind: str) -> bool:
        """Whether something was typed and not saved."""
        return bool(self._drafts[kind].restored())

    def build(self, kind: str) -> Filling:
        self._kind = kind
        self.filling = Filling(self._seat.desk, self._asked(kind), preview=kind != PAYMENT)
        restored = self._drafts[kind].restored()
        if restored:
            self.filling.restore(restored)
            self._seat.footer.say(_("What you typed is back"))
        self.filling.typed.connect(self._typed)
        self.filling.moved.connect(self._seat.say_primary)
        self.filling.onward.connect(self.onward)
        return self.filling

    def _asked(self, kind: str) -> Asked:
        seat = self._seat
        if kind == PAYMENT:
            return payment_asked(seat.desk, seat.case)
        return payee_asked(seat.desk, seat.case, edit=seat.case.payee if kind == FORM else None)

    def forget(self) -> None:
        self.filling = None

    def primary_words(self) -> str:
        if self.filling is None or not self.filling.form.at_the_end():
            return _("Next")
        return _("Save the payment") if self._kind == PAYMENT else _("Save this account")

    def ask_for_paper(self) -> None:
        """Straight to the one field that is missing of what was typed before."""
        if self.filling is not None:
            words = _("Say which paper it is, and how you saw it. A video call will do.")
            self.filling.form.show_error("relation_paper", words)

    def to_former(self) -> bool:
        """One page back; False at the first one."""
        filling = self.filling
        if filling is None or filling.form.step == 0 or filling.all.value():
            return False
        filling.form.go_to(filling.form.step - 1)
        return True

    def save(self) -> bool:
        """To the next page; at the last one it is kept, and True comes back."""
        filling, draft = self.filling, self._drafts[self._kind]
        if filling is None or not filling.form.at_the_end():
            if filling is not None:
                filling.form.next()
            return False
        if not filling.form.complete() or not self._gestures.keep_form(filling, draft.field):
            return False
        draft.forget()
        return True

    def refused(self, error: RingbackError) -> bool:
        """Whether the error could be said beside its field."""
        where = str(error.facts.get("where", "")).removeprefix("fact.")
        if self.filling is None or not where:
            return False
        return self.filling.form.show_error(where, sentence(error))

    def leave(self) -> None:
        for drafting in self._drafts.values():
            drafting.flush()

    def _typed(self, values: Values) -> None:
        self._drafts[self._kind].typed(values)
        self._seat.say_primary()
