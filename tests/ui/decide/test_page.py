"""The page of the decision by keyboard: to its sealed PDF, with a second signature, points put, today."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ringback.domain.events import ApprovedAs, Ending
from ringback.domain.severity import Task
from ringback.domain.verdict import Outcome
from ringback.ui.decide.answers import AnswersCard, AnswersPage
from ringback.ui.decide.choosing import ChoosingCard
from ringback.ui.decide.page import DecidePage
from ringback.ui.places import Answers, CaseCheck, CaseFact, CaseFinding, CaseTask, Decide
from ringback.usecases.decisions import decide, put_points
from ringback.usecases.imports import import_document
from ringback.usecases.verifying import verify_file
from tests.end_to_end.assessed import WORKED, read
from tests.ui.accessibility import assert_accessible, show
from tests.ui.decide.conftest import Open, Shown
from tests.ui.opened import make_register
from tests.usecases.conftest import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def activate(widget: QWidget) -> None:
    widget.setFocus()
    assert widget.hasFocus()
    press(Qt.Key.Key_Space)


def choosing(page: DecidePage) -> ChoosingCard:
    assert page.parts.choosing is not None
    return page.parts.choosing


def choose(page: DecidePage, outcome: Outcome, reason: str = "") -> None:
    activate(choosing(page).outcome.segments.buttons()[list(Outcome).index(outcome)])
    if reason:
        choosing(page).reason.focus()
        write(reason)


def test_go_ahead_makes_a_pdf_that_verifies(office: Office, opened: Open, shown: Shown) -> None:
    case_id = office.take_in("b01-2-cleared")
    page = opened(case_id)
    choose(page, Outcome.GO)
    press(Qt.Key.Key_Return, CTRL)
    (path,) = shown.files
    assert path == shown.folder / "B01-r1.pdf"
    checked = verify_file(path)
    assert checked.unchanged
    assert " ".join(page.reports.report.words) == checked.words
    assert " ".join(office.desk.register.words) in page.reports.report.message
    assert checked.words in page.reports.report.message
    assert len(page.reports.report.words) == 8
    assert page.parts.saving is not None
    assert not page.parts.saving.preview.isVisible()


def button_of(page: DecidePage) -> Outcome | None:
    """The outcome whose button has the focus."""
    buttons = choosing(page).outcome.segments.buttons()
    used = QApplication.focusWidget()
    return next((one for one, button in zip(Outcome, buttons, strict=True) if button is used), None)


def test_the_focus_begins_at_the_first_open_point(office: Office, opened: Open) -> None:
    page = opened(office.take_in("k01-2-after-calls"))
    assert page.parts.points is not None
    assert page.parts.points.isAncestorOf(focused())
    assert button_of(page) is None


@pytest.mark.parametrize(("name", "found"), [("b01-2-cleared", Outcome.GO), ("b03-1-awkward", Outcome.WAIT)])
def test_with_no_point_open_it_begins_at_what_was_found(
    office: Office, opened: Open, name: str, found: Outcome
) -> None:
    page = opened(office.take_in(name))
    if page.view.first:
        assert page.parts.points is not None
        assert page.parts.points.isAncestorOf(focused())
    else:
        assert button_of(page) is found
    assert choosing(page).first() is choosing(page).outcome.segments.buttons()[list(Outcome).index(found)]


def test_what_is_needed_is_read_without_scrolling(office: Office, opened: Open) -> None:
    """At 200 % the words about a choice stand in the same view as the choice."""
    page = opened(office.take_in("k07-2-after-second-call"))
    show(page, QSize(640, 360))
    choose(page, Outcome.GO)
    for words in (choosing(page).needed, choosing(page).softer):
        assert words.text()
        assert words.visibleRegion().boundingRect().height() == words.height()


def test_without_a_choice_it_asks_for_one(office: Office, opened: Open) -> None:
    page = opened(office.take_in("k01-2-after-calls"))
    press(Qt.Key.Key_Return, CTRL)
    assert choosing(page).outcome.error()
    assert button_of(page) is Outcome.STOP, "a Space by reflex chooses nothing softer than what was found"
    assert office.desk.case(page.case_id).decision is None


def test_a_softer_decision_takes_the_second_persons_own_passphrase(
    office: Office, opened: Open, shown: Shown
) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    page = opened(case_id)
    choose(page, Outcome.GO)
    assert "Write your reason" in choosing(page).needed.text()
    assert "Softer" in choosing(page).softer.text()
    press(Qt.Key.Key_Return, CTRL)
    assert choosing(page).reason.error(), "said beside the field"
    write("We have known them for years.")
    press(Qt.Key.Key_Return, CTRL)
    assert not shown.files, "no sealed report before the second signature"
    assert page.view.decided is not None
    assert page.view.decided.chip == "Waits for a second signature"
    assert "not in force yet: Go ahead" in " ".join(page.view.decided.lines)
    second = page.parts.second
    assert second is not None
    assert focused() is second.hand
    look_first(page, "wei's own passphrase")
    second = page.parts.second
    assert second is not None
    assert focused() is second.own.control
    write("wrong")
    press(Qt.Key.Key_Return)
    assert second.own.error()
    write("wei's own passphrase")
    press(Qt.Key.Key_Return)
    decision = office.desk.case(case_id).decision
    assert decision is not None
    assert [one.approved_as for one in decision.seconds] == [ApprovedAs.SECOND]
    assert page.view.decided is not None
    assert page.view.decided.chip == "Go ahead"
    assert verify_file(shown.files[0]).unchanged


def look_first(page: DecidePage, passphrase: str, worries: str = "The second call.") -> None:
    """The keyboard is handed over, and the second person says what they would decide."""
    assert page.parts.second is not None
    activate(page.parts.second.hand)
    look = page.parts.seconding.look
    assert look is not None
    activate(look.outcome.segments.button(Outcome.WAIT))
    look.worries.focus()
    write(worries)
    look.own.focus()
    write(passphrase)
    press(Qt.Key.Key_Return)


def everything_in(page: DecidePage) -> str:
    """Every word in the widget tree, shown or not, and what a screen reader would say of it."""
    said: list[str] = []
    for one in [page, *page.findChildren(QWidget)]:
        said += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
        if isinstance(one, QLabel | QAbstractButton):
            said.append(one.text())
        if isinstance(one, QPlainTextEdit):
            said.append(one.toPlainText())
    return "\n".join(said)


def test_nothing_of_the_first_view_is_there_before_the_second_person_has_looked(
    qtbot: QtBot, office: Office, opened: Open, shown: Shown
) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    page = opened(case_id)
    choose(page, Outcome.LIMITS, "We have known them for years.")
    choosing(page).limits.focus()
    write("Only the test shop.")
    press(Qt.Key.Key_Return, CTRL)
    assert "known them for years" in everything_in(page)
    assert page.parts.second is not None
    activate(page.parts.second.hand)
    qtbot.wait(1)  # what was thrown away is gone
    look = page.parts.seconding.look
    assert look is not None
    for words in ("known them for years", "Only the test shop", "Waits for a second", "not in force yet"):
        assert words not in everything_in(page)
    press(Qt.Key.Key_E, CTRL)
    assert not shown.files, "no draft of the report tells it either"
    look.worries.focus()
    write("Who took the call")
    activate(look.back)
    assert "known them for years" in everything_in(page), "the first person has their page back"
    assert page.parts.second is not None
    activate(page.parts.second.hand)
    look = page.parts.seconding.look
    assert look is not None
    assert look.worries.value() == "Who took the call", "and nothing that was typed is lost"
    activate(look.keep)
    assert look.outcome.error()
    activate(look.outcome.segments.button(Outcome.STOP))
    look.own.focus()
    write("siti's own passphrase")
    press(Qt.Key.Key_Return)
    assert look.own.error(), "somebody else's passphrase opens nothing"
    assert office.desk.case(case_id).decision is not None
    write("wei's own passphrase")
    press(Qt.Key.Key_Return)
    assert page.view.decided is not None
    assert any("Lim Wei said first" in line and "Stop" in line for line in page.view.decided.lines)
    assert "known them for years" in everything_in(page)
    decision = office.desk.case(case_id).decision
    assert decision is not None
    assert not decision.signed


def test_whoever_signs_in_to_look_second_is_blind_at_once(qtbot: QtBot, office: Office, shown: Shown) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    decide(office.desk, office.gesture(case_id), Outcome.GO, reason="We have known them for years.")
    page = DecidePage(Decide(case_id), office.at(office.wei), shown.outside())
    qtbot.addWidget(page)
    assert page.parts.seconding.look is not None
    assert "known them for years" not in everything_in(page)


def test_a_softer_decision_alone_after_two_working_days(office: Office, opened: Open, shown: Shown) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    page = opened(case_id)
    choose(page, Outcome.GO, "We have known them for years.")
    press(Qt.Key.Key_Return, CTRL)
    office.clock.forward(days=2)
    page.again()
    second = page.parts.second
    assert second is not None
    activate(second.other)
    write("siti's own passphrase")
    press(Qt.Key.Key_Return)
    decision = office.desk.case(case_id).decision
    assert decision is not None
    assert [one.approved_as for one in decision.seconds] == [ApprovedAs.ALONE]
    assert shown.files


def test_while_only_days_are_waited_for_the_focus_is_at_the_decision(
    qtbot: QtBot, shown: Shown, tmp_path: Path
) -> None:
    """Alone there is nothing to type yet; the page may not scroll past what was signed."""
    desk = make_register(tmp_path / "alone.ringback")
    page = DecidePage(
        Decide(import_document(desk, read(WORKED / "k07-1-before-access.json"))), desk, shown.outside()
    )
    qtbot.addWidget(page)
    show(page, QSize(600, 360))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    choose(page, Outcome.GO, "We have known them for years.")
    press(Qt.Key.Key_Return, CTRL)
    used, decided = QApplication.focusWidget(), page.parts.decided
    assert used is not None
    assert decided is not None
    assert decided.isAncestorOf(used)
    assert page.initial_focus() is used
    assert not decided.visibleRegion().isEmpty()
    desk.register.close()


def test_a_stop_after_the_points_were_put_and_answered(office: Office, opened: Open, shown: Shown) -> None:
    case_id = office.take_in("k07-2-after-second-call")
    page = opened(case_id)
    choose(page, Outcome.STOP, "Another person came.")
    assert "Put every open point" in choosing(page).needed.text()
    reply = page.parts.reply
    assert reply is not None
    assert reply.asking is not None
    activate(reply.asking.button)
    activate(reply.text.button)
    assert QApplication.clipboard().text().startswith("Hello")
    activate(reply.channel.segments.buttons()[0])
    activate(reply.asked)
    assert choosing(page).reason.value() == "Another person came.", "the draft came along"
    assert "to answer" in choosing(page).needed.text()
    reply = page.parts.reply
    assert reply is not None
    assert reply.answer is not None
    reply.answer.focus()
    write("My brother took the call.")
    activate(reply.save)
    assert not choosing(page).needed.text()
    page.save()
    decision = office.desk.case(case_id).decision
    assert decision is not None
    assert decision.event.outcome is Outcome.STOP
    assert verify_file(shown.files[0]).unchanged


def test_i_must_stop_today(office: Office, opened: Open) -> None:
    page = opened(office.take_in("k07-2-after-second-call"))
    assert not choosing(page).today.isVisible()
    choose(page, Outcome.STOP, "Data is leaving.")
    activate(choosing(page).today.box)
    press(Qt.Key.Key_Return, CTRL)
    decision = office.desk.case(page.case_id).decision
    assert decision is not None
    assert decision.event.must_stop_today


def test_a_wait_has_an_end_beside_its_field(office: Office, opened: Open) -> None:
    page = opened(office.take_in("k12-1-before-access"))
    choose(page, Outcome.WAIT, "The address is open.")
    press(Qt.Key.Key_Return, CTRL)
    assert choosing(page).until.error()
    write("2026-03-02")
    press(Qt.Key.Key_Return, CTRL)
    decision = office.desk.case(page.case_id).decision
    assert decision is not None
    assert (decision.event.outcome, decision.event.until) == (Outcome.WAIT, "2026-03-02")


def test_a_folder_that_cannot_be_written_keeps_the_decision(
    office: Office, opened: Open, shown: Shown, tmp_path: Path
) -> None:
    shown.folder = tmp_path / "a file"
    shown.folder.write_text("in the way")
    page = opened(office.take_in("b01-2-cleared"))
    choose(page, Outcome.GO)
    press(Qt.Key.Key_Return, CTRL)
    decision = office.desk.case(page.case_id).decision
    assert decision is not None
    assert decision.signed
    assert page.reports.report.trouble.startswith("Your decision is signed and kept.")
    shown.folder = tmp_path / "elsewhere"
    activate(page.primary)
    assert verify_file(shown.folder / "B01-r1.pdf").unchanged


def test_a_full_disk_says_so_and_leaves_no_half_file(
    office: Office, opened: Open, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    page = opened(office.take_in("b01-2-cleared"))
    monkeypatch.setattr(Path, "write_bytes", full)
    choose(page, Outcome.GO)
    press(Qt.Key.Key_Return, CTRL)
    assert "The disk is full" in page.reports.report.trouble
    assert not list(shown.folder.iterdir())


def test_a_preview_is_a_draft_and_is_not_noted(office: Office, opened: Open, shown: Shown) -> None:
    opened(office.take_in("b01-1-awkward"))
    before = office.desk.register.words
    press(Qt.Key.Key_E, CTRL)
    assert shown.files == [shown.folder / "B01-DRAFT.pdf"]
    assert office.desk.register.words == before


def test_what_was_typed_is_back(office: Office, opened: Open) -> None:
    case_id = office.take_in("b01-2-cleared")
    page = opened(case_id)
    choose(page, Outcome.LIMITS)
    choosing(page).reason.edit.insertPlainText("<b>R&D</b> だけ")
    page.leave()
    again = choosing(opened(case_id))
    assert again.reason.value() == "<b>R&D</b> だけ"
    assert again.outcome.value() is Outcome.LIMITS


def test_ways_to_other_pages(office: Office, opened: Open) -> None:
    page = opened(office.take_in("k01-2-after-calls"))
    went: list[object] = []
    page.went.connect(went.append)
    page.parts._look_at(page.view.first[0].key)
    activate(page.answers)
    assert went == [CaseFinding(page.case_id, page.view.first[0].key), Answers(page.case_id)]


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(640, 360)])
def test_the_answers_are_read_and_changed_by_keyboard(qtbot: QtBot, office: Office, size: QSize) -> None:
    case_id = office.take_in("k01-2-after-calls")
    page = AnswersPage(Answers(case_id), office.desk)
    qtbot.addWidget(page)
    went: list[object] = []
    page.went.connect(went.append)
    show(page, size)
    assert_accessible(page)
    assert page.width() == size.width()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    changes = [one for one in page.findChildren(QAbstractButton) if one.text() == "Change"]
    activate(changes[0])
    activate(page.findChildren(AnswersCard)[1].open)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert isinstance(went[0], CaseFact | CaseCheck)
    assert went[1:] == [CaseTask(case_id, Task.TOLD), Decide(case_id)]


def test_words_to_send_are_copied_as_they_are_read(office: Office, opened: Open) -> None:
    page = opened(office.take_in("k01-2-after-calls"))
    activate(page.refusal)
    card = page.extras.refusal
    assert card is not None
    assert focused() is card.text.field.edit
    activate(card.text.button)
    assert "We will not go ahead" in QApplication.clipboard().text()
    card.which.focus()
    press(Qt.Key.Key_Right)
    activate(card.text.button)
    assert "Today we close the access" in QApplication.clipboard().text()


def test_it_ends_without_a_decision(office: Office, opened: Open) -> None:
    page = opened(office.take_in("b01-1-awkward"))
    activate(page.parts.end_button)
    ending = page.extras.ending
    assert ending is not None
    assert ending.isAncestorOf(focused())
    activate(ending.end)
    assert ending.how.error()
    activate(ending.how.segments.buttons()[1])
    activate(ending.end)
    ended = office.desk.case(page.case_id).ended
    assert ended is not None
    assert (ended.ending, ended.erase_on) == (Ending.WENT_QUIET, "2026-08-15")
    assert not page.primary.isVisible()


def test_letter_is_kept_for_next_time(office: Office, opened: Open) -> None:
    case_id = office.take_in("b01-2-cleared")
    page = opened(case_id)
    assert page.parts.saving is not None
    activate(page.parts.saving.paper.segments.buttons()[1])
    assert opened(case_id).reports.letter


@pytest.mark.parametrize(
    "name", ["k01-2-after-calls", "k07-2-after-second-call", "k12-1-before-access", "b01-2-cleared"]
)
@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(640, 360)])
def test_every_state_is_named_and_in_order(office: Office, opened: Open, name: str, size: QSize) -> None:
    case_id = office.take_in(name)
    if name.startswith("k07"):
        put_points(office.desk, office.gesture(case_id), "chat")
    page = opened(case_id)
    show(page, size)
    assert_accessible(page)
    assert page.width() == size.width(), "no part forces the window wide"
