"""By keyboard alone: from an empty folder to a saved case and home, and in again on the next day."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ringback.app import App
from ringback.ui import places as at
from ringback.ui.case.job import NewCasePage
from ringback.ui.case.task import TaskPage
from ringback.ui.home.page import HomePage
from ringback.ui.home.recovery import RecoveryCard
from ringback.ui.setup.page import SetupPage
from ringback.ui.setup.recovery import RecoveryPage
from ringback.ui.unlock.page import UnlockPage
from ringback.ui.welcome.page import WelcomePage
from tests.ui.opened import PASSPHRASE, add_case, at_page, make_register, open_app, page_of, press, type_keys

CTRL = Qt.KeyboardModifier.ControlModifier


def _moved(page: NewCasePage, before: int) -> bool:
    return page.questions.at != before


def _answer_the_questions(app: App, qtbot: QtBot) -> None:
    page = page_of(app, NewCasePage)
    type_keys(app, "New web shop")
    press(app, Qt.Key.Key_Return)
    for _question in range(20):
        if page.questions.done():
            break
        before = page.questions.at
        press(app, Qt.Key.Key_Return)
        qtbot.waitUntil(partial(_moved, page, before))
    assert page.questions.done()


def test_from_nothing_to_a_saved_case(qtbot: QtBot, qapp: QApplication, own_home: Path) -> None:
    app = open_app(qtbot, qapp)
    page_of(app, WelcomePage)
    press(app, Qt.Key.Key_Space)
    _answer_the_questions(app, qtbot)
    press(app, Qt.Key.Key_Return, CTRL)
    page_of(app, SetupPage)
    assert not (own_home / "register.ringback").exists(), "asked for before there was something to keep"
    type_keys(app, "Penang Print")
    press(app, Qt.Key.Key_Return)
    type_keys(app, "Lim Wei")
    press(app, Qt.Key.Key_Return)
    type_keys(app, PASSPHRASE)
    press(app, Qt.Key.Key_Return)
    type_keys(app, PASSPHRASE)
    press(app, Qt.Key.Key_Return)
    code = at_page(app, qtbot, RecoveryPage)
    assert (own_home / "register.ringback").exists()
    press(app, Qt.Key.Key_Return, CTRL)
    page_of(app, RecoveryPage)  # not before it is written down
    code.wrote.box.setFocus()
    press(app, Qt.Key.Key_Space)
    press(app, Qt.Key.Key_Return, CTRL)
    at_page(app, qtbot, TaskPage)
    assert app.desks.own is not None
    assert [summary.work for summary in app.desks.own.register.summaries()] == ["New web shop"]
    assert app.desks.own.register.recovery_noted
    app.close()


def test_who_leaves_the_code_unwritten_is_asked_at_home(
    qtbot: QtBot, qapp: QApplication, own_home: Path
) -> None:
    desk = make_register()
    app = open_app(qtbot, qapp)
    app.visits.wanted = at.Recovery("twelve words", at.Home())
    app._opened(desk)
    at_page(app, qtbot, RecoveryPage)
    app.show(at.Home())
    home = page_of(app, HomePage)
    [asked] = home.findChildren(RecoveryCard)
    asked.wrote.setFocus()
    press(app, Qt.Key.Key_Space)
    assert desk.register.recovery_noted
    qtbot.waitUntil(lambda: not home.findChildren(RecoveryCard))
    assert app.window.focusWidget() is home.start
    app.close()


def test_ticked_and_left_by_another_way_it_is_on_paper(qtbot: QtBot, qapp: QApplication) -> None:
    desk = make_register()
    app = open_app(qtbot, qapp)
    app.visits.wanted = at.Recovery("twelve words", at.Home())
    app._opened(desk)
    at_page(app, qtbot, RecoveryPage).wrote.box.setFocus()
    press(app, Qt.Key.Key_Space)
    app.show(at.Home())
    assert desk.register.recovery_noted
    assert not page_of(app, HomePage).findChildren(RecoveryCard)
    app.close()


def test_the_next_day(qtbot: QtBot, qapp: QApplication) -> None:
    with make_register().register:
        pass
    app = open_app(qtbot, qapp)
    page = page_of(app, UnlockPage)
    assert app.window.focusWidget() is page.passphrase.edit
    type_keys(app, "not this one")
    press(app, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.passphrase.error()))
    assert "does not open" in page.passphrase.error()
    assert page.passphrase.edit.selectedText(), "kept, and typing replaces it"
    assert page.passphrase.value() == "not this one"
    type_keys(app, PASSPHRASE)
    press(app, Qt.Key.Key_Return)
    home = at_page(app, qtbot, HomePage)
    assert app.window.focusWidget() is home.start
    app.close()


def test_back_from_setup_keeps_the_answers(qtbot: QtBot, qapp: QApplication) -> None:
    app = open_app(qtbot, qapp)
    press(app, Qt.Key.Key_Space)
    _answer_the_questions(app, qtbot)
    press(app, Qt.Key.Key_Return, CTRL)
    setup = page_of(app, SetupPage)
    type_keys(app, "Penang Print")
    press(app, Qt.Key.Key_W, CTRL | Qt.KeyboardModifier.ShiftModifier)
    press(app, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page_of(app, SetupPage) is setup
    assert setup.firm.value() == "Penang Print"
    press(app, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page_of(app, NewCasePage).questions.done()
    app.close()


def test_lock_and_unlock_return_to_the_same_place(qtbot: QtBot, qapp: QApplication) -> None:
    desk = make_register()
    add_case(desk)
    desk.register.close()
    app = open_app(qtbot, qapp)
    type_keys(app, PASSPHRASE)
    press(app, Qt.Key.Key_Return)
    home = at_page(app, qtbot, HomePage)
    assert app.window.focusWidget() is home.start
    for _step in range(10):
        press(app, Qt.Key.Key_Tab)
        if app.window.focusWidget().accessibleName().startswith("Tanaka Kenji"):
            break
    press(app, Qt.Key.Key_Return)
    at_page(app, qtbot, TaskPage)
    place = app.visits.at
    press(app, Qt.Key.Key_L, CTRL)
    page_of(app, UnlockPage)
    assert app.desks.own is None
    assert app.window.column.currentWidget() is None, "the panes are empty while it is locked"
    type_keys(app, PASSPHRASE)
    press(app, Qt.Key.Key_Return)
    at_page(app, qtbot, TaskPage)
    assert app.visits.at == place
    app.close()
