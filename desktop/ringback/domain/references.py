"""The facts a fact names: each must be there, and be of the right kind."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from heapq import heappop, heappush

from ringback.domain.case import Case
from ringback.domain.facts import (
    AnyFact,
    BankAnswer,
    Call,
    Contact,
    DocumentSeen,
    Exhibit,
    FindingAnswer,
    MailRead,
    Party,
    Payee,
    Payment,
    Purpose,
    Referee,
    VideoSession,
    Worker,
)
from ringback.domain.ids import FactId

_ANYBODY = (Party, Worker, Referee, Payee)
_PEOPLE = (Party, Worker)
_OF_ANYTHING = frozenset({"exhibit", "evidence", "screening", "mail_read"})
RUNG: dict[Purpose, tuple[type, ...]] = {
    Purpose.REFERENCE: (Referee,),
    Purpose.MAIN_LINE: (Party, Worker),
    Purpose.PAYEE: (Payee,),
    Purpose.PAYEE_CHANGE: (Payee,),
    Purpose.VOICE: (Party, Worker),
}
"""Whom a call of each purpose is about."""


def missing_reference(fact: AnyFact, case: Case) -> tuple[str, FactId] | None:
    """The first field that names a fact the case does not have, or one of the wrong kind."""
    for field, named, kinds in _named(fact):
        if named not in case.facts or not isinstance(case.facts[named], kinds):
            return field, named
    return None


def _named(fact: AnyFact) -> Iterator[tuple[str, FactId, tuple[type, ...]]]:
    about = getattr(fact, "about", None)
    if about is not None:
        yield "about", about, _about(fact)
    if isinstance(fact, Call):
        yield "contact", fact.contact, (Contact,)
    if isinstance(fact, BankAnswer | Payment):
        yield "payee", fact.payee, (Payee,)
    if isinstance(fact, Payee) and fact.replaces:
        yield "replaces", fact.replaces, (Payee,)
    if isinstance(fact, MailRead):
        yield "exhibit", fact.exhibit, (Exhibit,)
    if isinstance(fact, Exhibit) and fact.of_call:
        yield "of_call", fact.of_call, (VideoSession,)
    if isinstance(fact, Exhibit) and fact.of_document:
        yield "of_document", fact.of_document, (DocumentSeen,)
    if isinstance(fact, FindingAnswer) and fact.by_fact:
        yield "by_fact", fact.by_fact, (object,)


def _about(fact: AnyFact) -> tuple[type, ...]:
    if isinstance(fact, Call):
        return RUNG[fact.purpose]
    if isinstance(fact, Contact):
        return _ANYBODY
    return (
        (object,)
        if fact.__struct_config__.tag in {"exhibit", "evidence", "screening", "mail_read"}
        else _PEOPLE
    )


_FIRST = {"party": 0, "worker": 1, "referee": 2, "payee": 3, "contact": 4}
_LAST = {"finding_answer": 2, "points_put": 1}


def in_order(facts: tuple[AnyFact, ...]) -> tuple[AnyFact, ...]:
    """The facts so that each comes after those it names; the order given decides among equals.

    Raises graphlib.CycleError where `in_circle` finds something.
    """
    sorter = TopologicalSorter(_graph(facts))
    sorter.prepare()
    ready: list[tuple[tuple[int, int], int]] = []
    order: list[AnyFact] = []
    while sorter.is_active():
        for place in sorter.get_ready():
            heappush(ready, (_rank(facts[place]), place))
        _, place = heappop(ready)
        order.append(facts[place])
        sorter.done(place)
    return tuple(order)


def in_circle(facts: tuple[AnyFact, ...]) -> FactId | None:
    """A fact that names itself, at once or through others."""
    try:
        TopologicalSorter(_graph(facts)).prepare()
    except CycleError as error:
        place: int = error.args[1][0]
        return facts[place].id
    return None


def _graph(facts: tuple[AnyFact, ...]) -> dict[int, set[int]]:
    """Each fact's place, and the places of those it names."""
    first: dict[FactId, int] = {}
    for place, fact in enumerate(facts):
        first.setdefault(fact.id, place)
    return {
        place: {first[named] for _, named, _ in _named(fact) if named in first}
        for place, fact in enumerate(facts)
    }


def _rank(fact: AnyFact) -> tuple[int, int]:
    tag = str(fact.__struct_config__.tag)
    return _FIRST.get(tag, 9), _LAST.get(tag, 0)
