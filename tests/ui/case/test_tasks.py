"""A task: the next thing on top, everything its plan asks, what is there, and the way on."""

import pytest
from PySide6.QtCore import QSize

from ringback.domain.facts import CheckMissed, PlaceProof, Purpose, VideoPurpose
from ringback.domain.ids import CaseId, FactId
from ringback.domain.job import Answer
from ringback.domain.severity import Task
from ringback.ui.case.presenters.task import task_view
from ringback.ui.case.routes import place_of_check
from ringback.ui.page import PageHost
from ringback.ui.places import CallPlace, CaseCheck, CaseFact, CaseTask, Decide, PayeePlace, Place, VideoPlace
from ringback.usecases.cases import record, start_case
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.standing import TaskStatus
from tests.builders import FULL, SUPPLIER
from tests.records.making import party
from tests.ui.accessibility import assert_accessible
from tests.ui.case.desks import Clock, practice
from tests.ui.case.screen import Visit


@pytest.fixture
def case_id(desk: Desk, clock: Clock) -> CaseId:
    made = start_case(desk, FULL, party())
    clock.wait(60)
    return made


def keep(desk: Desk, case_id: CaseId, fact: CheckMissed | PlaceProof) -> None:
    record(desk, Gesture(case_id, desk.case(case_id).head), fact)


def test_the_next_thing_is_on_top_and_leads_there(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseTask(case_id, Task.IDENTITY), desk)
    visit.press("Do it now: Document beside the face")
    visit.save()
    wanted = CaseCheck(case_id, "document_beside_face", "party")
    assert visit.went == [wanted, wanted]


def test_a_missed_check_comes_last_and_shows_what_replaces_it(desk: Desk, case_id: CaseId) -> None:
    keep(desk, case_id, CheckMissed(id="m", check="document_beside_face", about="party", why="No camera"))
    view = task_view(desk, case_id, Task.IDENTITY)
    assert view.next is not None
    assert view.next.check == "place_proof"
    line = next(one for one in view.asked if one.check == "document_beside_face")
    assert (line.state, line.note) == (TaskStatus.COULD_NOT, "No camera")
    assert len(line.other_ways) == 4


def test_what_is_there_can_be_edited_and_taken_back(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    keep(desk, case_id, PlaceProof(id="p", about="party", paper="Bank letter", shows_name=Answer.YES))
    visit = Visit(host, CaseTask(case_id, Task.IDENTITY), desk)
    visit.press("Edit: Paper for the place")
    assert visit.went == [CaseFact(case_id, "place_proof", "party", "p")]
    visit.press("Undo: Paper for the place")
    assert not desk.case(case_id).of(PlaceProof)


def test_a_task_the_plan_asks_nothing_in_says_so(desk: Desk, host: PageHost) -> None:
    case_id = start_case(desk, SUPPLIER, party())
    visit = Visit(host, CaseTask(case_id, Task.VIDEO), desk)
    assert "asks for nothing here" in visit.text


def test_when_everything_is_done_the_decision_is_next(desk: Desk) -> None:
    case_id = practice(desk, "demo-honest")
    assert task_view(desk, case_id, Task.VIDEO).onward == Decide(case_id)


@pytest.mark.parametrize(
    ("check", "about", "kind"),
    [
        ("main_line_callback", None, CallPlace),
        ("payee_callback", None, PayeePlace),
        ("bank_name", None, PayeePlace),
        ("video_main", "party", VideoPlace),
        ("second_call", None, VideoPlace),
        ("live_work", "party", CaseCheck),
        ("reference_callback", "party", CaseCheck),
        ("told_us", None, CaseTask),
        ("meeting", "party", CaseCheck),
    ],
)
def test_where_a_check_is_done(
    desk: Desk, case_id: CaseId, check: str, about: FactId | None, kind: type[Place]
) -> None:
    place = place_of_check(case_id, desk.case(case_id), check, about)
    assert isinstance(place, kind)
    if isinstance(place, CallPlace):
        assert place.purpose is Purpose.MAIN_LINE
    if isinstance(place, VideoPlace):
        wanted = VideoPurpose.SECOND if check == "second_call" else VideoPurpose.MAIN
        assert (place.about, place.purpose) == ("party", wanted)


@pytest.mark.parametrize("task", [task for task in Task if task is not Task.DECIDE])
@pytest.mark.parametrize("size", [QSize(900, 700), QSize(640, 360)])
def test_names_and_order(desk: Desk, host: PageHost, task: Task, size: QSize) -> None:
    case_id = practice(desk, "lent-identity")
    visit = Visit(host, CaseTask(case_id, task), desk, size)
    assert_accessible(host)
    assert visit.page.body.width() <= visit.page.scroller.viewport().width()
