"""The way in for somebody who works here already, by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ringback.domain.events import Way
from ringback.domain.severity import Task
from ringback.ui import case
from ringback.ui import places as at
from ringback.ui.case.job import NewCasePage
from ringback.ui.home.page import HomePage
from ringback.ui.home.presenter import HomePresenter
from ringback.ui.home.ways import WayButton
from ringback.ui.page import PageHost
from ringback.ui.tasklist import TaskButton
from ringback.usecases.jobs import answers_of
from ringback.usecases.registers import desk_at
from tests.ui.accessibility import assert_accessible, show
from tests.ui.opened import job, make_register


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_from_home_to_what_they_can_reach(qtbot: QtBot) -> None:
    with make_register().register as register:
        desk = desk_at(register)
        home = HomePage(HomePresenter(desk))
        qtbot.addWidget(home)
        show(home)
        [way] = [one for one in home.findChildren(WayButton) if "works for you" in one.text()]
        with qtbot.waitSignal(home.went) as went:
            way.setFocus()
            QTest.keyClick(way, Qt.Key.Key_Space)
        [place] = went.args or []
        assert place == at.NewCase(here=True)
        host = PageHost()
        qtbot.addWidget(host)
        page = host.show_page(lambda parent: case.make_new_case(place, desk, parent))
        assert isinstance(page, NewCasePage)
        show(host)
        assert "What they can reach comes first" in words(page)
        for key, value in answers_of(job()).items():
            page.questions.answers[key] = value
        while not page.questions.done():
            page.questions.next()
        with qtbot.waitSignal(page.went) as went:
            page.save()
        [case_id] = register.cases()
        assert went.args == [at.CaseTask(case_id, Task.ACCESS)]
        assert desk.case(case_id).way is Way.ALREADY_HERE
        column = case.make_column(desk, case_id, at.CaseTask(case_id, Task.ACCESS), host)
        qtbot.addWidget(column)
        show(column)
        assert_accessible(column)
        assert "works for you already" in words(column)
        assert "2  Access and devices" in [b.text() for b in column.findChildren(TaskButton)]
