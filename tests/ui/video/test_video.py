"""A video call: drawn only once it runs, answered by keyboard, resumed after a kill, never a dialog."""

from functools import partial

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ringback.domain.facts import (
    CheckAnswer,
    DocumentSeen,
    Phrase,
    Prompt,
    PromptMark,
    SamePerson,
    SeenHow,
    VideoPurpose,
    VideoSession,
)
from ringback.domain.severity import Task
from ringback.playbook import load_prompts, load_spoken
from ringback.ui.bigtext import BigText
from ringback.ui.fit import fitting
from ringback.ui.page import PageHost
from ringback.ui.places import CaseCheck, CaseTask, VideoPlace
from ringback.ui.video import make
from ringback.ui.video.after import AfterStage
from ringback.ui.video.checkstep import CheckStep
from ringback.ui.video.companion import SIZE, Companion
from ringback.ui.video.live import LiveStage
from ringback.ui.video.page import VideoPage
from ringback.ui.video.presenters.draft import Marking, SessionDraft
from ringback.ui.video.presenters.prompts import PromptTeller
from ringback.ui.video.prompt import PromptStep
from ringback.ui.video.start import StartStage
from ringback.ui.video.steps import EndStep, PersonStep, PhraseStep
from ringback.usecases.videos import phrase_agreed
from tests.ui.accessibility import assert_accessible, show
from tests.ui.call.driving import at, write
from tests.ui.call.walking import everything_held, everything_said
from tests.usecases.conftest import Office

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
RATES = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def open_page(place: VideoPlace, office: Office, qtbot: QtBot, size: QSize | None = None) -> VideoPage:
    host = PageHost()
    qtbot.addWidget(host)
    page = host.show_page(partial(make, place, office.desk))
    show(host, size)
    if not isinstance(page.stage, LiveStage):
        host.activateWindow()
        qtbot.waitUntil(host.isActiveWindow)
    return page


def begin(page: VideoPage, qtbot: QtBot) -> Companion:
    at(page, StartStage).begin()
    return companion_of(page, qtbot)


def companion_of(page: VideoPage, qtbot: QtBot) -> Companion:
    companion = at(page, LiveStage).companion
    qtbot.waitUntil(companion.isVisible)
    companion.activateWindow()
    qtbot.waitUntil(companion.isActiveWindow)
    companion.focus_step()
    return companion


def key(companion: Companion, what: Qt.Key, how: Qt.KeyboardModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or companion, what, how)


def rate(companion: Companion, number: int) -> None:
    key(companion, RATES[number - 1], ALT)


def go_on(companion: Companion) -> None:
    key(companion, Qt.Key.Key_Return, CTRL)


def session_of(office: Office, place: VideoPlace) -> VideoSession:
    return office.desk.case(place.case).of(VideoSession)[-1]


def finish(companion: Companion, prompts: int) -> None:
    """Did it, agreed, first meeting, saved."""
    for _prompt in range(prompts):
        rate(companion, 1)
        go_on(companion)
    skip_checks(companion)
    rate(companion, 1)
    for _step in range(3):
        go_on(companion)


def skip_checks(companion: Companion) -> None:
    """What else the call could answer, left for another day."""
    while isinstance(companion.step, CheckStep):
        companion.step.skip.click()


def test_nothing_is_drawn_before_the_call_has_started(
    office: Office, place: VideoPlace, qtbot: QtBot
) -> None:
    page = open_page(place, office, qtbot)
    assert not office.desk.case(place.case).of(VideoSession)
    begin(page, qtbot)
    families = {prompt.family for prompt in session_of(office, place).prompts}
    assert len(families) == 3


@pytest.mark.parametrize("purpose", [VideoPurpose.HELLO, VideoPurpose.SECOND, VideoPurpose.RECHECK])
def test_shorter_calls_draw_one(
    office: Office, place: VideoPlace, qtbot: QtBot, purpose: VideoPurpose
) -> None:
    short = VideoPlace(place.case, place.about, purpose)
    begin(open_page(short, office, qtbot), qtbot)
    assert len(session_of(office, short).prompts) == 1


def test_the_small_window_fits_a_small_screen(office: Office, place: VideoPlace, qtbot: QtBot) -> None:
    """At 200 % a laptop is 640 by 360: Next, at the foot, has to stay in sight."""
    companion = begin(open_page(place, office, qtbot), qtbot)
    assert fitting(SIZE, QSize(1280, 720)) == companion.size()
    assert fitting(SIZE, QSize(640, 360)).height() < 360


