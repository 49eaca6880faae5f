"""The number: what does not count says so at once, in the page and below it."""

import pytest
from pytestqt.qtbot import QtBot

from ringback.domain.errors import Refused
from ringback.domain.facts import (
    Channel,
    Contact,
    Learned,
    Name,
    Party,
    PartySort,
    Provenance,
    Purpose,
)
from ringback.domain.job import Answer, Job, Sends
from ringback.ui.call.find import FindStage
from ringback.ui.call.hearing import HearingStage
from ringback.ui.call.page import CallPage
from ringback.ui.call.presenters.find import FindPresenter
from ringback.ui.places import CallPlace
from ringback.usecases.calls import questions_of, start_call
from ringback.usecases.cases import record, start_case
from tests.ui.call.driving import FOUND, at, find_number, open_page, start
from tests.usecases.conftest import Office

OWN = "+81 6 0000 0142"
"""The contractor's own number in the case."""
REFUSAL = "This number came from the person you are checking. Find one yourself, then call."


def refusal_of(page: CallPage) -> str:
    stage = page.stage
    assert isinstance(stage, FindStage)
    return stage.presenter.view.blocked


@pytest.mark.parametrize(
    "where", [Provenance.DIRECTORY, Provenance.OFFICIAL_REGISTER, Provenance.THEY_GAVE_IT]
)
def test_the_contractors_own_number_says_so_at_once(
    office: Office, place: CallPlace, qtbot: QtBot, where: Provenance
) -> None:
    page = open_page(place, office.desk, qtbot)
    stage = find_number(page, OWN, where)
    assert refusal_of(page) == REFUSAL
    assert not stage.start.isEnabled()
    assert stage.start.accessibleDescription() == REFUSAL
    assert page.footer.note.text() == REFUSAL, "beside the button too"
    stage.begin()
    at(page, FindStage)


def test_it_is_refused_below_the_page(office: Office, place: CallPlace) -> None:
    contact = Contact(
        id="own", about=place.about, channel=Channel.PHONE, value=OWN, provenance=Provenance.DIRECTORY
    )
    record(office.desk, office.gesture(place.case), contact)
    with pytest.raises(Refused, match="number_not_independent"):
        start_call(
            office.desk,
            office.gesture(place.case),
            about=place.about,
            contact="own",
            purpose=Purpose.REFERENCE,
        )
    presenter = FindPresenter(office.desk, place)
    presenter.type(chosen="own")
    with pytest.raises(Refused, match="number_not_independent"):
        presenter.start()


def test_a_number_another_applicant_gave_does_not_count_either(
    office: Office, place: CallPlace, qtbot: QtBot
) -> None:
    other = start_case(office.desk, JOB, Party(id="party", sort=PartySort.PERSON, name=Name("Another")))
    given = Contact(
        id="phone",
        about="party",
        channel=Channel.PHONE,
        value=FOUND,
        provenance=Provenance.THEY_GAVE_IT,
    )
    record(office.desk, office.gesture(other), given)
    page = open_page(place, office.desk, qtbot)
    stage = find_number(page, FOUND, Provenance.DIRECTORY)
    assert refusal_of(page) == REFUSAL
    assert office.desk.case(other).label in stage.presenter.view.hint
    stage.presenter.type(second=Provenance.OFFICIAL_REGISTER, second_words="Chamber of trade")
    stage.fields.typed.emit()
    assert stage.start.isEnabled(), "a second named place shows it"
    stage.begin()
    at(page, HearingStage)


def test_a_site_from_their_papers_is_theirs(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    page = open_page(place, office.desk, qtbot)
    stage = find_number(page, FOUND, Provenance.OWN_SITE)
    assert stage.fields.learned.isVisibleTo(page)
    assert "how you learned" in refusal_of(page)
    stage.fields.learned.pick(1)
    assert stage.presenter.view.typed.learned is Learned.IN_THEIR_PAPERS
    assert refusal_of(page) == REFUSAL
    stage.fields.learned.pick(0)
    assert stage.start.isEnabled()


def test_what_is_missing_is_named_and_nothing_is_lost(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    page = open_page(place, office.desk, qtbot)
    assert "number first" in page.footer.note.text()
    stage = find_number(page, FOUND, Provenance.OWN_SITE)
    page.leave()
    again = open_page(place, office.desk, qtbot)
    at(again, FindStage)
    assert at(again, FindStage).presenter.view.typed == stage.presenter.view.typed
    assert at(again, FindStage).fields.number.value() == FOUND


def test_registers_and_directories_of_the_country_are_named(office: Office, place: CallPlace) -> None:
    """By name and address, to type by hand; what nobody looked up says so."""
    places = FindPresenter(office.desk, place).view.places
    assert any("houjin-bangou" in line for line in places)
    directory = next(line for line in places if "itp.ne.jp" in line)
    assert directory.endswith("(check this)")
    assert "104 desk ended" in directory


def test_two_calls_at_once_are_not_possible(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    start(open_page(place, office.desk, qtbot))
    other = CallPlace(place.case, "party", Purpose.VOICE)
    page = open_page(other, office.desk, qtbot)
    at(page, FindStage)
    assert not at(page, FindStage).start.isEnabled()
    went: list[object] = []
    page.went.connect(went.append)
    at(page, FindStage).go.click()
    assert went == [place]


@pytest.mark.parametrize("purpose", [Purpose.MAIN_LINE, Purpose.PAYEE, Purpose.VOICE])
def test_other_calls_have_their_own_short_script(
    office: Office, place: CallPlace, qtbot: QtBot, purpose: Purpose
) -> None:
    about = "payee-1" if purpose is Purpose.PAYEE else "party"
    page = open_page(CallPlace(place.case, about, purpose), office.desk, qtbot)
    stage = page.stage
    assert isinstance(stage, FindStage)
    if purpose is Purpose.VOICE:
        assert stage.start.isEnabled(), "their own number is what is rung"
        stage.begin()
    else:
        stage.presenter.type(chosen=None)
        start(page)
    at(page, HearingStage)
    assert at(page, HearingStage).presenter.view.of == len(questions_of(office.desk.playbook, purpose)) < 7


JOB = Job(
    title="Site",
    sees_code_or_customer_data=Answer.NO,
    moves_money_or_holds_admin=Answer.NO,
    uses_computer_we_do_not_control=Answer.NO,
    paid_abroad_or_by_emoney=Answer.NO,
    met_only_online=Answer.YES,
    sends=Sends.PERSON,
)


def test_a_number_they_gave_for_the_referee_counts_once_it_is_said_what_shows_it(
    office: Office, place: CallPlace, qtbot: QtBot
) -> None:
    """Or naming a directory, and no page of it, would make their number one that was found."""
    given = Contact(
        id="given", about=place.about, channel=Channel.PHONE, value=FOUND, provenance=Provenance.THEY_GAVE_IT
    )
    record(office.desk, office.gesture(place.case), given)
    page = open_page(place, office.desk, qtbot)
    stage = find_number(page, FOUND.replace(" ", "-"), Provenance.DIRECTORY)
    assert "They gave you this number too" in refusal_of(page)
    assert not stage.start.isEnabled()
    stage.presenter.type(words="Page 12 of the town's directory")
    assert not stage.presenter.view.blocked
