"""The bad day: seven doors before any passphrase, one action at a time, and nothing typed is lost."""

from pathlib import Path
from typing import TypeVar

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ringback.app import App
from ringback.domain.facts import Incident, Situation
from ringback.resources import home
from ringback.ui.help.page import HelpPage
from ringback.ui.staged import Stage
from ringback.ui.unlock.page import UnlockPage
from ringback.ui.wrong.acting import ActingStage
from ringback.ui.wrong.doors import DoorsStage
from ringback.ui.wrong.filing import FilingStage
from ringback.ui.wrong.page import WrongPage
from ringback.ui.wrong.presenter import WrongPresenter
from ringback.ui.wrong.telling import ContactRow
from ringback.ui.wrong.writing import WritingStage
from ringback.usecases.emergencies import countries
from tests.ui.accessibility import assert_accessible, show
from tests.ui.opened import PASSPHRASE, add_case, make_register, open_app, page_of, press, type_keys

S = TypeVar("S", bound=Stage)
CONTROL = Qt.KeyboardModifier.ControlModifier
WRONG = CONTROL | Qt.KeyboardModifier.ShiftModifier
SITUATIONS = [item.id for item in WrongPresenter().view.situations]


def open_door(app: App, door: str) -> ActingStage:
    """By keys alone: the shortcut, Tab to the door, Enter."""
    press(app, Qt.Key.Key_W, WRONG)
    for _step in range(SITUATIONS.index(door)):
        press(app, Qt.Key.Key_Tab)
    press(app, Qt.Key.Key_Return)
    stage = page_of(app, WrongPage).stage
    assert isinstance(stage, ActingStage)
    return stage


def stage_of(app: App, kind: type[S]) -> S:
    stage = page_of(app, WrongPage).stage
    assert isinstance(stage, kind), f"at {type(stage).__name__}"
    return stage


def unlock(app: App, qtbot: QtBot) -> None:
    page_of(app, UnlockPage).passphrase.focus()
    type_keys(app, PASSPHRASE)
    press(app, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.desks.own is not None, timeout=20_000)


def test_the_doors() -> None:
    assert [situation.value for situation in Situation] == SITUATIONS


@pytest.mark.parametrize("situation", SITUATIONS)
def test_one_action_at_a_time_in_their_order(qtbot: QtBot, situation: str) -> None:
    presenter = WrongPresenter(situation)
    page = WrongPage(presenter)
    qtbot.addWidget(page)
    show(page)
    stage = page.stage
    assert isinstance(stage, ActingStage)
    assert presenter.view.chosen is not None
    shown = []
    while presenter.view.now is not None:
        shown.append(stage.now.words.text())
        stage.now.next.click()
    assert tuple(shown) == presenter.view.chosen.first
    assert [step.do for step in presenter.incident.steps] == list(presenter.view.chosen.keys)
    assert_accessible(page)


def waiting(presenter: WrongPresenter) -> str:
    return presenter.view.now.key if presenter.view.now else ""


def test_what_is_put_off_comes_again_and_can_be_taken_back(qtbot: QtBot) -> None:
    presenter = WrongPresenter("bank_change")
    first, second, *rest = presenter.view.chosen.keys if presenter.view.chosen else ()
    presenter.put_off(first)
    assert waiting(presenter) == second
    for key in (second, *rest):
        presenter.did(key)
    assert waiting(presenter) == first
    presenter.did(first)
    assert waiting(presenter) == ""
    presenter.undo(second)
    assert waiting(presenter) == second


@pytest.mark.parametrize("code", [code for code, _name in countries()])
def test_whom_to_tell_in_each_country(qtbot: QtBot, code: str) -> None:
    page = WrongPage(WrongPresenter("threat", code))
    qtbot.addWidget(page)
    show(page)
    rows = page.findChildren(ContactRow)
    assert rows
    marked = [c for c in page._presenter.view.contacts if c.check_this]
    shown = [label for label in page.findChildren(QLabel) if label.text().startswith("Check this on")]
    assert len(marked) == len(shown)
    rows[0].button.click()
    assert [one.who for one in page._presenter.incident.told] == [page._presenter.view.contacts[0].who]
    assert not rows[0].button.isEnabled()


