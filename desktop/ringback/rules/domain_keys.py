"""The domains of a case: those that are known to be a firm's, and those somebody else gave."""

from collections.abc import Iterator
from typing import NamedTuple

from ringback.domain.case import Case
from ringback.domain.facts import Channel, Contact, MailRead, Party, PartySort, Profile, Referee, Worker
from ringback.domain.identifiers import Identifier, IdentifierKind, Owner
from ringback.domain.ids import FactId
from ringback.domain.independence import second_source
from ringback.rules import normal
from ringback.rules.lookalike import keys_of_given, keys_of_known

WITH_DOMAIN = frozenset({Channel.EMAIL, Channel.SITE})


class Given(NamedTuple):
    """A domain as a fact of the case has it; the mails' ones are a REQUEST's."""

    domain: str
    fact: FactId
    shown: str
    owner: Owner


def known_domains(case: Case) -> Iterator[Identifier]:
    """Those the firm found itself, and a vendor company's own; each once, by what finds it."""
    own = {one.domain: one for one in _given(case) if one.owner is Owner.APPLICANT}
    found = {one.domain: one for one in _found(case, own)}
    vendors = own if _is_vendor(case) else {}
    for one in {**vendors, **found}.values():
        for key in keys_of_known(one.domain):
            kind = IdentifierKind.FIRM_DOMAIN
            yield Identifier(kind, key, one.owner, one.fact, one.shown, one.domain)


def given_domains(case: Case) -> tuple[Given, ...]:
    """Those the contractor or a mail gave; each once, and none that the firm found itself."""
    given = tuple(_given(case))
    own = {one.domain: one for one in given if one.owner is Owner.APPLICANT}
    found = {one.domain for one in _found(case, own)}
    firsts = {one.domain: one for one in reversed(given) if one.domain not in found}
    return tuple(firsts[name] for name in sorted(firsts))


def asked_of(case: Case) -> Iterator[Identifier]:
    """What the domains that those given may pose as are looked up by."""
    for one in given_domains(case):
        for key in keys_of_given(one.domain):
            yield Identifier(IdentifierKind.FIRM_DOMAIN, key, one.owner, one.fact, "")


def _is_vendor(case: Case) -> bool:
    return case.party is not None and case.party.sort is PartySort.COMPANY and not case.not_taken_on


def _given(case: Case) -> Iterator[Given]:
    """The contractor's own first, then their referees', then those of mails."""
    contacts = sorted((c for c in case.of(Contact) if c.supplied and c.channel in WITH_DOMAIN), key=_id)
    named = {contact.id: case.get(Referee, contact.about) is not None for contact in contacts}
    for contact in (c for c in contacts if not named[c.id]):
        yield from _made(contact.value, contact.id, Owner.APPLICANT)
    for profile in sorted(case.of(Profile), key=_id):
        address = normal.without_usual_page(profile.address)
        if normal.whole_site(address):
            yield from _made(address, profile.id, Owner.APPLICANT)
    for contact in (c for c in contacts if named[c.id]):
        yield from _made(contact.value, contact.id, Owner.REFEREE)
    for mail in sorted(case.of(MailRead), key=_id):
        for address in (mail.from_address, mail.reply_to):
            yield from _made(address, mail.id, Owner.REQUEST)


def _found(case: Case, own: dict[str, Given]) -> Iterator[Given]:
    """As in `independent`: what the applicant gave as their own needs a second source to be found."""
    for contact in sorted(case.of(Contact), key=_id):
        if contact.supplied or contact.channel not in WITH_DOMAIN:
            continue
        for one in _made(contact.value, contact.id, Owner.MAIN_LINE):
            if one.domain not in own or second_source(contact):
                yield one


def _made(value: str, fact: FactId, owner: Owner) -> Iterator[Given]:
    domain = normal.own_domain(value)
    if domain:
        yield Given(domain, fact, value, owner)


def _id(fact: Contact | Profile | MailRead) -> FactId:
    return fact.id


def firm_of(contact: Contact, case: Case) -> str:
    """The firm that a contact they gave was given for; empty for a person's own."""
    if not contact.supplied:
        return ""
    match case.facts.get(contact.about):
        case Referee() as referee:
            return referee.organisation.strip()
        case Party() | Worker() if _is_company(case):
            return case.party.name.written if case.party else ""
    return ""


def _is_company(case: Case) -> bool:
    return case.party is not None and case.party.sort is PartySort.COMPANY
