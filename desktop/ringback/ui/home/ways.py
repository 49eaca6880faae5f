"""The other ways in, below the cases: a button each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card
from ringback.ui.places import AnswerQuestion, Inbox, NewCase, PaymentList, Place


class WayButton(GhostButton):
    chosen = Signal(object)  # a Place

    def __init__(self, words: str, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._place = place
        self.clicked.connect(self._go)

    def _go(self) -> None:
        self.chosen.emit(self._place)


class WaysCard(Card):
    went = Signal(object)  # a Place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Other ways in"), parent)
        self.ways = tuple(WayButton(words, place, self) for words, place in _ways())
        for way in self.ways:
            way.chosen.connect(self.went)
        self.add_buttons(*self.ways)


def _ways() -> tuple[tuple[str, Place], ...]:
    return (
        (_("Check somebody who works for you"), NewCase(here=True)),
        (_("Keep somebody you did not take on"), Inbox()),
        (_("Compare a payment list"), PaymentList()),
        (_("Answer a question from another computer"), AnswerQuestion()),
    )
