"""What became of the newest report, as one card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.cards import Banner
from ringback.ui.decide.decided import SealedCard
from ringback.ui.decide.filing import Reports
from ringback.ui.theme import Kind

if TYPE_CHECKING:
    from ringback.ui.decide.seat import Seat


class FiledPlace:
    """Where that card stands: one at a time."""

    def __init__(self, seat: Seat, reports: Reports) -> None:
        self._seat, self._reports = seat, reports
        self.card: QWidget | None = None

    def forget(self) -> None:
        """The page is made anew, and the card with it."""
        self.card = None

    def show(self, *, below: QWidget | None) -> None:
        """At the foot while there is nothing to stand below."""
        seat = self._seat
        if self.card is not None:
            self.card.setVisible(False)
            self.card.setParent(None)
            self.card.deleteLater()
        self.card = card_of(self._reports)
        if self.card is None:
            return
        at = seat.cards.indexOf(below) + 1 if below is not None else seat.cards.count()
        seat.cards.insertWidget(at, self.card)
        self.card.setVisible(True)
        seat.see(self.card)


def card_of(reports: Reports) -> QWidget | None:
    """None while none was asked for."""
    report = reports.report
    if report.busy:
        return Banner(Kind.NOTE, _("The PDF is being made"))
    if report.trouble:
        return Banner(Kind.STOP, _("The PDF was not made"), report.trouble)
    if report.path is None:
        return None
    if not report.words:
        return Banner(Kind.NOTE, _("The draft is saved"), str(report.path))
    sealed = SealedCard(report.path, report.words, report.message)
    sealed.opened.connect(reports.open_it)
    return sealed
