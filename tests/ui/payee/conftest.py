"""An office with its cases, and the page of the payee in a window."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ringback.domain.ids import CaseId
from ringback.ui.payee import make
from ringback.ui.payee.page import PayeePage
from ringback.ui.places import PayeePlace
from tests.ui.accessibility import show
from tests.usecases.conftest import Office, office, playbook

__all__ = ["Open", "office", "playbook"]

Open = Callable[[CaseId], PayeePage]


@pytest.fixture
def opened(qtbot: QtBot, office: Office) -> Open:
    def open_page(case_id: CaseId) -> PayeePage:
        holder = QWidget()
        qtbot.addWidget(holder)
        page = make(PayeePlace(case_id), office.desk, holder)
        qtbot.addWidget(page)
        assert isinstance(page, PayeePage)
        page.setParent(None)
        show(page)
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.focus_next()
        return page

    return open_page
