"""The card “Pay only to” as a file, made off the window's thread: to print and to hang beside the payer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.decide.outside import Outside
from ringback.ui.jobs import Err, Ok, Order
from ringback.ui.payee.seat import Seat
from ringback.usecases.filing import Filed, Filing, habit_of
from ringback.usecases.paying import standing_payee
from ringback.usecases.reporting import card_making_of, card_name


class CardFile(QObject):
    def __init__(self, seat: Seat, outside: Outside) -> None:
        super().__init__(seat)
        self._seat, self._outside = seat, outside

    def make(self) -> None:
        seat = self._seat
        payee = standing_payee(seat.case)
        if payee is None:
            return
        habit = habit_of(seat.desk.signer.person.id)
        folder = Path(habit.folder) if habit.folder else self._outside.folder()
        try:
            making = card_making_of(seat.desk, seat.case_id, payee, habit.paper)
        except RingbackError as error:
            seat.say_trouble(sentence(error))
            return
        seat.footer.say(_("The card is being made"))
        path = folder / card_name(seat.desk, seat.case_id)
        seat.ordered.emit(Order(Filing(making, path), self._done))

    def _done(self, outcome: Ok[Filed] | Err) -> None:
        if isinstance(outcome, Err):
            self._seat.footer.say("")
            self._seat.say_trouble(sentence(outcome.error))
            return
        path = outcome.value.path
        self._seat.footer.say(_("Saved in {folder}").format(folder=str(path.parent)))
        self._outside.show(path)
