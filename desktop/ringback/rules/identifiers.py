"""Everything in a case that could be the same in another one, in normal form, and whose it is."""

import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256

from ringback.domain.case import Case
from ringback.domain.facts import (
    Channel,
    Contact,
    Device,
    DocumentSeen,
    Exhibit,
    FileRead,
    MailRead,
    Party,
    Payee,
    PayeeSort,
    Profile,
    Provenance,
    Referee,
    Registration,
    Statement,
    Worker,
)
from ringback.domain.identifiers import Identifier, IdentifierKind, Owner
from ringback.domain.ids import FactId
from ringback.rules import normal
from ringback.rules.addresses import address
from ringback.rules.domain_keys import firm_of, known_domains
from ringback.rules.name_keys import names_in
from ringback.rules.numbers import KINDS
from ringback.rules.people import country_of
from ringback.rules.shingles import Shingles, from_hex, named, packed, shingles, words_in
from ringback.rules.shingles import keys as keys_of

FEWEST_WORDS = 12
"""A sentence shorter than this may stand in two honest CVs. [our choice]"""


def identifiers(case: Case) -> tuple[Identifier, ...]:
    """Sorted, each once."""
    found = {one for fact in case.facts.values() for one in _of(fact, case)}
    return tuple(sorted(found.union(known_domains(case))))


def _of(fact: object, case: Case) -> Iterator[Identifier]:
    match fact:
        case Contact():
            yield from _contact(fact, case)
        case Profile():
            yield from _profile(fact)
        case Payee():
            yield from _payee(fact)
        case DocumentSeen():
            yield from _document(fact)
        case Device():
            country = fact.country or country_of(case, fact.about)
            place = address(fact.deliver_to, country)
            yield from _made(IdentifierKind.DELIVERY, place, fact.id, fact.deliver_to)
        case Registration() if fact.number:
            value = f"{fact.country}:{normal.compact(fact.number)}"
            yield from _made(IdentifierKind.COMPANY, value, fact.id, fact.number)
        case Party() | Worker() | Referee():
            yield from names_in(fact)
        case _:
            yield from _sent(fact, case)


def _sent(fact: object, case: Case) -> Iterator[Identifier]:
    """Their words and files."""
    match fact:
        case Exhibit() if not fact.ours:
            yield from _file(fact)
        case MailRead():
            yield from _asked(fact, case)
        case Statement() if _CV.search(fact.source):
            yield from _text(fact)


def _document(document: DocumentSeen) -> Iterator[Identifier]:
    """By the keyed print of its number; by its last three with the birth date where nobody typed it whole."""
    lines, number = document.lines, document.number
    last = document.last_three or (lines.last_three if lines else "")
    shown = f"{document.document} …{last or (number.last_three if number else '')}"
    if last and document.born:
        value = f"{document.country}:{normal.compact(last)}:{document.born}"
        yield from _made(IdentifierKind.DOCUMENT, value, document.id, shown)
    own = number is not None and (number.sort not in KINDS or KINDS[number.sort].tells_a_person)
    prints = {read.number_print for read in (lines, number if own else None) if read is not None}
    for found in sorted(prints - {""}):
        yield from _made(IdentifierKind.DOCUMENT, f"print:{found}", document.id, shown)


def _text(statement: Statement) -> Iterator[Identifier]:
    """Each long sentence, and what finds and compares the text as a whole."""
    for digest in text_prints(statement.words):
        yield from _made(IdentifierKind.TEXT, digest, statement.id, statement.source)
    yield from _near_text(shingles(statement.words), statement.id, statement.source)


def _near_text(runs: Shingles, fact: FactId, shown: str) -> Iterator[Identifier]:
    """Nothing for a text too short to be compared."""
    keys = keys_of(runs)
    if keys:
        body = named(runs)
        for key in keys:
            yield Identifier(IdentifierKind.TEXT_KEY, key, Owner.APPLICANT, fact, shown, body)
        yield Identifier(IdentifierKind.TEXT_BODY, body, Owner.APPLICANT, fact, shown, packed(runs))


def _made(
    kind: IdentifierKind, value: str, fact: str, shown: str, owner: Owner = Owner.APPLICANT
) -> Iterator[Identifier]:
    if value:
        yield Identifier(kind, value, owner, fact, shown)


def _profile(profile: Profile) -> Iterator[Identifier]:
    """A page on a platform is a handle; a site with no page named is all theirs."""
    address = normal.without_usual_page(profile.address)
    yield from _made(IdentifierKind.HANDLE, normal.handle(address), profile.id, profile.address)
    if normal.whole_site(address):
        yield from _made(IdentifierKind.DOMAIN, normal.own_domain(address), profile.id, profile.address)


