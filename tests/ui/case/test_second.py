"""Look for a second one, by keyboard."""

import pytest
from PySide6.QtCore import QSize

from ringback.domain.severity import Task
from ringback.ui.page import PageHost
from ringback.ui.places import Back, CaseTask, Decide, LookForSecond
from ringback.usecases.cases import record, start_case
from ringback.usecases.desk import Desk, Gesture
from tests.builders import LIGHT, contact
from tests.records.making import party
from tests.ui.accessibility import assert_accessible
from tests.ui.case.screen import Visit


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(580, 360)], ids=["wide", "small"])
def test_the_page_leads_to_the_other_case_and_back(desk: Desk, host: PageHost, size: QSize) -> None:
    mine, other = (start_case(desk, LIGHT, party(name)) for name in ("Linh Pham", "<b>Quang</b> Vo"))
    for case_id in (mine, other):
        phone = contact("phone", "+84 91 234 5678")
        record(desk, Gesture(case_id, desk.case(case_id).head), phone)
    task = Visit(host, CaseTask(mine, Task.ACCESS), desk)
    task.press("Look for a second one")
    assert task.went == [LookForSecond(mine)]
    visit = Visit(host, LookForSecond(mine), desk, size)
    assert_accessible(visit.page)
    assert "1 other case shares something with this one." in visit.text
    assert "<b>Quang</b> Vo" in visit.text
    visit.press("Open: <b>Quang</b> Vo")
    visit.save()
    assert visit.went == [Decide(other), Back()]


def test_nobody_shares_anything(desk: Desk, host: PageHost) -> None:
    visit = Visit(host, LookForSecond(start_case(desk, LIGHT, party())), desk)
    assert "No other case shares a number" in visit.text
    assert visit.page.initial_focus() is visit.page.primary
