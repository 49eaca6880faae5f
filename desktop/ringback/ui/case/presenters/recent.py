"""The fact kept a moment ago, which can still be taken back."""

from msgspec import Struct

from ringback.domain.ids import CaseId
from ringback.text import _
from ringback.usecases.desk import Desk
from ringback.usecases.factlines import may_undo, said_of_fact

MOMENT_MS = 9000


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
    title = said_of_fact(desk, case, case.facts[newest]).title
    return JustSaved(case.head, _("Saved: {what}").format(what=title))
