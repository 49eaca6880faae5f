"""A window of one's own for a test: empty folder, cheap keys, a clock the test sets, no dialog, no viewer."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from ringback.app import App
from ringback.records import create, unlock
from ringback.ui import theme
from ringback.ui.decide.outside import Outside
from ringback.ui.desks import Desks
from ringback.ui.window import DEFAULT
from ringback.usecases.whereabouts import default_register, practice_register
from tests.end_to_end.hands import PICTURES, Hands
from tests.usecases.conftest import CHEAP, Clock

Sit = Callable[[], Hands]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("ringback.usecases.registers.now", clock)
    return clock


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The PDFs that would have been opened, whichever page names the class and when it was loaded."""
    shown: list[Path] = []
    given = Outside.__init__.__kwdefaults__
    assert given is not None
    monkeypatch.setitem(given, "show", shown.append)
    return shown


@pytest.fixture
def sit(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, clock: Clock, shown: list[Path]
) -> Iterator[Sit]:
    """Sits down at the computer: the window as it opens, driven by keys; once a call."""
    cheap_keys(monkeypatch)
    monkeypatch.setattr(QFileDialog, "open", _no_dialog)
    monkeypatch.setattr(QFileDialog, "exec", _no_dialog)
    theme.apply(qapp, theme.load(theme.Scheme.LIGHT))
    if PICTURES in os.environ:
        theme.use_fonts(qapp)
        theme.use_east_asian_fonts(qapp)
    opened: list[App] = []

    def sit_down() -> Hands:
        app = App(qapp, Desks(default_register(), practice_register()))
        opened.append(app)
        app.start()
        app.window.resize(DEFAULT)  # as on a screen that holds it; the one of the tests is smaller
        app.window.show()
        app.window.activateWindow()
        qtbot.waitUntil(app.window.isActiveWindow)
        return Hands(app)

    yield sit_down
    for app in opened:
        app.close()
        app.window.close()
        app.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase that costs nothing to try."""
    monkeypatch.setattr("ringback.usecases.registers.create", partial(create, cost=CHEAP))
    monkeypatch.setattr("ringback.usecases.registers.unlock", partial(unlock, cost=CHEAP))


def _no_dialog(*_given: Any) -> None:
    raise AssertionError("a dialog of the desktop was opened")
