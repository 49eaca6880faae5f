"""One page as a file, made off the window's thread: to print and to hang beside whoever needs it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.case.base import CasePage
from ringback.ui.decide.outside import Outside
from ringback.ui.jobs import Err, Ok, Order
from ringback.usecases.filing import Filed, Filing, Paper, habit_of
from ringback.usecases.reporting import CardMaking

Making = Callable[[Paper], tuple[CardMaking, str] | None]
"""What the page is made of and the name of its file; None where there is nothing to print."""


class CardFile(QObject):
    def __init__(
        self, page: CasePage, outside: Outside, order: Callable[[Order], None], making: Making
    ) -> None:
        super().__init__(page)
        self._page, self._outside, self._order, self._making = page, outside, order, making

    def make(self) -> None:
        page, habit = self._page, habit_of(self._page.desk.signer.person.id)
        folder = Path(habit.folder) if habit.folder else self._outside.folder()
        try:
            made = self._making(habit.paper)
        except RingbackError as error:
            page.say_trouble(sentence(error))
            return
        if made is not None:
            page.footer.say(_("The card is being made"))
            self._order(Order(Filing(made[0], folder / made[1]), self._done))

    def _done(self, outcome: Ok[Filed] | Err) -> None:
        if isinstance(outcome, Err):
            self._page.footer.say("")
            self._page.say_trouble(sentence(outcome.error))
            return
        path = outcome.value.path
        self._page.footer.say(_("Saved in {folder}").format(folder=str(path.parent)))
        self._outside.show(path)
