"""Every page of this part: named, in reading order, plain text, and usable in the smallest window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ringback.domain.people import Role
from ringback.ui import places as at
from ringback.ui.page import Page
from ringback.ui.routes import make_page
from ringback.usecases.desk import Desk
from ringback.usecases.registers import add_person, desk_at
from ringback.usecases.whereabouts import default_register
from tests.ui.accessibility import assert_accessible, show
from tests.ui.opened import NAMES, PASSPHRASE, add_case, make_register

CODE = "grant super vendor target clarify price cost romance slice nerve auto elder"
BEFORE = (
    at.Welcome(),
    at.Setup(),
    at.Help(),
    at.Wrong(),
    at.Wrong("threat"),
    at.Practice(),
    at.Learn(),
    at.Learn("laptops"),
    at.Drill(),
)
DOORS = (at.Unlock(), at.Recover())
INSIDE = (
    at.Home(),
    at.People(),
    at.AddPerson(),
    at.ChangePassphrase(),
    at.NewRecovery(),
    at.ShowKey(),
    at.AddKey(),
    at.AnswerQuestion(),
    at.PaymentList(),
    at.Inbox(),
    at.Recovery(CODE, at.Home()),
)
SIZES = (QSize(1280, 720), QSize(580, 360))  # the second: what the rail leaves of 640x360, 200 %


@pytest.fixture
def make(qtbot: QtBot) -> Callable[[at.Place, Desk | None, QSize], Page]:
    def made(place: at.Place, desk: Desk | None, size: QSize) -> Page:
        parent = QWidget()
        qtbot.addWidget(parent)
        page = make_page(place, desk, default_register(), parent)
        assert isinstance(page, Page)
        page.setParent(None)
        qtbot.addWidget(page)
        show(page, size)
        return page

    return made


def assert_fits(page: Page) -> None:
    assert_accessible(page)
    assert page.initial_focus() is not None
    too_wide = page.body.minimumSizeHint().width() - page.scroller.viewport().width()
    assert too_wide <= 0, f"{type(page).__name__} is {too_wide} pixels too wide"
    for label in page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("size", SIZES, ids=["wide", "small"])
@pytest.mark.parametrize("place", BEFORE, ids=repr)
def test_before_any_register(place: at.Place, size: QSize, make: Callable[..., Page]) -> None:
    assert_fits(make(place, None, size))


@pytest.mark.parametrize("size", SIZES, ids=["wide", "small"])
@pytest.mark.parametrize("place", DOORS, ids=repr)
def test_doors(place: at.Place, size: QSize, make: Callable[..., Page]) -> None:
    desk = make_register(owner="鈴木 春")
    add_person(desk, "Lim Wei <b>x</b>", Role.APPROVER, PASSPHRASE)
    desk.register.close()
    assert_fits(make(place, None, size))


@pytest.mark.parametrize("size", SIZES, ids=["wide", "small"])
@pytest.mark.parametrize("place", INSIDE, ids=repr)
def test_inside(place: at.Place, size: QSize, make: Callable[..., Page]) -> None:
    with make_register(owner="鈴木 春").register as register:
        desk = desk_at(register)
        for name in NAMES:
            add_case(desk, name, work=name)
        page = make(place, desk, size)
        assert_fits(page)
        if place == at.Home():
            assert "<b>Acme</b><img src=x>" in {label.text() for label in page.findChildren(QLabel)}
