"""An office with its cases, and the page of the payee in a window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ringback.domain.ids import CaseId
from ringback.ui.decide.outside import Outside
from ringback.ui.jobs import InlineExecutor, Jobs, Order
from ringback.ui.payee.page import PayeePage
from ringback.ui.places import PayeePlace
from tests.ui.accessibility import show
from tests.usecases.conftest import Office, office, playbook

__all__ = ["Open", "office", "playbook"]

Open = Callable[[CaseId], PayeePage]


@pytest.fixture
def files() -> list[Path]:
    """The files that were shown."""
    return []


@pytest.fixture
def opened(qtbot: QtBot, office: Office, tmp_path: Path, files: list[Path]) -> Open:
    jobs = Jobs(InlineExecutor(), InlineExecutor())

    def run(order: Order) -> None:
        jobs.in_files(order.work, order.done)

    def open_page(case_id: CaseId) -> PayeePage:
        outside = Outside(folder=tmp_path.resolve, show=files.append)
        page = PayeePage(PayeePlace(case_id), office.desk, outside)
        qtbot.addWidget(page)
        page.ordered.connect(run)
        show(page)
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.focus_next()
        return page

    return open_page
