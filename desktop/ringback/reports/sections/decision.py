"""The decision in full: page 1 shows the start of a long reason, this shows all of it."""

from ringback.reports.model import Block, Pairs, Section, Table, row, words
from ringback.reports.scene import Scene
from ringback.reports.sections import approvals
from ringback.text import _


def decision(scene: Scene) -> Section:
    """The decision in full: its reason, limits and second look, and the versions it was made with."""
    title = _("The decision")
    made = scene.decision
    if made is None:
        ended = approvals.ended(scene, scene.now)
        return Section(title, (words(ended or _("No decision has been made.")),))
    event, versions = made.event, made.event.versions
    rest = _("rules {rules}, playbook {playbook}, Ringback {app}").format(
        rules=versions.rules, playbook=versions.playbook, app=versions.app
    )
    pairs = (
        (_("Outcome"), scene.speaker.label_of(event.outcome)),
        (_("Findings pointed to"), scene.speaker.label_of(event.assessment.recommendation)),
        (_("Decided by"), approvals.decided(scene, made)),
        (_("Second look"), "\n".join(approvals.seconds(scene, made))),
        (_("Holds until"), event.until),
        (_("Made with"), rest),
    )
    return Section(title, (Pairs(pairs), *_words(scene)))


def _told(scene: Scene) -> tuple[tuple[str, str], ...]:
    assert scene.decision is not None  # noqa: S101  # the caller looked
    made = scene.decision
    seconds = [entry.event for entry in scene.entries if entry.seq in {one.seq for one in made.seconds}]
    said = "\n".join(getattr(event, "words", "") for event in seconds)
    worries = "\n".join(approvals.looked(scene, look) for look in made.looks)
    event = made.event
    return (
        (_("Reason"), event.reason),
        (_("Limits"), event.limits),
        (_("Meanwhile"), event.meanwhile),
        (_("Said before seeing it"), worries),
        (_("Words of the second person"), said),
    )


def _words(scene: Scene) -> tuple[Block, ...]:
    rows = tuple(row(name, scene.speaker.text(said)) for name, said in _told(scene) if said.strip())
    return (Table((_("Part"), _("In their words")), rows, (22, 78)),) if rows else ()