def _contact(contact: Contact, case: Case) -> Iterator[Identifier]:
    owner = owner_of(contact, case)
    value, shown = contact_form(contact, case), contact.value
    match contact.channel:
        case Channel.PHONE:
            yield from _made(IdentifierKind.PHONE, value, contact.id, shown, owner)
        case Channel.HANDLE:
            yield from _made(IdentifierKind.HANDLE, value, contact.id, shown, owner)
        case Channel.EMAIL:
            yield from _made(IdentifierKind.EMAIL, value, contact.id, shown, owner)
            yield from _domain(normal.own_domain(shown), contact, case)
        case Channel.SITE if normal.domain(shown) in normal.SHARED_HOSTS:
            yield from _made(IdentifierKind.HANDLE, normal.handle(shown), contact.id, shown, owner)
        case Channel.SITE:
            yield from _domain(value, contact, case)


def _domain(value: str, contact: Contact, case: Case) -> Iterator[Identifier]:
    if value:
        owner, firm = owner_of(contact, case), firm_of(contact, case)
        yield Identifier(IdentifierKind.DOMAIN, value, owner, contact.id, contact.value, firm)


def owner_of(contact: Contact, case: Case) -> Owner:
    """A line the firm found itself belongs to an organisation; a referee's own one stays theirs."""
    if contact.main_line and not contact.supplied:
        return Owner.MAIN_LINE
    if isinstance(case.facts.get(contact.about), Referee):
        return Owner.REFEREE
    return Owner.APPLICANT if contact.supplied else Owner.MAIN_LINE


def contact_form(contact: Contact, case: Case) -> str:
    """The normal form of a contact by its channel."""
    match contact.channel:
        case Channel.PHONE:
            return normal.phone(contact.value, country_of(case, contact.about))
        case Channel.EMAIL:
            return normal.email(contact.value)
        case Channel.HANDLE:
            return normal.handle(contact.value)
        case Channel.SITE:
            return normal.own_domain(contact.value)


def _payee(payee: Payee) -> Iterator[Identifier]:
    if payee.sort is PayeeSort.CRYPTO:
        value, kind = normal.wallet(payee.account), IdentifierKind.WALLET
    else:
        value, kind = normal.account(payee.account, payee.country), IdentifierKind.ACCOUNT
    yield from _made(kind, value, payee.id, masked(payee.account), Owner.PAYEE)


def _file(exhibit: Exhibit) -> Iterator[Identifier]:
    """The file itself, what it says in words, and the pictures in it."""
    yield from _made(IdentifierKind.FILE, exhibit.sha256, exhibit.id, exhibit.name)
    if exhibit.read is not None:
        yield from _said_in(exhibit, exhibit.read)
        yield from _pictured_in(exhibit, exhibit.read)


def _said_in(exhibit: Exhibit, read: FileRead) -> Iterator[Identifier]:
    for digest in read.sentences:
        yield from _made(IdentifierKind.TEXT, digest, exhibit.id, exhibit.name)
    yield from _near_text(from_hex(read.runs), exhibit.id, exhibit.name)


def _pictured_in(exhibit: Exhibit, read: FileRead) -> Iterator[Identifier]:
    for one in read.pictures[:MOST_PRINTS]:
        near = f"{one}:{read.sort}"
        for place, start in enumerate(range(0, 64, BAND)):
            part = int(one, 16) >> start & ((1 << BAND) - 1)
            yield Identifier(
                IdentifierKind.PICTURE, f"{place}:{part:x}", Owner.APPLICANT, exhibit.id, exhibit.name, near
            )


MOST_PRINTS = 24
"""Prints of one file that are compared, two for each picture. [our choice]"""
BAND = 13
"""Bits of a print that are looked up together: five bands find four bits apart always,
and six in nine cases of ten."""
_KNOWN_BEFORE = frozenset({Provenance.PAST_INVOICE, Provenance.SIGNED_CONTRACT})


def _asked(mail: MailRead, case: Case) -> Iterator[Identifier]:
    """Numbers of a request are theirs, whoever sent it; the one on a past invoice was ours before it came."""
    country = country_of(case, mail.about)
    known = {contact_form(c, case) for c in case.of(Contact) if c.provenance in _KNOWN_BEFORE}
    for asked in mail.asked:
        if asked.sort == Channel.PHONE.value and (value := normal.phone(asked.value, country)) not in known:
            yield from _made(IdentifierKind.PHONE, value, mail.id, asked.value, Owner.REQUEST)


def masked(account: str) -> str:
    """An account as a person may read it: its last four characters."""
    return f"…{normal.compact(account)[-4:]}"


_CV = re.compile(
    r"\bcv\b|r[eé]sum[eé]|curriculum|profile|\bbio\b|portfolio|履歴|経歴|简历|簡歷|履历|이력|경력"
    r"|lý lịch|hồ sơ",
    re.IGNORECASE,
)
"""Where their own text about themselves stands; e-mails may quote ours."""


@lru_cache(maxsize=1024)
def text_prints(words: str) -> tuple[str, ...]:
    """A fingerprint of each long sentence; kept, because every entry of a case asks again."""
    return tuple(sha256(sentence.encode()).hexdigest()[:32] for sentence in long_sentences(words))


def long_sentences(words: str) -> tuple[str, ...]:
    """Whole sentences long enough that two people do not write the same one by chance."""
    sentences = (normal.text(part) for part in re.split(r"[.!?。！？။।\n]+", words))
    return tuple(dict.fromkeys(s for s in sentences if words_in(s) >= FEWEST_WORDS))
