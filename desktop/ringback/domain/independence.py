"""Whether a number, address or domain is one the firm found itself."""

from typing import Protocol

from ringback.domain.case import Case
from ringback.domain.facts import Call, CallOutcome, Contact, Provenance, Referee
from ringback.domain.ids import FactId


class Index(Protocol):
    """What is known of identifiers across cases; it compares them in normal form."""

    def supplied_by(self, contact: Contact) -> tuple[str, ...]:
        """Labels of the cases (this one included) whose applicant gave this as their own."""


class NoIndex:
    """An index that knows nothing, for a case looked at alone."""

    def supplied_by(self, contact: Contact) -> tuple[str, ...]:
        del contact
        return ()


def independent(contact: Contact, index: Index) -> bool:
    """PRODUCT.md, "Independent-number callback": the contractor's own never counts, on import too."""
    if contact.supplied:
        return False
    return not index.supplied_by(contact) or _second_source(contact)


def _second_source(contact: Contact) -> bool:
    second = contact.second_source
    if second is None or not second.words.strip():
        return False
    return second.provenance not in {Provenance.THEY_GAVE_IT, contact.provenance}


ANSWERED = frozenset({CallOutcome.SPOKE, CallOutcome.NEVER_WORKED_HERE, CallOutcome.DETAILS_NOT_THEIRS})


def counts(call: Call, case: Case, index: Index) -> bool:
    """Whether a finished call to somebody reached them on a number that is not the contractor's."""
    contact = case.get(Contact, call.contact)
    if contact is None or call.id in case.running or call.outcome not in ANSWERED:
        return False
    return not call.purpose.needs_independence or independent(contact, index)


def person_behind(case: Case, fact_id: FactId) -> FactId:
    """The person a referee was named for; otherwise the id itself."""
    referee = case.get(Referee, fact_id)
    return referee.about if referee else fact_id
