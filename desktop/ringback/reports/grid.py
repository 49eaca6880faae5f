"""Rows of paragraphs in columns that split anywhere: between rows, and inside a row taller than a page.

reportlab's Table raises LayoutError for a row that no page can hold, and measures every row again for
each page.
"""

from collections.abc import Sequence
from typing import Any, cast

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Paragraph
from reportlab.platypus.flowables import Flowable

LINE, INK = HexColor("#d9dcdf"), HexColor("#1f2328")
ABOVE, BELOW, SIDE = 3.0, 4.0, 4.5
SPLIT_FROM = 150.0
"""Points. A row lower than this moves to the next page whole."""
LEAST = 40.0
"""Points. Less room than this at the end of a page is left free."""


class Row:
    """Cells of one line, with the height they take at the widths of the grid."""

    def __init__(self, cells: Sequence[Paragraph | None], above: float = ABOVE, below: float = BELOW) -> None:
        self.cells, self._above, self._below = cells, above, below
        self.height = 0.0

    def measure(self, widths: Sequence[float]) -> float:
        if not self.height:
            pairs = zip(self.cells, widths, strict=True)
            tallest = max(cell.wrap(width - 2 * SIDE, 1e6)[1] if cell else 0.0 for cell, width in pairs)
            self.height = tallest + self._above + self._below
        return self.height

    def split(self, widths: Sequence[float], room: float) -> tuple["Row", "Row"] | None:
        """The part that fits into `room` and the rest, or None when nothing fits."""
        inner = room - self._above - self._below
        halves = [_halves(cell, width, inner) for cell, width in zip(self.cells, widths, strict=True)]
        if all(top is None for top, _ in halves):
            return None
        first, rest = [top for top, _ in halves], [low for _, low in halves]
        return Row(first, self._above, self._below), Row(rest, self._above, self._below)

    def draw(self, canvas: Any, widths: Sequence[float], top: float) -> None:
        x = 0.0
        for cell, width in zip(self.cells, widths, strict=True):
            if cell:
                cell.drawOn(canvas, x + SIDE, top - self._above - cell.height)
            x += width


def _halves(cell: Paragraph | None, width: float, room: float) -> tuple[Paragraph | None, Paragraph | None]:
    if cell is None or cell.height <= room:
        return cell, None
    parts = cast("list[Paragraph]", cell.split(width - 2 * SIDE, room))
    if len(parts) < 2:
        return None, cell
    return parts[0], parts[1]


class Grid(Flowable):
    """`shares` divide the width; the heading is drawn again on every page; `ground` is a background."""

    def __init__(
        self,
        rows: Sequence[Row],
        shares: Sequence[int],
        heading: Row | None = None,
        ground: Color | None = None,
    ) -> None:
        super().__init__()
        self._rows, self._shares, self._heading, self._ground = rows, shares, heading, ground
        self._widths: list[float] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self._widths = [width * share / sum(self._shares) for share in self._shares]
        self.width = width
        self.height = self._top() + sum(row.measure(self._widths) for row in self._rows)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        self.wrap(width, height)
        room, fitting = height - self._top(), 0
        while fitting < len(self._rows) and self._rows[fitting].height <= room:
            room -= self._rows[fitting].height
            fitting += 1
        first, rest = list(self._rows[:fitting]), list(self._rows[fitting:])
        if rest and rest[0].height > SPLIT_FROM and room > LEAST:
            parts = rest[0].split(self._widths, room)
            if parts:
                first.append(parts[0])
                rest[0] = parts[1]
        return [self._with(first), self._with(rest)] if first and rest else []

    def draw(self) -> None:
        y, canvas = self.height, self.canv
        if self._ground:
            canvas.setFillColor(self._ground)
            canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
        if self._heading:
            self._heading.draw(canvas, self._widths, y)
            y -= self._heading.height
            self._rule(y, INK, 0.8)
        for row in self._rows:
            row.draw(canvas, self._widths, y)
            y -= row.height
            if not self._ground:
                self._rule(y, LINE, 0.5)

    def _rule(self, y: float, color: Color, width: float) -> None:
        self.canv.setStrokeColor(color)
        self.canv.setLineWidth(width)
        self.canv.line(0, y, self.width, y)

    def _top(self) -> float:
        return self._heading.measure(self._widths) if self._heading else 0.0

    def _with(self, rows: Sequence[Row]) -> "Grid":
        return Grid(rows, self._shares, self._heading, self._ground)
