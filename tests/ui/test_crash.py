"""The crash notice: once for each fault, never during a call, also from other threads."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ringback.ui.crash import CrashHooks, crash_of
from ringback.ui.notice import CrashNotice
from tests.ui.accessibility import assert_accessible, show


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> Iterator[CrashHooks]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = CrashHooks()
    made.install()
    yield made
    for notice in notices():
        notice.close()


def notices() -> list[CrashNotice]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, CrashNotice) and widget.isVisible()
    ]


def fault(words: str = "broken") -> None:
    error = ZeroDivisionError(words)
    sys.excepthook(type(error), error, None)


def test_the_notice_says_what_happened_and_keeps_the_details(hooks: CrashHooks, qtbot: QtBot) -> None:
    fault("the <b>thing</b>")
    (notice,) = notices()
    show(notice)
    assert_accessible(notice)
    notice.copy()
    assert "ZeroDivisionError: the <b>thing</b>" in QGuiApplication.clipboard().text()


def test_one_notice_for_one_fault(hooks: CrashHooks) -> None:
    fault()
    fault()
    (notice,) = notices()
    notice.accept()
    assert notices() == []


def test_no_notice_while_a_call_runs(hooks: CrashHooks) -> None:
    hooks.hold(True)
    fault("in a call")
    assert notices() == []
    hooks.hold(False)
    assert len(notices()) == 1


def test_a_fault_in_another_thread_is_shown_on_ours(hooks: CrashHooks, qtbot: QtBot) -> None:
    thread = threading.Thread(target=fault, args=("elsewhere",))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(notices()) == 1)


def test_the_details_name_the_version() -> None:
    assert crash_of(ZeroDivisionError, ZeroDivisionError("x"), None).details.startswith("Ringback ")
