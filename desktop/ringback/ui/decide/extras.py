"""What opens at the foot on request: words to send, an early end."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject

from ringback.domain.events import Ending
from ringback.text import worded
from ringback.ui import reading
from ringback.ui.decide.ending import Ended, EndingCard
from ringback.ui.decide.gestures import Gestures
from ringback.ui.decide.seat import Seat
from ringback.ui.decide.texts import MessagesCard
from ringback.ui.places import Answers
from ringback.usecases.messages import messages

KEPT_DAYS = 180
"""Days that somebody's identifiers are kept when a check ends early, unless another day is chosen."""


class Extras(QObject):
    def __init__(self, seat: Seat, gestures: Gestures) -> None:
        super().__init__(seat)
        self._seat, self._gestures = seat, gestures
        self.refusal: MessagesCard | None = None
        self.ending: EndingCard | None = None

    def forget(self) -> None:
        """The page is made anew; they are opened again on request."""
        self.refusal = self.ending = None

    def show_refusal(self) -> None:
        if self.refusal is None:
            self.refusal = self._seat.put(MessagesCard(messages(self._seat.desk, self._seat.case_id)))
        self._seat.show_part(self.refusal, self.refusal.text.field.edit)

    def show_answers(self) -> None:
        self._seat.go(Answers(self._seat.case_id))

    def show_ending(self) -> None:
        seat = self._seat
        if self.ending is None:
            options = tuple((one, worded(seat.desk.playbook.label(one))) for one in Ending)
            day = seat.desk.clock().day() + timedelta(days=KEPT_DAYS)
            self.ending = seat.put(EndingCard(options, day))
            self.ending.ended.connect(self._end)
        seat.show_part(self.ending, reading.first_focus(self.ending))

    def _end(self, ended: Ended) -> None:
        if self._gestures.end(ended):
            self._seat.again()
