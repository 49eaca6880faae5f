"""The access card: how to cut it, whether the job asked for it, and whether it came before the decision."""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.events import Way
from ringback.domain.facts import Access, Level, Quoted, QuotedSort
from ringback.domain.findings import Finding, noticed
from ringback.domain.job import Answer
from ringback.rules.surroundings import Surroundings


def access(case: Case, around: Surroundings) -> Iterator[Finding]:
    del around
    for line in case.of(Access):
        why = _not_ready(case, line)
        if why and not line.ended_on:
            yield noticed("access_not_ready", line.id, who=case.names(), thing=line.what, seen=why)


def _not_ready(case: Case, line: Access) -> str:
    """The first reason, as a word; empty when the line is ready."""
    if not (line.how_to_cut.strip() and line.who_cuts.strip()):
        return "no_way_to_cut"
    if _wider(case, line):
        return "wider_than_job"
    return "before_decision" if line.given_on and not _decided(case) else ""


def _wider(case: Case, line: Access) -> bool:
    job = case.job
    if job is None:
        return False
    match line.level:
        case Level.ADMIN | Level.MONEY:
            return job.moves_money_or_holds_admin is Answer.NO
        case Level.CUSTOMER_DATA:
            return job.sees_code_or_customer_data is Answer.NO
        case Level.READ | Level.WORK:
            return False


def _decided(case: Case) -> bool:
    """Signed here, quoted in a document, or working for us since before the case."""
    quoted = any(q.what is QuotedSort.DECISION for q in case.of(Quoted))
    return case.way is Way.ALREADY_HERE or quoted or any(d.signed for d in case.decisions)
