"""From a case and its journal to a report: pure, and the same for whoever asks, whenever they ask."""

from typing import Unpack

from ringback.domain.case import Case
from ringback.domain.facts import PartySort
from ringback.reports.model import Report, Section
from ringback.reports.scene import Scene, Sources, scene_of
from ringback.reports.sections import (
    calls,
    decision,
    facts,
    front,
    journal,
    money,
    places,
    plan,
    points,
    seal,
    since,
    video,
)
from ringback.reports.speaker import joined
from ringback.text import _, language

LONGEST_LABEL = 40
"""Characters; a longer label would run into the page number."""


def report_of(case: Case, **sources: Unpack[Sources]) -> Report:
    """The report of a case as of its newest entry, in the language of the moment."""
    return _report(scene_of(case, **sources))


def _report(scene: Scene) -> Report:
    return Report(
        title=_title(scene.now),
        subtitle=_subtitle(scene),
        label=scene.speaker.text(scene.now.label),
        language=language(),
        revision=_revision(scene),
        draft=scene.draft,
        practice=scene.now.practice,
        sealed_at=scene.now.head,
        dated=scene.dated,
        foot=_foot(scene),
        front=front.front(scene),
        sections=_sections(scene),
    )


def _title(case: Case) -> str:
    company = case.party is not None and case.party.sort is PartySort.COMPANY
    return _("Vendor vetting report") if company else _("Contractor vetting report")


def _revision(scene: Scene) -> int:
    return scene.decision.revision if scene.decision else 1


def _foot(scene: Scene) -> str:
    entry = _("entry {number}") if scene.draft else _("sealed at entry {number}")
    return joined(
        _("Ringback vetting report"),
        scene.speaker.text(scene.now.label)[:LONGEST_LABEL],
        _("revision {number}").format(number=_revision(scene)),
        entry.format(number=scene.now.head),
    )


def _subtitle(scene: Scene) -> str:
    firm = joined(scene.firm.name, scene.firm.place, by=", ")
    number = _revision(scene)
    older = _("supersedes revision {number}").format(number=number - 1) if number > 1 else ""
    return joined(
        _("Prepared for {firm}").format(firm=scene.speaker.text(firm)),
        _("case {label}").format(label=scene.speaker.text(scene.now.label)),
        scene.dated.day().isoformat(),
        _("revision {number}").format(number=number),
        older,
    )


def _sections(scene: Scene) -> tuple[Section, ...]:
    return (
        decision.decision(scene),
        plan.plan(scene),
        facts.facts(scene),
        facts.contacts(scene),
        places.places(scene),
        calls.calls(scene),
        video.video(scene),
        money.money(scene),
        points.links(scene),
        points.reply(scene),
        since.since(scene),
        journal.exhibits(scene),
        journal.journal(scene),
        seal.seal(scene),
    )
