"""What rules may know besides the case: the day, and where else its identifiers were seen."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from operator import itemgetter

from ringback.domain.case import Case
from ringback.domain.facts import Channel, Contact
from ringback.domain.findings import THIS_CASE
from ringback.domain.identifiers import (
    FEW,
    MOST_CASES,
    Identifier,
    IdentifierKind,
    Owner,
    Sighting,
    Sightings,
)
from ringback.domain.ids import CaseId, FactId
from ringback.rules import normal
from ringback.rules.accounts.held import Forms
from ringback.rules.domain_keys import asked_of
from ringback.rules.identifiers import contact_form, identifiers

_GIVEN = frozenset({Owner.APPLICANT, Owner.REQUEST})
_KIND = {
    Channel.PHONE: IdentifierKind.PHONE,
    Channel.EMAIL: IdentifierKind.EMAIL,
    Channel.HANDLE: IdentifierKind.HANDLE,
    Channel.SITE: IdentifierKind.DOMAIN,
}


@dataclass(frozen=True)
class Surroundings:
    """`sightings`: the same identifiers in other cases. It is the Index that `permit` asks as well."""

    today: date
    sightings: Sightings = field(default_factory=dict)
    case: Case = field(default_factory=Case)
    listed: Mapping[str, str] = field(default_factory=dict)
    """Wallets on official lists, in their compared form: the list's name and the day."""
    forms: Forms = field(default_factory=dict)
    """The usual digits of a bank account, by country; a country without them is silent."""

    def around(self, case: Case) -> "Surroundings":
        return self if case is self.case else replace(self, case=case)

    @cached_property
    def own(self) -> tuple[Identifier, ...]:
        """The identifiers of this case."""
        return identifiers(self.case)

    @cached_property
    def _given(self) -> frozenset[tuple[IdentifierKind, str]]:
        return frozenset((i.kind, i.value) for i in self.own if i.owner in _GIVEN)

    def supplied_by(self, contact: Contact) -> tuple[str, ...]:
        """Labels of the cases (this one included) whose applicant gave this as their own."""
        forms = self._forms(contact)
        here = (THIS_CASE,) if any(form in self._given for form in forms) else ()
        labels = {
            sighting.label
            for form in forms
            for sighting in self.sightings.get(form, ())
            if sighting.owner is Owner.APPLICANT
        }
        return (*here, *sorted(labels))

    def given_for_another(self, contact: Contact) -> bool:
        """A number; a firm's own domain is the same wherever it is read."""
        phone = contact.channel is Channel.PHONE
        return phone and any(fact != contact.id and self._supplied(fact) for fact in self._facts_of(contact))

    def givers(self, contact: Contact) -> frozenset[FactId]:
        """The facts of this case by which they gave it, as their own or as somebody else's."""
        own = frozenset(i.fact for i in self.own if i.owner in _GIVEN)
        return frozenset(fact for fact in self._facts_of(contact) if fact in own or self._supplied(fact))

    def _facts_of(self, contact: Contact) -> frozenset[FactId]:
        forms = self._forms(contact)
        return frozenset(i.fact for i in self.own if (i.kind, i.value) in forms)

    def _supplied(self, fact: FactId) -> bool:
        contact = self.case.get(Contact, fact)
        return contact is not None and contact.supplied

    def _forms(self, contact: Contact) -> tuple[tuple[IdentifierKind, str], ...]:
        kind, value = _KIND[contact.channel], contact_form(contact, self.case)
        forms = [(kind, value)]
        if contact.channel is Channel.EMAIL:
            forms.append((IdentifierKind.DOMAIN, normal.own_domain(contact.value)))
        return tuple(form for form in forms if form[1])


def sightings_of(case: Case, ask: Callable[[Iterable[Identifier]], Sightings]) -> Sightings:
    """Where else the identifiers of a case were seen, with the whole texts that its keys lead to."""
    own = (one for one in identifiers(case) if one.kind is not IdentifierKind.FIRM_DOMAIN)
    seen = ask({*own, *asked_of(case)})
    led = {
        Identifier(IdentifierKind.TEXT_BODY, one.near, one.owner, one.fact, "")
        for (kind, _), found in seen.items()
        if kind is IdentifierKind.TEXT_KEY
        for one in found
    }
    return {**seen, **ask(led)} if led else seen


def surroundings_for(
    case: Case,
    today: date,
    others: tuple[tuple[CaseId, str, Case], ...] = (),
    listed: Mapping[str, str] | None = None,
    forms: Forms | None = None,
) -> Surroundings:
    """Surroundings from whole cases, for documents that no register holds."""
    return Surroundings(
        today=today, sightings=_sightings(others), case=case, listed=listed or {}, forms=forms or {}
    )


def _sightings(
    others: tuple[tuple[CaseId, str, Case], ...],
) -> Mapping[tuple[IdentifierKind, str], tuple[Sighting, ...]]:
    """As a register has them: of a kind of which few are enough, no more than those of the first cases."""
    seen: defaultdict[tuple[IdentifierKind, str], list[Sighting]] = defaultdict(list)
    for case_id, label, other in sorted(others, key=itemgetter(0)):
        for found in identifiers(other):
            if found.kind in FEW and len(seen[found.kind, found.value]) > MOST_CASES:
                continue
            sighting = Sighting(case_id, label, found.owner, found.fact, other.not_taken_on, found.near)
            seen[found.kind, found.value].append(sighting)
    return {key: tuple(sightings) for key, sightings in seen.items()}
