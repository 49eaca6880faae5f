"""Numbers and addresses: where a callback was made, and what an address says about itself."""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.facts import Call, Channel, Contact, Purpose, Referee
from ringback.domain.findings import Finding, noticed
from ringback.domain.ids import FactId
from ringback.domain.independence import counts, independent
from ringback.rules import normal
from ringback.rules.lookalike import lookalike
from ringback.rules.people import Said, country_of, who
from ringback.rules.reach import CANNOT, has_code, mail_domain, phone_reach
from ringback.rules.surroundings import Surroundings


def contacts(case: Case, around: Surroundings) -> Iterator[Finding]:
    yield from _supplied_only(case, around)
    for contact in case.of(Contact):
        referee = case.get(Referee, contact.about)
        if referee is not None:
            yield from _free_mail(case, around, contact, referee)
            yield from _lookalike(case, around, contact, referee)
        yield from _internet(case, contact)
        yield from _cannot_reach(case, contact)
        yield from _short_lived(case, contact)


_CALLBACKS = frozenset({Purpose.REFERENCE, Purpose.PAYEE, Purpose.PAYEE_CHANGE})


def _supplied_only(case: Case, around: Surroundings) -> Iterator[Finding]:
    """Somebody was rung, and only on what the contractor gave."""
    rung: dict[FactId, list[Call]] = {}
    for call in case.of(Call):
        if call.purpose in _CALLBACKS and call.id not in case.running:
            rung.setdefault(call.about, []).append(call)
    for about, calls in rung.items():
        dependent = [call for call in calls if _dependent(case, call, around)]
        if dependent and not any(counts(call, case, around) for call in calls):
            numbers = sorted({case.facts[c.contact].value for c in dependent})  # type: ignore[union-attr]
            yield noticed("referee_supplied_only", about, who=who(case, about), thing=", ".join(numbers))


def _dependent(case: Case, call: Call, around: Surroundings) -> bool:
    contact = case.get(Contact, call.contact)
    return contact is not None and not independent(contact, around)


def _free_mail(case: Case, around: Surroundings, contact: Contact, referee: Referee) -> Iterator[Finding]:
    """A firm's referee at an address anybody can open, until they answered on a line we found."""
    free = contact.channel is Channel.EMAIL and normal.anybodys(contact.value)
    if free and referee.organisation.strip() and not _reached(case, around, referee):
        yield noticed("referee_mail_free", contact.id, who=referee.name.written, thing=contact.value)


def _reached(case: Case, around: Surroundings, referee: Referee) -> bool:
    return any(call.about == referee.id and counts(call, case, around) for call in case.of(Call))


_WITH_DOMAIN = frozenset({Channel.EMAIL, Channel.SITE})


def _lookalike(case: Case, around: Surroundings, contact: Contact, referee: Referee) -> Iterator[Finding]:
    """A supplied address that nearly is the firm's real one, or nearly its name."""
    if contact.channel not in _WITH_DOMAIN or not contact.supplied:
        return
    given = normal.own_domain(contact.value)
    real = _found_domains(case, around, referee)
    if not given or given in real:
        return
    seen = next((d for d in sorted(real) if lookalike(given, d)), "")
    if not seen and lookalike(given, normal.compact(referee.organisation)):
        seen = referee.organisation
    if seen:
        yield noticed(
            "referee_domain_lookalike", contact.id, who=referee.name.written, thing=given, seen=seen
        )


def _found_domains(case: Case, around: Surroundings, referee: Referee) -> frozenset[str]:
    """Domains we found ourselves for this referee or others of the same firm."""
    firm = normal.text(referee.organisation)
    same = {r.id for r in case.of(Referee) if firm and normal.text(r.organisation) == firm} | {referee.id}
    found = {
        normal.own_domain(contact.value)
        for contact in case.of(Contact)
        if contact.about in same and contact.channel in _WITH_DOMAIN and independent(contact, around)
    }
    return frozenset(found - {""})


def _internet(case: Case, contact: Contact) -> Iterator[Finding]:
    """A note, never more; a line we found ourselves may be what it likes."""
    of_theirs = contact.channel is Channel.PHONE and contact.supplied
    if of_theirs and normal.internet_number(contact.value, country_of(case, contact.about)):
        yield noticed("internet_number", contact.id, who=who(case, contact.about), thing=contact.value)


def _cannot_reach(case: Case, contact: Contact) -> Iterator[Finding]:
    """By form alone. A number without a country code is left alone: whose plan it follows is not known."""
    if not contact.supplied:
        return
    said: Said = {"who": who(case, contact.about), "thing": contact.value}
    if contact.channel is Channel.PHONE and has_code(contact.value):
        if phone_reach(contact.value, "") in CANNOT:
            yield noticed("number_cannot_ring", contact.id, **said)
    elif contact.channel is Channel.EMAIL and not mail_domain(contact.value):
        yield noticed("mail_cannot_arrive", contact.id, **said)


def _short_lived(case: Case, contact: Contact) -> Iterator[Finding]:
    """A note about a person; a referee's is told by its own rule."""
    person = contact.supplied and case.get(Referee, contact.about) is None
    if person and contact.channel is Channel.EMAIL and normal.short_lived(contact.value):
        yield noticed("mail_short_lived", contact.id, who=who(case, contact.about), thing=contact.value)
