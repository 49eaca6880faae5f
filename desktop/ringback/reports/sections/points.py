"""Findings: what is open, what was cleared and how, what was put to the contractor and answered."""

from ringback.domain.facts import FindingAnswer, PointsPut, Reply
from ringback.domain.findings import Finding
from ringback.domain.severity import Severity
from ringback.reports.model import Block, Look, Run, Section, Table, Words, row, words
from ringback.reports.scene import Scene
from ringback.reports.speaker import joined
from ringback.text import _, worded

LOOKS = {
    Severity.BLOCKER: Look.STOP,
    Severity.STRONG: Look.WAIT,
    Severity.WEAK: Look.STRONG,
    Severity.NOTE: Look.STRONG,
}


IN_FULL, IN_SHORT = 3, 9
"""Open points that page 1 tells in full, and then by their sentence alone, so that it stays one page."""


def open_points(scene: Scene) -> tuple[Words, ...]:
    """For page 1: the open findings, the weightiest with what would clear them and their source."""
    found = scene.assessment.open
    if not found:
        return (words(_("None at the time of this report.")),)
    full = tuple(_point(scene, n, one) for n, one in enumerate(found[:IN_FULL], 1))
    return (*full, *_also_open(scene, found[IN_FULL:]))


def _also_open(scene: Scene, found: tuple[Finding, ...]) -> tuple[Words, ...]:
    if not found:
        return ()
    said = [scene.speaker.finding(one) for one in found[:IN_SHORT]]
    if len(found) > IN_SHORT:
        said.append(_("And {count} more, told further on.").format(count=len(found) - IN_SHORT))
    return (Words((Run(_("Also open: "), Look.STRONG), Run(" ".join(said)))),)


def _point(scene: Scene, number: int, finding: Finding) -> Words:
    speaker = scene.speaker
    severity = speaker.label_of(finding.severity)
    clears = speaker.clears(finding.rule)
    would = _("Cleared by: {what}").format(what=clears) if clears else ""
    return Words(
        (
            Run(f"{number} · {severity} · ", LOOKS[finding.severity]),
            Run(speaker.finding(finding), Look.STRONG),
            Run(" " + joined(would, speaker.source(finding.rule), by=" "), Look.QUIET),
        )
    )


def links(scene: Scene) -> Section:
    """Every link found, open and cleared, and how it was cleared."""
    heads = (_("What was seen"), _("Weight"), _("State"), _("How it was cleared, or would be"))
    rows = [
        row(scene.speaker.finding(one), scene.speaker.label_of(one.severity), state, _how(scene, one))
        for found, state in ((scene.assessment.open, _("open")), (scene.assessment.cleared, _("cleared")))
        for one in found
    ]
    blocks: tuple[Block, ...] = (Table(heads, tuple(rows), (40, 15, 10, 35)),) if rows else ()
    note = _("Each point has honest reasons too. A point says what was seen, never what somebody is.")
    last = words(note, Look.QUIET) if rows else words(_("Nothing was noticed that did not join up."))
    return Section(_("Points and how each was cleared"), (*blocks, last))


def _how(scene: Scene, finding: Finding) -> str:
    answer = _answer(scene, finding)
    if answer is None or finding in scene.assessment.open:
        known = scene.speaker.playbook.rules.get(finding.rule)
        reasons = " ".join(worded(reason) for reason in known.honest_reasons) if known else ""
        honest = _("It may be: {reasons}").format(reasons=reasons) if reasons else ""
        return joined(scene.speaker.clears(finding.rule), honest, by="\n")
    how = scene.speaker.label_of(answer.how)
    return joined(how, scene.speaker.text(answer.words), scene.mark(answer))


def _answer(scene: Scene, finding: Finding) -> FindingAnswer | None:
    given = [
        answer
        for answer in scene.then.of(FindingAnswer)
        if answer.rule == finding.rule and tuple(sorted(answer.finding_about)) == finding.about
    ]
    return given[-1] if given else None


def reply(scene: Scene) -> Section:
    """The points put to the contractor, and their answer beside them."""
    speaker = scene.speaker
    rows = [
        row(_("We asked"), joined(_rules(scene, put), speaker.text(put.words), by="\n"), _put_by(put, scene))
        for put in scene.now.of(PointsPut)
    ]
    rows += [
        row(_("They answered"), speaker.text(given.words), joined(given.on, scene.mark(given)))
        for given in scene.now.of(Reply)
    ]
    if not rows:
        return Section(_("The contractor's reply"), (words(_("No points were put to the contractor.")),))
    heads = ("", _("Words"), _("When, by whom"))
    return Section(_("The contractor's reply"), (Table(heads, tuple(rows), (15, 60, 25)),))


def _put_by(put: PointsPut, scene: Scene) -> str:
    return joined(scene.speaker.text(put.channel), put.on, scene.mark(put))


def _rules(scene: Scene, put: PointsPut) -> str:
    known = scene.speaker.playbook.rules
    return "\n".join(worded(known[rule].ask) if rule in known else rule for rule in put.rules)
