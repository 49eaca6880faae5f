"""The access card by keyboard: a ready-made line, cutting from top to bottom, a mark taken back."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from ringback.domain.errors import InputProblem, Refused
from ringback.domain.facts import Access, Level, Preset
from ringback.domain.ids import CaseId
from ringback.domain.severity import Task
from ringback.ui.page import PageHost
from ringback.ui.places import CaseCheck, CaseTask, CutAccess
from ringback.usecases.cases import record, start_case
from ringback.usecases.cutting import cut
from ringback.usecases.desk import Desk, Gesture
from tests.builders import LIGHT, access
from tests.records.making import party
from tests.ui.accessibility import assert_accessible
from tests.ui.case.desks import Clock
from tests.ui.case.screen import Visit

SHOP = access("shop", "party", how_to_cut="Settings, Users: remove.\nEnd all sessions.")
MAIL = access("mail", "party", preset=Preset.OFFICE_SUITE, what="Mail", how_to_cut="")


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    made = start_case(desk, LIGHT, party())
    for line in (SHOP, MAIL):
        record(desk, Gesture(made, desk.case(made).head), line)
    return made


def _line(desk: Desk, case_id: CaseId, name: str) -> Access:
    line = desk.case(case_id).get(Access, name)
    assert line is not None
    return line


def _choose(visit: Visit, title: str) -> None:
    picker = visit.page.ready.pick.picker
    at = next(at for at in range(picker.count()) if picker.itemText(at).endswith(title))
    picker.setCurrentIndex(at)
    picker.activated.emit(at)


def test_a_ready_made_line_fills_the_form_and_says_where_people_are_removed(
    desk: Desk, host: PageHost
) -> None:
    case_id = start_case(desk, LIGHT, party())
    visit = Visit(host, CaseCheck(case_id, "access_card"), desk)
    visit.press("Start from a ready-made line")
    _choose(visit, "GitHub")
    assert "People are added and removed at: Organization, People" in visit.text
    assert "Check this" not in visit.text
    _choose(visit, "Bitbucket")
    assert "Check this: menus move." in visit.text
    visit.press("Can read")
    visit.save()
    visit.type("Who cuts it", "Mai")
    visit.save()
    visit.save()
    (line,) = desk.case(case_id).of(Access)
    assert (line.preset, line.what, line.level) == (Preset.CODE_HOST, "Bitbucket", Level.READ)
    assert line.how_to_cut.splitlines()[0] == "Remove the person from the workspace and its groups."


def test_a_ready_made_line_takes_nothing_back_that_was_typed(desk: Desk, host: PageHost) -> None:
    visit = Visit(host, CaseCheck(start_case(desk, LIGHT, party()), "access_card"), desk)
    visit.type("Which one", "Only the price list")
    _choose(visit, "Shopify")
    assert visit.page.typing.form.values()["what"] == "Only the price list"
    assert visit.page.typing.form.values()["preset"] == "web_shop"


def test_access_is_cut_from_top_to_bottom_with_one_key_a_line(
    desk: Desk, host: PageHost, clock: Clock, case_id: CaseId
) -> None:
    visit = Visit(host, CutAccess(case_id), desk)
    first = visit.page.initial_focus()
    assert first.accessibleName() == "It is cut: Mail", "what opens other doors comes first"
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    clock.wait(60)
    QTest.keyClick(visit.page.focusWidget(), Qt.Key.Key_Space)
    mail, shop = _line(desk, case_id, "mail"), _line(desk, case_id, "shop")
    assert (mail.cut_by, mail.ended_on) == ("Siti Rahman", mail.cut_at[:10])
    assert mail.cut_at < shop.cut_at
    assert "All is cut" in visit.text
    visit.save()
    assert visit.went == [CaseTask(case_id, Task.ACCESS)]


def test_a_mark_is_taken_back_and_another_name_is_kept_as_a_draft(
    desk: Desk, host: PageHost, case_id: CaseId
) -> None:
    visit = Visit(host, CutAccess(case_id), desk)
    visit.page.by.set_value("")
    visit.type("Who cuts?", "Mai")
    visit.press("It is cut: Mail")
    assert _line(desk, case_id, "mail").cut_by == "Mai"
    visit.press("Not cut after all: Mail")
    assert _line(desk, case_id, "mail") == MAIL
    visit.page.leave()
    assert Visit(host, CutAccess(case_id), desk).page.by.value() == "Mai"


def test_nobody_cut_it_is_said_beside_the_name(desk: Desk, host: PageHost, case_id: CaseId) -> None:
    visit = Visit(host, CutAccess(case_id), desk)
    visit.page.by.set_value(" ")
    visit.press("It is cut: Mail")
    assert visit.page.by.error()
    assert not _line(desk, case_id, "mail").ended_on
    with pytest.raises(InputProblem, match="field_empty"):
        cut(desk, Gesture(case_id, desk.case(case_id).head), "mail", "")


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"cut_at": "2126-01-01T09:00+00:00", "cut_by": "Mai", "ended_on": "2026-09-21"}, "time_in_future"),
        ({"cut_at": "2026-09-21T09:00+00:00", "ended_on": "2026-09-21"}, "cut_by_whom"),
        ({"ended_on": "2126-01-01"}, "time_in_future"),
    ],
)
def test_below_the_screen_a_cut_says_who_and_no_time_to_come(
    desk: Desk, case_id: CaseId, changed: dict[str, str], reason: str
) -> None:
    with pytest.raises(Refused, match=reason):
        record(desk, Gesture(case_id, desk.case(case_id).head), replace(MAIL, **changed))


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(580, 360)], ids=["wide", "small"])
@pytest.mark.parametrize("empty", [False, True])
def test_the_page_is_usable(desk: Desk, host: PageHost, case_id: CaseId, size: QSize, *, empty: bool) -> None:
    shown = start_case(desk, LIGHT, party()) if empty else case_id
    assert_accessible(Visit(host, CutAccess(shown), desk, size).page)


def test_the_task_leads_to_cutting_and_saves_the_card(desk: Desk, host: PageHost, case_id: CaseId) -> None:
    visit = Visit(host, CaseTask(case_id, Task.ACCESS), desk)
    visit.press("Cut their access")
    assert visit.went == [CutAccess(case_id)]
    visit.press("Save the card as a PDF")
    assert "Saved in" in visit.page.footer.note.text()
