"""The paper for the bank, the insurer and the police, with a case or without any register."""

from ringback.domain.facts import Incident
from ringback.domain.ids import CaseId
from ringback.domain.moment import Moment
from ringback.playbook import load
from ringback.reports.incident import Bad, incident_paper
from ringback.reports.pdf import Paper
from ringback.usecases.cases import file_label
from ringback.usecases.desk import Desk
from ringback.usecases.reporting import CardMaking

__all__ = ["Paper", "incident_making", "incident_name"]


def incident_making(
    incident: Incident,
    now: Moment,
    *,
    desk: Desk | None = None,
    case_id: CaseId | None = None,
    paper: Paper = Paper.A4,
) -> CardMaking:
    """Made into a PDF off the window's thread. Without a desk, names of the firm stay open for a pen."""
    bad = Bad(
        incident=incident,
        playbook=desk.playbook if desk else load(),
        now=now,
        firm=desk.register.firm if desk else "",
        by=desk.signer.person.name if desk else "",
        case=desk.case(case_id) if desk and case_id else None,
    )
    return CardMaking(report=incident_paper(bad), paper=paper)


def incident_name(incident: Incident, now: Moment, label: str = "") -> str:
    """The minute is in it, so that a later one does not replace what was already sent."""
    stem = f"{file_label(label)}-" if label else ""
    return f"{stem}what-went-wrong-{incident.situation.value.replace('_', '-')}-{now.local():%Y%m%d-%H%M}.pdf"
