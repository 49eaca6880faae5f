"""What stands around the text of a page: the bar, the stamps, the foot with its number."""

from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from ringback.reports.fonts import Fonts
from ringback.reports.layout import GREY
from ringback.reports.model import Report
from ringback.text import _

SIDE, TOP, BOTTOM = 51.0, 37.0, 50.0
_BAR, _BAR_LATER = 12.0, 5.0
_GREEN, _PALE, _ALARM = HexColor("#14705f"), HexColor("#f1f2f3"), HexColor("#b3201b")
_SMALL, _STAMP, _FOOT = 7.0, 8.5, 30.0
_LARGEST_STAMP, _SLOPE = 110.0, 52


def stamps(report: Report) -> str:
    """What is written across every page."""
    return " · ".join([_("DRAFT")] * report.draft + [_("PRACTICE")] * report.practice)


class Margins:
    """Draws on a reportlab canvas, whose published types lack the names used here."""

    def __init__(self, report: Report, fonts: Fonts) -> None:
        self._report, self._fonts, self._stamps = report, fonts, stamps(report)

    def under(self, canvas: Any) -> None:
        """Below the text of a page, before it is drawn."""
        if not self._stamps:
            return
        width, height = canvas._pagesize  # noqa: SLF001
        size = min(_LARGEST_STAMP, 0.85 * height / self._width(self._stamps, 1, bold=True))
        canvas.saveState()
        canvas.setFillColor(_PALE)
        canvas.translate(width / 2, height / 2)
        canvas.rotate(_SLOPE)
        self._draw(canvas, self._stamps, (-self._width(self._stamps, size, bold=True) / 2, -size / 3), size)
        canvas.restoreState()

    def over(self, canvas: Any, at: int, total: int) -> None:
        """Once it is known how many pages there are."""
        width, height = canvas._pagesize  # noqa: SLF001
        canvas.setFillColor(_GREEN)
        bar = _BAR if at == 1 else _BAR_LATER
        canvas.rect(0, height - bar, width, bar, stroke=0, fill=1)
        if self._stamps:
            canvas.setFillColor(_ALARM)
            x = width - SIDE - self._width(self._stamps, _STAMP, bold=True)
            self._draw(canvas, self._stamps, (x, height - 28), _STAMP)
        canvas.setFillColor(GREY)
        self._draw(canvas, self._report.foot, (SIDE, _FOOT), _SMALL, bold=False)
        page = _("Page {at} of {total}").format(at=at, total=total)
        x = width - SIDE - self._width(page, _SMALL, bold=False)
        self._draw(canvas, page, (x, _FOOT), _SMALL, bold=False)

    def _draw(
        self, canvas: Any, text: str, at: tuple[float, float], size: float, *, bold: bool = True
    ) -> None:
        x, y = at
        for font, piece in self._fonts.runs(text.replace("\n", " "), bold=bold):
            canvas.setFont(font, size)
            canvas.drawString(x, y, piece)
            x += stringWidth(piece, font, size)

    def _width(self, text: str, size: float, *, bold: bool) -> float:
        return sum(stringWidth(piece, font, size) for font, piece in self._fonts.runs(text, bold=bold))
