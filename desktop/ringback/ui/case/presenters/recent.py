"""The fact kept a moment ago, which can still be taken back."""

from textwrap import shorten

from msgspec import Struct

from ringback.domain.ids import CaseId
from ringback.text import _
from ringback.usecases.desk import Desk
from ringback.usecases.factlines import FactLine, fact_line, may_undo

MOMENT_MS = 9000
BETWEEN = " · "
LONG = 60


class JustSaved(Struct, frozen=True):
    seq: int
    words: str


def just_saved(desk: Desk, case_id: CaseId) -> JustSaved | None:
    """Nothing for a case that was brought in whole, all at one moment."""
    case = desk.case(case_id)
    newest = next((one for one, mark in case.recorded.items() if mark.seq == case.head), None)
    if newest is None or not may_undo(desk, case_id, case.head):
        return None
    kept = case.recorded[newest].when.at
    together = sum(mark.when.at == kept for mark in case.recorded.values())
    if desk.clock().at - kept > MOMENT_MS or together > 1:
        return None
    line = fact_line(desk, case_id, case.facts[newest])
    return JustSaved(case.head, _("Saved: {what}").format(what=_which(line)))


def _which(line: FactLine) -> str:
    """A title alone, such as File, does not say which one an undo takes back."""
    first = shorten(line.words.split(BETWEEN)[0], LONG, placeholder="…")
    return f"{line.title}: {first}" if first else line.title
