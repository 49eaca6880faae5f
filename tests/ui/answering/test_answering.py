"""Answering a question from another computer, by keys: a blind look, then a signature."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ringback.domain.errors import Refused
from ringback.domain.ids import CaseId
from ringback.domain.verdict import Outcome
from ringback.ui import places as at
from ringback.ui.answering.cards import ChosenCard, ViewCard
from ringback.ui.answering.page import AnsweringPage
from ringback.ui.answering.presenter import AnsweringPresenter
from ringback.ui.home.ways import WaysCard
from ringback.usecases import elsewhere
from ringback.usecases.desk import Desk
from tests.ui.accessibility import assert_accessible, show
from tests.ui.counts import counts
from tests.ui.dialogs import answer_dialog
from tests.usecases.conftest import Office, office, playbook
from tests.usecases.test_elsewhere import asked, mei

__all__ = ["asked", "mei", "office", "playbook"]

OWN = "mei's own passphrase"


@pytest.fixture
def question(office: Office, asked: CaseId, tmp_path: Path) -> Path:
    file = tmp_path / "question.json"
    file.write_bytes(elsewhere.ask(office.desk, asked))
    return file


@pytest.fixture
def page(qtbot: QtBot, mei: Desk) -> AnsweringPage:
    return stand(qtbot, mei)


def stand(qtbot: QtBot, desk: Desk) -> AnsweringPage:
    page = AnsweringPage(AnsweringPresenter(desk))
    qtbot.addWidget(page)
    show(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def activate(widget: QWidget) -> None:
    widget.setFocus()
    assert widget.hasFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


def write(text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, text)


def choose(qtbot: QtBot, page: AnsweringPage, file: Path) -> None:
    activate(page.choose)
    answer_dialog(qtbot, page, file)


def view_of(page: AnsweringPage) -> ViewCard:
    assert page.view is not None
    return page.view


def looked(qtbot: QtBot, page: AnsweringPage, file: Path) -> ChosenCard:
    choose(qtbot, page, file)
    view = view_of(page)
    activate(view.outcome.segments.button(Outcome.WAIT))
    view.worries.focus()
    write("The video call.")
    activate(view.keep)
    assert page.chosen is not None
    return page.chosen


def everything_in(page: QWidget) -> str:
    said = [one.accessibleName() + one.accessibleDescription() for one in page.findChildren(QWidget)]
    said += [one.text() for one in page.findChildren(QLabel)]
    said += [one.text() for one in page.findChildren(QAbstractButton)]
    return "\n".join(said)


def test_from_the_question_to_a_signature_that_is_taken_in(
    qtbot: QtBot,
    office: Office,
    asked: CaseId,
    mei: Desk,
    page: AnsweringPage,
    question: Path,
    tmp_path: Path,
) -> None:
    choose(qtbot, page, question)
    assert_accessible(page)
    assert "Small trial." not in everything_in(page), "nothing of theirs before one's own look"
    assert "Test shop." not in everything_in(page)
    activate(view_of(page).keep)
    assert view_of(page).outcome.error()
    chosen = looked(qtbot, page, question)
    assert "Small trial." in everything_in(page)
    assert "Test shop." in everything_in(page)
    assert not view_of(page).outcome.isEnabled(), "a look stays as it was"
    assert chosen.own.control.hasFocus()
    write("not mine")
    activate(chosen.sign)
    assert chosen.own.error()
    assert not page.findChildren(QFileDialog)
    chosen.own.edit.selectAll()
    write(OWN)
    QTest.keyClick(chosen.own.edit, Qt.Key.Key_Return)
    answer_dialog(qtbot, page, tmp_path / "answer.json")
    assert "Signed and saved" in chosen.said.text()
    elsewhere.take_answer(office.desk, (tmp_path / "answer.json").read_bytes(), asked)
    decision = office.desk.case(asked).decision
    assert decision is not None
    assert decision.signed
    assert [one.by for one in decision.seconds] == [mei.signer.id]


def test_a_view_goes_back_without_a_signature(
    qtbot: QtBot, office: Office, asked: CaseId, page: AnsweringPage, question: Path, tmp_path: Path
) -> None:
    chosen = looked(qtbot, page, question)
    activate(chosen.leave)
    answer_dialog(qtbot, page, tmp_path / "answer.json")
    assert "without a signature" in chosen.said.text()
    elsewhere.take_answer(office.desk, (tmp_path / "answer.json").read_bytes(), asked)
    decision = office.desk.case(asked).decision
    assert decision is not None
    assert decision.looks
    assert not decision.signed


def test_worries_are_asked_for_and_a_bad_file_asks_nothing(
    qtbot: QtBot, page: AnsweringPage, question: Path, tmp_path: Path
) -> None:
    choose(qtbot, page, question)
    activate(view_of(page).outcome.segments.button(Outcome.STOP))
    activate(view_of(page).keep)
    assert view_of(page).worries.error()
    assert page.chosen is None
    bad = tmp_path / "bad.json"
    bad.write_bytes(question.read_bytes().replace(b"Small trial.", b"Large trial."))
    choose(qtbot, page, bad)
    assert "changed on its way" in page.said.text()
    assert page.view is None


def test_ones_own_decision_is_for_somebody_else(qtbot: QtBot, office: Office, question: Path) -> None:
    page = stand(qtbot, office.desk)
    choose(qtbot, page, question)
    assert "second person" in page.said.text()
    assert page.view is None


def test_what_was_chosen_is_not_told_before_the_look(mei: Desk, question: Path) -> None:
    presenter = AnsweringPresenter(mei)
    presenter.read(str(question))
    with pytest.raises(Refused, match="look_first"):
        presenter.chosen()


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(580, 360)], ids=["wide", "small"])
def test_the_look_asks_little_and_fits(
    qtbot: QtBot, page: AnsweringPage, question: Path, size: QSize
) -> None:
    show(page, size)
    choose(qtbot, page, question)
    found = counts(page)
    assert found.words <= 60
    assert found.fields <= 3
    assert page.body.minimumSizeHint().width() <= page.scroller.viewport().width()


def test_it_is_reached_from_home(qtbot: QtBot) -> None:
    card = WaysCard()
    qtbot.addWidget(card)
    show(card)
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    with qtbot.waitSignal(card.went) as went:
        activate(card.ways[-1])
    assert went.args == [at.AnswerQuestion()]
