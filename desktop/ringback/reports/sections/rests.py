"""What the result of each task rests on: one line of plain text from the facts at the decision."""

from collections.abc import Callable

from ringback.domain.belonging import MONEY_CALLS, task_of
from ringback.domain.case import Case
from ringback.domain.facts import (
    Access,
    BankAnswer,
    Call,
    CallOutcome,
    CheckAnswer,
    Contact,
    Device,
    DocumentSeen,
    Exhibit,
    FirstLook,
    LiveWork,
    PlaceProof,
    PointsPut,
    Referee,
    Registration,
    Reply,
    Statement,
    VideoSession,
)
from ringback.domain.permit.payee import payee_state
from ringback.domain.severity import Task
from ringback.reports.scene import Scene
from ringback.reports.speaker import joined
from ringback.text import _, ngettext


def rests_on(scene: Scene, task: Task) -> str:
    return _RESTS[task](scene.then, scene)


def state(name: str) -> str:
    """A payee's state in words."""
    return {
        "pending": _("Pending"),
        "approved": _("Approved"),
        "frozen": _("Approved and frozen"),
        "replaced": _("Replaced"),
    }[name]


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
    calls = [call for call in case.of(Call) if call.purpose not in MONEY_CALLS]
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
    calls = [call for call in case.of(Call) if call.purpose in MONEY_CALLS]
    rung = _("rung back: {outcome}").format(outcome=label(calls[-1].outcome)) if calls else ""
    return joined(state(payee_state(case, payee)), bank, rung, _answers(case, scene, Task.MONEY))


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
            if task_of(case, one) is task
        )
    )


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
