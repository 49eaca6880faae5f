"""A file given while the register locks, or the window closes, still gets there; what goes wrong is told."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ringback.app import App
from ringback.domain.facts import Exhibit
from ringback.domain.ids import CaseId
from ringback.domain.severity import Task
from ringback.ui import places as at
from ringback.ui.case.told import ToldPage
from ringback.ui.jobs import InlineExecutor, Jobs
from ringback.ui.unlock.page import UnlockPage
from ringback.usecases.registers import open_desk
from ringback.usecases.whereabouts import default_register, who_can_open
from tests.readers import making
from tests.ui.manual import ManualExecutor
from tests.ui.opened import PASSPHRASE, add_case, at_page, make_register, open_app, page_of, press, type_keys

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def case_id() -> CaseId:
    desk = make_register()
    case = add_case(desk)
    desk.register.close()
    return case


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> ManualExecutor:
    """Work on files waits until the test says so."""
    executor = ManualExecutor()

    def jobs(parent: object) -> Jobs:
        return Jobs(InlineExecutor(), executor)

    monkeypatch.setattr("ringback.app.Jobs", jobs)
    return executor


@pytest.fixture
def app(qtbot: QtBot, qapp: QApplication, files: ManualExecutor, case_id: CaseId) -> App:
    """At the page where files are given."""
    app = open_app(qtbot, qapp)
    _unlock(app, qtbot)
    app.show(at.CaseTask(case_id, Task.TOLD))
    return app


def _unlock(app: App, qtbot: QtBot) -> None:
    type_keys(app, PASSPHRASE)
    press(app, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.desks.own is not None, timeout=20_000)


def _give(app: App, path: Path) -> None:
    page_of(app, ToldPage).add_files([str(path)])


def _kept(case_id: CaseId) -> list[str]:
    """By a register opened anew."""
    path = default_register()
    desk = open_desk(path, who_can_open(path)[0].id, PASSPHRASE)
    names = [one.name for one in desk.case(case_id).of(Exhibit)]
    desk.register.close()
    return names


def test_a_file_given_before_the_lock_is_kept(
    app: App, files: ManualExecutor, case_id: CaseId, qtbot: QtBot, tmp_path: Path
) -> None:
    _give(app, making.put(tmp_path, "cv.docx", making.docx()))
    press(app, Qt.Key.Key_L, CTRL)
    page = page_of(app, UnlockPage)
    page.look()
    assert app.desks.current is None, "nothing of it can be shown"
    assert not page.passphrase.isVisibleTo(page), "it can't be opened a second time yet"
    files.run_all()
    again = page_of(app, UnlockPage)
    again.look()
    assert again is not page
    assert again.passphrase.isVisibleTo(again)
    _unlock(app, qtbot)
    at_page(app, qtbot, ToldPage)
    assert app.desks.own is not None
    assert [one.name for one in app.desks.own.case(case_id).of(Exhibit)] == ["cv.docx"]
    app.close()


def test_what_could_not_be_kept_is_told_after_the_lock(
    app: App, files: ManualExecutor, qtbot: QtBot, tmp_path: Path
) -> None:
    path = making.put(tmp_path, "cv.docx", making.docx())
    _give(app, path)
    page = page_of(app, ToldPage)
    app.lock()
    path.unlink()
    qtbot.waitUntil(lambda: not shiboken6.isValid(page))
    files.run_all()
    assert not app.window.toast.isVisible(), "nobody is there to read it"
    _unlock(app, qtbot)
    assert app.window.toast.isVisible()
    assert "cv.docx" in app.window.toast.accessibleName()
    app.close()


def test_a_file_given_before_the_window_closes_is_kept(app: App, case_id: CaseId, tmp_path: Path) -> None:
    _give(app, making.put(tmp_path, "cv.docx", making.docx()))
    app.window.close()
    assert _kept(case_id) == ["cv.docx"]


def test_an_idle_lock_with_nothing_on_its_way_opens_at_once(app: App) -> None:
    app.idle.expired.emit()
    page = page_of(app, UnlockPage)
    page.look()
    assert page.passphrase.isVisibleTo(page)
    app.close()


def test_practice_can_be_entered_again_while_a_file_of_it_is_being_kept(
    app: App, files: ManualExecutor, tmp_path: Path
) -> None:
    app.desks.open_practice()
    first = app.desks.practice
    files.submit(list[str]().clear)
    app.desks.leave_practice()
    app.desks.open_practice()
    assert app.desks.practice is first
    app.close()
