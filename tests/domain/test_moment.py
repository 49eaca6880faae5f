"""Working days: weekends are skipped, and the same hour of the last day ends a wait."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.domain.moment import Moment, add_working_days, parse_day, waited
from tests.builders import at

FRIDAY = date(2026, 3, 6)
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 3, 2), 2, date(2026, 3, 4)),
        (date(2026, 3, 5), 2, date(2026, 3, 9)),
        (FRIDAY, 1, date(2026, 3, 9)),
        (FRIDAY, 2, date(2026, 3, 10)),
        (date(2026, 3, 7), 2, date(2026, 3, 10)),
        (date(2026, 3, 8), 1, date(2026, 3, 9)),
        (FRIDAY, 0, FRIDAY),
    ],
)
def test_working_days(start: date, count: int, end: date) -> None:
    assert add_working_days(start, count) == end


@given(DAYS, st.integers(1, 30))
def test_end_is_a_working_day_with_as_many_between(start: date, count: int) -> None:
    end = add_working_days(start, count)
    between = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert end.weekday() < 5
    assert sum(day.weekday() < 5 for day in between) == count


@pytest.mark.parametrize(
    ("now", "over"),
    [
        (at(date(2026, 3, 9), 23), False),
        (at(date(2026, 3, 10), 8), False),
        (at(date(2026, 3, 10), 9), True),
        (at(date(2026, 3, 11), 1), True),
    ],
)
def test_two_working_days_from_friday_at_nine(now: Moment, over: bool) -> None:
    assert waited(at(FRIDAY, 9), now, 2) is over


def test_days_are_those_of_the_clock_on_the_wall() -> None:
    late = Moment(at(FRIDAY, 23).at, offset=120)
    assert (at(FRIDAY, 23).day(), late.day()) == (FRIDAY, date(2026, 3, 7))


@pytest.mark.parametrize("text", ["", "2026-02-30", "yesterday"])
def test_impossible_day(text: str) -> None:
    assert parse_day(text) is None


def test_another_time_zone_makes_no_wait_shorter() -> None:
    start = Moment(at(date(2026, 3, 4), 23).at, -720)
    assert not waited(start, Moment(start.at + 30 * 3_600_000, 840), 2)
