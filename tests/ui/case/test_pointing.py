"""Where everything points, on the pages where places are looked at."""

import pytest
from PySide6.QtCore import QSize

from ringback.domain.ids import CaseId
from ringback.domain.severity import Task
from ringback.ui.page import PageHost
from ringback.ui.places import CaseTask
from ringback.usecases.cases import record, start_case
from ringback.usecases.desk import Desk, Gesture
from tests import builders as b
from tests.ui.accessibility import assert_accessible
from tests.ui.case.screen import Visit


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    case_id = start_case(desk, b.STANDARD, b.party("Linh Pham", place="Da Nang", country="VN"))
    for fact in (b.payee(country="US", account="123456789"), b.document(country="TH")):
        record(desk, Gesture(case_id, desk.case(case_id).head), fact)
    return case_id


@pytest.mark.parametrize("task", [Task.IDENTITY, Task.ACCESS])
@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(640, 360)])
def test_one_quiet_line_opens_to_all_places(
    desk: Desk, case_id: CaseId, host: PageHost, task: Task, size: QSize
) -> None:
    visit = Visit(host, CaseTask(case_id, task), desk, size)
    assert "Where everything points: 1 thing to ask" in visit.text
    assert "Account to pay" not in visit.text
    visit.press("Where everything points")
    for words in (
        "The place they gave · Da Nang, Vietnam",
        "Account to pay · United States",
        "Another place: ask",
        "Document issued by · Thailand",
        "Not compared",
        "Not known yet",
    ):
        assert words in visit.text
    assert "suspicious" not in visit.text.lower()
    assert_accessible(host)
    assert visit.page.body.width() <= visit.page.scroller.viewport().width()


def test_nothing_to_ask_is_said(desk: Desk, host: PageHost) -> None:
    case_id = start_case(desk, b.STANDARD, b.party("Linh Pham", country="VN"))
    visit = Visit(host, CaseTask(case_id, Task.IDENTITY), desk)
    assert "Where everything points: nothing to ask" in visit.text


def test_before_anybody_is_named_there_is_nothing_to_point(desk: Desk, host: PageHost) -> None:
    visit = Visit(host, CaseTask(start_case(desk, b.STANDARD), Task.IDENTITY), desk)
    assert "Where everything points" not in visit.text