def test_a_whole_call_by_keyboard(office: Office, place: VideoPlace, qtbot: QtBot) -> None:
    went: list[object] = []
    page = open_page(place, office, qtbot)
    page.went.connect(went.append)
    companion = begin(page, qtbot)
    office.clock.forward(minutes=9)
    companion.clock.look()
    assert companion.clock.text() == "09:00"
    rate(companion, 1)
    go_on(companion)
    rate(companion, 2)
    write("the edge of the hand flickered")
    go_on(companion)
    rate(companion, 4)
    go_on(companion)
    skip_checks(companion)
    assert isinstance(companion.step, PhraseStep)
    phrase = companion.step.agreed.value()
    rate(companion, 1)
    go_on(companion)
    assert isinstance(companion.step, PersonStep)
    go_on(companion)
    assert isinstance(companion.step, EndStep)
    go_on(companion)
    at(page, AfterStage)
    session = session_of(office, place)
    marks = [prompt.mark for prompt in session.prompts]
    assert marks == [PromptMark.DID_IT, PromptMark.ODD, PromptMark.COULD_NOT_JUDGE]
    assert session.prompts[1].words == "the edge of the hand flickered"
    assert (session.phrase, session.agreed_phrase) == (Phrase.AGREED, phrase)
    assert (session.minutes, session.same_person) == (9, SamePerson.FIRST_MEETING)
    at(page, AfterStage).go_on()
    assert went[-1] == CaseTask(place.case, Task.VIDEO)


def test_odd_and_refused_need_words(office: Office, place: VideoPlace, qtbot: QtBot) -> None:
    companion = begin(open_page(place, office, qtbot), qtbot)
    go_on(companion)
    step = companion.step
    assert isinstance(step, PromptStep)
    assert "Choose what happened" in step.marks.error()
    rate(companion, 3)
    assert QApplication.focusWidget() is step.words.edit
    go_on(companion)
    assert "few words" in step.words.error()
    assert companion.step is step
    step.words.edit.setPlainText("they said it hurts")
    go_on(companion)
    assert companion.step is not step
    assert session_of(office, place).prompts[0].mark is PromptMark.REFUSED


def test_a_note_about_looks_is_answered(office: Office, place: VideoPlace, qtbot: QtBot) -> None:
    companion = begin(open_page(place, office, qtbot), qtbot)
    step = companion.step
    assert isinstance(step, PromptStep)
    assert not step.fair.isVisible()
    step.words.edit.setPlainText("a heavy accent")
    assert step.fair.text() == "Write what they did, not how they look or sound."


def test_the_other_way_counts_the_same(office: Office, place: VideoPlace, qtbot: QtBot) -> None:
    companion = begin(open_page(place, office, qtbot), qtbot)
    former = companion.presenter.view.prompt
    assert isinstance(companion.step, PromptStep)
    companion.step.other.click()
    other = companion.presenter.view.prompt
    assert former is not None
    assert other is not None
    assert other.do != former.do
    rate(companion, 1)
    go_on(companion)
    first = session_of(office, place).prompts[0]
    assert (first.mark, first.alternative) == (PromptMark.DID_IT, True)


def test_the_agreed_phrase_is_hidden_until_theirs_is_written(
    office: Office, place: VideoPlace, qtbot: QtBot
) -> None:
    page = open_page(place, office, qtbot)
    finish(begin(page, qtbot), 3)
    at(page, AfterStage)
    phrase = phrase_agreed(office.desk.case(place.case), place.about)
    assert phrase
    second = open_page(VideoPlace(place.case, place.about, VideoPurpose.SECOND), office, qtbot)
    companion = begin(second, qtbot)
    rate(companion, 1)
    go_on(companion)
    step = companion.step
    assert isinstance(step, PhraseStep)
    assert not step.look.isEnabled()
    assert phrase not in everything_said() + everything_held(companion.presenter)
    QTest.keyClicks(step.heard.edit, "something with a kettle")
    assert step.look.isEnabled()
    assert phrase not in everything_said() + everything_held(companion.presenter)
    step.look.click()
    assert phrase in everything_said()
    rate(companion, 2)
    go_on(companion)
    assert isinstance(companion.step, PersonStep)
    go_on(companion)
    assert isinstance(companion.step, PersonStep), "this is asked on every later call"
    QTest.keyClicks(companion.step.observer.edit, "Wei")
    companion.step.says.pick(0)
    companion.step.pick(1)
    go_on(companion)
    go_on(companion)
    session = session_of(office, place)
    assert (session.phrase, session.same_person) == (Phrase.FAILED, SamePerson.DIFFERENT)
    assert (session.second_observer, session.second_observer_says) == ("Wei", SamePerson.SAME)
    assert phrase_agreed(office.desk.case(place.case), place.about) == phrase, "kept for the next call"


