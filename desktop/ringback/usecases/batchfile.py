"""What a list showed, as a table for a spreadsheet."""

import csv
import io
from unicodedata import normalize

from ringback.text import _
from ringback.usecases.batches import ToldLine

FORMULA = "=+-@"
"""A cell that begins so is run by a spreadsheet, behind any space, and in full width as well."""

_SKIPPED = " \t\r\n\v\f\u00a0\u200b\u200c\u200d\ufeff"


def as_csv(lines: tuple[ToldLine, ...]) -> bytes:
    """UTF-8 with its mark, lines ended as spreadsheets do; no cell can run."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(
        (
            _("Line"),
            _("Name"),
            _("Account"),
            _("Amount"),
            _("Currency"),
            _("Fits"),
            _("Case"),
            _("What we saw"),
            _("Why it matters"),
            _("Honest reasons"),
            _("What to do"),
        )
    )
    for line in lines:
        writer.writerow(harmless(cell) for cell in _cells(line))
    return out.getvalue().encode("utf-8-sig")


def _cells(line: ToldLine) -> tuple[str, ...]:
    points = line.points
    return (
        str(line.number),
        line.name,
        line.account,
        line.amount,
        line.currency,
        _("yes") if line.fits else _("no"),
        line.case,
        " ".join(point.sentence for point in points),
        " ".join(point.why for point in points),
        " ".join(reason for point in points for reason in point.honest_reasons),
        " ".join(point.do for point in points),
    )


def harmless(cell: str) -> str:
    """With an apostrophe in front where a spreadsheet would run it."""
    start = normalize("NFKC", cell).lstrip(_SKIPPED)
    runs = cell.startswith(("\t", "\r", "\n")) or start.startswith(tuple(FORMULA))
    return f"'{cell}" if runs else cell
