"""Which facts would clear a finding, and how the open points are put to the contractor."""

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.claims import rungs_of
from ringback.domain.facts import AnswerHow, FindingAnswer
from ringback.domain.findings import Finding
from ringback.domain.ids import CaseId, FactId
from ringback.domain.rungs import Rung
from ringback.domain.settle import strong_enough
from ringback.domain.severity import Severity
from ringback.text import _, worded
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


def question_text(desk: Desk, case: Case, case_id: CaseId, first: Finding) -> str:
    """Every open point as a neutral question, this one first: they are put all together."""
    points = [one for one in desk.assess(case_id).open if one.severity is not Severity.NOTE]
    asked = [first.rule, *(one.rule for one in points)]
    lines = [worded(desk.playbook.rules[rule].ask) for rule in dict.fromkeys(asked)]
    numbered = [f"{at}. {line}" for at, line in enumerate(dict.fromkeys(filter(None, lines)), 1)]
    opening = _("Hello {name}, before we go on we have some open points. We ask everybody such questions.")
    closing = _("Please answer within two working days. If something is wrong, tell us.")
    return "\n".join((opening.format(name=case.names()).replace(" ,", ","), "", *numbered, "", closing))
