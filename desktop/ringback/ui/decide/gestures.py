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
    may_decide,
    put_points,
    record_reply,
    second_decision,
)
from ringback.usecases.desk import Gesture
from ringback.usecases.seconding import signed_by

if TYPE_CHECKING:
    from ringback.ui.decide.ending import Ended
    from ringback.ui.decide.page import DecidePage
    from ringback.ui.payee.second import Given, SecondCard

DRAFT = "decision"


class Gestures:
    """Each ends in an entry of the journal, or in a sentence beside its control."""

    def __init__(self, page: DecidePage) -> None:
        self._page = page

    def needed(self, choice: Choice | None) -> str:
        """What `permit` would say now, without signing anything."""
        if choice is None:
            return ""
        page = self._page
        refused = may_decide(page.desk, Gesture(page.case_id, page.base), choice)
        return sentence(refused) if refused else ""

    def sign(self) -> bool:
        page = self._page
        choice = page.parts.choice()
        if choice is None:
            page.parts.ask_for_choice()
            return False

        def keep(gesture: Gesture) -> None:
            page.desk.append(gesture, decision_of(page.desk, gesture, choice))

        return page.attempt(keep, DRAFT)

    def second(self, given: Given, card: SecondCard) -> bool:
        """The passphrase first, then the signature; both errors are said beside the field."""
        page = self._page
        gesture = Gesture(page.case_id, page.base)
        try:
            theirs, way = signed_by(page.desk, gesture, given.person, given.passphrase)
            second_decision(page.desk, theirs, way)
        except RingbackError as error:
            card.refuse(sentence(error))
            return False
        return page.attempt(_nothing)

    def put(self, channel: str) -> bool:
        def keep(gesture: Gesture) -> None:
            put_points(self._page.desk, gesture, channel)

        return self._page.attempt(keep)

    def answered(self, words: str) -> bool:
        def keep(gesture: Gesture) -> None:
            record_reply(self._page.desk, gesture, words)

        return self._page.attempt(keep)

    def end(self, ended: Ended) -> bool:
        def keep(gesture: Gesture) -> None:
            end_case(self._page.desk, gesture, ended.ending, ended.erase_on.isoformat(), ended.words)

        return self._page.attempt(keep)


def _nothing(_gesture: Gesture) -> None:
    """What was to be kept is kept: the page only takes note of it."""


def softer_words(choice: Choice | None, *, laxer: bool) -> str:
    if choice is None:
        return _("A second signature is asked only for a softer decision")
    if laxer:
        return _("Softer than what was found: a second person signs too, or you alone after two working days")
    return _("No second signature is needed")
