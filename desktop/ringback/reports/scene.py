"""What every section of a report is written from."""

from collections.abc import Mapping
from typing import NotRequired, TypedDict, Unpack

from msgspec import Struct

from ringback.domain.case import Case, Decision
from ringback.domain.entry import Entry
from ringback.domain.facts import AnyFact
from ringback.domain.fold import fold
from ringback.domain.ids import CaseId, FactId, PersonId
from ringback.domain.independence import Index, NoIndex
from ringback.domain.moment import Moment
from ringback.domain.people import Person
from ringback.domain.verdict import Assessment
from ringback.playbook import Playbook
from ringback.reports.model import Firm, SealKey
from ringback.reports.speaker import Speaker, hidden_in, joined, other_cases, short_time
from ringback.text import _


class Scene(Struct, frozen=True, kw_only=True):
    """`then` is the case as it stood at the decision (or now, for a draft), `now` at the newest entry."""

    case_id: CaseId
    then: Case
    now: Case
    entries: tuple[Entry, ...]
    assessment: Assessment
    """As at the decision; for a draft, of now."""
    assessment_now: Assessment
    firm: Firm
    key: SealKey
    speaker: Speaker
    index: Index

    @property
    def decision(self) -> Decision | None:
        return self.now.decision

    @property
    def draft(self) -> bool:
        return self.decision is None or not self.decision.signed

    @property
    def dated(self) -> Moment:
        return self.entries[-1].when if self.entries else self.now.opened or Moment(0)

    def mark(self, fact: AnyFact) -> str:
        """Who recorded a fact and when, and whether that was after the decision."""
        recorded = self.now.recorded.get(fact.id)
        if recorded is None:
            return ""
        by = self.speaker.person(recorded.by)
        return joined(by, short_time(recorded.when), self.since_mark(recorded.seq))

    def since_mark(self, seq: int) -> str:
        return _("after the decision") if self.decision and seq > self.decision.seq else ""

    def who(self, fact_id: FactId | None) -> str:
        """The name of the person or payee a fact is about."""
        fact = self.now.facts.get(fact_id) if fact_id else None
        name = getattr(fact, "name", None) or getattr(fact, "holder", None)
        return "" if name is None or isinstance(name, str) else self.speaker.name(name)


class Sources(TypedDict):
    """What a report is written from besides the case, which is the fold of `entries`.

    Give `assessment_now` as of the newest entry's day, not of today, or the same case gives other bytes
    tomorrow. `other_labels` are labels of other cases that do not look like ``RB-2026-0014``.
    """

    case_id: CaseId
    entries: tuple[Entry, ...]
    people: Mapping[PersonId, Person]
    firm: Firm
    playbook: Playbook
    assessment_now: Assessment
    key: SealKey
    index: NotRequired[Index]
    other_labels: NotRequired[tuple[str, ...]]


def scene_of(case: Case, **sources: Unpack[Sources]) -> Scene:
    now = sources["assessment_now"]
    return Scene(
        case_id=sources["case_id"],
        then=at_decision(case, sources["entries"]),
        now=case,
        entries=sources["entries"],
        assessment=case.decision.event.assessment if case.decision else now,
        assessment_now=now,
        firm=sources["firm"],
        key=sources["key"],
        speaker=Speaker(
            label=case.label,
            people=sources["people"],
            playbook=sources["playbook"],
            hidden=hidden_in(case, sources["entries"]),
            others=other_cases(sources.get("other_labels", ()), case.label),
        ),
        index=sources.get("index", NoIndex()),
    )


def at_decision(case: Case, entries: tuple[Entry, ...]) -> Case:
    """The case as it stood when the newest decision was made; the case itself where nothing is known."""
    decision = case.decision
    if decision is None or not entries:
        return case
    return fold([entry for entry in entries if entry.seq <= decision.seq])
