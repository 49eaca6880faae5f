"""Where everything of a case points, beside the place they gave: to be looked at, never a finding of its own.

A document says who issued it, not where somebody lives: its country is shown and never compared. A phone's
prefix and a time zone are notes, never more.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.facts import (
    Channel,
    Contact,
    Device,
    DocumentSeen,
    LoginReview,
    Party,
    PlaceProof,
    SignIns,
    Worker,
)
from ringback.domain.findings import Finding
from ringback.domain.ids import Country, FactId
from ringback.domain.job import Answer
from ringback.rules import normal
from ringback.rules.clocks import OFFSETS, town_of, zone_fits
from ringback.rules.payee_account import account_country, countries_known
from ringback.rules.payment import standing
from ringback.rules.people import country_of
from ringback.rules.sign_ins import ELSEWHERE_DAYS, claimed_in, elsewhere_in


class PointsFrom(StrEnum):
    CLAIM = "claim"
    PROOF = "proof"
    DOCUMENT = "document"
    PHONE = "phone"
    ZONE = "zone"
    ACCOUNT = "account"
    DELIVERY = "delivery"
    SIGN_INS = "sign_ins"


class Fit(StrEnum):
    CLAIM = "claim"
    """It is what the others are held against."""
    SAME = "same"
    OTHER = "other"
    SETTLED = "settled"
    """Elsewhere, and nothing is open about it: it was asked, or another paper explains it."""
    NOTE = "note"
    NOT_COMPARED = "not_compared"
    UNKNOWN = "unknown"


class Pointer(Struct, frozen=True, kw_only=True):
    """`at` is the town, address or city as stated; `fact` is empty where nothing is known yet."""

    source: PointsFrom
    fit: Fit
    about: FactId = ""
    fact: FactId = ""
    countries: tuple[Country, ...] = ()
    at: str = ""


Placed = Party | Worker | PlaceProof | DocumentSeen | Device
_ASKED = frozenset(
    {"country_differs", "place_unproven", "place_contradicted", "sign_in_odd", "sign_in_far_apart"}
)


def pointing(case: Case, found: Iterable[Finding], year: int) -> tuple[Pointer, ...]:
    """In the order of the sources; `found` are the findings still open."""
    still = {fact for one in found if one.rule in _ASKED for fact in one.about}
    known = [
        replace(one, fit=Fit.SETTLED) if one.fit is Fit.OTHER and one.fact not in still else one
        for one in (*_told(case, year), *_shown(case), *_seen(case))
    ]
    sources = {one.source for one in known}
    unknown = [Pointer(source=one, fit=Fit.UNKNOWN) for one in PointsFrom if one not in sources]
    order = list(PointsFrom)
    return tuple(sorted((*known, *unknown), key=lambda one: order.index(one.source)))


def _told(case: Case, year: int) -> Iterator[Pointer]:
    people: tuple[Party | Worker, ...] = (*case.of(Party), *case.of(Worker))
    for person in people:
        if person.place or person.country:
            yield _at(PointsFrom.CLAIM, person.id, person, Fit.CLAIM, person.place)
        if person.hours is not None and person.hours.zone:
            fit = _clock(person.hours.zone, country_of(case, person.id), year)
            at = town_of(person.hours.zone)
            yield Pointer(source=PointsFrom.ZONE, about=person.id, fact=person.id, fit=fit, at=at)
    for contact in case.of(Contact):
        if contact.channel is Channel.PHONE and contact.about in {person.id for person in people}:
            yield _phone(contact, country_of(case, contact.about))


def _clock(zone: str, country: Country, year: int) -> Fit:
    if country not in OFFSETS:
        return Fit.NOT_COMPARED
    return Fit.SAME if zone_fits(zone, country, year) else Fit.NOTE


def _phone(contact: Contact, claimed: Country) -> Pointer:
    """Its prefix is a note, never more."""
    there = normal.phone_country(contact.value, claimed)
    fit = _compared(there, claimed)
    return Pointer(
        source=PointsFrom.PHONE,
        about=contact.about,
        fact=contact.id,
        fit=Fit.NOTE if fit is Fit.OTHER else fit,
        countries=_known(there),
    )


def _shown(case: Case) -> Iterator[Pointer]:
    for proof in case.of(PlaceProof):
        fit = _compared(proof.country, country_of(case, proof.about))
        yield _at(PointsFrom.PROOF, proof.about, proof, fit, proof.place)
    for document in case.of(DocumentSeen):
        yield _at(PointsFrom.DOCUMENT, document.about, document, Fit.NOT_COMPARED)
    known = countries_known(case)
    for payee in standing(case):
        there = account_country(payee)
        fit = (Fit.SAME if there in known else Fit.OTHER) if there and known else Fit.NOT_COMPARED
        countries = _known(there or payee.country)
        yield Pointer(source=PointsFrom.ACCOUNT, fact=payee.id, fit=fit, countries=countries)


def _seen(case: Case) -> Iterator[Pointer]:
    """A person's word that an address fits, or does not, goes before its country."""
    for device in case.of(Device):
        said = {Answer.YES: Fit.SAME, Answer.NO: Fit.OTHER}.get(device.fits_their_place)
        fit = said or _compared(device.country, country_of(case, device.about))
        yield _at(PointsFrom.DELIVERY, device.about, device, fit, device.deliver_to)
    for review in case.of(LoginReview):
        if review.seen is not None and review.seen.countries:
            yield Pointer(
                source=PointsFrom.SIGN_INS,
                about=review.about or "",
                fact=review.id,
                fit=_signed_in(case, review, review.seen),
                countries=tuple(one.country for one in review.seen.countries),
            )


def _signed_in(case: Case, review: LoginReview, seen: SignIns) -> Fit:
    """As the rules see it: one day elsewhere is a note, two are a question."""
    if not claimed_in(case, review):
        return Fit.NOT_COMPARED
    days = sum(days for _country, days in elsewhere_in(case, review, seen))
    if days >= ELSEWHERE_DAYS or seen.soonest is not None:
        return Fit.OTHER
    return Fit.NOTE if days else Fit.SAME


def _at(source: PointsFrom, about: FactId, fact: Placed, fit: Fit, at: str = "") -> Pointer:
    return Pointer(source=source, about=about, fact=fact.id, fit=fit, countries=_known(fact.country), at=at)


def _known(country: Country) -> tuple[Country, ...]:
    return (country,) if country else ()


def _compared(country: Country, claimed: Country) -> Fit:
    if not country or not claimed:
        return Fit.NOT_COMPARED
    return Fit.SAME if country == claimed else Fit.OTHER
