"""The second person: their own look before they see the first one's choice, then their signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ringback.domain.errors import RingbackError
from ringback.domain.verdict import Outcome
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.case.drafting import Drafting
from ringback.ui.decide.elsewhere import Elsewhere
from ringback.ui.decide.gestures import LOOK_DRAFT
from ringback.ui.decide.look import LookCard
from ringback.ui.payee.second import Given, SecondCard

if TYPE_CHECKING:
    from ringback.ui.decide.gestures import Gestures
    from ringback.ui.decide.look import Looked
    from ringback.ui.decide.presenter import DecideView
    from ringback.ui.decide.seat import Seat


class Seconding(QObject):
    """`signed` once the second signature is kept."""

    signed = Signal()

    def __init__(self, seat: Seat, gestures: Gestures) -> None:
        super().__init__(seat)
        self._seat, self._gestures = seat, gestures
        self.card: SecondCard | None = None
        self.look: LookCard | None = None
        self.elsewhere = Elsewhere(seat)
        self.elsewhere.taken.connect(self._taken)
        self._drafting = Drafting(seat.desk, seat.case_id, LOOK_DRAFT, seat)
        self._drafting.kept.connect(seat.note_saved)
        self._drafting.failed.connect(seat.refuse)

    def forget(self) -> None:
        """The page is made anew."""
        self.flush()
        self.card = self.look = None
        self.elsewhere.card = None

    def flush(self) -> None:
        self._drafting.flush()

    def put_card(self, view: DecideView) -> None:
        """Who signs second, once the first one has."""
        if view.decided is None or view.decided.second is None or view.ended:
            return
        self.card = self._seat.put(SecondCard(view.decided.second, _("The second signature")))
        self.card.given.connect(self._second)
        self.card.handed.connect(self._hand)
        self.elsewhere.put_card(view.decided.second.elsewhere)
        self.card.turned.connect(self._show_elsewhere)
        self._show_elsewhere()

    def put_look(self, view: DecideView, options: tuple[tuple[Outcome, str], ...]) -> None:
        """What they would decide; nothing of the first one's choice is on the page."""
        self.look = self._seat.put(LookCard(options, view.looking, recommended=view.recommendation))
        self.look.restore(self._drafting.restored())
        self.look.back.setVisible(self._seat.handed)
        self.look.typed.connect(self._typed)
        self.look.looked.connect(self._looked)
        self.look.left.connect(self._back)

    def _show_elsewhere(self) -> None:
        if self.card is not None and self.elsewhere.card is not None:
            self.elsewhere.card.setVisible(self.card.nobody_here)

    def _taken(self) -> None:
        """Theirs are the newest entries now; a look alone is no signature yet."""
        self._gestures.took_note()
        decision = self._seat.case.decision
        if decision is not None and decision.signed:
            self.signed.emit()
        else:
            self._seat.again()

    def _hand(self) -> None:
        self._hand_over(True)

    def _back(self) -> None:
        self._hand_over(False)

    def _hand_over(self, handed: bool) -> None:  # one fact, said by the two above
        self._seat.handed = handed
        self._seat.again()
        self._seat.focus_first()

    def _typed(self) -> None:
        if self.look is not None:
            self._drafting.typed(self.look.values())

    def _looked(self, looked: Looked) -> None:
        if self.look is None:
            return
        try:
            self._gestures.look(looked)
        except RingbackError as error:
            self.look.refuse(error.reason, sentence(error))
            return
        self._drafting.forget()
        self._hand_over(False)

    def _second(self, given: Given) -> None:
        if self.card is not None and self._gestures.second(given, self.card):
            self.signed.emit()
