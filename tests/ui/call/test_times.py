"""A clock that jumped, and times put right by hand: a reason is asked, and both are kept."""

from pytestqt.qtbot import QtBot

from ringback.domain.facts import Call, CallOutcome
from ringback.ui.call.comparing import CompareStage
from ringback.ui.call.ending import EndingStage
from ringback.ui.call.presenters.ending import EndingPresenter
from ringback.ui.places import CallPlace
from tests.ui.call.driving import at, open_page, save, start
from tests.usecases.conftest import Office


def test_a_call_that_slept_a_night_asks_for_its_end(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    page = open_page(place, office.desk, qtbot)
    stage = start(page)
    office.clock.forward(days=1, minutes=30)
    stage.stop(CallOutcome.NO_ANSWER)
    ending = at(page, EndingStage)
    assert "more than a day" in ending.presenter.view.odd
    assert ending.times.by_hand.button.isChecked()
    save()
    assert "Say why" in ending.times.why.error()
    ending.times.why.set_value("The computer slept")
    ending.presenter.type(why="The computer slept")
    save()
    assert "longer than a day" in at(page, EndingStage).times.why.error()
    started = ending.presenter.view.given.started
    ending.presenter.type(ended=started[:-1] + "9")
    save()
    at(page, CompareStage)
    call = office.desk.case(place.case).of(Call)[-1]
    assert call.times_why == "The computer slept"
    assert call.ended[:16] == started[:-1].replace(" ", "T") + "9"
    assert call.clock_ended > call.ended


def test_a_clock_set_back_is_noticed_and_nothing_is_lost(
    office: Office, place: CallPlace, qtbot: QtBot
) -> None:
    page = open_page(place, office.desk, qtbot)
    stage = start(page)
    office.clock.forward(minutes=-45)
    stage.stop(CallOutcome.NO_ANSWER)
    ending = at(page, EndingStage)
    assert "went back" in ending.presenter.view.odd
    ending.presenter.type(spoke_to="nobody")
    ending.leave()
    again = EndingPresenter(office.desk, place)
    assert (again.view.given.spoke_to, again.view.given.by_hand) == ("nobody", True)


def test_a_time_in_the_future_is_refused_and_stays_typed(
    office: Office, place: CallPlace, qtbot: QtBot
) -> None:
    page = open_page(place, office.desk, qtbot)
    start(page).stop(CallOutcome.NO_ANSWER)
    ending = at(page, EndingStage)
    ending.times.by_hand.button.click()
    late = ending.presenter.view.given.ended[:11] + "23:59"
    ending.presenter.type(ended=late, why="typed from the phone")
    save()
    assert "still to come" in ending.times.why.error()
    assert ending.presenter.view.given.ended == late


def test_times_left_alone_are_the_clocks(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    page = open_page(place, office.desk, qtbot)
    start(page).stop(CallOutcome.NO_ANSWER)
    save()
    call = office.desk.case(place.case).of(Call)[-1]
    assert (call.times_why, call.clock_started) == ("", "")
