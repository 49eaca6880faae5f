"""Documents, registers and lists: do they name the person or firm they should?"""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.facts import (
    CheckAnswer,
    CheckMissed,
    DocumentSeen,
    Found,
    Name,
    Party,
    Registration,
    Screening,
    ScreeningResult,
    Sent,
    Worker,
)
from ringback.domain.findings import Finding, noticed
from ringback.domain.job import Answer
from ringback.rules.names import Likeness, kindest
from ringback.rules.people import Said, names_of, who
from ringback.rules.surroundings import Surroundings


def identity(case: Case, around: Surroundings) -> Iterator[Finding]:
    del around
    for document in case.of(DocumentSeen):
        yield from _document(case, document)
    for registration in case.of(Registration):
        yield from _registration(case, registration)
        yield from _directors(case, registration)
    for look in case.of(Screening):
        yield from _lists(case, look)
    yield from _workers(case)


def _document(case: Case, document: DocumentSeen) -> Iterator[Finding]:
    person = who(case, document.about)
    seen = document.name.written
    if document.matches_sent is Sent.DIFFERENT:
        yield noticed("document_differs", document.id, who=person, thing=document.document)
    if document.looks_altered:
        yield noticed("document_forged", document.id, who=person, thing=document.document)
    names = names_of(case, document.about)
    different = bool(names) and kindest(document.name, names).likeness is Likeness.DIFFERENT
    if different and not document.name_explained.strip():
        yield noticed("name_differs", document.id, who=person, claimed=person, seen=seen)


def _registration(case: Case, registration: Registration) -> Iterator[Finding]:
    person, number = who(case, registration.about), registration.number or registration.register
    match registration.found:
        case Found.NO:
            yield noticed("registration_absent", registration.id, who=person, thing=number)
        case Found.SOMEBODY_ELSE:
            yield noticed(
                "registration_of_another",
                registration.id,
                who=person,
                thing=number,
                seen=registration.name_there,
            )
        case Found.YES:
            yield from _name_there(case, registration)
            yield from _age(case, registration)


def _name_there(case: Case, registration: Registration) -> Iterator[Finding]:
    """Another name in the register is a trade name until its directors are others as well."""
    person, names = who(case, registration.about), names_of(case, registration.about)
    linked = registration.authority_seen or registration.director_is_our_contact is Answer.YES
    if linked or not registration.name_there or not names:
        return
    found = kindest(Name(written=registration.name_there), names, firm=True)
    if found.likeness is not Likeness.DIFFERENT:
        return
    others = registration.director_is_our_contact is Answer.NO
    rule = "registration_of_another" if others else "name_differs"
    seen = registration.name_there
    yield noticed(rule, registration.id, who=person, thing=registration.number, claimed=person, seen=seen)


def _age(case: Case, registration: Registration) -> Iterator[Finding]:
    since, claimed = registration.since, registration.claimed_since
    if since and claimed and since[:7] > claimed:
        person = who(case, registration.about)
        yield noticed("company_too_young", registration.id, who=person, claimed=claimed, seen=since)


def _directors(case: Case, registration: Registration) -> Iterator[Finding]:
    ours = registration.found is Found.YES
    if ours and registration.director_is_our_contact is Answer.NO and not registration.authority_seen:
        yield noticed("director_not_person", registration.id, who=_contact_person(case, registration))


def _contact_person(case: Case, registration: Registration) -> str:
    workers = [person.name.written for person in case.people if not isinstance(person, Party)]
    return workers[0] if len(workers) == 1 else who(case, registration.about)


def _lists(case: Case, look: Screening) -> Iterator[Finding]:
    facts = Said(who=who(case, look.about), thing=look.looked_for, seen=look.list_name)
    if look.result is ScreeningResult.EXACT:
        yield noticed("on_official_list", look.id, **facts)
    if look.result is ScreeningResult.NAME_ONLY and not _told_apart(case, look):
        yield noticed("name_on_list", look.id, **facts)


def _told_apart(case: Case, look: Screening) -> bool:
    """The same name in the same list, told apart later by its birth date."""
    return any(
        other.about == look.about
        and other.list_name == look.list_name
        and other.result is ScreeningResult.CLEARED_BY_BIRTH_DATE
        for other in case.of(Screening)
    )


def _workers(case: Case) -> Iterator[Finding]:
    """Somebody noted that the workers could not be named, and nothing has named them since."""
    named = bool(case.of(Worker)) or any(
        a.check == "contract_names_workers" and a.outcome == "named_in_contract" for a in case.of(CheckAnswer)
    )
    for missed in case.of(CheckMissed):
        if missed.check == "workers_named" and not named:
            yield noticed("worker_not_named", missed.id, who=case.names())
