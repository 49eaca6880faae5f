"""Who a fact is about, by the name people gave them."""

from typing import TypedDict

from ringback.domain.case import Case
from ringback.domain.facts import Name, Party, Payee, Referee, Worker
from ringback.domain.ids import FactId


class Said(TypedDict, total=False):
    """What fills the sentence of a finding; one word each of the playbook's placeholders."""

    who: str
    thing: str
    other: str
    claimed: str
    seen: str
    number: str


def who(case: Case, about: FactId | None) -> str:
    """The written name of a party, worker, referee or payee's holder; otherwise the party's."""
    fact = case.facts.get(about or "")
    match fact:
        case Party() | Worker() | Referee():
            return fact.name.written
        case Payee():
            return fact.holder.written
    return case.names()


def names_of(case: Case, about: FactId | None) -> tuple[Name, ...]:
    """Every name a party or worker goes by."""
    fact = case.facts.get(about or "")
    match fact:
        case Party():
            return (fact.name, *fact.also_known_as)
        case Worker():
            return (fact.name,)
    return ()


def country_of(case: Case, about: FactId | None) -> str:
    """The claimed country of a person; a referee's numbers are read in the contractor's country."""
    fact = case.facts.get(about or "")
    if isinstance(fact, Party | Worker) and fact.country:
        return fact.country
    if isinstance(fact, Referee):
        return country_of(case, fact.about)
    return case.party.country if case.party else ""
