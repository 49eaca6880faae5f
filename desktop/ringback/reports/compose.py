"""From a case and its journal to a report: pure, and the same for whoever asks, whenever they ask."""

from collections.abc import Iterable, Mapping

from ringback.domain.case import Case
from ringback.domain.entry import Entry
from ringback.domain.facts import PartySort
from ringback.domain.ids import CaseId, PersonId
from ringback.domain.independence import Index, NoIndex
from ringback.domain.people import Person
from ringback.domain.verdict import Assessment
from ringback.playbook import Playbook
from ringback.reports.model import Firm, Report, SealKey, Section
from ringback.reports.scene import Scene, at_decision
from ringback.reports.sections import (
    calls,
    decision,
    facts,
    front,
    journal,
    money,
    plan,
    points,
    seal,
    since,
    video,
)
from ringback.reports.speaker import Speaker, hidden_in, joined
from ringback.text import _, language


def report_of(
    case: Case,
    *,
    case_id: CaseId,
    entries: tuple[Entry, ...],
    people: Mapping[PersonId, Person],
    firm: Firm,
    playbook: Playbook,
    assessment_now: Assessment,
    key: SealKey,
    index: Index | None = None,
    other_labels: Iterable[str] = (),
) -> Report:
    """The report of a case as of its newest entry, in the language of the moment.

    `case` is the fold of `entries`. Give `assessment_now` as of the newest entry's day, not of today, or
    the same case gives other bytes tomorrow. `other_labels` are labels of other cases that do not look
    like ``RB-2026-0014``; they are never printed.
    """
    others = dict.fromkeys(sorted(other_labels, key=len, reverse=True), _("another case"))
    then = at_decision(case, entries)
    scene = Scene(
        case_id=case_id,
        then=then,
        now=case,
        entries=entries,
        assessment=case.decision.event.assessment if case.decision else assessment_now,
        assessment_now=assessment_now,
        firm=firm,
        key=key,
        speaker=Speaker(
            label=case.label, people=people, playbook=playbook, hidden={**hidden_in(case), **others}
        ),
        index=index or NoIndex(),
    )
    return _report(scene)


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
        front=front.front(scene),
        sections=_sections(scene),
    )


def _title(case: Case) -> str:
    company = case.party is not None and case.party.sort is PartySort.COMPANY
    return _("Vendor vetting report") if company else _("Contractor vetting report")


def _revision(scene: Scene) -> int:
    return scene.decision.revision if scene.decision else 1


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
