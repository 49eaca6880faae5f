"""Steps and results: one line a task, what it rests on, who did it last and when."""

from collections.abc import Callable

from ringback.domain.case import Case
from ringback.domain.checks import CHECKS
from ringback.domain.facts import (
    Access,
    AnyFact,
    BankAnswer,
    Call,
    CallOutcome,
    CheckAnswer,
    CheckMissed,
    Contact,
    Device,
    DocumentSeen,
    Evidence,
    Exhibit,
    FirstLook,
    LiveWork,
    PlaceProof,
    PointsPut,
    Purpose,
    Referee,
    Registration,
    Reply,
    Screening,
    Statement,
    VideoSession,
)
from ringback.domain.permit.payee import payee_state
from ringback.domain.rungs import Claim
from ringback.domain.severity import Severity, Task
from ringback.reports.model import Look, Run, Section, Table, row
from ringback.reports.scene import Scene
from ringback.reports.speaker import joined, short_time
from ringback.text import _, ngettext

_TASK_OF = {
    "party": Task.TOLD,
    "worker": Task.IDENTITY,
    "profile": Task.TOLD,
    "statement": Task.TOLD,
    "first_look": Task.TOLD,
    "contact": Task.TOLD,
    "exhibit": Task.TOLD,
    "document_seen": Task.IDENTITY,
    "registration": Task.IDENTITY,
    "place_proof": Task.IDENTITY,
    "referee": Task.TOLD,
    "qualification": Task.REFERENCES,
    "video": Task.VIDEO,
    "live_work": Task.VIDEO,
    "recheck": Task.VIDEO,
    "payee": Task.MONEY,
    "bank_answer": Task.MONEY,
    "payment": Task.MONEY,
    "access": Task.ACCESS,
    "device": Task.ACCESS,
    "login_review": Task.ACCESS,
    "points_put": Task.DECIDE,
    "reply": Task.DECIDE,
    "finding_answer": Task.DECIDE,
}
_CLAIM_TASK = {
    Claim.WHO: Task.IDENTITY,
    Claim.WHERE: Task.IDENTITY,
    Claim.PAST_WORK: Task.REFERENCES,
    Claim.SKILL: Task.VIDEO,
    Claim.SAME_PERSON: Task.VIDEO,
    Claim.MONEY: Task.MONEY,
}
_MONEY_CALLS = {Purpose.PAYEE, Purpose.PAYEE_CHANGE}


def task_of(fact: AnyFact) -> Task | None:
    match fact:
        case Call():
            return Task.MONEY if fact.purpose in _MONEY_CALLS else Task.REFERENCES
        case CheckAnswer() | CheckMissed():
            return CHECKS[fact.check].task if fact.check in CHECKS else None
        case Evidence():
            return _CLAIM_TASK[fact.claim] if fact.claim else Task.DECIDE
    return _TASK_OF.get(str(fact.__struct_config__.tag))


def steps(scene: Scene) -> Section:
    heads = (_("Step"), _("Result"), _("What it rests on"), _("Done by, when"))
    rows = [_row(scene, task) for task in Task if task is not Task.DECIDE]
    table = Table(heads, (*rows, _lists(scene)), (19, 15, 38, 28))
    return Section(_("Steps and results"), (table,))


def _row(scene: Scene, task: Task) -> tuple[Run, ...]:
    rests = _RESTS[task](scene.then, scene)
    return row(scene.speaker.label_of(task), result(scene, task), rests, _done_by(scene, task))


def result(scene: Scene, task: Task) -> Run:
    """A finding's severity first; then what is not done; then done."""
    severities = {one.severity for one in scene.assessment.open if one.task is task}
    for severity, look in ((Severity.BLOCKER, Look.STOP), (Severity.STRONG, Look.WAIT)):
        if severity in severities:
            return Run(scene.speaker.label_of(severity), look)
    missing = [one for one in scene.assessment.open_checks if CHECKS[one.check].task is task]
    if any(one.missed for one in missing):
        return Run(_("Could not do"), Look.WAIT)
    if missing:
        return Run(_("Doing") if _facts(scene.then, task) else _("To do"), Look.WAIT)
    if Severity.WEAK in severities:
        return Run(_("Done, with a question"))
    return Run(_("Done") if _required(scene.then, task) else _("Not asked for"))


def _required(case: Case, task: Task) -> bool:
    return case.plan is not None and any(CHECKS[item.check].task is task for item in case.plan.required)


def _facts(case: Case, task: Task) -> list[AnyFact]:
    return [fact for fact in case.facts.values() if task_of(fact) is task]


def _done_by(scene: Scene, task: Task) -> str:
    if task is Task.JOB:
        fixed = [entry for entry in scene.entries if entry.kind in {"plan.fixed", "plan.extended"}]
        last = [(entry.when, entry.by) for entry in fixed]
    else:
        marks = [scene.then.recorded[fact.id] for fact in _facts(scene.then, task)]
        last = [(mark.when, mark.by) for mark in sorted(marks, key=lambda mark: mark.seq)]
    return joined(scene.speaker.person(last[-1][1]), short_time(last[-1][0])) if last else ""


def _job(case: Case, scene: Scene) -> str:
    if case.job is None or case.plan is None:
        return _("no plan was made")
    size = _("Plan: {size}").format(size=scene.speaker.label_of(case.plan.size))
    return joined(scene.speaker.text(case.job.title), size)


