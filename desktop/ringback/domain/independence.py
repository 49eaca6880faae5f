"""Whether a number, address or domain is one the firm found itself."""

from typing import Protocol

from ringback.domain.case import Case
from ringback.domain.facts import Call, CallOutcome, Channel, Contact, Provenance, Purpose, Referee
from ringback.domain.ids import FactId


class Index(Protocol):
    """What is known of identifiers across cases; it compares them in normal form."""

    def supplied_by(self, contact: Contact) -> tuple[str, ...]:
        """Labels of the cases (this one included) whose applicant gave this as their own."""

    def given_for_another(self, contact: Contact) -> bool:
        """Whether they gave this number, in this case, for somebody else: a referee."""


class NoIndex:
    """An index that knows nothing, for a case looked at alone."""

    def supplied_by(self, contact: Contact) -> tuple[str, ...]:
        del contact
        return ()

    def given_for_another(self, contact: Contact) -> bool:
        del contact
        return False


def independent(contact: Contact, index: Index) -> bool:
    """PRODUCT.md, "Independent-number callback": the contractor's own never counts, on import too."""
    if contact.supplied:
        return False
    if index.supplied_by(contact):
        return second_source(contact)
    return not index.given_for_another(contact) or _named(contact)


def _named(contact: Contact) -> bool:
    """They are the first source of it; what shows it besides is the second, and is named."""
    return bool(contact.source_words.strip()) or second_source(contact)


def second_source(contact: Contact) -> bool:
    """Their own site shows their own number, and nothing says here how this one's address was learned."""
    second = contact.second_source
    if second is None or not second.words.strip():
        return False
    theirs = {Provenance.THEY_GAVE_IT, Provenance.OWN_SITE}
    return second.provenance not in {*theirs, contact.provenance}


ANSWERED = frozenset(
    {
        CallOutcome.SPOKE,
        CallOutcome.DOES_NOT_KNOW_THEM,
        CallOutcome.NEVER_WORKED_HERE,
        CallOutcome.DETAILS_NOT_THEIRS,
    }
)


def counts(call: Call, case: Case, index: Index) -> bool:
    """Whether a finished call to somebody reached them on a number that is not the contractor's."""
    contact = case.get(Contact, call.contact)
    if contact is None or call.id in case.running or call.outcome not in ANSWERED:
        return False
    if not call.purpose.needs_independence:
        return True
    return reaches(case, contact, call.purpose, call.about) and independent(contact, index)


def reaches(case: Case, contact: Contact, purpose: Purpose, about: FactId) -> bool:
    """A telephone number of theirs. About an account it may be anybody's: a shared client knows them too."""
    if contact.channel is not Channel.PHONE:
        return False
    if purpose is Purpose.REFERENCE:
        return contact.about == about
    return purpose is not Purpose.MAIN_LINE or case.get(Referee, contact.about) is None


def person_behind(case: Case, fact_id: FactId) -> FactId:
    """The person a referee was named for; otherwise the id itself."""
    referee = case.get(Referee, fact_id)
    return referee.about if referee else fact_id
