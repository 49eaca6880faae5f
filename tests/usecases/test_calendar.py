"""Every due date: told one by one, and as a calendar that names cases and never people."""

from datetime import date, timedelta

import pytest
from icalendar import Calendar

from ringback.domain.events import Ending, Way
from ringback.domain.facts import RecheckDue
from ringback.domain.ids import CaseId
from ringback.usecases.calendar import calendar_file, dated
from ringback.usecases.cases import end_case, record, start_case
from ringback.usecases.dues import What, dues
from tests.builders import LIGHT, access, party, recheck
from tests.usecases.conftest import Office

NAME = "Linh Pham, Ltd; \\ 東京"


@pytest.fixture
def started(office: Office) -> CaseId:
    """Access was given today."""
    case_id = start_case(office.desk, LIGHT, party(NAME), way=Way.ALREADY_HERE)
    today = office.desk.clock().day().isoformat()
    record(office.desk, office.gesture(case_id), access(given_on=today))
    return case_id


def _after(office: Office) -> list[int]:
    today = office.desk.clock().day()
    return [(date.fromisoformat(one.on) - today).days for one in dated(office.desk)]


def _events(office: Office) -> dict[str, tuple[date, str, int]]:
    read = Calendar.from_ical(calendar_file(dated(office.desk), office.desk.clock()))
    return {
        str(one["uid"]): (one.decoded("dtstart"), str(one["summary"]), one.decoded("sequence"))
        for one in read.walk("VEVENT")
    }


def test_re_checks_are_due_at_day_1_7_30_90_and_every_90_days_after(office: Office, started: CaseId) -> None:
    assert _after(office) == [1, 7, 30, 90, 180, 270, 360]
    held = office.desk.clock().day() + timedelta(days=7)
    office.clock.forward(days=7)
    record(office.desk, office.gesture(started), recheck("held", RecheckDue.DAY_7, held.isoformat()))
    assert _after(office) == [23, 83, 173, 263, 353]


def test_a_calendar_holds_days_and_labels_and_no_name(office: Office, started: CaseId) -> None:
    written = calendar_file(dated(office.desk), office.desk.clock())
    lines = written.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert max(map(len, lines)) <= 75
    assert "Linh" not in written.decode()
    label = office.desk.case(started).label
    assert {words for _on, words, _number in _events(office).values()} == {
        f"Ringback {label}: Re-check: a short call, and the agreed phrase"
    }


def test_a_second_export_moves_what_the_first_one_made(office: Office, started: CaseId) -> None:
    first = _events(office)
    office.clock.forward(days=2)
    again = _events(office)
    assert first.keys() <= again.keys()
    assert all(again[uid][:2] == told[:2] and again[uid][2] > told[2] for uid, told in first.items())
    earlier = (office.desk.clock().day() - timedelta(days=12)).isoformat()
    record(office.desk, office.gesture(started), access(given_on=earlier))
    moved = _events(office)
    assert first.keys() <= moved.keys()
    assert all(moved[uid][0] < told[0] for uid, told in first.items())


def test_a_case_that_ended_with_access_running_still_says_its_re_check(
    office: Office, started: CaseId
) -> None:
    end_case(office.desk, office.gesture(started), Ending.NOT_NEEDED, "2030-01-01")
    assert [due.what for due in dues(office.desk.case(started))] == [What.RECHECK, What.ERASE]
    ended = office.desk.clock().day().isoformat()
    record(office.desk, office.gesture(started), access(given_on=ended, ended_on=ended))
    assert [due.what for due in dues(office.desk.case(started))] == [What.ERASE]


def test_nothing_due_is_an_empty_calendar(office: Office) -> None:
    start_case(office.desk, LIGHT, party())
    assert dated(office.desk) == ()
    assert _events(office) == {}
