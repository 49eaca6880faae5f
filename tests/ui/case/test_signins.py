"""The weekly look: an export is read, one open question is answered, and only the numbers are kept."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from ringback.domain.facts import LoginReview, Party
from ringback.domain.ids import CaseId
from ringback.ui.jobs import Ok, Order
from ringback.ui.page import PageHost
from ringback.ui.places import CaseCheck
from ringback.usecases.cases import record, start_case
from ringback.usecases.desk import Desk, Gesture
from tests.builders import FULL
from tests.records.making import party
from tests.ui.accessibility import assert_accessible
from tests.ui.case.screen import Visit

ROWS = "time,country,device,user\n" + "\n".join(
    f"2026-09-0{day} 08:15,{country},Laptop,{user}@firm.example"
    for day, country, user in [(1, "JP", "ken"), (2, "US", "ken"), (3, "US", "ken"), (1, "JP", "mai")]
)


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    made = start_case(desk, FULL, party("田中 健二"))
    case = desk.case(made)
    known = case.party
    assert isinstance(known, Party)
    record(desk, Gesture(made, case.head), replace(known, country="JP", place="Osaka"))
    return made


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "sign-ins.csv"
    path.write_text(ROWS, encoding="utf-8")
    return str(path)


def _choose(visit: Visit, name: str, at: int) -> None:
    picker = visit.find(name)
    picker.setCurrentIndex(at)
    picker.activated.emit(at)


def test_a_file_asks_what_it_leaves_open_and_its_numbers_are_kept(
    desk: Desk, case_id: CaseId, host: PageHost, file: str
) -> None:
    visit = Visit(host, CaseCheck(case_id, "login_review"), desk)
    visit.page.card.read_file(file)
    assert "says no time zone" in visit.text
    _choose(visit, "Which time is it in this list?", 1)
    assert "ken@firm.example, mai@firm.example" in visit.text
    _choose(visit, "Whose sign-ins?", 0)
    assert "Sign-ins: 3, on 3 days, 2026-09-01 to 2026-09-03." in visit.text
    assert "From: United States on 2 days, Japan on one day." in visit.text
    assert (
        "On 2 days 田中 健二 signed in from elsewhere: United States. The place they gave is Japan."
        in visit.text
    )
    assert_accessible(visit.page)
    visit.type("Name", "Ken")
    visit.save()
    [review] = desk.case(case_id).of(LoginReview)
    assert (review.by, review.about) == ("Ken", "party")
    assert review.seen is not None
    assert [(one.country, one.days) for one in review.seen.countries] == [("US", 2), ("JP", 1)]
    assert "sign_in_odd" in {finding.rule for finding in desk.assess(case_id).open}


def test_a_file_may_be_dropped(desk: Desk, case_id: CaseId, host: PageHost, file: str) -> None:
    visit = Visit(host, CaseCheck(case_id, "login_review"), desk)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(file)])
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    visit.page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    assert "Which time is it in this list?" in visit.text


def test_lines_can_be_typed(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseCheck(case_id, "login_review"), desk)
    visit.press("Or type them")
    visit.page.card.typed.set_value("2026-09-01 08:15, JP, laptop\n2026-09-02 08:15, Japan")
    visit.press("Count these")
    assert "Sign-ins: 2, on 2 days" in visit.text
    assert "Ask them about this" not in visit.text


def test_numbers_come_back_with_the_draft(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseCheck(case_id, "login_review"), desk)
    visit.page.card.typed.set_value("2026-09-01 08:15, JP, laptop")
    visit.press("Or type them")
    visit.press("Count these")
    visit.page.leave()
    again = Visit(host, CaseCheck(case_id, "login_review"), desk)
    assert "Sign-ins: 1, on one day" in again.text
    again.type("Name", "Ken")
    again.save()
    [review] = desk.case(case_id).of(LoginReview)
    assert review.seen is not None
    assert review.seen.times == 1


def test_a_list_that_can_not_be_read_keeps_nothing_and_says_why(
    desk: Desk, case_id: CaseId, host: PageHost, tmp_path: Path
) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_bytes(b"\x00\x01")
    visit = Visit(host, CaseCheck(case_id, "login_review"), desk)
    visit.page.card.read_file(str(odd))
    assert "can't be read as text" in visit.text
    visit.type("Name", "Ken")
    visit.save()
    assert desk.case(case_id).of(LoginReview)[0].seen is None


def test_place_questions_show_what_to_hold_the_answers_against(
    desk: Desk, case_id: CaseId, host: PageHost
) -> None:
    visit = Visit(host, CaseCheck(case_id, "place_questions"), desk)
    assert "It is Monday 23:13 there (Tokyo)." in visit.text
    assert "Today is a public holiday there: Respect for the Aged Day (敬老の日)." in visit.text
    assert "The next one is National Holiday" in visit.text
    assert_accessible(visit.page)
    assert "there (Tokyo)" not in Visit(host, CaseCheck(case_id, "live_route"), desk).text


def test_a_list_is_read_beside_the_window_and_only_the_newest_counts(
    desk: Desk, case_id: CaseId, host: PageHost, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = Visit(host, CaseCheck(case_id, "login_review"), desk)
    held: list[Order] = []
    visit.page.ordered.disconnect()
    visit.page.ordered.connect(held.append)
    monkeypatch.setattr("ringback.usecases.signins.read_table", None)
    visit.page.card.read_file(file)
    assert "The list is being read" in visit.text
    monkeypatch.undo()
    visit.page.card.typed.set_value("2026-09-01 08:15, JP, laptop")
    visit.page.card._count()
    first, second = held
    _done(first)
    assert "The list is being read" in visit.text, "another list was given since"
    _done(second)
    assert "Sign-ins: 1, on one day" in visit.text


def _done(order: Order) -> None:
    assert order.done is not None
    order.done(Ok(order.work()))
