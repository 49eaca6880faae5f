"""Keys of two registers, exchanged in the window: file, eight words on the phone, and only then counted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ringback.ui import places as at
from ringback.ui.people.addkey import AddKeyPage
from ringback.ui.people.page import PeoplePage
from ringback.ui.people.presenter import PeoplePresenter
from ringback.ui.people.showkey import ShowKeyPage
from ringback.usecases import elsewhere
from ringback.usecases.desk import Desk
from tests.ui.accessibility import assert_accessible, show
from tests.ui.dialogs import answer_dialog
from tests.ui.opened import make_register


@pytest.fixture
def ann() -> Iterator[Desk]:
    desk = make_register()
    yield desk
    desk.register.close()


@pytest.fixture
def mei(tmp_path: Path) -> Iterator[Desk]:
    desk = make_register(tmp_path / "mei.ringback", "Tan Mei")
    yield desk
    desk.register.close()


def stand(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    show(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def activate(widget: QWidget) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


def saved_key(qtbot: QtBot, desk: Desk, file: Path) -> str:
    """The eight words that stand beside the file."""
    page = ShowKeyPage(desk)
    stand(qtbot, page)
    assert_accessible(page)
    activate(page.file)
    answer_dialog(qtbot, page, file)
    assert str(file) in page.said.text()
    return page.words.text()


def chosen(qtbot: QtBot, ann: Desk, file: Path) -> AddKeyPage:
    page = AddKeyPage(ann)
    stand(qtbot, page)
    assert not page.words.isVisible()
    activate(page.choose)
    answer_dialog(qtbot, page, file)
    return page


def test_a_key_counts_once_its_words_were_read_aloud(
    qtbot: QtBot, ann: Desk, mei: Desk, tmp_path: Path
) -> None:
    words = saved_key(qtbot, mei, tmp_path / "key.json")
    assert len(words.split()) == 8
    page = chosen(qtbot, ann, tmp_path / "key.json")
    assert page.words.text() == words
    assert "Tan Mei" in page.said.text()
    assert_accessible(page)
    activate(page.done)
    assert page.same.error(), "a Space by reflex adds nobody"
    assert not ann.register.elsewhere
    activate(page.same.segments.button(False))
    activate(page.done)
    assert "Nobody was added" in page.same.error()
    assert not ann.register.elsewhere
    activate(page.same.segments.button(True))
    with qtbot.waitSignal(page.went) as went:
        activate(page.done)
    assert went.args == [at.People()]
    assert ann.register.elsewhere == {mei.signer.id}
    [line] = [line for line in PeoplePresenter(ann).view if line.name == "Tan Mei"]
    assert "another computer" in line.role


def test_a_key_that_is_here_and_a_file_that_is_none(
    qtbot: QtBot, ann: Desk, mei: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "key.json"
    file.write_bytes(elsewhere.key_file(ann))
    page = chosen(qtbot, ann, file)
    activate(page.same.segments.button(True))
    activate(page.done)
    assert "here already" in page.same.error()
    file.write_bytes(b"{}")
    activate(page.choose)
    answer_dialog(qtbot, page, file)
    assert "holds nobody's key" in page.said.text()
    assert not page.done.isVisible()
    page.save()
    assert not ann.register.elsewhere


def test_both_are_reached_from_people(qtbot: QtBot, ann: Desk) -> None:
    page = PeoplePage(PeoplePresenter(ann))
    stand(qtbot, page)
    for button, place in ((page.far.show_key, at.ShowKey()), (page.far.add_key, at.AddKey())):
        with qtbot.waitSignal(page.went) as went:
            activate(button)
        assert went.args == [place]
