"""Case documents into a register and out of it, and read without any register."""

from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain.case import Approval, Case, Decision
from ringback.domain.document import CaseDocument, case_of, document_of, events_of
from ringback.domain.facts import Exhibit, FindingAnswer, Quoted, QuotedSort
from ringback.domain.findings import Finding
from ringback.domain.ids import CaseId, FactId
from ringback.domain.moment import DAY_MS, Moment, parse_day
from ringback.domain.settle import ANSWERS_NOTHING
from ringback.domain.verdict import Assessment
from ringback.playbook import load
from ringback.rules.assess import assess
from ringback.rules.surroundings import Surroundings, surroundings_for
from ringback.usecases.accounts import account_forms
from ringback.usecases.assessments import Told, tell
from ringback.usecases.cases import as_it_stands, next_id
from ringback.usecases.desk import Desk, DeskGround
from ringback.usecases.listed import listed_wallets

EPOCH_ORDINAL = 719_163
"""`date(1970, 1, 1).toordinal()`."""


def assess_document(document: CaseDocument, playbook: int) -> tuple[Case, Assessment]:
    """What the computer says about a document on its own day, its `others` compared; no register is read."""
    case, _around, assessment = assessed_document(document, playbook)
    return case, assessment


def assessed_document(document: CaseDocument, playbook: int) -> tuple[Case, Surroundings, Assessment]:
    """The same, with what the rules knew besides the case."""
    today = parse_day(document.as_of)
    when = Moment((today.toordinal() - EPOCH_ORDINAL) * DAY_MS if today else 0)
    case = case_of(document, playbook, when)
    others = tuple(
        (CaseId(f"other-{place}"), body.label, case_of(body, playbook, when))
        for place, body in enumerate(document.others)
    )
    around = surroundings_for(case, when.day(), others, listed_wallets(), account_forms())
    return case, around, assess(case, around)


def told_of(document: CaseDocument) -> Told:
    """The same in words."""
    playbook = load()
    return tell(*assess_document(document, playbook.version), playbook)


def import_document(desk: Desk, document: CaseDocument) -> CaseId:
    """Facts become entries signed by the importer, all of them or none.

    Approvals and decisions in it stay quoted claims, and its `others` stay out. Its label is kept when no
    case here has it, or had it before it was erased. Raises Refused or InputProblem, and then nothing has
    changed.
    """
    now = desk.clock()
    taken = {*(one.label for one in desk.register.summaries()), *desk.register.erased_labels()}
    kept = bool(document.label.strip()) and document.label not in taken
    label = document.label if kept else desk.register.next_label(now.day().year)
    findings = _findings(desk, case_of(document, desk.playbook.version, now))
    events = [
        _tied(_without_bytes(event), findings) for event in events_of(document, desk.playbook.version)[1:]
    ]
    opened = ev.CaseOpened(label=label, way=document.way, practice=document.practice)
    return desk.register.import_case(
        opened, events, desk.signer, now=now, ground_of=partial(DeskGround, desk)
    )


def _findings(desk: Desk, case: Case) -> tuple[Finding, ...]:
    """As they will stand in this register."""
    assessment = assess(case, desk.surroundings(None, case))
    return (*assessment.open, *assessment.cleared)


def _without_bytes(event: ev.AnyEvent) -> ev.AnyEvent:
    """A document carries no files: what it says of one is its hash alone."""
    if isinstance(event, ev.FactRecorded) and isinstance(event.fact, Exhibit):
        return ev.FactRecorded(fact=replace(event.fact, kept=False))
    return event


def _tied(event: ev.AnyEvent, findings: tuple[Finding, ...]) -> ev.AnyEvent:
    """An answer is tied to its point as that stands here, or it answers nothing."""
    if not (isinstance(event, ev.FactRecorded) and isinstance(event.fact, FindingAnswer)):
        return event
    answer = as_it_stands(event.fact, findings)
    about = tuple(sorted(answer.finding_about))
    if (answer.rule, about, answer.fingerprint) not in {(f.rule, f.about, f.fingerprint) for f in findings}:
        answer = replace(answer, fingerprint=ANSWERS_NOTHING)
    return ev.FactRecorded(fact=answer)


def export_document(desk: Desk, case_id: CaseId) -> CaseDocument:
    """The case as a document of today; its approvals and decisions go out as quoted claims."""
    case = desk.case(case_id)
    document = document_of(case, desk.clock().day().isoformat())
    quoted = tuple(replace(one, id=_free(one.id, case)) for one in _quoted(desk, case))
    return replace(document, facts=(*document.facts, *quoted))


def _free(wanted: FactId, case: Case) -> FactId:
    """A case that came from a document may hold a quoted claim by this id."""
    return wanted if wanted not in case.facts else next_id(case, wanted)


def _quoted(desk: Desk, case: Case) -> Iterator[Quoted]:
    for payee, approvals in case.approvals.items():
        for approval in approvals:
            yield _quote(desk, QuotedSort.APPROVAL, approval, f"{payee}: {approval.approved_as.value}")
    for decision in case.decisions:
        yield _quote(desk, QuotedSort.DECISION, decision, decision.event.outcome.value)
        for approval in decision.seconds:
            words = f"{decision.event.outcome.value}: {approval.approved_as.value}"
            yield _quote(desk, QuotedSort.DECISION, approval, words)


def _quote(desk: Desk, what: QuotedSort, mark: Approval | Decision, words: str) -> Quoted:
    person = desk.register.people.get(mark.by)
    return Quoted(
        id=f"quoted-{mark.seq}",
        what=what,
        words=words,
        by=person.name if person else "",
        on=mark.when.day().isoformat(),
    )
