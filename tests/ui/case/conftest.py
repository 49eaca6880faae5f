"""A desk, and a place to hold the page under test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ringback.ui.page import Page, PageHost
from ringback.usecases.desk import Desk
from tests.ui.accessibility import show
from tests.ui.case.desks import Clock, desk_of, new_register

Open = Callable[[Callable[[QWidget], Page]], Page]


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    register = new_register(tmp_path / "firm.ringback")
    yield desk_of(register, clock)
    register.close()


@pytest.fixture
def host(qtbot: QtBot, desk: Desk) -> Iterator[PageHost]:
    """Empty again before the register is closed."""
    made = PageHost()
    qtbot.addWidget(made)
    show(made, QSize(900, 700))
    yield made
    made.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
