"""The window: one page alive, a footer always seen, every place reached by keyboard."""

import gc
import weakref
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ringback.ui import reading
from ringback.ui.bigtext import BigText
from ringback.ui.fields import LineField
from ringback.ui.fit import fitting
from ringback.ui.gallery import TASKS, CallDemo, ControlsDemo, NoticedDemo, demo_window
from ringback.ui.keylist import KeyList
from ringback.ui.keys import Key, install, installed
from ringback.ui.page import Page, PageHost
from ringback.ui.tasklist import TaskList
from ringback.ui.window import DEFAULT, FLOOR, MainWindow
from tests.ui.accessibility import assert_accessible, name_of, nameless, out_of_order, show


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = demo_window(CallDemo, panes=True)
    qtbot.addWidget(made)
    show(made)
    return made


def hidden_text(root: QWidget) -> str:
    return " ".join(label.text() for label in root.findChildren(QLabel))


def test_only_the_shown_page_exists(window: MainWindow) -> None:
    former = window.content.currentWidget()
    window.content.show_page(ControlsDemo)
    assert window.content.count() == 1
    assert "What did you hear" not in hidden_text(window)
    gone = weakref.ref(former)
    del former
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert gone() is None


def test_a_call_leaves_nothing_beside_the_page(window: MainWindow) -> None:
    window.clear_panes()
    assert "internet number" not in hidden_text(window)
    assert not window.side.isVisible()
    assert not window.column.isVisible()


@pytest.mark.parametrize("size", [QSize(1545, 860), QSize(1280, 720), QSize(1024, 640), QSize(640, 360)])
def test_the_footer_is_seen_whole_at_every_size(window: MainWindow, size: QSize) -> None:
    show(window, size)
    assert window.size() == size
    page = window.content.currentWidget()
    assert isinstance(page, Page)
    foot = page.footer.mapTo(window, QPoint(0, page.footer.height()))
    assert foot.y() <= size.height()
    for button in page.footer.findChildren(QWidget):
        corner = button.mapTo(window, QPoint(button.width(), button.height()))
        assert corner.x() <= size.width()
        assert corner.y() <= size.height()
    assert page.body.width() <= page.scroller.viewport().width()


def test_when_there_is_little_room_a_pane_takes_the_page_s_place(window: MainWindow, qtbot: QtBot) -> None:
    show(window, QSize(640, 360))
    assert not window.side.isVisible()
    tab = next(button for button in window.findChildren(QPushButton) if name_of(button) == "What we noticed")
    QTest.keyClick(tab, Qt.Key.Key_Space)
    assert window.side.isVisible()
    assert not window.content.isVisible()
    QTest.keyClick(tab, Qt.Key.Key_Space)
    assert window.content.isVisible()
    tab = next(one for one in window.findChildren(QPushButton) if name_of(one) == "Tasks of this case")
    QTest.keyClick(tab, Qt.Key.Key_Space)
    assert not window.content.isVisible()
    inside = reading.first_focus(window.column)
    assert inside is not None
    inside.setFocus()
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert window.content.isVisible(), "Escape leads out, from inside it too"
    assert window.focusWidget() is tab


@pytest.mark.parametrize("size", [QSize(1545, 860), QSize(640, 360)])
def test_names_and_order(window: MainWindow, size: QSize) -> None:
    show(window, size)
    assert_accessible(window)


def test_the_other_controls_have_names_and_order(qtbot: QtBot) -> None:
    made = demo_window(ControlsDemo, panes=False)
    qtbot.addWidget(made)
    show(made)
    assert_accessible(made)


def test_a_narrow_rail_still_says_where_it_leads(window: MainWindow) -> None:
    show(window, QSize(640, 360))
    assert [name_of(button) for button in window.rail.buttons][:2] == ["Home", "Register"]


def test_the_focus_starts_on_the_page(window: MainWindow) -> None:
    page = window.content.show_page(CallDemo)
    assert page.body.isAncestorOf(window.focusWidget())


