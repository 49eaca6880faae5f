"""Every fact of the case with its source, the rung it stands on, and who recorded it when."""

from ringback.domain.claims import rungs_of
from ringback.domain.facts import AnyFact, Contact
from ringback.reports.model import Run, Section, Table, row, words
from ringback.reports.said import said
from ringback.reports.scene import Scene
from ringback.reports.speaker import joined
from ringback.text import _


def facts(scene: Scene) -> Section:
    title = _("Facts, their source and what they rest on")
    rows = [line for fact in scene.now.facts.values() if (line := _row(scene, fact)) is not None]
    if not rows:
        return Section(title, (words(_("No facts were recorded.")),))
    heads = (_("Fact"), _("What it says"), _("Source"), _("Rests on"), _("Recorded by, when"))
    return Section(title, (Table(heads, tuple(rows), (15, 35, 18, 14, 18)),))


def _row(scene: Scene, fact: AnyFact) -> tuple[Run, ...] | None:
    line = said(fact, scene.speaker)
    if line is None:
        return None
    about = scene.who(getattr(fact, "about", None))
    title = joined(line.title, about, by=": ") if about else line.title
    return row(title, line.words, line.source, _rung(scene, fact), scene.mark(fact))


def _rung(scene: Scene, fact: AnyFact) -> str:
    reached = [rung for _claim, rung in rungs_of(fact, scene.now, scene.index)]
    return scene.speaker.label_of(max(reached)) if reached else ""


def contacts(scene: Scene) -> Section:
    """Numbers and addresses with their provenance."""
    title = _("Numbers and addresses")
    rows = [_contact(scene, one) for one in scene.now.of(Contact)]
    if not rows:
        return Section(title, (words(_("None were written down.")),))
    heads = (_("Of"), _("Number or address"), _("Where it came from"), _("Recorded by, when"))
    return Section(title, (Table(heads, tuple(rows), (22, 26, 32, 20)),))


def _contact(scene: Scene, one: Contact) -> tuple[Run, ...]:
    main = _("main line") if one.main_line else ""
    value = joined(scene.speaker.text(one.value), main)
    return row(scene.who(one.about), value, provenance(scene, one), scene.mark(one))


def provenance(scene: Scene, one: Contact) -> str:
    """Where a number came from, in words."""
    label, text = scene.speaker.label_of, scene.speaker.text
    learned = label(one.learned) if one.learned else ""
    second = one.second_source
    also = (
        _("also in: {source}").format(source=joined(label(second.provenance), second.words)) if second else ""
    )
    return text(joined(label(one.provenance), one.source_words, learned, also))
