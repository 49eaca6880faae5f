"""Opening a case, fixing its plan, and recording facts in it."""

from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain.case import Case
from ringback.domain.errors import InputProblem
from ringback.domain.facts import AnswerHow, AnyFact, FindingAnswer, Party
from ringback.domain.findings import Finding
from ringback.domain.ids import CaseId, FactId
from ringback.domain.job import Job
from ringback.domain.plan import extend, plan_for, plan_hash
from ringback.usecases.desk import Desk, DeskGround, Gesture


def open_case(desk: Desk, way: ev.Way = ev.Way.APPLICANT, *, practice: bool = False) -> CaseId:
    now = desk.clock()
    label = desk.register.next_label(now.day().year)
    event = ev.CaseOpened(label=label, way=way, practice=practice)
    return desk.register.open_case(event, desk.signer, now=now, ground=DeskGround(desk, None))


def start_case(
    desk: Desk,
    job: Job,
    party: Party | None = None,
    *,
    way: ev.Way = ev.Way.APPLICANT,
    practice: bool = False,
) -> CaseId:
    """A new case with its plan fixed and, if it is known, who it is about."""
    case_id = open_case(desk, way, practice=practice)
    case = save_job(desk, Gesture(case_id, desk.case(case_id).head), job)
    if party is not None:
        record(desk, Gesture(case_id, case.head), party)
    return case_id


def next_id(case: Case, kind: str) -> FactId:
    """The next free id of a kind: `contact-3`."""
    place = 1
    while f"{kind}-{place}" in case.facts:
        place += 1
    return f"{kind}-{place}"


def save_job(desk: Desk, gesture: Gesture, job: Job) -> Case:
    """Fixes the plan the first time; afterwards a grown job extends it, and a smaller one changes nothing."""
    case = desk.case(gesture.case)
    version = desk.playbook.version
    if case.plan is None:
        plan = plan_for(job)
        fixed = ev.PlanFixed(job=job, plan=plan, playbook=version, hash=plan_hash(plan, job, version))
        return desk.append(gesture, fixed)
    plan = extend(case.plan, job)
    if job == case.job:
        return case
    grown = ev.PlanExtended(job=job, plan=plan, playbook=version, hash=plan_hash(plan, job, version))
    return desk.append(gesture, grown)


def record(desk: Desk, gesture: Gesture, fact: AnyFact) -> Case:
    """A new fact, or a new version of one with the same id. The same again appends nothing."""
    case = desk.case(gesture.case)
    if case.facts.get(fact.id) == fact:
        return case
    return desk.append(gesture, ev.FactRecorded(fact=fact))


def answer_finding(  # the parts of one answer
    desk: Desk,
    gesture: Gesture,
    finding: Finding,
    *,
    how: AnswerHow,
    words: str,
    by_fact: FactId | None = None,
) -> Case:
    """Clears a finding as it stands now; it opens again when what it saw changes."""
    answer = FindingAnswer(
        id=next_id(desk.case(gesture.case), "finding_answer"),
        rule=finding.rule,
        finding_about=finding.about,
        fingerprint=finding.fingerprint,
        how=how,
        by_fact=by_fact,
        words=words,
    )
    return desk.append(gesture, ev.FactRecorded(fact=answer))


def as_it_stands(answer: FindingAnswer, findings: tuple[Finding, ...]) -> FindingAnswer:
    """An answer from a document, tied to the finding it answers as that stands now."""
    if answer.fingerprint:
        return answer
    about = tuple(sorted(answer.finding_about))
    same = [f for f in findings if f.rule == answer.rule and f.about == about]
    return replace(answer, fingerprint=same[0].fingerprint if same else "not-found-now")


def undo(desk: Desk, gesture: Gesture, seq: int, why: str = "") -> Case:
    return desk.append(gesture, ev.EntryWithdrawn(seq=seq, why=why))


def end_case(desk: Desk, gesture: Gesture, ending: ev.Ending, erase_on: str, words: str = "") -> Case:
    return desk.append(gesture, ev.CaseEnded(ending=ending, erase_on=erase_on, words=words))


def find_case(desk: Desk, label: str) -> CaseId:
    """Raises InputProblem when no case has this label or id."""
    for summary in desk.register.summaries():
        if label in {summary.label, summary.case}:
            return summary.case
    raise InputProblem("no_such_case", where="case", named=label)


LONGEST_FILE_LABEL = 60
"""Characters; with what is put around it, every file system takes it in every script."""


def file_label(label: str) -> str:
    """The label as part of a file's name: a document may bring any, slashes and dots included."""
    plain = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in label)
    return plain[:LONGEST_FILE_LABEL]
