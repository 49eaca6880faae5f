"""A case is a value folded from its journal."""

from functools import cached_property
from typing import TypeVar

from msgspec import Struct

from ringback.domain import events as ev
from ringback.domain.facts import AnyFact, Party, PartySort, Payee, Worker
from ringback.domain.ids import FactId, PersonId
from ringback.domain.job import Answer, Job
from ringback.domain.moment import Moment
from ringback.domain.plan import Plan
from ringback.domain.severity import Task
from ringback.domain.verdict import Outcome

F = TypeVar("F")


class Recorded(Struct, frozen=True):
    """Who last recorded a fact, when, in which entry, and when its first version came.

    `since`: when a number or address was first this one and from there; of any other fact the first version.
    """

    seq: int
    by: PersonId
    when: Moment
    first: Moment
    since: Moment


class Approval(Struct, frozen=True):
    seq: int
    by: PersonId
    when: Moment
    approved_as: ev.ApprovedAs


class Look(Struct, frozen=True):
    """What somebody would decide, said before they saw what was decided."""

    seq: int
    by: PersonId
    when: Moment
    outcome: Outcome
    worries: str


class Decision(Struct, frozen=True):
    """A decision with those who looked and those who seconded it; `revision` counts from 1."""

    seq: int
    by: PersonId
    when: Moment
    event: ev.Decided
    revision: int
    seconds: tuple[Approval, ...] = ()
    looks: tuple[Look, ...] = ()

    def look_of(self, person: PersonId) -> Look | None:
        return next((look for look in self.looks if look.by == person), None)

    @property
    def laxer(self) -> bool:
        return self.event.outcome.laxer_than(self.event.assessment.recommendation)

    @property
    def signed(self) -> bool:
        return bool(self.seconds) or not self.laxer


class Case(Struct, frozen=True, dict=True):
    """`running` is the call or video session in progress; `head` is the seq of the newest entry."""

    label: str = ""
    way: ev.Way = ev.Way.APPLICANT
    practice: bool = False
    opened: Moment | None = None
    job: Job | None = None
    plan: Plan | None = None
    plan_hashes: tuple[str, ...] = ()
    facts: dict[FactId, AnyFact] = {}
    recorded: dict[FactId, Recorded] = {}
    running: tuple[FactId, ...] = ()
    witnessed: frozenset[FactId] = frozenset()
    """Calls and sessions whose order the journal itself shows."""
    approvals: dict[FactId, tuple[Approval, ...]] = {}
    frozen: dict[FactId, Moment] = {}
    decisions: tuple[Decision, ...] = ()
    ended: ev.CaseEnded | None = None
    withdrawn: frozenset[int] = frozenset()
    erased: frozenset[int] = frozenset()
    head: int = -1

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """Every fact of a kind, oldest first."""
        return self._by_kind.get(kind, ())  # type: ignore[return-value]  # filed under its own type

    @cached_property
    def _by_kind(self) -> dict[type, tuple[AnyFact, ...]]:
        filed: dict[type, list[AnyFact]] = {}
        for fact in self.facts.values():
            filed.setdefault(type(fact), []).append(fact)
        return {kind: tuple(facts) for kind, facts in filed.items()}

    def get(self, kind: type[F], fact_id: FactId | None) -> F | None:
        fact = self.facts.get(fact_id) if fact_id else None
        return fact if isinstance(fact, kind) else None

    @property
    def party(self) -> Party | None:
        return next(iter(self.of(Party)), None)

    @property
    def people(self) -> tuple[Party | Worker, ...]:
        """Those the person checks are answered for: the party itself, or a company's named workers."""
        party = self.party
        if party is not None and party.sort is PartySort.PERSON:
            return (party,)
        return self.of(Worker)

    @property
    def payee(self) -> Payee | None:
        """The newest version of where the money goes."""
        replaced = {payee.replaces for payee in self.of(Payee)}
        current = [payee for payee in self.of(Payee) if payee.id not in replaced]
        return current[-1] if current else None

    @property
    def order(self) -> tuple[Task, ...]:
        """The tasks in the order they are offered: for somebody who works here already, what they can reach
        comes first, and money with it where they move it or hold admin rights."""
        if self.way is not ev.Way.ALREADY_HERE:
            return tuple(Task)
        money = self.job is not None and self.job.moves_money_or_holds_admin is not Answer.NO
        first = (Task.JOB, Task.ACCESS, *((Task.MONEY,) if money else ()))
        return (*first, *(task for task in Task if task not in first))

    @property
    def not_taken_on(self) -> bool:
        """Kept only to be noticed again: an inbox, or a case that ended without a decision."""
        return self.ended is not None or self.way is ev.Way.INBOX

    @property
    def decision(self) -> Decision | None:
        return self.decisions[-1] if self.decisions else None

    def names(self) -> str:
        return self.party.name.written if self.party else ""
