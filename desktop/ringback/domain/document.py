"""A case document: a whole case as JSON, in the words of the domain, with its schema's version in it."""

from typing import Literal

import msgspec
from msgspec import Struct

from ringback.domain import events as ev
from ringback.domain.calendar import impossible_days
from ringback.domain.case import Case
from ringback.domain.cleanliness import document_line, hidden_character, texts
from ringback.domain.entry import Entry
from ringback.domain.errors import InputProblem
from ringback.domain.facts import AnyFact, Party
from ringback.domain.fold import fold
from ringback.domain.ids import Day, Line, PersonId, Text
from ringback.domain.job import Job
from ringback.domain.moment import Moment, parse_day
from ringback.domain.national import require_no_national_number
from ringback.domain.plan import plan_for, plan_hash
from ringback.domain.references import in_circle, in_order, missing_reference

SCHEMA: Literal[1] = 1
STATED = PersonId("stated")
"""Who an entry of a document is by: nobody here."""


class Ended(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    ending: ev.Ending
    erase_on: Day
    words: Text = ""


class CaseBody(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One case. Facts may come in any order; each has an id that no other fact of the case has."""

    label: Line
    way: ev.Way = ev.Way.APPLICANT
    practice: bool = False
    job: Job | None = None
    """Missing for an applicant's inbox, where no plan is made."""
    facts: tuple[AnyFact, ...] = ()
    ended: Ended | None = None


class CaseDocument(CaseBody, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A case, the day it is read for, and further cases to compare it with."""

    ringback: Literal[1]
    """Version of this schema."""
    as_of: Day
    others: tuple[CaseBody, ...] = ()
    note: Text = ""
    """For whoever reads the document; not part of the case."""


def check(document: CaseDocument) -> None:
    """Raises InputProblem with the path: a hidden character, a line
    of a document, a whole national number, a repeated id, a fact that is not there."""
    for where, text in texts(msgspec.to_builtins(document)):
        found = hidden_character(text)
        if found:
            raise InputProblem("hidden_character", where=where, character=found)
        if document_line(text):
            raise InputProblem("document_line", where=where)
    if parse_day(document.as_of) is None:
        raise InputProblem("no_such_day", where="as_of", named=document.as_of)
    _check_body(document, "")
    for place, other in enumerate(document.others):
        _check_body(other, f"others[{place}].")


def _check_body(body: CaseBody, path: str) -> None:
    seen: dict[str, int] = {}
    for place, fact in enumerate(body.facts):
        if fact.id in seen:
            raise InputProblem("id_repeated", where=f"{path}facts[{place}].id", named=fact.id)
        seen[fact.id] = place
        for field, text in impossible_days(fact, f"{path}facts[{place}]."):
            raise InputProblem("no_such_day", where=field, named=text)
    require_no_national_number(msgspec.to_builtins(body.facts), body.facts, f"{path}facts")
    case = Case(facts={fact.id: fact for fact in body.facts})
    parties = [place for place, fact in enumerate(body.facts) if isinstance(fact, Party)]
    if len(parties) > 1:
        raise InputProblem("second_party", where=f"{path}facts[{parties[1]}]")
    for place, fact in enumerate(body.facts):
        missing = missing_reference(fact, case)
        if missing:
            raise InputProblem(
                "reference_missing", where=f"{path}facts[{place}].{missing[0]}", named=missing[1]
            )
    circle = in_circle(body.facts)
    if circle:
        raise InputProblem("reference_circle", where=f"{path}facts[{seen[circle]}]", named=circle)


def events_of(body: CaseBody, playbook: int) -> tuple[ev.AnyEvent, ...]:
    """The events that tell this case again, in an order a journal accepts."""
    opened: list[ev.AnyEvent] = [ev.CaseOpened(label=body.label, way=body.way, practice=body.practice)]
    if body.job is not None:
        plan = plan_for(body.job)
        fixed = plan_hash(plan, body.job, playbook)
        opened.append(ev.PlanFixed(job=body.job, plan=plan, playbook=playbook, hash=fixed))
    facts = [ev.FactRecorded(fact=fact) for fact in in_order(body.facts)]
    ended = [ev.CaseEnded(**msgspec.structs.asdict(body.ended))] if body.ended else []
    return (*opened, *facts, *ended)


def case_of(body: CaseBody, playbook: int, when: Moment) -> Case:
    """The case a document states, as if all of it had been entered at `when`."""
    return fold(
        [
            Entry(seq=seq, when=when, by=STATED, kind=str(event.__struct_config__.tag), event=event)
            for seq, event in enumerate(events_of(body, playbook))
        ]
    )


def document_of(case: Case, as_of: str) -> CaseDocument:
    """The case as a document; approvals and decisions become quoted claims by the caller."""
    ended = case.ended
    return CaseDocument(
        ringback=SCHEMA,
        as_of=as_of,
        label=case.label,
        way=case.way,
        practice=case.practice,
        job=case.job,
        facts=tuple(case.facts.values()),
        ended=Ended(ending=ended.ending, erase_on=ended.erase_on, words=ended.words) if ended else None,
    )


def schema() -> dict[str, object]:
    """JSON Schema (2020-12) of a case document."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(CaseDocument)}
