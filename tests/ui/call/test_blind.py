"""While a call runs, nothing of the expected answers is anywhere a person or a program could read it."""

from pytestqt.qtbot import QtBot

from ringback.domain.facts import Call, Referee
from ringback.ui.call import make
from ringback.ui.call.comparing import CompareStage
from ringback.ui.call.ending import EndingStage
from ringback.ui.call.hearing import HearingStage
from ringback.ui.call.presenters.comparing import ComparePresenter
from ringback.ui.call.presenters.hearing import HearingPresenter
from ringback.ui.places import CallPlace
from ringback.usecases.calls import expected_answers
from tests.ui.call.driving import answer_all, at, open_page, save, start
from tests.ui.call.walking import everything_held, everything_said
from tests.usecases.conftest import Office


def expected(office: Office, place: CallPlace) -> list[str]:
    """The words told beforehand that are long enough to be found only where they were put."""
    case = office.desk.case(place.case)
    call = Call(id="x", about=place.about, contact="", purpose=place.purpose, outcome="no_answer")  # type: ignore[arg-type]  # only to ask
    words = [*expected_answers(case, call).values(), "2022-04", "2026-08"]
    assert len(words) > 6, "the case has expected answers"
    return [one for one in words if len(one) > 3 and one != "Client"]


def leaks(words: list[str], *texts: str) -> list[str]:
    return [one for one in words if any(one in text for text in texts)]


def test_a_running_call_shows_and_holds_no_expected_answer(
    office: Office, place: CallPlace, qtbot: QtBot
) -> None:
    words = expected(office, place)
    page = open_page(place, office.desk, qtbot)
    stage = start(page)
    for _fact in range(8):
        at(page, HearingStage)
        assert not leaks(words, everything_said(), everything_held(stage.presenter))
        if at(page, HearingStage).presenter.view.fact is not None:
            at(page, HearingStage).presenter.type("something else")
            at(page, HearingStage).heard.set_value("something else")
            save()
    save()
    at(page, EndingStage)
    assert not leaks(words, everything_said(), everything_held(at(page, EndingStage).presenter))


def test_the_same_walk_finds_them_once_the_call_has_ended(
    office: Office, place: CallPlace, qtbot: QtBot
) -> None:
    words = expected(office, place)
    page = open_page(place, office.desk, qtbot)
    start(page)
    answer_all(page)
    save()
    at(page, EndingStage)
    at(page, EndingStage).finish()
    at(page, CompareStage)
    seen = everything_held(at(page, CompareStage).presenter)
    assert leaks(words, seen) == [one for one in words if not one.startswith("20")]
    shown: list[str] = []
    while at(page, CompareStage).presenter.view.at is not None:
        shown += leaks(words, everything_said())
        at(page, CompareStage)._same()
    assert len(set(shown)) >= 4


def test_the_comparison_does_not_exist_before_the_end(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    start(open_page(place, office.desk, qtbot))
    try:
        ComparePresenter(office.desk, place)
    except LookupError:
        return
    raise AssertionError("expected answers could be had while the call runs")


def test_the_window_is_told_before_anybody_could_look(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    told: list[object] = []
    page = open_page(place, office.desk, qtbot)
    page.blind.connect(told.append)
    start(page)
    answer_all(page)
    save()
    assert told[-1] is True
    at(page, EndingStage)
    at(page, EndingStage).finish()
    assert told[-1] is False


def test_a_resumed_call_says_so_to_whoever_connects_later(
    office: Office, place: CallPlace, qtbot: QtBot
) -> None:
    start(open_page(place, office.desk, qtbot))
    told: list[object] = []
    again = make(place, office.desk, None)  # type: ignore[arg-type]  # the app gives it a parent
    qtbot.addWidget(again)
    again.blind.connect(told.append)
    qtbot.wait(5)
    assert told == [True]
    again.close()


def test_the_referee_has_what_the_walk_looks_for(office: Office, place: CallPlace) -> None:
    referee = office.desk.case(place.case).get(Referee, place.about)
    assert referee is not None
    assert any("green came out too blue" in one.words for one in referee.expected)
    assert HearingPresenter.__doc__
