"""What opens at the foot on request: a refusal to send, tasks with something open, an early end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ringback.domain.events import Ending
from ringback.text import _, worded
from ringback.ui import reading
from ringback.ui.cards import Card
from ringback.ui.decide.answers import open_tasks
from ringback.ui.decide.ending import AnswersCard, Ended, EndingCard
from ringback.ui.decide.texts import CopyText
from ringback.usecases.points import refusal_text

if TYPE_CHECKING:
    from ringback.ui.decide.page import DecidePage

KEPT_DAYS = 180
"""Days that somebody's identifiers are kept when a check ends early, unless another day is chosen."""


class Extras(QObject):
    def __init__(self, page: DecidePage) -> None:
        super().__init__(page)
        self._page = page
        self.refusal: Card | None = None
        self.answers: AnswersCard | None = None
        self.ending: EndingCard | None = None

    def forget(self) -> None:
        """The page is made anew; they are opened again on request."""
        self.refusal = self.answers = self.ending = None

    def show_refusal(self) -> None:
        if self.refusal is None:
            self.refusal = Card(_("Neutral refusal text"))
            self.refusal_text = CopyText(_("Words you can send"), refusal_text(), self.refusal)
            self._page.put(self.refusal)
        self._page.show_part(self.refusal, self.refusal_text.field.edit)

    def show_answers(self) -> None:
        if self.answers is None:
            self.answers = self._page.put(AnswersCard(open_tasks(self._page.desk, self._page.case_id)))
            self.answers.chosen.connect(self._page.go)
        self._page.show_part(self.answers, reading.first_focus(self.answers))

    def show_ending(self) -> None:
        page = self._page
        if self.ending is None:
            options = tuple((one, worded(page.desk.playbook.label(one))) for one in Ending)
            day = page.desk.clock().day() + timedelta(days=KEPT_DAYS)
            self.ending = page.put(EndingCard(options, day))
            self.ending.ended.connect(self._end)
        page.show_part(self.ending, reading.first_focus(self.ending))

    def _end(self, ended: Ended) -> None:
        if self._page.gestures.end(ended):
            self._page.again()
