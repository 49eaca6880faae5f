"""A domain they gave, or a mail came from, that is nearly one of a firm known from another case.

Only the case that was given it is told. The firm whose domain it resembles has done nothing, and two cases
with one and the same domain are two people who name one employer.
"""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.facts import Contact
from ringback.domain.findings import Finding, noticed
from ringback.domain.identifiers import MOST_CASES, IdentifierKind, Owner, Sides, Sighting
from ringback.domain.ids import CaseId
from ringback.rules import normal
from ringback.rules.domain_keys import WITH_DOMAIN, Given, given_domains
from ringback.rules.elsewhere import elsewhere
from ringback.rules.lookalike import Near, keys_of_given, lookalike, near
from ringback.rules.people import who
from ringback.rules.surroundings import Surroundings

_HERE = {Owner.APPLICANT: "own", Owner.REFEREE: "referee", Owner.REQUEST: "mail"}
_RULE = {Near.LETTERS: "domain_near_known", Near.ENDING: "domain_other_ending"}


def near_domains(case: Case, around: Surroundings) -> Iterator[Finding]:
    had = _contacts(case)
    for given in given_domains(case):
        if given.owner is Owner.REQUEST and any(lookalike(given.domain, one) for one in had):
            continue  # told against this case's own contacts
        seen = _known(given, around)
        if any(one.near == given.domain and one.owner is Owner.MAIN_LINE for one in seen):
            continue  # somebody found this very domain to be a firm's
        for how, rule in _RULE.items():
            like = _one_a_case(one for one in seen if near(given.domain, one.near) is how)
            if like:
                yield _told("mail_near_known" if given.owner is Owner.REQUEST else rule, case, given, like)
                break


def _contacts(case: Case) -> frozenset[str]:
    own = (normal.own_domain(one.value) for one in case.of(Contact) if one.channel in WITH_DOMAIN)
    return frozenset(own) - {""}


def _known(given: Given, around: Surroundings) -> tuple[Sighting, ...]:
    keys = ((IdentifierKind.FIRM_DOMAIN, key) for key in keys_of_given(given.domain))
    return tuple({one for key in keys for one in around.sightings.get(key, ())})


def _one_a_case(seen: Iterable[Sighting]) -> tuple[Sighting, ...]:
    """What the firm found itself before a vendor's own word."""
    found: dict[CaseId, Sighting] = {}
    for one in sorted(seen, key=_place):
        found.setdefault(one.case, one)
    return tuple(found[case] for case in sorted(found)[:MOST_CASES])


def _place(one: Sighting) -> tuple[bool, str, str]:
    return one.owner is not Owner.MAIN_LINE, one.near, one.fact


def _told(rule: str, case: Case, given: Given, seen: tuple[Sighting, ...]) -> Finding:
    """The other domain stands beside its case's label, so that it leaves a report with it."""
    found = {one.owner is Owner.MAIN_LINE for one in seen}
    there = "firms" if len(found) > 1 else "found" if found == {True} else "vendor"
    labelled = (replace(one, label=f"{one.label} ({one.near})") for one in seen)
    return noticed(
        rule,
        given.fact,
        who=who(case, getattr(case.facts.get(given.fact), "about", None)),
        thing=given.shown,
        number=Sides(f"{_HERE[given.owner]}_{there}"),
        **elsewhere(labelled),
    )
