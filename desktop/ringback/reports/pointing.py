"""Where everything points, in words: each with where it came from, and how it stands beside their claim."""

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.claims import rung_of
from ringback.domain.facts import AnyFact, Contact, Device, DocumentSeen, LoginReview, Payee, PlaceProof
from ringback.domain.independence import Index
from ringback.domain.verdict import Assessment
from ringback.reports.speaker import Speaker, joined, masked
from ringback.rules.pointing import Fit, Pointer, PointsFrom, pointing
from ringback.text import _, country_name


class PointingLine(Struct, frozen=True, kw_only=True):
    """`source` ends with the rung it stands on; `asks` is whether there is something to ask."""

    what: str
    where: str
    source: str
    beside: str
    asks: bool


def pointing_lines(
    case: Case, found: Assessment, year: int, index: Index, speaker: Speaker
) -> tuple[PointingLine, ...]:
    """Nothing before somebody was written down."""
    pointers = pointing(case, found.open, year) if case.party else ()
    return tuple(_line(case, one, index, speaker) for one in pointers)


def _line(case: Case, pointer: Pointer, index: Index, speaker: Speaker) -> PointingLine:
    fact = case.facts.get(pointer.fact)
    where = joined(pointer.at, ", ".join(map(country_name, pointer.countries)), by=", ")
    return PointingLine(
        what=joined(_what(pointer.source), _whose(case, pointer, speaker), by=": "),
        where=speaker.text(where) or (_("no country named") if fact else ""),
        source=joined(speaker.text(_from(fact)), _stands_on(case, fact, index, speaker)),
        beside=_beside(pointer.fit),
        asks=pointer.fit is Fit.OTHER,
    )


def _whose(case: Case, pointer: Pointer, speaker: Speaker) -> str:
    """A name, where the case has several."""
    named = case.facts.get(pointer.about)
    name = getattr(named, "name", None)
    return speaker.name(name) if name is not None and len(case.people) > 1 else ""


def _stands_on(case: Case, fact: AnyFact | None, index: Index, speaker: Speaker) -> str:
    """The rung, or where it came from for what stands on none."""
    match fact:
        case None | Device():
            return ""
        case Contact():
            return speaker.label_of(fact.provenance)
        case LoginReview():
            return _("your own systems")
    return speaker.label_of(rung_of(fact, case, index))


def _from(fact: AnyFact | None) -> str:
    match fact:
        case Contact():
            return fact.value
        case PlaceProof():
            return joined(fact.paper, fact.month)
        case DocumentSeen():
            return fact.document
        case Payee():
            return joined(masked(fact.account), fact.bank)
        case Device():
            return fact.what
        case LoginReview() if fact.seen:
            return _("{first} to {last}").format(first=fact.seen.first, last=fact.seen.last)
    return ""


def _what(source: PointsFrom) -> str:
    return {
        PointsFrom.CLAIM: _("The place they gave"),
        PointsFrom.PROOF: _("Paper for the place"),
        PointsFrom.DOCUMENT: _("Document issued by"),
        PointsFrom.PHONE: _("Phone number"),
        PointsFrom.ZONE: _("Clock they work by"),
        PointsFrom.ACCOUNT: _("Account to pay"),
        PointsFrom.DELIVERY: _("Delivery address"),
        PointsFrom.SIGN_INS: _("Sign-ins"),
    }[source]


def _beside(fit: Fit) -> str:
    return {
        Fit.CLAIM: _("What they say"),
        Fit.SAME: _("Same as they say"),
        Fit.OTHER: _("Another place: ask"),
        Fit.SETTLED: _("Another place: nothing left to ask"),
        Fit.NOTE: _("Another place: only a note"),
        Fit.NOT_COMPARED: _("Not compared"),
        Fit.UNKNOWN: _("Not known yet"),
    }[fit]
