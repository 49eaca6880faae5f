"""A themed application without a screen, for every test of the window."""

import os
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ringback.ui import theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The screenless platform says so whenever a window has a smallest size; that is no fault of ours."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints"))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return theme.arguments()


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> QApplication:
    theme.apply(qapp, theme.load(theme.Scheme.LIGHT))
    return qapp


@pytest.fixture(autouse=True)
def kept(request: pytest.FixtureRequest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """qtbot holds its widgets weakly. A window that only a ring of references holds may be taken apart by
    the collector while Qt still lays it out, so each lives until qtbot has deleted it."""
    held: list[QWidget] = []
    request.node.held = held
    add = qtbot.addWidget

    def add_and_hold(widget: QWidget, **rest: Any) -> None:
        held.append(widget)
        add(widget, **rest)

    monkeypatch.setattr(qtbot, "addWidget", add_and_hold)
