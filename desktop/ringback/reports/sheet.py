"""The phone sheet: one page to ring with, a letter before each question, room to write what is heard.

It is given what to ask and never what was told beforehand, so it can hold no expected answer.
"""

from msgspec import Struct

from ringback.domain.moment import Moment
from ringback.reports.model import Banner, Look, Report, Run, Section, Table, words
from ringback.reports.speaker import joined
from ringback.text import _, language

LEAST_LINES = 4
"""Of a question and the empty lines below it, so that an answer can be written by hand beside it."""
WIDE = 66
"""Characters of a question that stand on one line, about: a longer one makes its own room."""


class Asked(Struct, frozen=True):
    """`lines`: the question in each language, with how it is read."""

    letter: str
    lines: tuple[str, ...]


class PhoneSheet(Struct, frozen=True, kw_only=True):
    label: str
    who: str
    number: str
    opening: tuple[str, ...]
    """A paragraph for each language."""
    asked: tuple[Asked, ...]
    practice: bool
    dated: Moment
    head: int


def sheet_of(sheet: PhoneSheet) -> Report:
    title = _("Phone sheet")
    return Report(
        title=title,
        subtitle=_("case {label}").format(label=sheet.label),
        label=sheet.label,
        language=language(),
        revision=1,
        draft=False,
        practice=sheet.practice,
        sealed_at=sheet.head,
        dated=sheet.dated,
        foot=joined(title, sheet.label),
        front=(
            Section("", (Banner(sheet.who, Look.QUIET, _number(sheet)), words(_times()))),
            Section(_("Say this first"), tuple(words(line) for line in sheet.opening)),
            Section("", (_table(sheet), words(_how(), Look.QUIET))),
        ),
        sections=(),
    )


def _number(sheet: PhoneSheet) -> str:
    return sheet.number or _("No number yet. Find one yourself: a number they gave never counts.")


def _times() -> str:
    return _("Day ____________   Start ____ : ____   End ____ : ____   Spoke to ______________________")


def _how() -> str:
    return _(
        "Afterwards, in Ringback: the number, then Type it back. Type the letter, then what was said. Type ? "
        "where they did not know, and - where they would not say."
    )


def _table(sheet: PhoneSheet) -> Table:
    rows = tuple((Run(one.letter, Look.STRONG), Run(_with_room(one.lines)), Run("")) for one in sheet.asked)
    return Table(("", _("Ask"), _("Heard, in their words")), rows, (4, 61, 35))


def _with_room(lines: tuple[str, ...]) -> str:
    taken = sum(1 + len(line) // WIDE for line in lines)
    return "\n".join((*lines, *("\u00a0" for _line in range(taken, LEAST_LINES))))
