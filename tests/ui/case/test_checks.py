"""Checks by keyboard alone: an outcome, a typed fact, could-not-do, and drafts that come back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ringback.domain.facts import CheckAnswer, CheckMissed, DocumentSeen, Qualification
from ringback.domain.ids import CaseId
from ringback.domain.severity import Task
from ringback.records import unlock
from ringback.ui.page import PageHost
from ringback.ui.places import CaseCheck, CaseFact, CaseTask
from ringback.usecases.cases import record, start_case
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.summaries import project
from tests.builders import STANDARD
from tests.records.making import PASSPHRASE, party
from tests.ui.accessibility import assert_accessible
from tests.ui.case.desks import Clock, desk_of, practice
from tests.ui.case.screen import Visit


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return start_case(desk, STANDARD, party("田中 健二"))


def test_an_outcome_is_chosen_kept_and_leads_on(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseCheck(case_id, "cv_walk"), desk)
    visit.save()
    assert "Choose what came out first." in visit.text
    visit.press("Put it right")
    assert "wrong" in visit.text
    visit.type("What you saw or heard", "Put the year right at once")
    visit.save()
    answer = desk.case(case_id).of(CheckAnswer)[-1]
    assert (answer.check, answer.outcome, answer.words) == (
        "cv_walk",
        "put_it_right",
        "Put the year right at once",
    )
    assert answer.about == "party"
    assert visit.went == [CaseCheck(case_id, "reference_callback", "party")]
    assert visit.changes


def test_an_outcome_is_changed_and_not_doubled(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    for outcome in ("Put it right", "Let it stand"):
        visit = Visit(host, CaseCheck(case_id, "cv_walk", "party"), desk)
        visit.press(outcome)
        visit.save()
    assert [answer.outcome for answer in desk.case(case_id).of(CheckAnswer)] == ["accepted_the_error"]


def test_a_typed_check_goes_page_by_page(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseCheck(case_id, "document_beside_face"), desk)
    visit.save()
    assert "This is still empty" in visit.text
    visit.type("Document", "Passport")
    visit.press("Live, beside the face")
    visit.save()
    visit.type("Name on it", "TANAKA KENJI")
    visit.type("Born on", "3 Feb 1990")
    for _page in range(6):
        visit.save()
    seen = desk.case(case_id).of(DocumentSeen)
    assert [(one.name.written, one.born, one.how.value, one.about) for one in seen] == [
        ("TANAKA KENJI", "1990-02-03", "beside_face", "party")
    ]
    assert visit.went


def test_back_keeps_what_was_typed(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseCheck(case_id, "document_beside_face"), desk)
    visit.type("Document", "Passport")
    visit.press("Live, beside the face")
    visit.save()
    visit.type("Name on it", "TANAKA")
    visit.press("Back")
    assert visit.find("Document").text() == "Passport"
    visit.save()
    assert visit.find("Name on it").text() == "TANAKA"


def test_a_day_nobody_can_read_is_said_beside_it(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseCheck(case_id, "document_beside_face"), desk)
    visit.press("All on one page")
    visit.type("Document", "Passport")
    visit.press("Live, beside the face")
    visit.type("Name on it", "TANAKA")
    visit.type("Born on", "some day in spring")
    visit.save()
    assert "This day can't be read." in visit.text
    assert not desk.case(case_id).of(DocumentSeen)


def test_all_on_one_page_is_remembered_for_the_person(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    Visit(host, CaseCheck(case_id, "document_beside_face"), desk).press("All on one page")
    again = Visit(host, CaseCheck(case_id, "screening"), desk)
    assert "What came back?" in again.text


def test_could_not_do_asks_why_and_offers_the_other_ways(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseCheck(case_id, "live_work"), desk)
    visit.press("Could not do")
    visit.press("Write this down")
    assert "Write one sentence first." in visit.text
    visit.type("Why could it not be done", "No shared screen at their office")
    visit.press("Write this down")
    missed = desk.case(case_id).of(CheckMissed)
    assert [(one.check, one.about, one.why) for one in missed] == [
        ("live_work", "party", "No shared screen at their office")
    ]
    again = Visit(host, visit.went[-1], desk)
    again.press("Work beside somebody")
    assert again.went == [CaseCheck(case_id, "work_beside_somebody", "party")]


def test_drafts_come_back_after_everything_is_made_anew(
    desk: Desk, case_id: CaseId, host: PageHost, clock: Clock, tmp_path: Path
) -> None:
    place = CaseCheck(case_id, "cv_walk")
    visit = Visit(host, place, desk)
    visit.press("Put it right")
    visit.find("What you saw or heard").insertPlainText("彼は年を直した")
    visit.page.leave()
    host.clear()
    person = desk.signer.person.id
    desk.register.close()
    register = unlock(tmp_path / "firm.ringback", person, PASSPHRASE, project=project)
    with register:
        again = Visit(host, place, desk_of(register, clock))
        assert again.page.values() == {"outcome": "put_it_right", "words": "彼は年を直した"}
        assert "What you typed is back" in again.text
        again.save()
        assert not register.drafts(case_id)
        host.clear()


def test_typing_is_kept_a_second_later(desk: Desk, case_id: CaseId, host: PageHost, clock: Clock) -> None:
    visit = Visit(host, CaseCheck(case_id, "document_beside_face"), desk)
    visit.type("Document", "Passport")
    visit.page.drafting.flush()
    assert "Saved just now" in visit.text
    clock.wait(3)
    visit.page._say_saved()
    assert "Saved 3 seconds ago" in visit.text
    assert (
        Visit(host, CaseCheck(case_id, "document_beside_face"), desk).page.values()["document"] == "Passport"
    )


def test_a_second_window_was_quicker(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseCheck(case_id, "cv_walk"), desk)
    visit.press("Put it right")
    case = desk.case(case_id)
    record(
        desk,
        Gesture(case_id, case.head),
        CheckAnswer(id="check-answer-9", check="briefing", outcome="everybody_told"),
    )
    visit.save()
    assert "This was not kept" in visit.text
    assert visit.page.values()["outcome"] == "put_it_right"
    visit.save()
    assert [one.check for one in desk.case(case_id).of(CheckAnswer)] == ["briefing", "cv_walk"]


def test_what_was_kept_can_be_taken_back(desk: Desk, case_id: CaseId, host: PageHost, clock: Clock) -> None:
    clock.wait(60)
    visit = Visit(host, CaseCheck(case_id, "cv_walk"), desk)
    visit.press("Put it right")
    visit.save()
    after = Visit(host, CaseTask(case_id, Task.REFERENCES), desk)
    assert "Saved: Walk through the CV" in after.text
    after.press("Undo. Saved")
    assert not desk.case(case_id).of(CheckAnswer)


def test_the_offer_to_take_back_goes_once_something_else_is_kept(
    desk: Desk, case_id: CaseId, host: PageHost, clock: Clock
) -> None:
    """It would take back what came before, not what was done last."""
    clock.wait(60)
    visit = Visit(host, CaseCheck(case_id, "cv_walk"), desk)
    visit.press("Put it right")
    visit.save()
    after = Visit(host, CaseCheck(case_id, "document_beside_face"), desk)
    assert "Saved: Walk through the CV" in after.text

    def keep(gesture: Gesture) -> None:
        record(desk, gesture, CheckAnswer(id="check-answer-9", check="briefing", outcome="everybody_told"))

    assert after.page.attempt(keep)
    assert "Saved: Walk through the CV" not in after.text


def test_hidden_characters_are_taken_out_with_a_word(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseCheck(case_id, "document_beside_face"), desk)
    line = visit.find("Document")
    line.setFocus()
    line.insert("Pass\u202eport")
    line.textEdited.emit("Pass\u202eport")
    assert visit.page.values()["document"] == "Passport"
    assert "Hidden characters were taken out" in visit.text


def test_eight_thousand_characters_fit_and_more_are_refused_with_words(
    desk: Desk, case_id: CaseId, host: PageHost
) -> None:
    visit = Visit(host, CaseCheck(case_id, "cv_walk"), desk)
    visit.press("Put it right")
    visit.page.answer.words.set_value("あ" * 8000)
    visit.save()
    assert len(desk.case(case_id).of(CheckAnswer)[-1].words) == 8000


@pytest.mark.parametrize(
    "check", ["cv_walk", "document_beside_face", "screening", "access_card", "middleman"]
)
@pytest.mark.parametrize("size", [QSize(900, 700), QSize(640, 360)])
def test_names_and_order(desk: Desk, case_id: CaseId, host: PageHost, check: str, size: QSize) -> None:
    visit = Visit(host, CaseCheck(case_id, check), desk, size)
    assert_accessible(host)
    assert visit.page.body.width() <= visit.page.scroller.viewport().width()


def test_markup_in_a_name_stays_text(desk: Desk, host: PageHost) -> None:
    case_id = start_case(desk, STANDARD, party("<b>Acme</b> & Co"))
    assert "<b>Acme</b> & Co" in Visit(host, CaseCheck(case_id, "cv_walk"), desk).text


def test_every_check_has_a_page(desk: Desk, host: PageHost) -> None:
    case_id = practice(desk, "lent-identity")
    for check in desk.playbook.checks:
        assert Visit(host, CaseCheck(case_id, check), desk).text, check


def test_enter_goes_on_but_not_while_an_input_method_composes(
    desk: Desk, case_id: CaseId, host: PageHost, qtbot: QtBot
) -> None:
    visit = Visit(host, CaseCheck(case_id, "place_proof"), desk)
    line = visit.find("Paper")
    QTest.keyClicks(line, "Bank letter")
    line.inputMethodEvent(QInputMethodEvent("ぎんこう", []))
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert visit.page.typing.form.step == 0
    line.inputMethodEvent(QInputMethodEvent("", []))
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert visit.page.typing.form.step == 1


def test_ctrl_enter_keeps_and_goes_on(desk: Desk, case_id: CaseId, host: PageHost, qtbot: QtBot) -> None:
    visit = Visit(host, CaseCheck(case_id, "cv_walk"), desk)
    host.activateWindow()
    qtbot.waitActive(host)
    visit.press("Put it right")
    QTest.keyClick(visit.find("Put it right"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert visit.went == [CaseCheck(case_id, "reference_callback", "party")]


def test_the_field_that_is_needed_has_the_focus(desk: Desk, host: PageHost) -> None:
    case_id = start_case(desk, STANDARD)
    visit = Visit(host, CaseFact(case_id, "party"), desk)
    assert visit.page.initial_focus() is visit.find("Name, just as they write it")


def test_a_note_about_how_somebody_sounds_is_answered(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseCheck(case_id, "cv_walk"), desk)
    visit.type("What you saw or heard", desk.playbook.fairness.sound[0])
    assert desk.playbook.fairness.answer in visit.text
    visit.page.answer.words.edit.setPlainText("Read the year from a paper")
    assert desk.playbook.fairness.answer not in visit.text


def test_a_reason_being_typed_comes_back(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseCheck(case_id, "live_work"), desk)
    visit.press("Could not do")
    visit.type("Why could it not be done", "No line")
    visit.page.leave()
    again = Visit(host, CaseCheck(case_id, "live_work"), desk)
    again.press("Write this down")
    assert [one.why for one in desk.case(case_id).of(CheckMissed)] == ["No line"]
    assert not desk.register.drafts(case_id)


def test_a_tick_taken_away_is_kept_as_taken_away(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseCheck(case_id, "qualification_source"), desk)
    visit.press("All on one page")
    visit.type("Title", "Certificate")
    visit.press("We rely on it for this job")
    visit.press("They confirmed it")
    visit.save()
    assert [one.relied_on for one in desk.case(case_id).of(Qualification)] == [False]


def test_what_is_typed_into_is_seen_on_a_small_screen(desk: Desk, host: PageHost, qtbot: QtBot) -> None:
    """At 200 % the first field of a check lies below its instructions."""
    case_id = start_case(desk, STANDARD, party("田中 健二"))
    visit = Visit(host, CaseCheck(case_id, "document_live", "party"), desk, QSize(580, 300))
    field = visit.page.typing.form.rows["document"].edit
    field.setFocus()
    QTest.keyClicks(field, "Passport")
    view = visit.page.scroller.viewport()
    assert view.rect().contains(field.mapTo(view, field.rect().center()))
