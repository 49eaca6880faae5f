"""One site or mail domain given for two firms with unlike names, in this case or another."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from ringback.domain.case import Case
from ringback.domain.facts import Name
from ringback.domain.findings import THIS_CASE, Finding, noticed
from ringback.domain.identifiers import MOST_CASES, Identifier, IdentifierKind
from ringback.rules.elsewhere import elsewhere
from ringback.rules.names import Likeness, compare, share_a_word
from ringback.rules.surroundings import Surroundings


def one_domain(case: Case, around: Surroundings) -> Iterator[Finding]:
    """What the firm found itself names no firm in the index, so that it makes no link."""
    del case
    for domain, mine in _named(around).items():
        yield from _here(domain, mine)
        yield from _there(domain, mine, around)


def _named(around: Surroundings) -> dict[str, list[Identifier]]:
    """The domains of this case with the firms they were given for."""
    found: defaultdict[str, list[Identifier]] = defaultdict(list)
    for one in around.own:
        if one.kind is IdentifierKind.DOMAIN and one.near:
            found[one.value].append(one)
    return found


def _here(domain: str, mine: list[Identifier]) -> Iterator[Finding]:
    firms = {one.near: one for one in reversed(mine)}
    apart = [pair for pair in combinations(sorted(firms), 2) if two_firms(*pair)]
    if apart:
        names = sorted({name for pair in apart for name in pair})
        facts = (firms[name].fact for name in names)
        yield noticed("domain_of_two_firms", *facts, who=" / ".join(names), thing=domain, other=THIS_CASE)


def _there(domain: str, mine: list[Identifier], around: Surroundings) -> Iterator[Finding]:
    seen = around.sightings.get((IdentifierKind.DOMAIN, domain), ())
    if len({one.case for one in seen}) > MOST_CASES:
        return
    for one in mine:
        others = [theirs for theirs in seen if theirs.near and two_firms(one.near, theirs.near)]
        if others:
            yield noticed("domain_of_two_firms", one.fact, who=one.near, thing=domain, **elsewhere(others))
            return


def two_firms(one: str, other: str) -> bool:
    """No word in common, as sister firms have, and not one name in two scripts."""
    names = Name(one), Name(other)
    return compare(*names, firm=True).likeness is Likeness.DIFFERENT and not share_a_word(*names)
