"""Summaries and identifiers: made from the folded case, and made again whenever they are dropped."""

from collections.abc import Callable, Iterable, Iterator

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.errors import RecordsProblem
from ringback.domain.identifiers import (
    CROWDED,
    FEW,
    MOST_CASES,
    Identifier,
    IdentifierKind,
    Owner,
    Sighting,
    Sightings,
)
from ringback.domain.ids import CaseId, Day, FactId, PersonId
from ringback.domain.moment import Moment
from ringback.records.port import IdentifierRow
from ringback.records.vault import Vault

Mark = tuple[bytes, bytes]
"""Tag and mark of one mention of an identifier."""


class Summary(Struct, frozen=True, kw_only=True):
    """A line in the list of cases. The first six are filled in here; `link` is the case's newest."""

    case: CaseId = CaseId("")
    label: str = ""
    practice: bool = False
    changed: Moment = Moment(0)
    head: int = -1
    link: str = ""
    who: str = ""
    work: str = ""
    recommendation: str = ""
    """The outcome as it looks so far; empty before the plan is fixed."""
    decision: str = ""
    """The outcome decided; empty while none is."""
    signed: tuple[PersonId, ...] = ()
    """Who signed it, first the one who decided."""
    tasks_done: int = 0
    tasks: int = 0
    next: str = ""
    """What comes next: a task, by its id, or what is due on `due`."""
    due: Day = ""


class Projection(Struct, frozen=True):
    """What the caller makes of a case; records knows no rules."""

    summary: Summary
    identifiers: tuple[Identifier, ...] = ()


Project = Callable[[Case], Projection]


def plain(case: Case) -> Projection:
    """What a case says by itself, without rules."""
    decision = case.decision
    summary = Summary(
        who=case.names(),
        work=case.job.title if case.job else "",
        decision=decision.event.outcome.value if decision else "",
        due=decision.event.until if decision else "",
    )
    return Projection(summary)


class Folded(Struct, frozen=True):
    """A case, its newest link and time, and the identifiers noted for it (None: not known)."""

    case: Case = Case()
    link: str = ""
    when: Moment = Moment(0)
    noted: dict[Identifier, Mark] | None = None


class _Mention(Struct, frozen=True, array_like=True):
    owner: Owner
    fact: FactId
    label: str
    near: str = ""


_mention = msgspec.msgpack.Decoder(_Mention)
_summary = msgspec.json.Decoder(Summary)
_json, _pack = msgspec.json.Encoder(), msgspec.msgpack.Encoder()


class Projector:
    """Writes what `project` makes of a case, and only what is new in it."""

    def __init__(self, vault: Vault, project: Project) -> None:
        self._vault = vault
        self._project = project

    def write(self, case_id: CaseId, folded: Folded) -> tuple[Summary, dict[Identifier, Mark]]:
        """The summary written, and the identifiers now noted."""
        case = folded.case
        made = self._project(case)
        summary = replace(
            made.summary,
            case=case_id,
            label=case.label,
            practice=case.practice,
            changed=folded.when,
            head=case.head,
            link=folded.link,
        )
        sealed = self._vault.key_of(case_id).seal(_json.encode(summary), "summary", case_id)
        self._vault.store.projections.put_summary(case_id, sealed)
        return summary, self._note(case_id, case.label, made.identifiers, folded.noted)

    def _note(
        self,
        case_id: CaseId,
        label: str,
        identifiers: tuple[Identifier, ...],
        noted: dict[Identifier, Mark] | None,
    ) -> dict[Identifier, Mark]:
        if noted is not None and tuple(noted) == identifiers:
            return noted
        table = self._vault.store.projections
        before = table.marks(case_id) if noted is None else frozenset(noted.values())
        known = noted or {}
        now = {item: known.get(item) or self._mark(item) for item in identifiers}
        gone = before.difference(now.values())
        if gone:
            table.forget(case_id, gone)
        fresh = [self._row(case_id, label, item, mark) for item, mark in now.items() if mark not in before]
        if fresh:
            table.note(fresh)
        return now

    def _mark(self, item: Identifier) -> Mark:
        tag = self._vault.tag("identifier", item.kind, item.value)
        near = (item.near,) if item.near else ()
        return tag, self._vault.tag("mention", item.kind, item.value, item.owner, item.fact, *near)

    def _row(self, case_id: CaseId, label: str, item: Identifier, mark: Mark) -> IdentifierRow:
        plain = _pack.encode(_Mention(item.owner, item.fact, label, item.near))
        sealed = self._vault.key.seal(plain, "identifier", case_id, mark[0].hex(), mark[1].hex())
        return IdentifierRow(chain=case_id, tag=mark[0], mark=mark[1], sealed=sealed)

    def sightings(self, identifiers: Iterable[Identifier], except_case: CaseId | None) -> Sightings:
        """Where else these were seen, by kind and value; those seen nowhere else are left out.

        So are values of a crowded kind that many cases hold: they are not even read. Of other kinds the
        first few cases are enough.
        """
        by_tag = {self._vault.tag("identifier", i.kind, i.value): (i.kind, i.value) for i in identifiers}
        found: dict[bytes, list[Sighting]] = {}
        for row in self._rows(by_tag):
            if row.chain != except_case:
                found.setdefault(row.tag, []).append(self._sighting(row))
        return {by_tag[tag]: tuple(seen) for tag, seen in found.items()}

    def _rows(self, by_tag: dict[bytes, tuple[IdentifierKind, str]]) -> Iterator[IdentifierRow]:
        table = self._vault.store.projections
        crowded = [tag for tag, (kind, _) in by_tag.items() if kind in CROWDED]
        few = [tag for tag, (kind, _) in by_tag.items() if kind in FEW]
        yield from table.find(by_tag.keys() - {*crowded, *few})
        for tag in few:
            yield from table.first(tag, MOST_CASES + 1)
        yield from table.find(tag for tag in crowded if table.chains(tag, MOST_CASES + 2) < MOST_CASES + 2)

    def _sighting(self, row: IdentifierRow) -> Sighting:
        about = ("identifier", row.chain, row.tag.hex(), row.mark.hex())
        mention = _mention.decode(self._vault.key.open(row.sealed, *about))
        return Sighting(CaseId(row.chain), mention.label, mention.owner, mention.fact, near=mention.near)

    def summaries(self) -> dict[CaseId, Summary]:
        """All of them, out of their envelopes."""
        found = {}
        for chain, sealed in self._vault.store.projections.summaries():
            try:
                plain_text = self._vault.key_of(chain).open(sealed, "summary", chain)
                found[CaseId(chain)] = _summary.decode(plain_text)
            except msgspec.MsgspecError as error:
                raise RecordsProblem("damaged", where=f"summary {chain}") from error
        return found
