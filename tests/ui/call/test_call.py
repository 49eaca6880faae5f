"""A call by keyboard alone, from the number to the comparison, kept at each step."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ringback.domain.facts import Call, CallFact, CallOutcome, Comparison, Given, HeardHow
from ringback.domain.severity import Task
from ringback.ui.call.comparing import CompareStage
from ringback.ui.call.ending import EndingStage
from ringback.ui.call.find import FindStage
from ringback.ui.call.hearing import HearingStage
from ringback.ui.places import CallPlace, CaseTask
from tests.ui.accessibility import assert_accessible
from tests.ui.call.driving import (
    ANSWERS,
    FOUND,
    answer_all,
    at,
    find_number,
    open_page,
    press,
    save,
    start,
    write,
)
from tests.ui.counts import counts
from tests.usecases.conftest import Office

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def call_of(office: Office, place: CallPlace) -> Call:
    return office.desk.case(place.case).of(Call)[-1]


def test_a_whole_call_by_keyboard(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    went: list[object] = []
    page = open_page(place, office.desk, qtbot)
    page.went.connect(went.append)
    write(FOUND)
    press(Qt.Key.Key_Tab)
    for _choice in range(5):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_T, CTRL)
    at(page, HearingStage)
    answer_all(page)
    press(Qt.Key.Key_T, CTRL)
    at(page, EndingStage)
    write("Aoi, owner")
    save()
    at(page, CompareStage)
    press(Qt.Key.Key_1, ALT)
    press(Qt.Key.Key_2, ALT)
    press(Qt.Key.Key_3, ALT)
    while at(page, CompareStage).presenter.view.at is not None:
        press(Qt.Key.Key_1, ALT)
    save()
    assert went == [CaseTask(place.case, Task.REFERENCES)]
    call = call_of(office, place)
    assert [heard.words for heard in call.heard] == list(ANSWERS)
    assert all(heard.given is Given.BEFORE_SEEING for heard in call.heard)
    assert (call.outcome, call.spoke_to, call.call_log) == (CallOutcome.SPOKE, "Aoi, owner", False)
    compared = {heard.fact: heard.compared for heard in call.heard}
    assert compared[CallFact.SPEAKER] is None, "nothing was told about it beforehand"
    assert compared[CallFact.MONTHS] is Comparison.NEAR
    assert compared[CallFact.DELIVERED] is Comparison.DIFFERENT


def test_the_field_keeps_the_focus_from_fact_to_fact(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    stage = start(open_page(place, office.desk, qtbot))
    for _fact in range(3):
        assert QApplication.focusWidget() is stage.heard.edit
        write("something")
        save()
    stage.unknown.click()
    assert QApplication.focusWidget() is stage.heard.edit
    stage.later.click()
    assert QApplication.focusWidget() is stage.heard.edit


def test_nothing_heard_is_not_an_answer(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    stage = start(open_page(place, office.desk, qtbot))
    save()
    assert "still empty" in stage.heard.error()
    assert stage.presenter.view.fact is CallFact.SPEAKER
    stage.unsaid.click()
    assert call_of(office, place).heard[0].how is HeardHow.WOULD_NOT_SAY


def test_an_answer_can_be_put_right_while_they_are_on_the_line(
    office: Office, place: CallPlace, qtbot: QtBot
) -> None:
    stage = start(open_page(place, office.desk, qtbot))
    write("first")
    save()
    stage.so_far._rows[0].change.click()
    assert stage.heard.value() == "first"
    stage.heard.edit.selectAll()
    write("second")
    save()
    assert [heard.words for heard in call_of(office, place).heard] == ["second"]
    assert stage.presenter.view.fact is CallFact.RELATION


def test_what_was_left_for_later_comes_back(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    stage = start(open_page(place, office.desk, qtbot))
    stage.later.click()
    assert stage.presenter.view.at == 2
    for _fact in range(6):
        write("said")
        save()
    assert stage.presenter.view.fact is CallFact.SPEAKER


def test_the_clock_runs_from_the_moment_of_the_start(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    stage = start(open_page(place, office.desk, qtbot))
    office.clock.forward(minutes=3)
    stage.clock.look()
    assert stage.clock.text().endswith("03:00")
    office.clock.forward(minutes=61)
    again = open_page(place, office.desk, qtbot)
    at(again, HearingStage)
    assert at(again, HearingStage).clock.text().endswith("1:04:00")


def test_a_killed_window_finds_the_call_at_the_same_fact(
    office: Office, place: CallPlace, qtbot: QtBot
) -> None:
    page = open_page(place, office.desk, qtbot)
    stage = start(page)
    write("one")
    save()
    write("half a sen")
    qtbot.waitUntil(stage._pause_is_over)
    again = open_page(place, office.desk, qtbot)  # nobody called `leave`
    at(again, HearingStage)
    assert at(again, HearingStage).presenter.view.fact is CallFact.RELATION
    assert at(again, HearingStage).heard.value() == "half a sen"
    at(again, HearingStage).stop()
    at(again, EndingStage)
    last = open_page(place, office.desk, qtbot)
    at(last, EndingStage)
    at(last, EndingStage).go_on()
    at(last, HearingStage)
    assert at(last, HearingStage).heard.value() == "half a sen"


def test_no_answer_is_kept_and_leads_to_another_try(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    page = open_page(place, office.desk, qtbot)
    start(page).nobody.click()
    save()
    at(page, CompareStage)
    assert call_of(office, place).outcome is CallOutcome.NO_ANSWER
    assert "Ring again" in at(page, CompareStage).presenter.view.next_step
    at(page, CompareStage).again.click()
    at(page, FindStage)
    assert at(page, FindStage).start.isEnabled(), "the number is known now"


def test_an_outcome_is_needed(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    page = open_page(place, office.desk, qtbot)
    start(page).stop()
    at(page, EndingStage)
    at(page, EndingStage).finish()
    assert at(page, EndingStage).outcome.error()
    at(page, EndingStage).outcome.pick(4)
    at(page, EndingStage).log.box.click()
    at(page, EndingStage).finish()
    call = call_of(office, place)
    assert (call.outcome, call.call_log) == (CallOutcome.WOULD_NOT_SAY, True)


def test_a_late_end_says_when_the_clock_was_stopped(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    page = open_page(place, office.desk, qtbot)
    start(page).nobody.click()
    office.clock.forward(minutes=4)
    save()
    assert call_of(office, place).words == "The clock was stopped at 09:05:00."


def test_no_dialog_comes_up_in_call_mode(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    page = open_page(place, office.desk, qtbot)
    start(page)
    save()
    answer_all(page)
    save()
    assert not [window for window in QApplication.topLevelWidgets() if isinstance(window, QDialog)]
    assert QApplication.activeModalWidget() is None


def test_markup_is_shown_literally(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    page = open_page(place, office.desk, qtbot)
    start(page)
    write("<b>bold</b> <img src=x>")
    save()
    lines = [label for label in page.findChildren(QLabel) if "<img" in label.text()]
    assert lines
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in lines)


def test_every_stage_is_accessible_and_fits_a_small_screen(
    office: Office, place: CallPlace, qtbot: QtBot
) -> None:
    page = open_page(place, office.desk, qtbot, QSize(640, 360))
    stages: list[QWidget | None] = []
    for step in (no_step, start_it, answer_it, stop_it, finish_it):
        step(page)
        qtbot.wait(1)
        assert_accessible(page)
        foot = page.footer.mapTo(page, page.footer.rect().bottomRight())
        assert foot.y() < 360, step
        assert page.body.width() <= 640, "nothing is cut off at the right"
        stages.append(page.stage)
    assert len(set(stages)) == 4


def no_step(page: object) -> None:
    find_number(page)  # type: ignore[arg-type]  # a CallPage


def start_it(page: object) -> None:
    start(page)  # type: ignore[arg-type]  # a CallPage


def answer_it(page: object) -> None:
    write("something")
    save()


def stop_it(page: object) -> None:
    press(Qt.Key.Key_T, CTRL)


def finish_it(page: object) -> None:
    save()


def test_no_stage_asks_too_much_at_once(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    page = open_page(place, office.desk, qtbot)
    found = [counts(page)]
    start(page)
    found.append(counts(page))
    answer_all(page)
    save()
    found.append(counts(page))
    at(page, EndingStage).finish()
    found.append(counts(page))
    assert max(one.words for one in found) <= 60
    assert max(one.fields for one in found) <= 3
    assert max(one.main for one in found) == 1
