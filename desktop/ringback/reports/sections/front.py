"""Page 1: it alone answers who, what for, what was decided by whom, what is open and what was not done."""

from ringback.domain.events import Decided
from ringback.domain.facts import Access, Party
from ringback.domain.severity import Severity
from ringback.domain.verdict import Outcome
from ringback.reports.model import Banner, Look, Pairs, Run, Section, Words, words
from ringback.reports.scene import Scene
from ringback.reports.sections import approvals
from ringback.reports.sections.plan import not_done
from ringback.reports.sections.points import open_points
from ringback.reports.sections.since import summary
from ringback.reports.sections.tasks import steps
from ringback.reports.speaker import joined, place, short
from ringback.text import _

LOOKS = {Outcome.GO: Look.GO, Outcome.LIMITS: Look.LIMITS, Outcome.WAIT: Look.WAIT, Outcome.STOP: Look.STOP}
REASON_ON_PAGE_1 = 240
"""Characters of a reason that page 1 shows; the whole of it is on page 2. [our choice]"""


def front(scene: Scene) -> tuple[Section, ...]:
    sections = [
        Section("", (_banner(scene),)),
        Section(_("The contractor"), (_contractor(scene),)),
        steps(scene),
        Section(_("What each claim rests on"), (_claims(scene),)),
        Section(_("Open points"), (*open_points(scene), not_done(scene))),
    ]
    later = summary(scene)
    if later:
        sections.append(Section(_("Since then"), (words(later),)))
    return (*sections, Section("", (_check(scene),)))


def _banner(scene: Scene) -> Banner:
    decision = scene.decision
    if decision is None:
        return _undecided(scene)
    outcome = scene.speaker.label_of(decision.event.outcome)
    if not decision.signed:
        outcome = _("{outcome}: not signed yet").format(outcome=outcome)
    by = _("Decided by {who}.").format(who=approvals.decided(scene, decision))
    parts = (_counts(scene), _recommended(scene), by, *approvals.seconds(scene, decision), *_limits(scene))
    return Banner(outcome, LOOKS[decision.event.outcome], joined(*parts, by=" "))


def _undecided(scene: Scene) -> Banner:
    recommended = scene.assessment.recommendation
    if scene.now.ended is not None:
        return Banner(_("Ended without a decision"), Look.QUIET, approvals.ended(scene, scene.now))
    so_far = _("So far the findings point to: {outcome}.").format(outcome=scene.speaker.label_of(recommended))
    return Banner(_("No decision yet"), Look.QUIET, joined(_counts(scene), so_far, by=" "))


def _counts(scene: Scene) -> str:
    """How many open points of each weight."""
    severities = [finding.severity for finding in scene.assessment.open]
    counts = [
        f"{scene.speaker.label_of(severity)}: {severities.count(severity)}"
        for severity in Severity
        if severity in severities
    ]
    if not counts:
        return _("No open points.")
    return _("Open points: {counts}.").format(counts=", ".join(counts))


def _recommended(scene: Scene) -> str:
    outcome = scene.speaker.label_of(scene.assessment.recommendation)
    return _("The findings pointed to: {outcome}.").format(outcome=outcome)


def _limits(scene: Scene) -> tuple[str, ...]:
    assert scene.decision is not None  # noqa: S101  # the banner looked
    event = scene.decision.event
    until = _until(event)
    today = _("Stopped the same day, before the contractor could answer.") if event.must_stop_today else ""
    pairs = (
        (_("Limits: {words}"), event.limits),
        (_("Reason: {words}"), event.reason),
        (_("Meanwhile: {words}"), event.meanwhile),
    )
    told = [
        said.format(words=short(scene.speaker.text(words), REASON_ON_PAGE_1))
        for said, words in pairs
        if words.strip()
    ]
    return (today, *told, until)


def _until(event: Decided) -> str:
    """The page is read after that day too."""
    if not event.until:
        return ""
    if event.outcome in {Outcome.GO, Outcome.LIMITS}:
        words = _("Holds until {day}. After that: wait, with no access and no payment, until decided again.")
        return words.format(day=event.until)
    return _("Holds until {day}.").format(day=event.until)


def _contractor(scene: Scene) -> Pairs:
    party, text = scene.then.party, scene.speaker.text
    asked = [joined(line.what, scene.speaker.label_of(line.level), by=": ") for line in scene.then.of(Access)]
    access = text("; ".join(asked))
    pairs = (
        (_("Name claimed"), scene.speaker.name(party.name) if party else ""),
        (_("Found through"), text(joined(party.found_through, party.middleman)) if party else ""),
        (_("Place claimed"), text(place(party.place, party.country)) if party else ""),
        (_("Work"), _work(scene, party)),
        (_("Access asked for"), access or _("none written down")),
        (_("Payment asked for"), _payment(scene)),
    )
    return Pairs(pairs)


def _work(scene: Scene, party: Party | None) -> str:
    title = scene.then.job.title if scene.then.job else ""
    return scene.speaker.text((party.work if party else "") or title)


def _payment(scene: Scene) -> str:
    payee = scene.then.payee
    if payee is None:
        return _("nothing written down")
    sort = scene.speaker.label_of(payee.sort)
    return scene.speaker.text(joined(sort, scene.speaker.name(payee.holder), place("", payee.country)))


def _claims(scene: Scene) -> Pairs:
    """The evidence ladder: the best rung of each claim, and no score."""
    label = scene.speaker.label_of
    return Pairs(
        tuple(
            (label(one.claim), label(one.rung) if one.rung is not None else _("nothing yet"))
            for one in scene.assessment.claims
        )
    )


def _check(scene: Scene) -> Words:
    if scene.draft:
        return words(_("This is a draft: no decision is signed in it. Ask for the signed report."))
    how = _("Any copy of Ringback checks this report, with no register and no network. Its eight words:")
    return Words((Run(f"{how} ", Look.QUIET), Run(scene.key.words, Look.STRONG)))
