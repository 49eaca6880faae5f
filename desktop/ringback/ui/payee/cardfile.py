"""The card “Pay only to” as a file, made off the window's thread: to print and to hang beside the payer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.decide.outside import Outside
from ringback.ui.jobs import Err, Ok, Order
from ringback.usecases.filing import Filed, Filing, habit_of
from ringback.usecases.paying import standing_payee
from ringback.usecases.reporting import card_making_of, card_name

if TYPE_CHECKING:
    from ringback.ui.payee.page import PayeePage


class CardFile(QObject):
    def __init__(self, page: PayeePage, outside: Outside) -> None:
        super().__init__(page)
        self._page, self._outside = page, outside

    def make(self) -> None:
        page = self._page
        payee = standing_payee(page.case)
        if payee is None:
            return
        habit = habit_of(page.desk.signer.person.id)
        folder = Path(habit.folder) if habit.folder else self._outside.folder()
        try:
            making = card_making_of(page.desk, page.case_id, payee, habit.paper)
        except RingbackError as error:
            page.say_trouble(sentence(error))
            return
        page.footer.say(_("The card is being made"))
        path = folder / card_name(page.desk, page.case_id)
        page.ordered.emit(Order(Filing(making, path), self._done))

    def _done(self, outcome: Ok[Filed] | Err) -> None:
        if isinstance(outcome, Err):
            self._page.footer.say("")
            self._page.say_trouble(sentence(outcome.error))
            return
        path = outcome.value.path
        self._page.footer.say(_("Saved in {folder}").format(folder=str(path.parent)))
        self._outside.show(path)
