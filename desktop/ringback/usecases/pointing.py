"""Where everything of a case points: for the window, and for a case document."""

from ringback.domain.document import CaseDocument
from ringback.domain.ids import CaseId
from ringback.domain.moment import parse_day
from ringback.playbook import load
from ringback.reports.pointing import PointingLine, pointing_lines
from ringback.reports.speaker import Speaker, hidden_in
from ringback.usecases.desk import Desk, DeskGround
from ringback.usecases.imports import assessed_document

__all__ = ["PointingLine", "pointing_in", "pointing_of"]


def pointing_of(desk: Desk, case_id: CaseId) -> tuple[PointingLine, ...]:
    case = desk.case(case_id)
    speaker = Speaker(
        label=case.label, people=desk.register.people, playbook=desk.playbook, hidden=hidden_in(case)
    )
    year = desk.clock().day().year
    return pointing_lines(case, desk.assess(case_id), year, DeskGround(desk, case_id).index, speaker)


def pointing_in(document: CaseDocument) -> tuple[PointingLine, ...]:
    """As of the document's own day."""
    playbook = load()
    case, around, assessment = assessed_document(document, playbook.version)
    speaker = Speaker(label=case.label, people={}, playbook=playbook, hidden=hidden_in(case))
    today = parse_day(document.as_of)
    return pointing_lines(case, assessment, today.year if today else 0, around, speaker)
