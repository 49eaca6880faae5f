"""Somebody who works here already: the same checks and the same points, what they can reach first."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from ringback.domain.checks import CHECKS
from ringback.domain.document import CaseDocument
from ringback.domain.events import Way
from ringback.domain.facts import Access, Level, Name, Party, PartySort, Preset
from ringback.domain.job import Answer, Job, Sends
from ringback.domain.severity import Task
from ringback.usecases.cases import record, start_case
from ringback.usecases.documents import read_document
from ringback.usecases.imports import assess_document
from ringback.usecases.summaries import next_task, tasks_of
from tests.usecases.conftest import CASES, Office

DOCUMENTS = sorted(CASES.glob("*.json"))
PARTY = Party(id="party", sort=PartySort.PERSON, name=Name(written="Mai Tran"))


def job(*, admin: Answer = Answer.NO) -> Job:
    no = Answer.NO
    return Job(
        title="Shop", sees_code_or_customer_data=no, moves_money_or_holds_admin=admin, sends=Sends.PERSON,
        uses_computer_we_do_not_control=no, paid_abroad_or_by_emoney=no, met_only_online=no,
    )  # fmt: skip


def test_what_they_can_reach_comes_first(office: Office) -> None:
    case_id = start_case(office.desk, job(), PARTY, way=Way.ALREADY_HERE)
    case = office.desk.case(case_id)
    still = office.desk.assess(case_id).open_checks
    assert case.order[:3] == (Task.JOB, Task.ACCESS, Task.TOLD)
    assert next_task(case, still) is Task.ACCESS
    assert still[0].check == "access_card"
    [summary] = office.desk.register.summaries()
    assert summary.next == "access"
    assert tasks_of(case)[1] is Task.ACCESS
    access = Access(
        id="a",
        about="party",
        preset=Preset.WEB_SHOP,
        what="Web shop",
        level=Level.WORK,
        how_to_cut="Users, Remove",
        who_cuts="Mai",
        given_on="2025-01-05",
    )
    case = record(office.desk, office.gesture(case_id), access)
    assert next_task(case, office.desk.assess(case_id).open_checks) is Task.TOLD
    assert "access_not_ready" not in {f.rule for f in office.desk.assess(case_id).open}


@pytest.mark.parametrize("admin", [Answer.YES, Answer.UNSURE])
def test_who_moves_money_is_looked_at_there_next(office: Office, admin: Answer) -> None:
    case = office.desk.case(start_case(office.desk, job(admin=admin), PARTY, way=Way.ALREADY_HERE))
    assert case.order[:3] == (Task.JOB, Task.ACCESS, Task.MONEY)
    assert sorted(case.order) == sorted(Task)


def test_an_applicants_order_is_the_usual_one(office: Office) -> None:
    case_id = start_case(office.desk, job(admin=Answer.YES), PARTY)
    assert office.desk.case(case_id).order == tuple(Task)
    assert office.desk.register.summaries()[0].next == "told"


def _here(document: CaseDocument) -> CaseDocument:
    return replace(document, way=Way.ALREADY_HERE)


@pytest.mark.parametrize("path", DOCUMENTS, ids=[path.stem for path in DOCUMENTS])
def test_the_same_points_and_the_same_checks_as_for_an_applicant(path: Path) -> None:
    """Only that access was given before a decision is no point: it was."""
    document = read_document(path)
    _case, applicant = assess_document(replace(document, way=Way.APPLICANT), 1)
    _case, here = assess_document(_here(document), 1)
    early = {f.key for f in applicant.open if f.facts.get("seen") == "before_decision"}
    assert {f.key for f in here.open} == {f.key for f in applicant.open} - early
    assert {f.key for f in here.cleared} >= {f.key for f in applicant.cleared} - early
    assert sorted(here.open_checks, key=str) == sorted(applicant.open_checks, key=str)
    tasks = [CHECKS[check.check].task for check in here.open_checks]
    assert tasks == sorted(tasks, key=_case.order.index)


def test_the_scan_read_something() -> None:
    assert len(DOCUMENTS) > 20