def test_a_killed_window_goes_on_where_it_was(office: Office, place: VideoPlace, qtbot: QtBot) -> None:
    companion = begin(open_page(place, office, qtbot), qtbot)
    rate(companion, 1)
    go_on(companion)
    rate(companion, 2)
    write("half a wo")
    shown = companion.presenter.view.prompt
    qtbot.wait(400)
    again = companion_of(open_page(place, office, qtbot), qtbot)
    assert again.presenter.view.prompt == shown
    assert isinstance(again.step, PromptStep)
    assert again.step.words.value() == "half a wo"
    office.clock.forward(minutes=2)
    again.clock.look()
    assert again.clock.text() == "02:00"


def test_a_call_that_broke_off_can_be_ended(office: Office, place: VideoPlace, qtbot: QtBot) -> None:
    page = open_page(place, office, qtbot)
    companion = begin(page, qtbot)
    key(companion, Qt.Key.Key_T, CTRL)
    assert isinstance(companion.step, EndStep)
    assert companion.step.dropped.value()
    companion.step.rearranged.set_value(True)
    companion.step.rearranged.changed.emit(True)
    go_on(companion)
    session = session_of(office, place)
    assert (session.dropped, session.rearranged, session.phrase) == (True, True, Phrase.NOT_ASKED)


def test_it_stays_on_top_and_raises_no_dialog(office: Office, place: VideoPlace, qtbot: QtBot) -> None:
    page = open_page(place, office, qtbot)
    told: list[object] = []
    page.blind.connect(told.append)
    companion = begin(page, qtbot)
    assert told[-1] is True
    assert companion.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert companion.size() == QSize(420, 640)
    for _press in range(4):
        go_on(companion)
        rate(companion, 2)
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]
    page.leave()
    assert not companion.isVisible()


def test_the_words_are_shown_big_on_camera(office: Office, place: VideoPlace, qtbot: QtBot) -> None:
    companion = begin(open_page(place, office, qtbot), qtbot)
    companion.show_big()
    big = companion.findChild(BigText)
    assert big is not None
    prompt = companion.presenter.view.prompt
    assert prompt is not None
    assert big.text == prompt.big
    big.close()


def test_in_japan_what_is_asked_is_shown_big_in_japanese(office: Office) -> None:
    place = VideoPlace(office.take_in("k07-1-before-access"), "party", VideoPurpose.MAIN)
    known = load_spoken("ja")
    teller = PromptTeller(office.desk, place)
    for words in load_prompts(office.desk.playbook.edition.prompts).prompt:
        prompt = Prompt(prompt=words.id, family=words.family)
        shown = teller.tell(prompt, Marking(), SessionDraft())
        other = teller.tell(prompt, Marking(alternative=True), SessionDraft())
        assert shown.aside == other.aside == "English | 日本語"
        assert (shown.big, other.big) == (known[words.say].say, known[words.alternative].say)


def test_other_ways_and_next_answers_lead_to_their_checks(
    office: Office, place: VideoPlace, qtbot: QtBot
) -> None:
    went: list[object] = []
    page = open_page(place, office, qtbot)
    page.went.connect(went.append)
    for button in at(page, StartStage).ways:
        button.click()
    names = [one.check for one in went if isinstance(one, CaseCheck)]
    assert names == ["meeting", "notary", "trusted_local", "identity_service"]
    finish(begin(page, qtbot), 3)
    after = at(page, AfterStage)
    assert after.next, "one call serves several tasks"
    after.next[0].open.click()
    assert isinstance(went[-1], CaseCheck)


