"""One case PDF beside plain reportlab with the same words in its own tables: the price of our layout.

Target 1.3 (our choice). Prints, and never fails on time.
"""

import time
from collections.abc import Callable, Iterator
from io import BytesIO
from xml.sax.saxutils import escape

import pytest
from reportlab import rl_config
from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle
from reportlab.platypus.flowables import Flowable

from ringback.domain import facts as f
from ringback.reports import model
from ringback.reports.pdf import pdf_of
from ringback.reports.verify import verify
from tests.reports import sample

ROUNDS = 5


def large() -> sample.Journal:
    """A full case: what the sample has, and a hundred pasted texts and notes."""
    journal = sample.whole(decided=False)
    for at in range(100):
        words = f"Note {at}: we agreed on the next step and wrote it down here, with the day and the place."
        journal.fact(f.Statement(id=f"s{at}", about="party", source="chat", words=words))
    sample.decide(journal)
    return journal


def _style(font: str) -> ParagraphStyle:
    return ParagraphStyle("plain", fontName=font, fontSize=8.1, leading=11)


def _plain(report: model.Report) -> Iterator[Flowable]:
    plain, bold = _style("NotoSans-Regular"), _style("NotoSans-Bold")
    for section in (*report.front, *report.sections):
        yield Paragraph(escape(section.title), bold)
        for block in section.blocks:
            yield from _block(block, plain, bold)


def _block(block: model.Block, plain: ParagraphStyle, bold: ParagraphStyle) -> Iterator[Flowable]:
    match block:
        case model.Table():
            heads = [Paragraph(escape(text), bold) for text in block.headings]
            rows = [[Paragraph(escape(run.text), plain) for run in line] for line in block.rows]
            yield _table([heads, *rows], block.shares)
        case model.Pairs():
            yield _table([[Paragraph(escape(text), plain) for text in pair] for pair in block.pairs], (1, 2))
        case model.Banner():
            yield Paragraph(escape(block.words), plain)
        case model.Words():
            yield Paragraph(escape("".join(run.text for run in block.runs)), plain)
        case model.Heading():
            yield Paragraph(escape(block.text), bold)


def _table(rows: list[list[Paragraph]], shares: tuple[int, ...]) -> Table:
    widths = [493 * share / sum(shares) for share in shares]
    return Table(rows, widths, repeatRows=1, style=TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, black)]))


def plainly(report: model.Report) -> bytes:
    rl_config.useA85 = 0
    out = BytesIO()
    SimpleDocTemplate(out, invariant=1, pageCompression=0).build(list(_plain(report)))
    return out.getvalue()


def best(work: Callable[[], object]) -> float:
    def once() -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return min(once() for _ in range(ROUNDS))


@pytest.mark.benchmark
def test_a_case_pdf_beside_plain_reportlab(capsys: pytest.CaptureFixture[str]) -> None:
    journal = large()
    report, sealed = sample.report(journal), sample.sealed(journal)
    ours, theirs = best(lambda: pdf_of(report)), best(lambda: plainly(report))
    whole, check = best(lambda: sample.sealed(journal)), best(lambda: verify(sealed))
    with capsys.disabled():
        print(  # noqa: T201  # a benchmark is read by a person
            f"\ncase PDF: {ours / theirs:.2f} of plain reportlab (target 1.3); "
            f"with report, attachments and seal {whole / theirs:.2f}; verify {check / theirs:.3f}"
        )
