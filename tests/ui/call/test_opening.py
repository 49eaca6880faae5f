"""The opening is read aloud as it stands: the three names in it are known."""

from ringback.domain import facts as f
from ringback.ui.call.presenters.find import FindPresenter
from ringback.ui.places import CallPlace
from tests.usecases.conftest import Office


def test_who_rings_for_which_firm_and_whom(office: Office) -> None:
    case_id = office.take_in("b01-1-awkward")
    referee = office.desk.case(case_id).of(f.Referee)[0]
    view = FindPresenter(office.desk, CallPlace(case_id, referee.id, f.Purpose.REFERENCE)).view
    spoken = " ".join(line.words for line in view.opening)
    assert "Siti Rahman" in spoken
    assert "Kedai Digital" in spoken
    assert referee.name.written in spoken
    assert "{" not in spoken
