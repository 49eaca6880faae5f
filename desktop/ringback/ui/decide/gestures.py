"""What a person does on the page of the decision, and what is kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.usecases.cases import end_case
from ringback.usecases.decisions import (
    Choice,
    decision_of,
    look_at_decision,
    may_decide,
    put_points,
    record_reply,
    second_decision,
)
from ringback.usecases.desk import Gesture
from ringback.usecases.seconding import signed_by

if TYPE_CHECKING:
    from ringback.ui.decide.ending import Ended
    from ringback.ui.decide.look import Looked
    from ringback.ui.decide.seat import Seat
    from ringback.ui.payee.second import Given, SecondCard

DRAFT = "decision"
LOOK_DRAFT = "look"


class Gestures:
    """Each ends in an entry of the journal, or in a sentence beside its control."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def needed(self, choice: Choice | None) -> str:
        """What `permit` would say now, without signing anything."""
        if choice is None:
            return ""
        seat = self._seat
        refused = may_decide(seat.desk, Gesture(seat.case_id, seat.base), choice)
        return sentence(refused) if refused else ""

    def sign(self, choice: Choice) -> bool:
        seat = self._seat

        def keep(gesture: Gesture) -> None:
            seat.desk.append(gesture, decision_of(seat.desk, gesture, choice))

        return seat.attempt(keep, DRAFT)

    def second(self, given: Given, card: SecondCard) -> bool:
        """The passphrase first, then the signature; both errors are said beside the field."""
        seat = self._seat
        gesture = Gesture(seat.case_id, seat.base)
        try:
            theirs, way = signed_by(seat.desk, gesture, given.person, given.passphrase)
            second_decision(seat.desk, theirs, way)
        except RingbackError as error:
            card.refuse(sentence(error))
            return False
        return seat.attempt(_nothing)

    def look(self, looked: Looked) -> None:
        """The passphrase first, then their view, as theirs. Raises what either is refused with."""
        seat = self._seat
        gesture = Gesture(seat.case_id, seat.base, draft=LOOK_DRAFT)
        theirs, _way = signed_by(seat.desk, gesture, looked.person, looked.passphrase)
        look_at_decision(seat.desk, theirs, looked.outcome, looked.worries)
        seat.attempt(_nothing)

    def took_note(self) -> None:
        """Somebody else's entries are in the case: the page stands on it as it is now."""
        self._seat.attempt(_nothing)

    def put(self, channel: str) -> bool:
        def keep(gesture: Gesture) -> None:
            put_points(self._seat.desk, gesture, channel)

        return self._seat.attempt(keep)

    def answered(self, words: str) -> bool:
        def keep(gesture: Gesture) -> None:
            record_reply(self._seat.desk, gesture, words)

        return self._seat.attempt(keep)

    def end(self, ended: Ended) -> bool:
        def keep(gesture: Gesture) -> None:
            end_case(self._seat.desk, gesture, ended.ending, ended.erase_on.isoformat(), ended.words)

        return self._seat.attempt(keep)


def _nothing(_gesture: Gesture) -> None:
    """What was to be kept is kept: the page only takes note of it."""


def softer_words(choice: Choice | None, *, laxer: bool) -> str:
    if choice is None:
        return _("A second signature is asked only for a softer decision")
    if laxer:
        return _("Softer than what was found: a second person signs too, or you alone after two working days")
    return _("No second signature is needed")
