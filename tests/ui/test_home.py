"""Home with no case, one, three and three hundred; finding; what leads where."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ringback.domain import events as ev
from ringback.domain.severity import Task
from ringback.domain.verdict import Outcome
from ringback.records import Summary
from ringback.ui import places as at
from ringback.ui.decide.outside import Outside
from ringback.ui.home.cards import CaseCard
from ringback.ui.home.page import HomePage
from ringback.ui.home.presenter import HomePresenter, due_place, so_far_chip
from ringback.ui.home.table import FiledTable
from ringback.usecases.cases import end_case
from ringback.usecases.decisions import decide
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.overview import MOST_CARDS, matches, overview
from tests.ui.accessibility import show
from tests.ui.opened import add_case, make_register


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = make_register()
    yield desk
    desk.register.close()


def _page(qtbot: QtBot, desk: Desk) -> HomePage:
    page = HomePage(HomePresenter(desk))
    qtbot.addWidget(page)
    show(page)
    return page


def _cards(page: HomePage) -> list[CaseCard]:
    show(page)
    return [card for card in page.findChildren(CaseCard) if card.isVisibleTo(page)]


def test_empty_home_invites(qtbot: QtBot, desk: Desk) -> None:
    page = _page(qtbot, desk)
    assert not _cards(page)
    assert any("No checks yet" in label.text() for label in page.findChildren(type(page.title)))
    with qtbot.waitSignal(page.went) as went:
        page.start.click()
    assert went.args == [at.NewCase()]


def test_one_case_leads_to_its_next_task(qtbot: QtBot, desk: Desk) -> None:
    case = add_case(desk)
    page = _page(qtbot, desk)
    (card,) = _cards(page)
    with qtbot.waitSignal(page.went) as went:
        card.click()
    assert went.args == [at.CaseTask(case, Task.TOLD)]


def test_three_hundred_cases_show_a_few_and_find_any(qtbot: QtBot, desk: Desk) -> None:
    for number in range(300):
        add_case(desk, f"Person {number}", work="鈴木のサイト" if number == 7 else "Web shop")
    page = _page(qtbot, desk)
    assert len(_cards(page)) == MOST_CARDS
    page.focus_search()
    page.search.edit.setText("person 299")
    page.search.changed.emit("person 299")
    found = [card.accessibleName().partition(",")[0] for card in _cards(page)]
    assert found == ["Person 299", "Person 298"], "the second by its label, RB-…-0299"
    assert page.search.edit.text() == "person 299"
    page.search.changed.emit("鈴木")
    assert len(_cards(page)) == 1
    page.search.changed.emit("nobody at all")
    assert not _cards(page)


@pytest.mark.parametrize("query", ["nguyen hong", "NGUYỄN", "ｗｅｂ", "rb-2026-0004", ""])
def test_finding_ignores_accents_width_and_case(query: str) -> None:
    assert matches(Summary(who="Nguyễn Thị Hồng", work="Web shop", label="RB-2026-0004"), query)
    assert not matches(Summary(who="Tanaka"), "nguyen")


def test_a_wait_stays_in_progress_and_is_due(desk: Desk) -> None:
    case = add_case(desk)
    until = desk.clock().day().replace().isoformat()
    soon = _days_on(desk, 3)
    decide(desk, Gesture(case, desk.case(case).head), Outcome.WAIT, until=soon)
    seen = overview(desk)
    assert until < soon
    assert [line.case for line in seen.due] == [case]
    assert [card.case for card in seen.cards] == [case]
    assert not seen.filed
    assert due_place(seen.due[0]) == at.Decide(case)


def test_a_stop_and_an_ending_are_filed(qtbot: QtBot, desk: Desk) -> None:
    stopped, gone = add_case(desk, "Daniel"), add_case(desk, "Suharti")
    decide(desk, Gesture(stopped, desk.case(stopped).head), Outcome.STOP, reason="No", must_stop_today=True)
    end_case(desk, Gesture(gone, desk.case(gone).head), ev.Ending.WITHDREW, _days_on(desk, 90))
    seen = overview(desk)
    assert not seen.cards
    assert {(line.who, line.decision, line.signed) for line in seen.filed} == {
        ("Daniel", "Stop", "Ann"),
        ("Suharti", "They withdrew", ""),
    }
    assert next(line.next for line in seen.filed if line.who == "Suharti").startswith("Erase due")
    page = _page(qtbot, desk)
    table = page.findChild(FiledTable)
    assert table is not None
    with qtbot.waitSignal(page.went) as went:
        table._enter(table.filed.index(0, 0))
    assert went.args[0] in {at.Decide(stopped), at.Decide(gone)}


def test_the_filed_model_keeps_its_promises(qtbot: QtBot, desk: Desk, qtmodeltester: object) -> None:
    case = add_case(desk, "<b>Daniel</b>")
    end_case(desk, Gesture(case, desk.case(case).head), ev.Ending.NOT_NEEDED, _days_on(desk, 9))
    table = FiledTable(overview(desk).filed)
    qtbot.addWidget(table)
    qtmodeltester.check(table.filed)  # type: ignore[attr-defined]  # pytest-qt gives no type
    assert table.filed.data(table.filed.index(0, 0)) == "<b>Daniel</b>"


def test_an_interim_state_has_a_word() -> None:
    words = {so_far_chip(outcome)[1] for outcome in (None, *Outcome)}
    assert len(words) == len(Outcome) + 1


def _days_on(desk: Desk, days: int) -> str:
    from datetime import timedelta

    return (desk.clock().day() + timedelta(days=days)).isoformat()


def test_every_due_date_goes_into_a_calendar_by_one_key(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    shown: list[Path] = []
    outside = Outside(folder=tmp_path.resolve, show=shown.append)
    case_id = add_case(desk)
    empty = HomePage(HomePresenter(desk), outside=outside)
    qtbot.addWidget(empty)
    assert not hasattr(empty, "dates"), "nothing has a day yet"
    end_case(desk, Gesture(case_id, desk.case(case_id).head), ev.Ending.WITHDREW, "2030-01-01")
    page = HomePage(HomePresenter(desk), outside=outside)
    qtbot.addWidget(page)
    show(page)
    page.dates.setFocus()
    QTest.keyClick(page.dates, Qt.Key.Key_Space)
    assert shown == [tmp_path.resolve() / "ringback-due.ics"]
    assert b"DTSTART;VALUE=DATE:20300101" in shown[0].read_bytes()
    assert "Open it in your calendar" in page.footer.note.text()
