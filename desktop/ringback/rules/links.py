"""The same identifier in another case, or where it should not be in this one."""

from collections import defaultdict
from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.facts import Contact, DocumentSeen, Referee
from ringback.domain.findings import THIS_CASE, Finding, noticed
from ringback.domain.identifiers import Identifier, IdentifierKind, Owner, Sighting
from ringback.rules.elsewhere import elsewhere
from ringback.rules.people import who
from ringback.rules.surroundings import Surroundings

_SHARED = {
    IdentifierKind.ACCOUNT: "account_shared",
    IdentifierKind.WALLET: "wallet_shared",
    IdentifierKind.DOCUMENT: "document_shared",
    IdentifierKind.PHONE: "phone_shared",
    IdentifierKind.EMAIL: "email_shared",
    IdentifierKind.HANDLE: "handle_shared",
    IdentifierKind.DELIVERY: "delivery_shared",
}
"""A shared domain or company is nothing: colleagues share both."""
_REACHED_BY = frozenset({IdentifierKind.PHONE, IdentifierKind.EMAIL, IdentifierKind.HANDLE})

_LINKING = frozenset(_SHARED) | _REACHED_BY


def links(case: Case, around: Surroundings) -> Iterator[Finding]:
    for (rule, _), (found, seen) in _by_finding(around).items():
        yield noticed(
            rule,
            found.fact,
            who=who(case, getattr(case.facts.get(found.fact), "about", None)),
            thing=found.shown,
            **elsewhere(seen),
        )
    yield from _documents_of_two(case, around)
    yield from _referee_here(case, around)


def _by_finding(around: Surroundings) -> dict[tuple[str, str], tuple[Identifier, list[Sighting]]]:
    """One finding for a value however often it stands in this case and in others."""
    found: dict[tuple[str, str], tuple[Identifier, list[Sighting]]] = {}
    for mine in around.own:
        if mine.kind not in _LINKING:
            continue
        for sighting in around.sightings.get((mine.kind, mine.value), ()):
            rule = _rule(mine, sighting)
            if rule:
                found.setdefault((rule, mine.value), (mine, []))[1].append(sighting)
    return found


def _rule(mine: Identifier, theirs: Sighting) -> str | None:
    """Main lines make no link, and two referees at one number are nothing."""
    if mine.owner is Owner.REFEREE and theirs.owner is Owner.APPLICANT:
        return "referee_is_applicant" if mine.kind in _REACHED_BY else None
    if mine.owner is Owner.APPLICANT and theirs.owner is Owner.REFEREE:
        return "named_as_referee" if mine.kind in _REACHED_BY else None
    own = {Owner.APPLICANT, Owner.PAYEE}
    return _SHARED.get(mine.kind) if mine.owner in own and theirs.owner in own else None


def _documents_of_two(case: Case, around: Surroundings) -> Iterator[Finding]:
    """One identity document shown by two workers of the same firm."""
    seen: defaultdict[str, list[Identifier]] = defaultdict(list)
    for mine in around.own:
        if mine.kind is IdentifierKind.DOCUMENT:
            seen[mine.value].append(mine)
    for alike in seen.values():
        people = {d.about for one in alike if (d := case.get(DocumentSeen, one.fact)) is not None}
        if len(people) > 1:
            names = " / ".join(sorted(who(case, person) for person in people))
            ids = (one.fact for one in alike)
            yield noticed("document_shared", *ids, who=names, thing=alike[0].shown, other=THIS_CASE)


def _referee_here(case: Case, around: Surroundings) -> Iterator[Finding]:
    """A referee's contact that is the applicant's own in the same case."""
    own: dict[tuple[IdentifierKind, str], Identifier] = {}
    for found in around.own:
        if found.owner is Owner.APPLICANT and found.kind in _REACHED_BY:
            own.setdefault((found.kind, found.value), found)
    for found in around.own:
        mine = own.get((found.kind, found.value))
        if found.owner is Owner.REFEREE and mine is not None:
            contact = case.get(Contact, found.fact)
            referee = case.get(Referee, contact.about) if contact else None
            yield noticed(
                "referee_is_applicant",
                found.fact,
                mine.fact,
                who=referee.name.written if referee else "",
                thing=found.shown,
                other=THIS_CASE,
            )
