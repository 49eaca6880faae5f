"""Asking a second person at another computer from the page of the decision, by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ringback.domain.events import ApprovedAs
from ringback.domain.facts import Purpose
from ringback.domain.ids import CaseId
from ringback.domain.verdict import Outcome
from ringback.ui.decide.elsewhere import ElsewhereCard
from ringback.ui.decide.page import DecidePage
from ringback.usecases import elsewhere
from ringback.usecases.calls import start_call
from ringback.usecases.decisions import decide, put_points
from ringback.usecases.desk import Desk
from ringback.usecases.verifying import verify_file
from tests.ui.accessibility import assert_accessible, show
from tests.ui.decide.conftest import Open, Shown
from tests.ui.decide.test_page import activate, focused, press
from tests.ui.dialogs import answer_dialog
from tests.usecases.conftest import Office
from tests.usecases.test_elsewhere import asked, mei

__all__ = ["asked", "mei"]


def card_of(page: DecidePage) -> ElsewhereCard:
    card = page.parts.seconding.elsewhere.card
    assert card is not None
    return card


def nobody_here(page: DecidePage) -> ElsewhereCard:
    """Somebody could look second at this desk, and is not in today."""
    assert page.parts.second is not None
    assert not card_of(page).isVisible()
    activate(page.parts.second.other)
    assert card_of(page).isVisible()
    return card_of(page)


def ask_in_window(qtbot: QtBot, page: DecidePage, file: Path) -> bytes:
    activate(card_of(page).ask)
    answer_dialog(qtbot, page, file)
    return file.read_bytes()


def signed(mei: Desk, question: bytes, *, signs: bool = True) -> bytes:
    read = elsewhere.read_question(question)
    look = elsewhere.answer(mei, read, Outcome.WAIT, "The video call.")
    return elsewhere.agree(mei, read, look) if signs else look


def take_in_window(qtbot: QtBot, page: DecidePage, file: Path, data: bytes) -> None:
    file.write_bytes(data)
    activate(card_of(page).take)
    answer_dialog(qtbot, page, file)


def test_the_question_goes_out_and_their_signature_comes_back(
    qtbot: QtBot, office: Office, mei: Desk, asked: CaseId, opened: Open, shown: Shown, tmp_path: Path
) -> None:
    page = opened(asked)
    card = nobody_here(page)
    assert_accessible(page)
    question = ask_in_window(qtbot, page, tmp_path / "question.json")
    assert str(tmp_path / "question.json") in card.said.text()
    take_in_window(qtbot, page, tmp_path / "answer.json", signed(mei, question))
    decision = office.desk.case(asked).decision
    assert decision is not None
    assert [(one.by, one.approved_as) for one in decision.seconds] == [(mei.signer.id, ApprovedAs.SECOND)]
    assert page.view.decided is not None
    assert page.view.decided.signed
    assert verify_file(shown.files[0]).unchanged, "and the report follows, as after a signature here"


def test_a_look_alone_is_shown_and_the_decision_waits_on(
    qtbot: QtBot, mei: Desk, asked: CaseId, opened: Open, shown: Shown, tmp_path: Path
) -> None:
    page = opened(asked)
    nobody_here(page)
    question = ask_in_window(qtbot, page, tmp_path / "question.json")
    take_in_window(qtbot, page, tmp_path / "answer.json", signed(mei, question, signs=False))
    assert page.view.decided is not None
    assert not page.view.decided.signed
    assert any("Tan Mei said first" in line for line in page.view.decided.lines)
    assert not shown.files
    assert page.base == page.desk.case(asked).head, "what is kept next stands on their entry"


@pytest.mark.parametrize("kind", ["changed", "not a file", "another case", "moved"])
def test_any_mismatch_is_one_sentence_and_nothing_changes(
    qtbot: QtBot, office: Office, mei: Desk, asked: CaseId, opened: Open, tmp_path: Path, kind: str
) -> None:
    page = opened(asked)
    nobody_here(page)
    question = ask_in_window(qtbot, page, tmp_path / "question.json")
    answer = signed(mei, question)
    if kind == "changed":
        answer = answer.replace(b'"wait"', b'"stop"')
    elif kind == "not a file":
        answer = b"\xff"
    elif kind == "another case":
        other = office.take_in("k12-1-before-access")
        decided_at_once(office, other)
        answer = signed(mei, elsewhere.ask(office.desk, other))
    else:
        put_points(office.desk, office.gesture(asked), "e-mail")
    heads = [office.desk.case(case).head for case in office.desk.register.cases()]
    take_in_window(qtbot, page, tmp_path / "answer.json", answer)
    assert card_of(page).said.isVisible()
    assert card_of(page).said.text().count(". ") <= 2
    assert [office.desk.case(case).head for case in office.desk.register.cases()] == heads
    assert card_of(page).take.hasFocus()


def decided_at_once(office: Office, case_id: CaseId) -> None:
    decide(office.desk, office.gesture(case_id), Outcome.GO, reason="Known for years.")


def test_no_dialog_opens_once_a_call_runs(office: Office, mei: Desk, asked: CaseId, opened: Open) -> None:
    page = opened(asked)
    card = nobody_here(page)
    gesture = office.gesture(asked)  # of another window
    start_call(office.desk, gesture, about="ref-shop", contact="shop-line", purpose=Purpose.REFERENCE)
    activate(card.take)
    assert not page.findChildren(QFileDialog)
    assert page.view.blind
    assert page.parts.seconding.elsewhere.card is None


def test_without_a_key_from_elsewhere_it_says_what_would_make_it_possible(
    office: Office, opened: Open
) -> None:
    case_id = office.take_in("k07-1-before-access")
    decided_at_once(office, case_id)
    page = opened(case_id)
    card = nobody_here(page)
    assert not card.ask.isVisible()
    assert not card.take.isVisible()


def test_it_is_used_in_the_smallest_window(mei: Desk, asked: CaseId, opened: Open) -> None:
    page = opened(asked)
    show(page, QSize(580, 360))
    card = nobody_here(page)
    for _tab in range(30):
        if focused() is card.ask:
            break
        press(Qt.Key.Key_Tab)
    assert focused() is card.ask
    seen = card.ask.visibleRegion().boundingRect().height()
    assert seen == card.ask.height(), "Tab brings it into sight"
