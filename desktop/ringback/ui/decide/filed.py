"""What became of the newest report, as one card."""

from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.cards import Banner
from ringback.ui.decide.decided import SealedCard
from ringback.ui.decide.filing import Reports
from ringback.ui.theme import Kind


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
