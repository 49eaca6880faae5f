"""Look for a second one: every other case that shares something with this one, or nearly so.

Nothing is judged here. What rules say of the two is told in their words; what they leave alone, as a
common domain or a second case with the same referee, is told as it stands.
"""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.events import Ending
from ringback.domain.facts import Name
from ringback.domain.identifiers import CROWDED, FEW, IdentifierKind, Owner
from ringback.domain.ids import CaseId
from ringback.records import Summary
from ringback.rules.namesakes import Namesakes
from ringback.rules.surroundings import Surroundings
from ringback.text import _, worded
from ringback.usecases.assessments import tell_finding
from ringback.usecases.desk import Desk
from ringback.usecases.overview import decision_words, name_of

_BY_RULES = CROWDED | FEW | {IdentifierKind.TEXT_BODY}
"""Kinds that say something only once they were compared in full: their findings tell."""
_NO_LINK = frozenset({Owner.MAIN_LINE, Owner.REQUEST})


class SecondOne(Struct, frozen=True, kw_only=True):
    """Another case and what ties it to this one; `state` says how it stands."""

    case: CaseId
    label: str
    who: str
    state: str
    shared: tuple[str, ...]
    kept: bool = False
    """Somebody who was not taken on, or a case that ended."""


def second_ones(desk: Desk, case_id: CaseId) -> tuple[SecondOne, ...]:
    """Those that share most first; cases that ended and the inbox too."""
    case = desk.case(case_id)
    shared: defaultdict[CaseId, dict[str, None]] = defaultdict(dict)
    for other, words in _judged(desk, case_id):
        shared[other][words] = None
    for other, kind, value in _as_it_stands(desk, case_id, case):
        if not (value and any(value in words for words in shared[other])):
            told = _("{kind}: {value}").format(kind=kind, value=value or _("the same"))
            shared[other][told] = None
    for other in _named_so(desk, case):
        if other != case_id:
            shared[other][_("A name like this one. Many people share a name.")] = None
    known = {summary.case: summary for summary in desk.register.summaries()}
    found = [_second(desk, known[other], tuple(words)) for other, words in shared.items() if other in known]
    return tuple(sorted(found, key=_most_first))


def _judged(desk: Desk, case_id: CaseId) -> Iterator[tuple[CaseId, str]]:
    said = desk.assess(case_id)
    for finding in (*said.open, *said.cleared):
        for other in finding.shared_with:
            yield CaseId(other), tell_finding(finding, desk.playbook).sentence


def _as_it_stands(desk: Desk, case_id: CaseId, case: Case) -> Iterator[tuple[CaseId, str, str]]:
    """What is the same, by kind and value; the value is empty where nobody may read it."""
    around: Surroundings = desk.surroundings(case_id, case)
    for mine in around.own:
        if mine.kind in _BY_RULES or mine.owner in _NO_LINK:
            continue
        for seen in around.sightings.get((mine.kind, mine.value), ()):
            if seen.owner not in _NO_LINK:
                yield seen.case, worded(desk.playbook.label(mine.kind)), mine.shown


def _named_so(desk: Desk, case: Case) -> Iterator[CaseId]:
    """The same or a near name alone is often a namesake; it is told, and counts for nothing."""
    if case.party is None:
        return
    names = ((one.case, (Name(written=one.who),)) for one in desk.register.summaries() if one.who)
    for other, _match in Namesakes(names).like(case.party.name):
        yield other


def _second(desk: Desk, summary: Summary, shared: tuple[str, ...]) -> SecondOne:
    return SecondOne(
        case=summary.case,
        label=summary.label,
        who=name_of(summary),
        state=decision_words(desk, summary.decision) if summary.decision else _("In progress"),
        shared=shared,
        kept=summary.decision in set(Ending),
    )


def _most_first(found: SecondOne) -> tuple[int, str]:
    return -len(found.shared), found.label
