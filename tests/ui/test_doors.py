"""The door: open elsewhere, several people, the recovery code, idle minutes, and a call not cut off."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ringback.app import App
from ringback.domain.people import Role
from ringback.ui import places as at
from ringback.ui.home.page import HomePage
from ringback.ui.idle import MINUTES, Idle
from ringback.ui.page import Page
from ringback.ui.unlock.page import UnlockPage
from ringback.ui.unlock.presenter import UnlockPresenter
from ringback.ui.unlock.recover import RecoverPage
from ringback.ui.welcome.page import WelcomePage
from ringback.ui.wrong.page import WrongPage
from ringback.usecases.practice import practice_cases
from ringback.usecases.registers import add_person, create_register, desk_at
from ringback.usecases.whereabouts import default_register
from tests.ui.opened import PASSPHRASE, at_page, make_register, open_app, page_of, press, type_keys

HOLD = """
import sys, pathlib
from ringback.records.store import open_store
store = open_store(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.readline()
store.close()
"""


def _unlocked(qtbot: QtBot, qapp: QApplication) -> App:
    make_register().register.close()
    app = open_app(qtbot, qapp)
    type_keys(app, PASSPHRASE)
    press(app, Qt.Key.Key_Return)
    at_page(app, qtbot, HomePage)
    return app


def test_open_in_another_process(qtbot: QtBot, qapp: QApplication) -> None:
    make_register().register.close()
    command = [sys.executable, "-c", HOLD, str(default_register())]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        app = open_app(qtbot, qapp)
        page = page_of(app, UnlockPage)
        assert "open elsewhere" in UnlockPresenter(default_register()).view.closed
        qtbot.waitUntil(lambda: app.window.focusWidget() is page.again)
        other.stdin.write("\n")
        other.stdin.flush()
        other.wait(20)
    press(app, Qt.Key.Key_Space)
    assert app.window.focusWidget() is page_of(app, UnlockPage).passphrase.edit
    app.close()


def test_what_stands_where_a_register_should(qtbot: QtBot, qapp: QApplication) -> None:
    default_register().parent.mkdir(parents=True)
    default_register().write_bytes(b"not a register at all" * 100)
    view = UnlockPresenter(default_register()).view
    assert "not a register" in view.closed
    assert not view.people


def test_each_person_has_a_passphrase(qtbot: QtBot, qapp: QApplication) -> None:
    desk = make_register()
    lim = add_person(desk, "Lim Wei", Role.APPROVER, "another long one")
    desk.register.close()
    app = open_app(qtbot, qapp)
    page = page_of(app, UnlockPage)
    qtbot.waitUntil(lambda: page.who is not None)
    assert page.who is not None
    page.who.set_value(lim.id)
    type_keys(app, "another long one")
    press(app, Qt.Key.Key_Return)
    at_page(app, qtbot, HomePage)
    assert app.desks.own is not None
    assert app.desks.own.signer.person.name == "Lim Wei"
    app.close()


def test_the_recovery_code_opens_and_makes_a_new_key(qtbot: QtBot, qapp: QApplication) -> None:
    register, code = create_register(default_register(), "Firm", "Ann", "forgotten for good")
    first = desk_at(register).signer.id
    register.close()
    app = open_app(qtbot, qapp)
    app.show(at.Recover())
    page = page_of(app, RecoverPage)
    page.code.set_value("twelve words that were never a code at all and fail")
    page.new.first.edit.setText(PASSPHRASE)
    page.new.second.edit.setText(PASSPHRASE)
    page.recover()
    qtbot.waitUntil(lambda: bool(page.code.error()))
    assert page.new.value() == PASSPHRASE
    page.code.set_value(code.upper())
    page.recover()
    at_page(app, qtbot, HomePage)
    assert app.desks.own is not None
    assert app.desks.own.signer.id != first
    app.close()


class CallPage(Page):
    """Says that a call runs."""

    blind = Signal(object)


def test_a_running_call_is_never_cut_off_by_the_lock(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = _unlocked(qtbot, qapp)
    page = CallPage("Call", "", app.window)
    page.blind.connect(app._set_blind)
    app.window.content.show_page(lambda parent: page)
    page.blind.emit(True)
    app.lock()
    app.idle.expired.emit()
    assert app.desks.own is not None
    app.show(at.Wrong())
    page_of(app, WrongPage)
    app.show(at.Back())
    assert page_of(app, CallPage) is page
    page.blind.emit(False)
    app.lock()
    page_of(app, UnlockPage)
    app.close()


def test_idle_minutes_are_counted_and_held(qtbot: QtBot, qapp: QApplication) -> None:
    idle = Idle(qapp)
    left: list[object] = []
    idle.left.connect(left.append)
    passed = [0]
    idle._since = type(
        "Clock", (), {"start": lambda _: None, "elapsed": lambda _: passed[0]}
    )()  # set by hand
    idle.start()
    passed[0] = 60_001
    idle.look()
    assert left == [MINUTES, MINUTES - 1]
    passed[0] = MINUTES * 60_000
    idle.hold(True)
    with qtbot.assertNotEmitted(idle.expired):
        idle.look()
    idle.hold(False)
    with qtbot.waitSignal(idle.expired):
        idle.look()
    assert idle.minutes is None


def test_the_status_says_when_it_locks(qtbot: QtBot, qapp: QApplication) -> None:
    app = _unlocked(qtbot, qapp)
    assert "Locks in 10 min" in {label.text() for label in app.window.rail._lines}
    app.lock()
    assert not any("Locks" in label.text() for label in app.window.rail._lines)
    app.close()


def test_practice_needs_no_passphrase(qtbot: QtBot, qapp: QApplication) -> None:
    app = open_app(qtbot, qapp, practice=True)
    home = page_of(app, HomePage)
    assert "not" in home.lead.text()
    assert "Practice register" in {label.text() for label in app.window.rail._lines}
    app.show(at.PracticeCase("lent-identity"))
    app.show(at.PracticeCase("lent-identity"))
    assert app.desks.practice is not None
    assert len(app.desks.practice.register.summaries()) == len(practice_cases())
    app.show(at.LeavePractice())
    page_of(app, WelcomePage)
    assert app.window.content.currentWidget() is not home
    app.close()