def test_every_step_is_accessible(office: Office, place: VideoPlace, qtbot: QtBot) -> None:
    page = open_page(place, office, qtbot, QSize(640, 360))
    assert_accessible(page)
    companion = begin(page, qtbot)
    assert_accessible(page)
    steps: list[QWidget | None] = []
    while not isinstance(companion.step, EndStep):
        qtbot.wait(1)
        assert_accessible(companion)
        steps.append(companion.step)
        rate(companion, 1)
        if isinstance(companion.step, CheckStep):
            companion.step.skip.click()
        else:
            go_on(companion)
    assert_accessible(companion)
    assert {PromptStep, CheckStep, PhraseStep, PersonStep} == {type(step) for step in steps}
    go_on(companion)
    assert_accessible(page)


def test_markup_is_shown_literally(office: Office, place: VideoPlace, qtbot: QtBot) -> None:
    page = open_page(place, office, qtbot)
    companion = begin(page, qtbot)
    for label in companion.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_question_about_the_place_shows_the_time_there(
    office: Office, place: VideoPlace, qtbot: QtBot
) -> None:
    presenter = begin(open_page(place, office, qtbot), qtbot).presenter
    local, light = (
        presenter._teller.tell(Prompt(prompt=name, family=family), Marking(), SessionDraft())
        for name, family in (("local_bill", "local_knowledge"), ("local_bill", "light"))
    )
    assert local.there[0].startswith("It is ")
    assert "public holiday" in local.there[1]
    assert light.there == ()


def test_the_same_call_answers_other_tasks(office: Office, place: VideoPlace, qtbot: QtBot) -> None:
    """The document (task 3) and the computer (task 7), typed while they look on; each lands in its task."""
    companion = begin(open_page(place, office, qtbot), qtbot)
    for _prompt in range(3):
        rate(companion, 1)
        go_on(companion)
    step = companion.step
    assert isinstance(step, CheckStep)
    assert step.form is not None
    assert step.form.values()["how"] == SeenHow.LIVE
    write("Passport")
    go_on(companion)
    write("Sato Yuki")
    go_on(companion)
    write("417")
    go_on(companion)
    go_on(companion)
    seen = office.desk.case(place.case).of(DocumentSeen)[-1]
    assert (seen.about, seen.document, seen.last_three) == ("party", "Passport", "417")
    assert isinstance(companion.step, CheckStep)
    assert companion.step is not step
    rate(companion, 1)
    write("Own laptop, browser only")
    go_on(companion)
    answer = office.desk.case(place.case).of(CheckAnswer)[-1]
    assert (answer.check, answer.outcome) == ("own_computer", "fenced_browser_only")
    key(companion, Qt.Key.Key_Left, ALT)
    assert isinstance(companion.step, CheckStep)
    assert companion.step.answer is not None
    assert companion.step.answer.values()["words"] == "Own laptop, browser only"


def test_a_killed_window_goes_on_in_the_middle_of_a_document(
    office: Office, place: VideoPlace, qtbot: QtBot
) -> None:
    companion = begin(open_page(place, office, qtbot), qtbot)
    for _prompt in range(3):
        rate(companion, 1)
        go_on(companion)
    write("Passp")
    qtbot.wait(400)
    again = companion_of(open_page(place, office, qtbot), qtbot)
    assert isinstance(again.step, CheckStep)
    assert again.step.form is not None
    assert again.step.form.values()["document"] == "Passp"


def test_another_prompt_is_drawn_with_a_reason(office: Office, place: VideoPlace, qtbot: QtBot) -> None:
    companion = begin(open_page(place, office, qtbot), qtbot)
    step = companion.step
    assert isinstance(step, PromptStep)
    step.another.click()
    step.reasons.pick(0)
    session = session_of(office, place)
    assert [bool(one.set_aside) for one in session.prompts] == [True, False, False, False]
    assert companion.presenter.view.prompts == 3
    rate(companion, 1)
    assert isinstance(companion.step, PromptStep)
    assert not companion.step.another.isEnabled(), "an answered prompt stays"
    go_on(companion)
    assert session_of(office, place).prompts[1].mark is PromptMark.DID_IT


def test_a_picture_only_after_they_agreed_aloud(office: Office, place: VideoPlace, qtbot: QtBot) -> None:
    companion = begin(open_page(place, office, qtbot), qtbot)
    key(companion, Qt.Key.Key_T, CTRL)
    assert isinstance(companion.step, EndStep)
    assert not companion.step.picture.value()
    companion.step.picture.box.click()
    go_on(companion)
    assert session_of(office, place).picture_agreed
