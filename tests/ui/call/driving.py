"""A call page in a window, driven as a person drives it: by keys."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ringback.domain.facts import Provenance
from ringback.ui.call import make
from ringback.ui.call.find import FindStage
from ringback.ui.call.hearing import HearingStage
from ringback.ui.call.page import CallPage
from ringback.ui.page import PageHost
from ringback.ui.places import CallPlace
from ringback.ui.staged import Stage, StagedPage
from ringback.usecases.desk import Desk
from tests.ui.accessibility import show

S = TypeVar("S", bound=Stage)
FOUND = "+81 6 6345 2210"
"""A line nobody supplied."""
ANSWERS = (
    "葵さん、店主です。店の番号でどうぞ。",
    "yes, a client since the shop moved",
    "spring of 22 until this summer",
    "tin wraps, one had the wrong shade",
    "in the shop, each season",
    "by transfer, to the old name",
    "gladly, nobody else came",
)


def open_page(place: CallPlace, desk: Desk, qtbot: QtBot, size: QSize | None = None) -> CallPage:
    host = PageHost()
    qtbot.addWidget(host)
    page = host.show_page(PageOf(place, desk))
    show(host, size)
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    stage = page.stage
    assert stage is not None
    focus = stage.initial_focus()
    assert focus is not None
    focus.setFocus()
    return page


def close_pages() -> None:
    for window in QApplication.topLevelWidgets():
        if isinstance(window, PageHost):
            window.clear()
            window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def at(page: StagedPage, kind: type[S]) -> S:
    """The stage shown, which has to be of this kind."""
    assert isinstance(page.stage, kind), page.footer.note.text()
    return page.stage


class PageOf:
    """What `PageHost.show_page` calls."""

    def __init__(self, place: CallPlace, desk: Desk) -> None:
        self._place, self._desk = place, desk

    def __call__(self, parent: QWidget) -> CallPage:
        return make(self._place, self._desk, parent)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None, "the focus is lost"
    QTest.keyClick(widget, key, modifier)


def save() -> None:
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def write(text: str) -> None:
    """Latin text by keys; other scripts arrive as an input method commits them."""
    widget = QApplication.focusWidget()
    assert widget is not None, "the focus is lost"
    if text.isascii():
        QTest.keyClicks(widget, text)
    else:
        widget.insertPlainText(text)  # type: ignore[attr-defined]  # the field that has the focus


def find_number(page: CallPage, number: str = FOUND, where: Provenance = Provenance.DIRECTORY) -> FindStage:
    stage = page.stage
    assert isinstance(stage, FindStage)
    fields = stage.fields
    fields.number.focus()
    fields.number.edit.selectAll()
    QTest.keyClicks(fields.number.edit, number)
    at = [key for key, _words in stage.presenter.provenances()].index(where)
    fields.found.picker.setCurrentIndex(at)
    fields.found.picker.activated.emit(at)
    return stage


def start(page: CallPage) -> HearingStage:
    find_number(page).begin()
    stage = page.stage
    assert isinstance(stage, HearingStage)
    return stage


def answer_all(page: CallPage) -> None:
    for words in ANSWERS:
        write(words)
        save()
