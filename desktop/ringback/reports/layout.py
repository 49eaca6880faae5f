"""From the plain text of a report to flowables: calm, dense, aligned (``report.png`` was the target)."""

import re
from collections.abc import Iterator

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Paragraph, Spacer
from reportlab.platypus.flowables import Flowable

from ringback.reports import model
from ringback.reports.fonts import Fonts
from ringback.reports.grid import INK, Grid, Row

GREY = HexColor("#5b636b")
_COLOURS = {
    model.Look.PLAIN: INK,
    model.Look.STRONG: INK,
    model.Look.QUIET: GREY,
    model.Look.GO: HexColor("#146c43"),
    model.Look.LIMITS: HexColor("#7a5200"),
    model.Look.WAIT: HexColor("#8f4a00"),
    model.Look.STOP: HexColor("#b3201b"),
}
_GROUNDS = {
    model.Look.GO: HexColor("#e7f4ee"),
    model.Look.LIMITS: HexColor("#fbf3df"),
    model.Look.WAIT: HexColor("#fcefe0"),
    model.Look.STOP: HexColor("#fbe9e8"),
}
_CALM = HexColor("#eef1f3")
_BOLD = frozenset(model.Look) - {model.Look.PLAIN, model.Look.QUIET}
_WIDE = re.compile("[\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
"""Ideographs and kana with their signs; the letters of Korean between them are not among them."""
_PAIR_SHARES = (19, 31, 19, 31)
_BANNER_PAD = 9.0
_HEADING_WITH = 40.0
"""Points that a heading needs below it, or it moves to the next page."""
SMALLEST_LEADING = 8.1
"""Points. A small label stands on the same line as the value beside it."""
_BANNER_SHARES = (29, 71)


class Layout:
    """Flowables in the fonts of one report."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts
        self._styles: dict[tuple[float, model.Look, bool], ParagraphStyle] = {}

    def title(self, title: str, subtitle: str) -> Iterator[Flowable]:
        yield self.text((model.Run(title, model.Look.STRONG),), 16.5)
        yield Spacer(0, 3)
        yield self.text((model.Run(subtitle, model.Look.QUIET),), 7.6)
        yield Spacer(0, 8)

    def section(self, section: model.Section) -> Iterator[Flowable]:
        if section.title:
            yield CondPageBreak(_HEADING_WITH)
            yield Spacer(0, 7)
            yield self.text((model.Run(section.title, model.Look.STRONG),), 10.4)
            yield Spacer(0, 2.5)
        for block in section.blocks:
            yield from self._block(block)

    def _block(self, block: model.Block) -> Iterator[Flowable]:
        match block:
            case model.Banner():
                yield self._banner(block)
            case model.Pairs():
                yield Grid(list(self._pairs(block)), _PAIR_SHARES)
                yield Spacer(0, 3)
            case model.Table():
                rows = [Row([self._cell(run) for run in line]) for line in block.rows]
                yield Grid(rows, block.shares, Row([self._heading(text) for text in block.headings]))
                yield Spacer(0, 4)
            case model.Words():
                yield self.text(block.runs, 8.1)
                yield Spacer(0, 2.6)
            case model.Heading():
                yield CondPageBreak(_HEADING_WITH)
                yield Spacer(0, 6)
                yield self.text((model.Run(block.text, model.Look.STRONG),), 8.8)
                yield Spacer(0, 2)

    def _banner(self, banner: model.Banner) -> Grid:
        outcome = self.text((model.Run(banner.outcome, banner.look),), 13)
        row = Row([outcome, self.text((model.Run(banner.words),), 8.3)], _BANNER_PAD, _BANNER_PAD + 1)
        return Grid([row], _BANNER_SHARES, ground=_GROUNDS.get(banner.look, _CALM))

    def _pairs(self, block: model.Pairs) -> Iterator[Row]:
        pairs = [*block.pairs, *([("", "")] if len(block.pairs) % 2 else [])]
        for left, right in zip(pairs[::2], pairs[1::2], strict=True):
            yield Row([cell for pair in (left, right) for cell in self._pair(*pair)])

    def _pair(self, label: str, value: str) -> tuple[Paragraph | None, Paragraph | None]:
        if not label:
            return None, None
        return self.text((model.Run(label, model.Look.QUIET),), 7.6), self._cell(model.Run(value or "–"))

    def _cell(self, run: model.Run) -> Paragraph:
        return self.text((model.Run(run.text, run.look),), 8.1)

    def _heading(self, text: str) -> Paragraph | None:
        return self.text((model.Run(text, model.Look.STRONG),), 8.1) if text else None

    def text(self, runs: tuple[model.Run, ...], size: float) -> Paragraph:
        """The style says how the first run looks; only what differs is marked, for marks are slow to read."""
        look = runs[0].look
        marked = "".join(self._marked(run, look) for run in runs)
        return Paragraph(marked, self._style(size, look, wide=_wide(runs)))

    def _marked(self, run: model.Run, base: model.Look) -> str:
        inner = self._fonts.markup(run.text, bold=run.look in _BOLD)
        if run.look is base:
            return inner
        colour = _COLOURS[run.look].hexval()[2:]
        return f'<font name="{self._face(run.look)}" color="#{colour}">{inner}</font>'

    def _face(self, look: model.Look) -> str:
        return str(self._fonts.bold if look in _BOLD else self._fonts.plain)

    def _style(self, size: float, look: model.Look, *, wide: bool) -> ParagraphStyle:
        key = (size, look, wide)
        if key not in self._styles:
            self._styles[key] = ParagraphStyle(
                f"{size}-{look.name}-{wide}",
                fontName=self._face(look),
                fontSize=size,
                leading=round(max(size, SMALLEST_LEADING) * 1.36, 2),
                textColor=_COLOURS[look],
                wordWrap="CJK" if wide else None,
                splitLongWords=1,
                allowOrphans=1,
                allowWidows=1,
            )
        return self._styles[key]


def _wide(runs: tuple[model.Run, ...]) -> bool:
    """Whether a text is mostly ideographs or kana, and so may break between any two of them."""
    text = "".join(run.text for run in runs)
    return 2 * len(_WIDE.findall(text)) > len(text)
