"""Case documents into a register and out of it, and read without any register."""

from ringback.domain import events as ev
from ringback.domain.case import Case
from ringback.domain.document import CaseDocument, case_of, document_of, events_of
from ringback.domain.facts import FindingAnswer, Quoted, QuotedSort
from ringback.domain.ids import CaseId
from ringback.domain.moment import DAY_MS, Moment, parse_day
from ringback.domain.people import Person
from ringback.domain.verdict import Assessment
from ringback.rules.assess import assess
from ringback.rules.surroundings import surroundings_for
from ringback.usecases.cases import as_it_stands, next_id
from ringback.usecases.desk import Desk, DeskGround, Gesture

EPOCH_ORDINAL = 719_163
"""`date(1970, 1, 1).toordinal()`."""


def assess_document(document: CaseDocument, playbook: int) -> tuple[Case, Assessment]:
    """What the computer says about a document on its own day, its `others` compared; no register is read."""
    today = parse_day(document.as_of)
    when = Moment((today.toordinal() - EPOCH_ORDINAL) * DAY_MS if today else 0)
    case = case_of(document, playbook, when)
    others = tuple(
        (CaseId(f"other-{place}"), body.label, case_of(body, playbook, when))
        for place, body in enumerate(document.others)
    )
    return case, assess(case, surroundings_for(case, when.day(), others))


def import_document(desk: Desk, document: CaseDocument) -> CaseId:
    """Facts become entries signed by the importer, all or none; further cases come in as cases of their own.

    Approvals and decisions in it stay quoted claims. Its label is kept when no case here has it.
    Raises Refused or InputProblem, and then nothing has changed.
    """
    taken = {summary.label for summary in desk.register.summaries()}
    now = desk.clock()
    label = document.label if document.label not in taken else desk.register.next_label(now.day().year)
    opened, *rest = events_of(document, desk.playbook.version)
    assert isinstance(opened, ev.CaseOpened)  # noqa: S101  # events_of begins with it
    stated, assessment = assess_document(document, desk.playbook.version)
    del stated
    findings = (*assessment.open, *assessment.cleared)
    events = [_tied(event, findings) for event in rest]
    event = ev.CaseOpened(label=label, way=opened.way, practice=opened.practice)
    return desk.register.import_case(
        event, events, desk.signer, now=now, ground_of=lambda case_id: DeskGround(desk, case_id)
    )


def _tied(event: ev.AnyEvent, findings: tuple) -> ev.AnyEvent:
    if isinstance(event, ev.FactRecorded) and isinstance(event.fact, FindingAnswer):
        return ev.FactRecorded(fact=as_it_stands(event.fact, findings))
    return event


def export_document(desk: Desk, case_id: CaseId) -> CaseDocument:
    """The case as a document; its approvals and decisions go out as quoted claims."""
    case = desk.case(case_id)
    document = document_of(case, desk.clock().day().isoformat())
    return document


__all__ = ["Gesture", "Person", "Quoted", "QuotedSort", "assess_document", "export_document", "import_document", "next_id"]