def test_what_was_typed_waits(qtbot: QtBot, qapp: QApplication) -> None:
    make_register().register.close()
    app = open_app(qtbot, qapp)
    type_keys(app, "half a pass")
    page = page_of(app, UnlockPage)
    press(app, Qt.Key.Key_W, WRONG)
    page_of(app, WrongPage)
    press(app, Qt.Key.Key_W, WRONG)
    press(app, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page_of(app, UnlockPage) is page
    assert page.passphrase.value() == "half a pass"
    assert app.window.focusWidget() is page.passphrase.edit
    app.close()


def act_and_write(app: App) -> None:
    """Two actions and a sentence, by keys, up to the question whom it is about."""
    stage = open_door(app, "bank_change")
    assert app.window.focusWidget() is stage.now.next, "the first action waits for one key"
    press(app, Qt.Key.Key_Return)
    press(app, Qt.Key.Key_Return, CONTROL)
    stage.writing.setFocus()
    press(app, Qt.Key.Key_Return)
    type_keys(app, "A mail asked for another account")
    stage_of(app, WritingStage).footer[1].setFocus()
    press(app, Qt.Key.Key_Return)
    stage_of(app, FilingStage)


def to_filing(app: App) -> FilingStage:
    """The same once more after unlocking: it is all still there."""
    press(app, Qt.Key.Key_W, WRONG)
    doors = stage_of(app, DoorsStage)
    assert "2 of 7 done" in {label.text() for label in doors.findChildren(QLabel)}
    press(app, Qt.Key.Key_Return)
    stage_of(app, ActingStage).writing.setFocus()
    press(app, Qt.Key.Key_Return)
    writing = stage_of(app, WritingStage)
    assert writing.words.value() == "A mail asked for another account"
    writing.footer[1].setFocus()
    press(app, Qt.Key.Key_Return)
    return stage_of(app, FilingStage)


def test_before_a_passphrase_nothing_is_written_and_afterwards_it_is_filed(
    qtbot: QtBot, qapp: QApplication
) -> None:
    """The whole way by keys: act, write, unlock, come back, keep it for a vendor in no case yet."""
    make_register().register.close()
    app = open_app(qtbot, qapp)
    before = {path: path.read_bytes() for path in home().rglob("*") if path.is_file()}
    act_and_write(app)
    press(app, Qt.Key.Key_Return)
    assert {path: path.read_bytes() for path in home().rglob("*") if path.is_file()} == before
    unlock(app, qtbot)
    filing = to_filing(app)
    filing.save()
    assert filing.name is not None
    assert filing.name.error(), "a case needs a name"
    type_keys(app, "Vendor <b>x</b>")
    press(app, Qt.Key.Key_Return, CONTROL)
    own = app.desks.own
    assert own is not None
    (summary,) = own.register.summaries()
    (kept,) = own.case(summary.case).of(Incident)
    assert (summary.who, kept.words) == ("Vendor <b>x</b>", "A mail asked for another account")
    assert len(kept.steps) == 2
    page_of(app, WrongPage)._act()
    press(app, Qt.Key.Key_Return)
    assert len(own.case(summary.case).of(Incident)[0].steps) == 3, "kept at once from now on"
    app.lock()
    press(app, Qt.Key.Key_W, WRONG)
    doors = stage_of(app, DoorsStage)
    assert not any("of 7 done" in label.text() for label in doors.findChildren(QLabel))
    app.close()


def test_it_goes_on_in_its_case_after_the_window_was_killed(qtbot: QtBot) -> None:
    desk = make_register()
    case = add_case(desk)
    first = WrongPresenter("threat", desk=desk, about=case)
    first.did(first.view.steps[0].key)
    first.file_in(case)
    first.did(first.view.steps[1].key)
    again = WrongPresenter("threat", desk=desk, about=case)
    assert again.view.now == again.view.steps[2]
    assert again.filed == desk.case(case).label
    desk.register.close()


def test_typing_is_a_draft_and_a_day_to_come_is_refused(qtbot: QtBot) -> None:
    desk = make_register()
    case = add_case(desk)
    presenter = WrongPresenter("odd_video", desk=desk, about=case)
    presenter.file_in(case)
    page = WrongPage(presenter)
    qtbot.addWidget(page)
    show(page)
    page._write()
    stage = page.stage
    assert isinstance(stage, WritingStage)
    stage.words.edit.setPlainText("Their mouth was late")
    stage.day.edit.selectAll()
    QTest.keyClicks(stage.day.edit, "2199-01-01")
    stage.save()
    assert "has not come yet" in stage.day.error()
    page.leave()
    other = WrongPage(WrongPresenter("odd_video", desk=desk, about=case))
    qtbot.addWidget(other)
    other._write()
    assert isinstance(other.stage, WritingStage)
    assert other.stage.words.value() == "Their mouth was late"
    assert other.stage.day.edit.text() == "2199-01-01"
    assert desk.case(case).of(Incident)[0].noticed == ""
    desk.register.close()


def test_the_paper_without_any_register(qtbot: QtBot, qapp: QApplication) -> None:
    app = open_app(qtbot, qapp)
    stage = open_door(app, "already_paid")
    press(app, Qt.Key.Key_Return)
    stage.writing.click()
    type_keys(app, "Paid <b>1,000</b> & more")
    press(app, Qt.Key.Key_Return, CONTROL)
    folder = home() / "reports"
    qtbot.waitUntil(lambda: any(folder.glob("*.pdf")), timeout=20_000)
    (file,) = folder.glob("*.pdf")
    text = "".join(page.extract_text() for page in PdfReader(file).pages)
    assert "Paid <b>1,000</b> & more" in text
    assert "Ring your bank now" in text
    assert "For your bank, insurer, police" in text
    assert Path(file).name.startswith("what-went-wrong-already-paid-")
    app.close()


def test_help_waits_for_nothing_and_takes_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    make_register().register.close()
    app = open_app(qtbot, qapp)
    type_keys(app, "half a pass")
    page = page_of(app, UnlockPage)
    press(app, Qt.Key.Key_F1)
    page_of(app, HelpPage)
    press(app, Qt.Key.Key_Return)
    assert page_of(app, UnlockPage) is page
    assert page.passphrase.value() == "half a pass"
    app._set_blind(True)
    press(app, Qt.Key.Key_F1)
    assert page_of(app, UnlockPage) is page, "nothing comes between a person and a call"
    app._set_blind(False)
    app.close()
