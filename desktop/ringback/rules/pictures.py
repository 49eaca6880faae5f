"""Pictures that stand in another applicant's papers too: prints few bits apart, also mirrored."""

from collections import defaultdict
from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.facts import Exhibit, FileSort
from ringback.domain.findings import Finding, noticed
from ringback.domain.identifiers import IdentifierKind, Sighting
from ringback.domain.ids import CaseId
from ringback.rules.elsewhere import elsewhere, uncrowded
from ringback.rules.people import who
from ringback.rules.surroundings import Surroundings

SAME, ALIKE = 2, 6
"""Bits of 64. Saved again, cut by a twentieth or turned by three degrees: at most 6 (DEPENDENCIES.md, 5).
Drawn pages of one form come as near as 10, so no more is taken; strong are only two files that are pictures
and at most 2 bits apart. [our choice]"""

_Seen = dict[CaseId, Sighting]


def pictures(case: Case, around: Surroundings) -> Iterator[Finding]:
    """At most one strong and one weak finding a file."""
    strong: defaultdict[str, _Seen] = defaultdict(dict)
    weak: defaultdict[str, _Seen] = defaultdict(dict)
    for mine in around.own:
        if mine.kind is not IdentifierKind.PICTURE:
            continue
        for one in uncrowded(around, mine.kind, mine.value):
            apart = _apart(mine.near, one.near)
            if apart <= SAME and _alone(mine.near) and _alone(one.near):
                strong[mine.fact][one.case] = one
            elif apart <= ALIKE:
                weak[mine.fact][one.case] = one
    for rule, found in (("picture_shared", strong), ("picture_alike", weak)):
        for fact, seen in found.items():
            left = [one for one in seen.values() if rule == "picture_shared" or one.case not in strong[fact]]
            if left:
                exhibit = case.get(Exhibit, fact)
                about = exhibit.about if exhibit else None
                yield noticed(rule, fact, who=who(case, about), **elsewhere(left))


def _apart(one: str, other: str) -> int:
    return (int(one[:16], 16) ^ int(other[:16], 16)).bit_count()


def _alone(near: str) -> bool:
    """A picture by itself; inside a paper it may be a school's or a form's mark."""
    return near.endswith(FileSort.IMAGE)
