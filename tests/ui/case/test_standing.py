"""How a task stands, told by a table of cases."""

import pytest
from msgspec.structs import replace

from ringback.domain.belonging import task_of
from ringback.domain.case import Case
from ringback.domain.facts import (
    AnswerHow,
    AnyFact,
    Channel,
    CheckAnswer,
    CheckMissed,
    Contact,
    Evidence,
    FindingAnswer,
    Name,
    Party,
    PartySort,
    Provenance,
    Referee,
    Route,
)
from ringback.domain.findings import Finding, OpenCheck, noticed
from ringback.domain.moment import Moment
from ringback.domain.plan import plan_for
from ringback.domain.rungs import Claim
from ringback.domain.severity import Task
from ringback.domain.verdict import Assessment, Outcome
from ringback.usecases.standing import TaskStatus, next_check, task_status
from tests import builders
from tests.builders import LIGHT

PARTY = Party(id="party", sort=PartySort.PERSON, name=Name("Aiko"))


def a_case(*facts: AnyFact) -> Case:
    return Case(job=LIGHT, plan=plan_for(LIGHT), facts={fact.id: fact for fact in facts})


def assessed(*open_checks: OpenCheck, findings: tuple[Finding, ...] = ()) -> Assessment:
    return Assessment(recommendation=Outcome.WAIT, open_checks=open_checks, open=findings)


HELLO = OpenCheck(check="video_hello", about="party")
MISSED = OpenCheck(check="video_hello", about="party", missed="No line")
ANSWER = CheckAnswer(id="a", check="meet_once", about="party", outcome="met")


@pytest.mark.parametrize(
    ("case", "assessment", "status"),
    [
        (a_case(), assessed(HELLO), TaskStatus.TO_DO),
        (a_case(PARTY, ANSWER), assessed(HELLO), TaskStatus.DOING),
        (a_case(PARTY), assessed(MISSED), TaskStatus.COULD_NOT),
        (a_case(PARTY), assessed(), TaskStatus.DONE),
        (a_case(PARTY), assessed(findings=(noticed("video_dropped", "v"),)), TaskStatus.SECOND_LOOK),
        (a_case(PARTY), assessed(findings=(noticed("prompt_odd", "v"),)), TaskStatus.DONE),
        (a_case(PARTY), assessed(findings=(noticed("document_differs", "v"),)), TaskStatus.DONE),
        (Case(), assessed(OpenCheck(check="job_answers")), TaskStatus.TO_DO),
    ],
)
def test_how_live_video_stands(case: Case, assessment: Assessment, status: TaskStatus) -> None:
    assert task_status(case, assessment, Task.VIDEO) is status


def test_what_could_not_be_done_comes_last() -> None:
    other = OpenCheck(check="second_call", about="party")
    assert next_check(assessed(MISSED, other), Task.VIDEO) == other
    assert next_check(assessed(MISSED), Task.VIDEO) == MISSED
    assert next_check(assessed(MISSED), Task.MONEY) is None


def found(about: str) -> Contact:
    place = Provenance.DIRECTORY
    return Contact(id="c", about=about, channel=Channel.PHONE, value="1", provenance=place)


REFEREE = Referee(id="referee", about="party", name=Name("Mori"))


@pytest.mark.parametrize(
    ("fact", "task"),
    [
        (PARTY, Task.TOLD),
        (ANSWER, Task.VIDEO),
        (CheckMissed(id="m", check="bank_name", why="closed"), Task.MONEY),
        (found("party"), Task.TOLD),
        (found("referee"), Task.REFERENCES),
        (Evidence(id="e", claim=Claim.SKILL, route=Route.LIVE, source="s", words="w"), Task.VIDEO),
        (FindingAnswer(id="f", rule="vpn_seen", how=AnswerHow.EXPLAINED, words="w"), Task.ACCESS),
    ],
)
def test_beside_which_task_a_fact_is_shown(fact: AnyFact, task: Task) -> None:
    assert task_of(a_case(PARTY, REFEREE, fact), fact) is task


def test_the_money_is_not_done_while_its_account_is_open() -> None:
    """The page of the account says not to pay; the list beside it may not say Done."""
    account = builders.payee("p")
    case = a_case(PARTY, account)
    assert task_status(case, assessed(), Task.MONEY) is TaskStatus.DOING
    locked = replace(case, frozen={"p": Moment(0)})
    assert task_status(locked, assessed(), Task.MONEY) is TaskStatus.DONE
    assert task_status(a_case(PARTY), assessed(), Task.MONEY) is TaskStatus.DONE
