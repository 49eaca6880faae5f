"""What changed since the decision, told apart from what the decision rested on."""

from ringback.domain.findings import Finding
from ringback.reports.model import Look, Section, Table, row, words
from ringback.reports.scene import Scene
from ringback.text import _, ngettext


def summary(scene: Scene) -> str:
    """One line for page 1; empty when nothing changed."""
    if scene.decision is None:
        return ""
    later = sum(entry.seq > scene.decision.seq for entry in scene.entries) - len(scene.decision.seconds)
    appeared, gone = changes(scene)
    parts = []
    if later > 0:
        parts.append(ngettext("{count} later entry.", "{count} later entries.", later).format(count=later))
    if appeared:
        parts.append(_("New points: {count}.").format(count=len(appeared)))
    if gone:
        parts.append(_("Points cleared or gone: {count}.").format(count=len(gone)))
    if scene.assessment_now.recommendation is not scene.assessment.recommendation:
        outcome = scene.speaker.label_of(scene.assessment_now.recommendation)
        parts.append(_("The findings would now point to: {outcome}.").format(outcome=outcome))
    return " ".join(parts)


def changes(scene: Scene) -> tuple[list[Finding], list[Finding]]:
    """Findings open now that were not, and the other way round."""
    then = {finding.key: finding for finding in scene.assessment.open}
    now = {finding.key for finding in scene.assessment_now.open}
    appeared = [
        finding
        for finding in scene.assessment_now.open
        if finding.key not in then or finding.leads_further(then[finding.key])
    ]
    return appeared, [finding for finding in scene.assessment.open if finding.key not in now]


def since(scene: Scene) -> Section:
    title = _("Since the decision")
    if scene.decision is None:
        return Section(title, (words(_("No decision has been made.")),))
    appeared, gone = changes(scene)
    speaker = scene.speaker
    rows = [row(_("New"), speaker.finding(one), speaker.label_of(one.severity)) for one in appeared]
    rows += [row(_("Gone"), speaker.finding(one), speaker.label_of(one.severity)) for one in gone]
    head = words(summary(scene) or _("Nothing was added."))
    note = words(_("Page 1 shows everything as it was at the decision."), Look.QUIET)
    if not rows:
        return Section(title, (head, note))
    heads = ("", _("Point"), _("Weight"))
    return Section(title, (head, Table(heads, tuple(rows), (12, 68, 20)), note))
