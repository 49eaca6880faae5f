"""Today's code: the same for two people of one register, another case, another day, another register."""

import re

from ringback.domain.facts import Provenance, Purpose
from ringback.ui.call.presenters.find import FindPresenter
from ringback.ui.call.presenters.hearing import HearingPresenter
from ringback.ui.places import CallPlace
from ringback.usecases.daycode import code_of_the_day
from tests.usecases.conftest import Office


def test_two_people_hear_the_same_and_tomorrow_another(office: Office) -> None:
    case_id = office.take_in("b04-1-awkward")
    today = code_of_the_day(office.desk, case_id)
    assert re.fullmatch(r"\d\d \d\d", today)
    assert code_of_the_day(office.at(office.wei), case_id) == today
    coming = set()
    for _day in range(5):
        office.clock.forward(days=1)
        coming.add(code_of_the_day(office.desk, case_id))
    assert len(coming) > 3
    assert today not in coming


def test_another_case_has_another(office: Office) -> None:
    cases = [office.take_in(name) for name in ("b04-1-awkward", "b01-1-awkward", "b03-1-awkward")]
    assert len({code_of_the_day(office.desk, case_id) for case_id in cases}) > 1


def test_it_is_at_hand_while_the_call_runs(office: Office) -> None:
    place = CallPlace(office.take_in("b04-1-awkward"), "party", Purpose.VOICE)
    reference = CallPlace(place.case, "ref-tea", Purpose.REFERENCE)
    finder = FindPresenter(office.desk, reference)
    finder.type(value="+81 6 6345 2210", provenance=Provenance.DIRECTORY)
    finder.start()
    said = " ".join(line.words for line in HearingPresenter(office.desk, reference).view.check_us)
    assert f"Today's code is {code_of_the_day(office.desk, place.case)}." in said