def _told(case: Case, _scene: Scene) -> str:
    return joined(
        _count(len(case.of(FirstLook)), _("1 first-look answer"), _("{count} first-look answers")),
        _count(len(case.of(Contact)), _("1 number or address"), _("{count} numbers and addresses")),
        _count(len(case.of(Referee)), _("1 referee"), _("{count} referees")),
        _count(len(case.of(Statement)), _("1 text of theirs"), _("{count} texts of theirs")),
        _count(len(case.of(Exhibit)), _("1 exhibit"), _("{count} exhibits")),
    )


def _count(count: int, one: str, many: str) -> str:
    if not count:
        return ""
    return one if count == 1 else many.format(count=count)


def _identity(case: Case, scene: Scene) -> str:
    text, label = scene.speaker.text, scene.speaker.label_of
    documents = [f"{text(seen.document)}: {label(seen.how)}" for seen in case.of(DocumentSeen)]
    registers = [f"{text(there.register)}: {label(there.found)}" for there in case.of(Registration)]
    papers = [text(proof.paper) for proof in case.of(PlaceProof)]
    return joined(*documents, *registers, *papers, _answers(case, scene, Task.IDENTITY))


def _references(case: Case, scene: Scene) -> str:
    calls = [call for call in case.of(Call) if call.purpose not in _MONEY_CALLS]
    spoke = sum(call.outcome is CallOutcome.SPOKE for call in calls)
    reached = _("{spoke} of {count} calls answered").format(spoke=spoke, count=len(calls)) if calls else ""
    return joined(reached, _answers(case, scene, Task.REFERENCES))


def _video(case: Case, scene: Scene) -> str:
    label = scene.speaker.label_of
    sessions = [joined(label(one.purpose), _prompts(one), by=": ") for one in case.of(VideoSession)]
    work = [
        _("live work, explained it: {answer}").format(answer=label(one.explained))
        for one in case.of(LiveWork)
    ]
    return joined(*sessions, *work, _answers(case, scene, Task.VIDEO))


def _prompts(session: VideoSession) -> str:
    marked = sum(prompt.mark is not None for prompt in session.prompts)
    return ngettext("{count} prompt marked", "{count} prompts marked", marked).format(count=marked)


def _money(case: Case, scene: Scene) -> str:
    payee = case.payee
    if payee is None:
        return _answers(case, scene, Task.MONEY)
    label = scene.speaker.label_of
    answers = [label(one.answer) for one in case.of(BankAnswer) if one.payee == payee.id]
    bank = _("bank on the name: {answer}").format(answer=answers[-1]) if answers else ""
    calls = [call for call in case.of(Call) if call.purpose in _MONEY_CALLS]
    rung = _("rung back: {outcome}").format(outcome=label(calls[-1].outcome)) if calls else ""
    return joined(state(payee_state(case, payee)), bank, rung, _answers(case, scene, Task.MONEY))


def state(name: str) -> str:
    """A payee's state in words."""
    return {
        "pending": _("Pending"),
        "approved": _("Approved"),
        "frozen": _("Approved and frozen"),
        "replaced": _("Replaced"),
    }[name]


def _access(case: Case, scene: Scene) -> str:
    lines = len(case.of(Access))
    card = ngettext("{count} line on the access card", "{count} lines on the access card", lines)
    given = any(line.given_on for line in case.of(Access))
    devices = _count(len(case.of(Device)), _("1 device"), _("{count} devices"))
    opened = "" if given else _("no access was given")
    return joined(
        card.format(count=lines) if lines else "", devices, opened, _answers(case, scene, Task.ACCESS)
    )


def _decide(case: Case, _scene: Scene) -> str:
    put, replies = len(case.of(PointsPut)), len(case.of(Reply))
    return _("points put {put} times, {replies} replies").format(put=put, replies=replies) if put else ""


def _answers(case: Case, scene: Scene, task: Task) -> str:
    """Checks of a task answered with one of their outcomes."""
    speaker = scene.speaker
    return joined(
        *(
            f"{speaker.check(one.check)}: {speaker.outcome(one.check, one.outcome)}"
            for one in case.of(CheckAnswer)
            if task_of(one) is task
        )
    )


def _lists(scene: Scene) -> tuple[Run, ...]:
    """The official lists and their dates, as they were at the decision."""
    decision = scene.decision
    names = decision.event.versions.lists if decision else ()
    looks = scene.then.of(Screening)
    by_hand = [joined(one.list_name, one.list_date, by=" ") for one in looks]
    hits = {scene.speaker.label_of(one.result) for one in looks}
    last = scene.mark(looks[-1]) if looks else _("automatic") if names else ""
    rests = scene.speaker.text(joined(*names, *by_hand, by=", "))
    return row(_("Official lists"), joined(*sorted(hits), by=", ") or _looked_up(scene, names), rests, last)


_LIST_RULES = {"on_official_list", "name_on_list"}


def _looked_up(scene: Scene, names: tuple[str, ...]) -> str:
    """What the automatic search came to."""
    if not names:
        return _("Not looked up")
    found = (*scene.assessment.open, *scene.assessment.cleared)
    return _("See the points") if any(one.rule in _LIST_RULES for one in found) else _("No match")


_RESTS: dict[Task, Callable[[Case, Scene], str]] = {
    Task.JOB: _job,
    Task.TOLD: _told,
    Task.IDENTITY: _identity,
    Task.REFERENCES: _references,
    Task.VIDEO: _video,
    Task.MONEY: _money,
    Task.ACCESS: _access,
    Task.DECIDE: _decide,
}
