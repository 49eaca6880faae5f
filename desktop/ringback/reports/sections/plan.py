"""The job, the plan fixed for it, and each of its checks."""

from ringback.domain.checks import CHECKS, Scope
from ringback.domain.facts import CheckAnswer, CheckMissed
from ringback.domain.findings import OpenCheck
from ringback.domain.ids import FactId
from ringback.domain.job import QUESTIONS, Answer, Sends
from ringback.domain.progress import done_count
from ringback.reports.model import Block, Look, Pairs, Run, Section, Table, Words, row, words
from ringback.reports.scene import Scene
from ringback.reports.speaker import joined, short
from ringback.text import _, worded

HASH_SHOWN = 16
REASON_ON_PAGE_1 = 160
"""Characters of why a check was not done; the whole of it is with the plan. [our choice]"""


def plan(scene: Scene) -> Section:
    title = _("The job, the plan and its checks")
    case, speaker = scene.now, scene.speaker
    if case.job is None or case.plan is None:
        return Section(title, (words(_("No plan was made for this case.")),))
    size = speaker.label_of(case.plan.size)
    hashes = ", ".join(text[:HASH_SHOWN] for text in case.plan_hashes)
    pairs = [(_("Plan"), size), (_("Fixed as"), hashes)]
    answers = [(_question(scene, name), _answer(scene, getattr(case.job, name))) for name in QUESTIONS]
    return Section(title, (Pairs(tuple(pairs)), _table_of(answers), _checks(scene)))


def _question(scene: Scene, name: str) -> str:
    known = scene.speaker.playbook.questions.job.get(name)
    return worded(known.text) if known else name.replace("_", " ")


def _answer(scene: Scene, answer: Answer | Sends) -> str:
    return scene.speaker.label_of(answer)


def _table_of(answers: list[tuple[str, str]]) -> Block:
    heads = (_("Question about the job"), _("Answer"))
    return Table(heads, tuple(row(*pair) for pair in answers), (70, 30))


def _checks(scene: Scene) -> Block:
    case = scene.now
    assert case.plan is not None  # noqa: S101  # the caller looked
    still = {(check.check, check.about): check for check in scene.assessment.open_checks}
    rows = []
    for required in case.plan.required:
        per_person = CHECKS[required.check].scope is Scope.PERSON
        people: list[FactId | None] = [p.id for p in case.people] if per_person else []
        for person in people or [None]:
            one = still.get((required.check, person))
            rows.append(_row(scene, required.check, required.count, person, one))
    return Table(
        (_("Check"), _("For"), _("Result"), _("Substitute or reason")), tuple(rows), (32, 20, 18, 30)
    )


def _row(
    scene: Scene, check: str, needed: int, person: FactId | None, still: OpenCheck | None
) -> tuple[Run, ...]:
    result = Run(_("Done")) if still is None else _not_done(still)
    if still is None and needed > 1:
        count = max(needed, done_count(scene.then, check, person, scene.index))
        result = Run(_("Done, {count} times").format(count=count))
    return row(scene.speaker.check(check), scene.who(person), result, _instead(scene, check, person))


def _not_done(check: OpenCheck) -> Run:
    if check.missed:
        return Run(_("Could not do"), Look.WAIT)
    if check.done:
        return Run(_("{done} of {needed}").format(done=check.done, needed=check.needed), Look.WAIT)
    return Run(_("Not done"), Look.WAIT)


def _instead(scene: Scene, check: str, person: FactId | None) -> str:
    speaker = scene.speaker
    own = (check, *CHECKS[check].substitutes)
    used = [
        joined(speaker.check(answer.check), speaker.outcome(answer.check, answer.outcome), by=": ")
        for answer in scene.then.of(CheckAnswer)
        if answer.check in own and answer.about in {None, person}
    ]
    return joined(*used, *(speaker.text(miss.why) for miss in missed(scene, check, person)))


def missed(scene: Scene, check: str, person: FactId | None) -> list[CheckMissed]:
    return [m for m in scene.then.of(CheckMissed) if m.check == check and m.about in {None, person}]


def not_done(scene: Scene) -> Words:
    """For page 1: what was not done, by whom and why; those without a reason last, together."""
    missing = scene.assessment.open_checks
    if not missing:
        return words(_("Every required check was done."))
    told = [_reason(scene, check) for check in missing if missed(scene, check.check, check.about)]
    silent = [_named(scene, check) for check in missing if not missed(scene, check.check, check.about)]
    without = _("Nobody has written down why: {checks}.").format(checks="; ".join(silent)) if silent else ""
    return Words((Run(_("Not done: "), Look.STRONG), Run(joined(*told, without, by="\n"))))


def _named(scene: Scene, check: OpenCheck) -> str:
    count = _("{done} of {needed}").format(done=check.done, needed=check.needed) if check.needed > 1 else ""
    many = len(scene.then.people) > 1
    return joined(scene.speaker.check(check.check), scene.who(check.about) if many else "", count)


def _reason(scene: Scene, check: OpenCheck) -> str:
    last = missed(scene, check.check, check.about)[-1]
    why = short(scene.speaker.text(last.why), REASON_ON_PAGE_1)
    return f"{_named(scene, check)}: {why} ({scene.mark(last)})"
