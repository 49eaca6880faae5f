"""An office with its cases, and the page of the decision in a window; reports go into the test's folder."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ringback.domain.ids import CaseId
from ringback.ui.decide.outside import Outside
from ringback.ui.decide.page import DecidePage
from ringback.ui.jobs import InlineExecutor, Jobs, Order
from ringback.ui.places import Decide
from tests.ui.accessibility import show
from tests.usecases.conftest import Office, office, playbook

__all__ = ["Open", "Shown", "office", "playbook"]

Open = Callable[[CaseId], DecidePage]


class Shown:
    """Where reports go, and which were opened."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: list[Path] = []
        self.jobs = Jobs(InlineExecutor(), InlineExecutor())

    def outside(self) -> Outside:
        return Outside(folder=lambda: self.folder, show=self.files.append, choose=lambda *_: None)

    def run(self, order: Order) -> None:
        self.jobs.in_files(order.work, order.done)


@pytest.fixture
def shown(tmp_path: Path) -> Shown:
    return Shown(tmp_path / "reports")


@pytest.fixture
def opened(qtbot: QtBot, office: Office, shown: Shown) -> Open:
    def open_page(case_id: CaseId) -> DecidePage:
        page = DecidePage(Decide(case_id), office.desk, shown.outside())
        qtbot.addWidget(page)
        page.ordered.connect(shown.run)
        show(page)
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        focus = page.initial_focus()
        if focus is not None:
            focus.setFocus()
        return page

    return open_page
