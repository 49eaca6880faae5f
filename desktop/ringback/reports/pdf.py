"""A report drawn as a PDF: the same bytes each time, dated by the sealed entry and not by today."""

import time
from enum import Enum
from hashlib import md5
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageBreak, PageTemplate
from reportlab.platypus.flowables import Flowable

from ringback.reports.fonts import Fonts
from ringback.reports.layout import Layout
from ringback.reports.margins import BOTTOM, SIDE, TOP, Margins
from ringback.reports.model import Report
from ringback.resources import path


class Paper(Enum):
    A4 = A4
    LETTER = LETTER


def pdf_of(report: Report, *, paper: Paper = Paper.A4, fonts: Path | None = None) -> bytes:
    """The report as a PDF without attachments or seal. Set the language as when the report was made.

    Streams are not packed: a zlib of another make would pack them into other bytes.
    """
    rl_config.useA85 = 0
    faces = Fonts(fonts or path("fonts"), report.language)
    out = BytesIO()
    template = _template(out, report, paper, faces)
    template.build(_story(report, Layout(faces)), canvasmaker=_canvas_of(report, faces))
    return out.getvalue()


def _template(out: BytesIO, report: Report, paper: Paper, fonts: Fonts) -> BaseDocTemplate:
    width, height = paper.value
    template = BaseDocTemplate(
        out,
        pagesize=paper.value,
        pageCompression=0,
        invariant=1,
        title=f"{report.title} · {report.label}",
        author="Ringback",
        creator="Ringback",
        subject=report.subtitle,
        lang=report.language.replace("_", "-"),
        initialFontName=fonts.plain,
    )
    frame = Frame(SIDE, BOTTOM, width - 2 * SIDE, height - TOP - BOTTOM, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate(frames=[frame]))
    return template


def _story(report: Report, layout: Layout) -> list[Flowable]:
    story = list(layout.title(report.title, report.subtitle))
    for section in report.front:
        story.extend(layout.section(section))
    if report.sections:
        story.append(PageBreak())
    for section in report.sections:
        story.extend(layout.section(section))
    return story


def _canvas_of(report: Report, fonts: Fonts) -> type[Canvas]:
    """A canvas that keeps every page until it knows how many there are."""
    margins = Margins(report, fonts)

    class Numbered(Canvas):
        _doc: Any
        _startPage: Any

        def __init__(self, *args: Any, **more: Any) -> None:
            super().__init__(*args, **more)
            self._doc._timeStamp = _Stamp(report.dated.at // 1000)  # noqa: SLF001
            self._doc.signature = md5(usedforsecurity=False)  # it had the environment's time in it
            self._kept: list[dict[str, Any]] = []
            margins.under(self)

        def showPage(self) -> None:
            self._kept.append(dict(self.__dict__))
            self._startPage()
            margins.under(self)

        def save(self) -> None:
            for at, page in enumerate(self._kept, 1):
                self.__dict__.update(page)
                margins.over(self, at, len(self._kept))
                super().showPage()
            super().save()

    return Numbered


class _Stamp:
    """The time reportlab writes into the file; its own knows only now, 2000, or the environment."""

    def __init__(self, seconds: int) -> None:
        self.t, self.lt = seconds, time.gmtime(seconds)
        self.YMDhms = tuple(self.lt)[:6]
        self.dhh = self.dmm = 0
        self.tzname = "UTC"
