"""Which facts would clear a finding."""

from msgspec import Struct

from ringback.domain.claims import rungs_of
from ringback.domain.facts import AnswerHow, FindingAnswer
from ringback.domain.findings import Finding
from ringback.domain.ids import CaseId, FactId
from ringback.domain.rungs import Rung
from ringback.domain.settle import strong_enough
from ringback.domain.severity import Severity
from ringback.text import worded
from ringback.usecases.desk import Desk
from ringback.usecases.factlines import FactLine, fact_line

LIGHT = frozenset({Severity.WEAK, Severity.NOTE})


class Clearing(Struct, frozen=True):
    """A fact that is there already and stands high enough, with its rung in words."""

    line: FactLine
    rung: str


def finding_of(desk: Desk, case_id: CaseId, key: str) -> tuple[Finding, bool] | None:
    """The finding and whether it is open; None when it is not there any more."""
    assessment = desk.assess(case_id)
    for finding in assessment.open:
        if finding.key == key:
            return finding, True
    for finding in assessment.cleared:
        if finding.key == key:
            return finding, False
    return None


def clearing_facts(desk: Desk, case_id: CaseId, finding: Finding) -> tuple[Clearing, ...]:
    """Highest rung first."""
    case = desk.case(case_id)
    index = desk.surroundings(case_id, case)
    able = [
        (max(rung for _claim, rung in reached), fact)
        for fact in case.facts.values()
        if (reached := list(rungs_of(fact, case, index)))
        and fact.id not in finding.about
        and strong_enough(_trial(finding, fact.id), case, index)
    ]
    able.sort(key=_height, reverse=True)
    return tuple(Clearing(fact_line(desk, case_id, fact), _rung_words(desk, rung)) for rung, fact in able)


def _height(pair: tuple[Rung, object]) -> Rung:
    return pair[0]


def _trial(finding: Finding, fact: FactId) -> FindingAnswer:
    return FindingAnswer(
        id="trial",
        rule=finding.rule,
        finding_about=finding.about,
        fingerprint=finding.fingerprint,
        how=AnswerHow.BY_FACT,
        by_fact=fact,
        words="",
    )


def _rung_words(desk: Desk, rung: Rung) -> str:
    return worded(desk.playbook.tasks.rung[rung.word].title)
