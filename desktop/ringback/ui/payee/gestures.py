"""What a person does on the page of the payee, and what is kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringback.domain.errors import RingbackError
from ringback.domain.events import ApprovedAs
from ringback.domain.facts import BankAnswer, BankWords, Purpose
from ringback.domain.ids import FactId
from ringback.sentences import sentence
from ringback.ui.payee.lines import NeedLine
from ringback.ui.places import CallPlace, CaseCheck, CaseFinding
from ringback.usecases import cases
from ringback.usecases.desk import Gesture
from ringback.usecases.forms import fact_from
from ringback.usecases.payees import approve
from ringback.usecases.paying import bank_answer_id, freeze
from ringback.usecases.seconding import signed_by

if TYPE_CHECKING:
    from ringback.ui.payee.bank import BankCard
    from ringback.ui.payee.seat import Seat
    from ringback.ui.payee.second import Given, SecondCard
    from ringback.ui.payee.typing import Filling


class Gestures:
    """Each ends in an entry of the journal, or in a sentence beside its control."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    @property
    def payee(self) -> FactId:
        return self._seat.view.payee or ""

    def keep_form(self, filling: Filling, draft: str) -> bool:
        asked = filling.asked

        def keep(gesture: Gesture) -> None:
            values = {name: _tidy(name, value) for name, value in filling.form.values().items()}
            fact = fact_from(asked.kind, asked.fact, asked.fixed, asked.pages, values)
            cases.record(self._seat.desk, gesture, fact)

        return self._seat.attempt(keep, draft)

    def keep_bank(self, card: BankCard, draft: str) -> bool:
        def keep(gesture: Gesture) -> None:
            seat = self._seat
            fact = BankAnswer(
                id=bank_answer_id(seat.case, self.payee),
                payee=self.payee,
                answer=card.chosen() or BankWords.NOT_SHOWN,
                said=card.said(),
                name_shown="" if card.chosen() is BankWords.NOT_SHOWN else card.name.value(),
                words=card.words(),
                on=seat.desk.clock().day().isoformat(),
            )
            cases.record(seat.desk, gesture, fact)

        return card.complete() and self._seat.attempt(keep, draft)

    def approve_first(self) -> bool:
        def keep(gesture: Gesture) -> None:
            approve(self._seat.desk, gesture, self.payee, ApprovedAs.FIRST)

        return self._seat.attempt(keep)

    def lock(self) -> bool:
        def keep(gesture: Gesture) -> None:
            freeze(self._seat.desk, gesture, self.payee)

        return self._seat.attempt(keep)

    def approve_second(self, given: Given, card: SecondCard) -> bool:
        """The passphrase first, then the approval; both errors are said beside the field."""
        seat = self._seat
        gesture = Gesture(seat.case_id, seat.base)
        try:
            theirs, way = signed_by(seat.desk, gesture, given.person, given.passphrase)
            approve(seat.desk, theirs, self.payee, way)
        except RingbackError as error:
            card.refuse(sentence(error))
            return False
        return seat.attempt(_nothing)

    # to other pages

    def ring(self) -> None:
        change = self._seat.view.change
        purpose = Purpose.PAYEE_CHANGE if change else Purpose.PAYEE
        self._seat.go(CallPlace(self._seat.case_id, self.payee, purpose))

    def look_at(self, line: NeedLine) -> None:
        self._seat.go(CaseFinding(self._seat.case_id, line.key))

    def check(self, check: str) -> None:
        self._seat.go(CaseCheck(self._seat.case_id, check))

    def go_on(self, need: str) -> bool:
        """To the page of a need that has its own: the call, the lists, or the bill."""
        if need == "callback":
            self.ring()
        elif need == "lists":
            self._seat.go(CaseCheck(self._seat.case_id, "screening", self.payee))
        elif need == "bill":
            self.check("invoice_join")
        else:
            return False
        return True


def _nothing(_gesture: Gesture) -> None:
    """What was to be kept is kept: the page only takes note of it."""


def _tidy(name: str, value: str) -> str:
    return value.upper().strip() if name == "currency" else value
