"""Tries that reached nobody: counted, told with their hour, and what follows from each."""

import pytest
from pytestqt.qtbot import QtBot

from ringback.domain.facts import CallOutcome, Comparison
from ringback.ui.call.comparing import CompareStage
from ringback.ui.call.ending import EndingStage
from ringback.ui.call.presenters.ending import outcomes_of
from ringback.ui.call.presenters.find import FindPresenter
from ringback.ui.call.presenters.hearing import HearingPresenter
from ringback.ui.places import CallPlace
from tests.ui.call.driving import answer_all, at, open_page, save, start
from tests.ui.call.walking import everything_said
from tests.usecases.conftest import Office


def try_once(office: Office, place: CallPlace, qtbot: QtBot, outcome: CallOutcome) -> CompareStage:
    page = open_page(place, office.desk, qtbot)
    start(page).stop(outcome)
    save()
    return at(page, CompareStage)


def test_each_try_is_counted_with_its_hour(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    assert FindPresenter(office.desk, place).view.last == ""
    try_once(office, place, qtbot, CallOutcome.NO_ANSWER)
    assert FindPresenter(office.desk, place).view.last.startswith("1 call so far. Last: Nobody answered")
    office.clock.forward(minutes=90)
    try_once(office, place, qtbot, CallOutcome.EMAIL_ONLY)
    view = FindPresenter(office.desk, place).view
    assert view.last.startswith("2 calls so far. Last: They answer by e-mail only")
    newest, oldest = (line.split(" · ")[1] for line in view.tries)
    assert newest > oldest


@pytest.mark.parametrize(
    ("outcome", "said"),
    [(CallOutcome.EMAIL_ONLY, "A mailbox is not a person"), (CallOutcome.NO_ANSWER, "at another hour")],
)
def test_what_follows_from_a_try(
    office: Office, place: CallPlace, qtbot: QtBot, outcome: CallOutcome, said: str
) -> None:
    assert outcome in outcomes_of(place.purpose)
    assert said in try_once(office, place, qtbot, outcome).presenter.view.next_step


def test_a_referee_who_does_not_know_them_is_a_point(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    stage = try_once(office, place, qtbot, CallOutcome.DOES_NOT_KNOW_THEM)
    assert "referee_does_not_know" in [told.rule for told in stage.presenter.view.findings]


def test_each_comparison_says_what_to_do_about_it(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    page = open_page(place, office.desk, qtbot)
    start(page)
    answer_all(page)
    save()
    at(page, EndingStage).finish()
    assert at(page, CompareStage).presenter.view.at is not None
    words = everything_said()
    assert all(line in words for line in at(page, CompareStage).presenter.view.meanings)
    assert len(at(page, CompareStage).presenter.view.meanings) == len(Comparison)


def test_the_number_is_there_as_a_code_with_its_digits_beside(
    office: Office, place: CallPlace, qtbot: QtBot
) -> None:
    start(open_page(place, office.desk, qtbot))
    dial = HearingPresenter(office.desk, place).view.dial
    assert dial is not None
    assert dial.number == "+81663452210"
    assert "Code that dials +81663452210" in everything_said()
