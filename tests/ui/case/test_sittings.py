"""The page of the sittings: whoever was interrupted sees what is next, and one key goes on with it."""

from functools import partial

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ringback.domain.ids import CaseId
from ringback.domain.severity import Task
from ringback.ui.case import make_column
from ringback.ui.case.sittings import SittingsPage
from ringback.ui.page import PageHost
from ringback.ui.places import CaseTask, Decide, PayeePlace, Place, Sittings, VideoPlace
from ringback.usecases.desk import Desk
from tests.ui.accessibility import assert_accessible, name_of
from tests.ui.case.screen import Visit
from tests.ui.opened import add_case


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return add_case(desk)


@pytest.fixture
def visit(desk: Desk, case_id: CaseId, qtbot: QtBot) -> Visit:
    host = PageHost()
    qtbot.addWidget(host)
    return Visit(host, Sittings(case_id), desk)


def test_it_says_what_is_left_in_words(visit: Visit) -> None:
    assert isinstance(visit.page, SittingsPage)
    assert_accessible(visit.page)
    assert "4 things to do · about 9 minutes · 1 of 5 done" in visit.text
    assert "1 call · about 7 minutes" in visit.text
    assert [card.line.word for card in visit.page.cards] == ["Next", *["To do"] * 4]
    first = visit.page.initial_focus()
    assert first is not None
    assert name_of(first).startswith("Start here: At my desk")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Start here: At my desk", CaseTask),
        ("Open: On video", VideoPlace),
        ("Open: At the bank", PayeePlace),
        ("Open: Sign", Decide),
    ],
)
def test_one_press_goes_to_the_first_open_thing(visit: Visit, name: str, kind: type[Place]) -> None:
    visit.press(name)
    assert [type(place) for place in visit.went] == [kind]


def test_the_save_key_goes_on_with_the_next(visit: Visit, case_id: CaseId) -> None:
    visit.save()
    assert visit.went == [CaseTask(case_id, Task.TOLD)]


def test_the_column_names_the_next_and_leads_there(desk: Desk, case_id: CaseId, qtbot: QtBot) -> None:
    host = PageHost()
    qtbot.addWidget(host)
    column = host.show_page(partial(make_column, desk, case_id, CaseTask(case_id, Task.TOLD)))
    went: list[Place] = []
    column.went.connect(went.append)
    assert column.sittings.text() == "Next: at my desk, about 9 minutes"
    column.sittings.click()
    assert went == [Sittings(case_id)]
    assert "1 of 8 tasks" in [label.text() for label in column.findChildren(QLabel)]
