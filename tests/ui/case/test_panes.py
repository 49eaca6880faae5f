"""The column and what was noticed: what they show, and what they must not show."""

from functools import partial

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ringback.domain.facts import AnyFact, Name, Party, PartySort, Purpose, Worker
from ringback.domain.ids import CaseId
from ringback.domain.job import Sends
from ringback.domain.severity import Task
from ringback.ui.case import make_column, make_side
from ringback.ui.case.presenters.column import column_view
from ringback.ui.case.presenters.side import MOST_OPEN, side_view
from ringback.ui.page import PageHost
from ringback.ui.places import CallPlace, CaseCheck, CaseFact, CaseFinding, CaseTask, Decide
from ringback.usecases.calls import start_call
from ringback.usecases.cases import record, start_case
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.factlines import said_of_fact
from ringback.usecases.overview import card
from ringback.usecases.standing import TaskStatus
from tests.builders import STANDARD, job
from tests.records.making import party
from tests.ui.accessibility import assert_accessible, name_of, show
from tests.ui.case.desks import practice


@pytest.fixture
def shared(desk: Desk) -> CaseId:
    """A case that shares nearly everything with another one."""
    practice(desk, "lent-identity")
    return practice(desk, "lent-identity")


def read(root: QWidget) -> str:
    return "\n".join(one.text() for one in root.findChildren(QLabel) if one.isVisibleTo(root))


def button(root: QWidget, name: str) -> QAbstractButton:
    return next(one for one in root.findChildren(QAbstractButton) if name_of(one).startswith(name))


def test_the_column_says_who_how_far_and_what_so_far(desk: Desk) -> None:
    view = column_view(desk, practice(desk, "lent-identity"))
    assert view.name == "Ratna Wiryani"
    assert view.about == "Phone app for our shop · Surabaya, Indonesia (claimed)"
    assert view.so_far == "So far: wait"
    assert view.progress == "6 of 8 tasks"
    assert view.sitting == "Next: on video, about 20 minutes"
    assert [line.status for line in view.tasks][4] is TaskStatus.DOING
    assert view.practice


def test_a_company_lists_its_people(desk: Desk) -> None:
    case_id = start_case(
        desk, job(3, sends=Sends.PEOPLE), Party(id="party", sort=PartySort.COMPANY, name=Name("株式会社ニシ"))
    )
    for place in ("worker-1", "worker-2"):
        case = desk.case(case_id)
        record(desk, Gesture(case_id, case.head), Worker(id=place, name=Name(f"Mori {place}")))
    view = column_view(desk, case_id)
    assert [line.name for line in view.workers] == ["Mori worker-1", "Mori worker-2"]
    assert all("checks to do" in line.state for line in view.workers)


def test_the_column_leads_to_tasks_workers_and_the_report(desk: Desk, qtbot: QtBot, shared: CaseId) -> None:
    host = PageHost()
    qtbot.addWidget(host)
    column = host.show_page(partial(make_column, desk, shared, CaseTask(shared, Task.TOLD)))
    show(host)
    assert_accessible(host)
    went: list[object] = []
    column.went.connect(went.append)
    button(column, "5 Live video, Doing").click()
    button(column, "8 Decide and file").click()
    button(column, "Report preview").click()
    assert went == [CaseTask(shared, Task.VIDEO), Decide(shared), Decide(shared)]


def test_at_most_three_points_are_open_the_rest_waits(desk: Desk, qtbot: QtBot, shared: CaseId) -> None:
    view = side_view(desk, shared, CaseTask(shared, Task.MONEY))
    assert len(view.first) == MOST_OPEN
    assert view.first[0].key.startswith("account_shared")
    assert len(view.more) == 2
    host = PageHost()
    qtbot.addWidget(host)
    side = host.show_page(partial(make_side, desk, shared, CaseTask(shared, Task.MONEY)))
    show(host)
    assert_accessible(host)
    assert "Why this step matters" in read(side)
    assert "wanted to chat only" not in read(side)
    button(side, "More points (2)").click()
    assert "wanted to chat only" in read(side)
    went: list[object] = []
    side.went.connect(went.append)
    button(side, "Answer this").click()
    assert went == [CaseFinding(shared, view.first[0].key)]


def test_the_point_being_answered_is_not_shown_twice(desk: Desk, shared: CaseId) -> None:
    key = side_view(desk, shared, CaseTask(shared, Task.MONEY)).first[0].key
    view = side_view(desk, shared, CaseFinding(shared, key))
    assert key not in {one.key for one in (*view.first, *view.more)}


def test_nothing_is_noticed_while_a_call_runs(desk: Desk, qtbot: QtBot) -> None:
    case_id = practice(desk, "friendly-referee")
    case = desk.case(case_id)
    start_call(desk, Gesture(case_id, case.head), about="party", contact="phone", purpose=Purpose.VOICE)
    host = PageHost()
    qtbot.addWidget(host)
    side = host.show_page(partial(make_side, desk, case_id, CaseTask(case_id, Task.REFERENCES)))
    assert side_view(desk, case_id, None).first == ()
    assert "What we noticed" not in read(side)
    assert "A call is still open" in read(side)
    assert "the call is still open" in said_of_fact(desk, desk.case(case_id), running(desk, case_id)).words
    summary = next(one for one in desk.register.summaries() if one.case == case_id)
    assert card(desk, summary).next == "Next: a call is still open"
    went: list[object] = []
    side.went.connect(went.append)
    button(side, "Back to the call").click()
    assert went == [CallPlace(case_id, "party", Purpose.VOICE)]


def running(desk: Desk, case_id: CaseId) -> AnyFact:
    case = desk.case(case_id)
    return case.facts[case.running[0]]


@pytest.mark.parametrize("check", ["cv_walk", "screening"])
def test_why_a_check_matters_comes_from_the_check(desk: Desk, check: str) -> None:
    case_id = start_case(desk, STANDARD, party())
    assert side_view(desk, case_id, CaseCheck(case_id, check)).why == desk.playbook.checks[check].why


def test_a_place_without_a_task_marks_none(desk: Desk, qtbot: QtBot) -> None:
    case_id = start_case(desk, STANDARD, party("<b>Acme</b>"))
    host = PageHost()
    qtbot.addWidget(host)
    column = host.show_page(partial(make_column, desk, case_id, CaseFact(case_id, "worker")))
    assert "<b>Acme</b>" in read(column)
