"""A name of this case that stands in another one: an earlier application, or a namesake. Only a note."""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.findings import Finding, noticed
from ringback.domain.identifiers import MOST_CASES, IdentifierKind, Owner
from ringback.domain.ids import CaseId
from ringback.rules.elsewhere import elsewhere
from ringback.rules.surroundings import Surroundings

MOST_NAMESAKES = 2
"""Other cases with the name; in more of them it is a common name. [our choice]"""
_SAID_OTHERWISE = frozenset(
    {
        IdentifierKind.PHONE,
        IdentifierKind.EMAIL,
        IdentifierKind.HANDLE,
        IdentifierKind.ACCOUNT,
        IdentifierKind.WALLET,
        IdentifierKind.DOCUMENT,
    }
)


def same_names(case: Case, around: Surroundings) -> Iterator[Finding]:
    """Only where nothing firmer ties the two cases, and not for two referees."""
    del case
    tied = _tied(around)
    for mine in around.own:
        if mine.kind is not IdentifierKind.NAME:
            continue
        seen = around.sightings.get((mine.kind, mine.value), ())
        if len(seen) > MOST_CASES or len({one.case for one in seen}) > MOST_NAMESAKES:
            continue
        given = Owner.APPLICANT
        told = [one for one in seen if one.case not in tied and given in {mine.owner, one.owner}]
        if told:
            yield noticed("name_seen_before", mine.fact, who=mine.shown, **elsewhere(told))


def _tied(around: Surroundings) -> frozenset[CaseId]:
    own = ((one.kind, one.value) for one in around.own if one.kind in _SAID_OTHERWISE)
    return frozenset(one.case for value in own for one in around.sightings.get(value, ()))
