"""What the list of cases and the links between cases are made from; no rule runs here, so an append stays quick."""

from ringback.domain.case import Case
from ringback.records import Projection, Summary
from ringback.rules.identifiers import identifiers


def project(case: Case) -> Projection:
    return Projection(summary_of(case), identifiers(case))


def summary_of(case: Case) -> Summary:
    decision = case.decision
    return Summary(
        who=case.names(),
        work=case.job.title if case.job else "",
        decision=decision.event.outcome.value if decision and decision.signed else "",
        due=decision.event.until if decision else "",
    )
