"""The access card: how to cut it, whether the job was sized for it, whether it came before the decision."""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.events import Way
from ringback.domain.facts import Access, Device, Quoted, QuotedSort
from ringback.domain.findings import Finding, noticed
from ringback.domain.sizing import wider
from ringback.rules.surroundings import Surroundings


def access(case: Case, around: Surroundings) -> Iterator[Finding]:
    del around
    for line in case.of(Access):
        if not line.ended_on:
            yield from _line(case, line)
    for reached in wider(case):
        yield noticed("access_wider", reached, who=case.names(), thing=_what(case.facts[reached]))


def _line(case: Case, line: Access) -> Iterator[Finding]:
    if not (line.how_to_cut.strip() and line.who_cuts.strip()):
        yield noticed("access_not_ready", line.id, who=case.names(), thing=line.what)
    if line.given_on and not _decided(case):
        yield noticed("access_early", line.id, who=case.names(), thing=line.what)


def _what(fact: object) -> str:
    return fact.what if isinstance(fact, Access | Device) else ""


def _decided(case: Case) -> bool:
    """Signed here, quoted in a document, or working for us since before the case."""
    quoted = any(q.what is QuotedSort.DECISION for q in case.of(Quoted))
    return case.way is Way.ALREADY_HERE or quoted or any(d.signed for d in case.decisions)