def test_f6_goes_round_the_parts(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    seen = []
    for _step in range(3):
        window.next_pane()
        seen.append(name_of(window.focusWidget()))
    assert "Home" in seen
    assert any("The job" in name for name in seen)


def test_tasks_by_keyboard(qtbot: QtBot) -> None:
    tasks = TaskList(TASKS, "references")
    qtbot.addWidget(tasks)
    show(tasks, QSize(240, 400))
    tasks.buttons[0].setFocus()
    QTest.keyClick(tasks.buttons[0], Qt.Key.Key_Up)
    assert name_of(tasks.buttons[2]) == "3 Who they are, Needs a second look"
    with qtbot.waitSignal(tasks.chosen) as chosen:
        QTest.keyClick(tasks.buttons[4], Qt.Key.Key_Space)
    assert chosen.args == ["video"]
    assert tasks.buttons[3].isChecked()


def test_the_rail_asks_and_the_window_decides(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.went) as went:
        QTest.keyClick(window.rail.buttons[0], Qt.Key.Key_Space)
    assert went.args == ["home"]
    assert window.rail.buttons[1].isChecked()


def test_something_is_wrong_from_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.wrong):
        QTest.keyClick(
            window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )


def test_the_list_names_the_keys_that_do_something(window: MainWindow) -> None:
    assert installed(window) == (Key.WRONG, Key.HELP, Key.NEXT_PANE, Key.LIST)
    window.list_keys()
    sheet = window.findChildren(KeyList)[0]
    text = hidden_text(sheet)
    assert "F6" in text
    assert "Start a check" not in text
    sheet.reject()


def test_a_host_may_be_left_empty(qtbot: QtBot) -> None:
    host = PageHost()
    qtbot.addWidget(host)
    host.show_page(NoticedDemo)
    host.clear()
    assert host.count() == 0


def test_what_is_added_late_is_read_where_it_stands(qtbot: QtBot) -> None:
    page = Page("Late")
    qtbot.addWidget(page)
    page.footer.add(LineField("Last"))
    page.add(LineField("First"))
    page.add(LineField("Second"))
    show(page)
    assert_accessible(page)


def test_the_check_of_the_order_turns_red(qtbot: QtBot) -> None:
    page = Page("Wrong")
    qtbot.addWidget(page)
    first, second, third = (page.add(LineField(words)) for words in ("First", "Second", "Third"))
    show(page)
    QWidget.setTabOrder(second.control, first.control)
    assert third.control.isVisible()
    assert out_of_order(page)


def test_the_check_of_the_names_turns_red(qtbot: QtBot) -> None:
    page = Page("Wrong")
    qtbot.addWidget(page)
    page.add(LineField(""))
    show(page)
    assert nameless(page)


def test_a_big_text_fills_its_window_and_escape_closes_it(qtbot: QtBot) -> None:
    big = BigText("\u6c34\u66dc\u65e5 \u2014 blue kettle")  # closing deletes it
    show(big, QSize(900, 500))
    assert name_of(big) == big.text
    QTest.keyClick(big, Qt.Key.Key_Escape)
    assert not big.isVisible()


def test_a_toast_offers_undo_and_takes_no_focus(window: MainWindow, qtbot: QtBot) -> None:
    before = window.focusWidget()
    window.toast.say("<b>Saved</b>", undo=True)
    assert window.toast.isVisible()
    assert window.focusWidget() is before
    undo = next(button for button in window.toast.findChildren(QPushButton) if name_of(button) == "Undo")
    with qtbot.waitSignal(window.toast.undone):
        undo.click()
    assert not window.toast.isVisible()


def test_a_key_is_silent_while_an_input_method_composes(qtbot: QtBot) -> None:
    done: list[str] = []
    page = Page("Keys")
    qtbot.addWidget(page)
    row = page.add(LineField("Name"))
    install(page, {Key.SAVE: partial(done.append, "saved")})
    show(page)
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    row.focus()
    row.edit.composing = True
    QTest.keyClick(row.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert done == []
    row.edit.composing = False
    QTest.keyClick(row.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert done == ["saved"]


def test_the_window_opens_no_larger_than_the_screen(qtbot: QtBot) -> None:
    """At 200 % a laptop is 640 by 360: half of a larger window would lie outside."""
    assert fitting(DEFAULT, QSize(640, 360)) == QSize(624, 320)
    assert fitting(DEFAULT, QSize(1920, 1080)) == DEFAULT
    window = MainWindow(())
    qtbot.addWidget(window)
    assert window.size() == fitting(DEFAULT, window.screen().availableSize()).expandedTo(FLOOR)
