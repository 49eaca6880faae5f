"""The questions about the job: one at a time, by keyboard, with the plan they make at the end."""

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ringback.domain.facts import Level
from ringback.domain.plan import Size
from ringback.domain.severity import Task
from ringback.ui.page import PageHost
from ringback.ui.places import CaseCheck, CaseTask, NewCase, Started
from ringback.usecases.cases import record, start_case
from ringback.usecases.desk import Desk, Gesture
from tests.builders import LIGHT, NO, YES, access
from tests.records.making import party
from tests.ui.accessibility import assert_accessible
from tests.ui.case.screen import Visit


def answer_all(visit: Visit, qtbot: QtBot) -> None:
    visit.type("What is the work?", "New web shop")
    QTest.keyClick(visit.find("What is the work?"), Qt.Key.Key_Return)
    for _question in range(5):
        visit.press("Yes")
        visit.save()
    visit.press("One person does the work")
    visit.save()


def test_a_case_is_started_by_keyboard(desk: Desk, host: PageHost, qtbot: QtBot) -> None:
    visit = Visit(host, NewCase(), desk)
    answer_all(visit, qtbot)
    assert "Full" in visit.text
    assert "about 120 minutes" in visit.text
    assert "In 5 sittings." in visit.text
    assert "Document beside the face" in visit.text
    assert not desk.register.cases()
    visit.save()
    case_id = desk.register.cases()[0]
    plan = desk.case(case_id).plan
    assert plan is not None
    assert plan.size is Size.FULL
    assert visit.went == [CaseTask(case_id, Task.TOLD)]


def test_without_a_register_the_answers_are_handed_on(host: PageHost, qtbot: QtBot) -> None:
    visit = Visit(host, NewCase(), None)
    started: list[Started] = []
    visit.page.job_ready.connect(started.append)
    answer_all(visit, qtbot)
    visit.save()
    assert [one.job.title for one in started] == ["New web shop"]
    assert not visit.went


def test_nothing_goes_on_without_an_answer(host: PageHost) -> None:
    visit = Visit(host, NewCase(), None)
    visit.save()
    assert "Write a few words first." in visit.text
    visit.type("What is the work?", "Shop")
    visit.save()
    visit.save()
    assert "Answer this one first" in visit.text


def test_arrow_keys_choose_and_enter_goes_on(host: PageHost, qtbot: QtBot) -> None:
    visit = Visit(host, NewCase(), None)
    visit.type("What is the work?", "Shop")
    visit.save()
    QTest.keyClick(visit.find("Yes"), Qt.Key.Key_Right)
    assert "Question 2 of 7" in visit.text
    QTest.keyClick(visit.find("No"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Question 3 of 7" in visit.text, timeout=1000)


def test_back_and_change_keep_every_answer(host: PageHost) -> None:
    visit = Visit(host, NewCase(), None)
    visit.type("What is the work?", "Shop")
    visit.save()
    visit.press("Not sure")
    visit.save()
    visit.press("Back")
    assert visit.page.questions.row.value() == "unsure"
    visit.press("Change: What is the work?")
    assert visit.page.questions.row.value() == "Shop"


def test_a_plan_only_grows(desk: Desk, host: PageHost) -> None:
    case_id = start_case(desk, LIGHT, party())
    visit = Visit(host, CaseCheck(case_id, "job_answers"), desk)
    assert "Nothing new." in visit.text
    visit.press("Change: Will they move money")
    visit.press("Yes")
    visit.save()
    assert "New: " in visit.text
    visit.save()
    plan = desk.case(case_id).plan
    assert plan is not None
    assert plan.size is Size.STANDARD
    again = Visit(host, CaseCheck(case_id, "job_answers"), desk)
    again.press("Change: Will they move money")
    again.press("No")
    again.save()
    again.save()
    assert desk.case(case_id).plan == plan


def test_the_plan_of_a_case_can_be_read_again(desk: Desk, host: PageHost) -> None:
    case_id = start_case(desk, LIGHT, party())
    visit = Visit(host, CaseTask(case_id, Task.JOB), desk)
    assert "about 25 minutes" in visit.text
    assert "In 5 sittings." in visit.text
    visit.press("Look again: Six questions about the job")
    assert visit.went == [CaseCheck(case_id, "job_answers")]


def test_names_and_order(desk: Desk, host: PageHost, qtbot: QtBot) -> None:
    for size in (QSize(1000, 700), QSize(640, 360)):
        visit = Visit(host, NewCase(), None, size)
        assert_accessible(host)
        answer_all(visit, qtbot)
        assert_accessible(host)


def test_access_wider_than_the_answers_asks_them_again(desk: Desk, host: PageHost) -> None:
    """The line on the access card reopens the job by itself; saving a grown answer closes it."""
    job = replace(LIGHT, sees_code_or_customer_data=NO, met_only_online=YES)
    case_id = start_case(desk, job, party())
    record(desk, Gesture(case_id, desk.case(case_id).head), access(level=Level.MONEY, what="Payouts"))
    asked = desk.assess(case_id).open_checks[0]
    visit = Visit(host, CaseCheck(case_id, asked.check), desk)
    assert "They are to reach Payouts. Do these answers still hold?" in visit.text
    visit.press("Change: Will they move money")
    visit.press("Yes")
    visit.save()
    visit.save()
    assert visit.went == [CaseTask(case_id, Task.ACCESS)]
    assert "job_answers" not in {item.check for item in desk.assess(case_id).open_checks}
    plan = desk.case(case_id).plan
    assert plan is not None
    assert plan.size is Size.STANDARD
