"""Hours and a time zone they gave: what is noted, and the honest lives of which nothing is said."""

import pytest

from ringback.domain import facts as f
from ringback.domain.severity import SEVERITY, Severity
from ringback.domain.verdict import Outcome
from ringback.rules.hours import outside
from tests import builders as b
from tests.rules.firing import at_utc

ANSWERED = b.answer("asked", "sign_ins", "fit")


def _rules(*facts: f.AnyFact) -> set[str]:
    return b.rules(b.assessed(*facts))


@pytest.mark.parametrize(
    ("country", "zone", "noted"),
    [
        ("VN", "Asia/Ho_Chi_Minh", False),
        ("VN", "Asia/Jakarta", False),
        ("VN", "+07:00", False),
        ("VN", "+08:00", True),
        ("VN", "Europe/Moscow", True),
        ("VN", "Mars/Phobos", False),
        ("VN", "UTC", False),
        ("VN", "", False),
        ("", "Europe/Moscow", False),
        ("KE", "Asia/Shanghai", False),
        ("GB", "Europe/London", False),
        ("GB", "Africa/Abidjan", False),
        ("GB", "Europe/Paris", True),
        ("AU", "Australia/Perth", False),
        ("AU", "Asia/Tokyo", True),
        ("NZ", "Pacific/Auckland", False),
        ("US", "America/New_York", False),
        ("IN", "Asia/Kolkata", False),
    ],
)
def test_a_zone_the_country_does_not_keep_is_a_note(country: str, zone: str, noted: bool) -> None:
    found = _rules(b.party(country=country, hours=f.WorkHours(zone=zone)))
    assert ("zone_elsewhere" in found) is noted
    assert SEVERITY["zone_elsewhere"] is Severity.NOTE


def test_each_worker_is_held_against_the_place_they_gave() -> None:
    abroad = b.worker(country="JP", hours=f.WorkHours(zone="Asia/Tokyo"))
    assert "zone_elsewhere" not in _rules(b.company(country="VN"), abroad)
    assert "zone_elsewhere" in _rules(b.company(country="JP"), b.worker(hours=f.WorkHours(zone="+03:00")))


@pytest.mark.parametrize(
    ("said", "country", "hour", "share"),
    [
        (f.WorkHours(begin="09:00", end="18:00"), "VN", 4, 0),
        (f.WorkHours(begin="09:00", end="18:00"), "VN", 0, 0),
        (f.WorkHours(begin="09:00", end="18:00"), "VN", 12, 0),
        (f.WorkHours(begin="09:00", end="18:00"), "VN", 14, 100),
        (f.WorkHours(begin="21:00", end="05:00"), "VN", 16, 0),
        (f.WorkHours(begin="21:00", end="05:00"), "VN", 4, 100),
        (f.WorkHours(begin="09:00", end="18:00", zone="America/New_York"), "VN", 15, 0),
        (f.WorkHours(begin="09:00", end="18:00", zone="America/New_York"), "VN", 4, 100),
        (f.WorkHours(begin="09:00", end="18:00", zone="-03:30"), "VN", 15, 0),
        (f.WorkHours(begin="09:00", end="18:00"), "US", 23, 0),
        (f.WorkHours(begin="09:00", end="09:00"), "VN", 20, 0),
        (f.WorkHours(begin="09:00"), "VN", 14, 0),
        (f.WorkHours(begin="09:00", end="18:00"), "KE", 14, 0),
        (f.WorkHours(begin="09:00", end="18:00", zone="Mars/Phobos"), "VN", 14, 0),
    ],
)
def test_the_kindest_clock_counts(said: f.WorkHours, country: str, hour: int, share: int) -> None:
    assert outside(b.seen_from((country, 30), by_hour=at_utc(hour)), said, country) == share


def test_only_a_habit_is_told_and_only_until_somebody_asked() -> None:
    said = b.party(hours=f.WorkHours(begin="09:00", end="18:00"))
    late, early = at_utc(14, 30), at_utc(4, 31)
    mixed = tuple(a + c for a, c in zip(late, early, strict=True))
    for by_hour, told in ((late, True), (at_utc(14, 19), False), (mixed, False), ((), False)):
        review = b.login_review(b.seen_from(("VN", 30), by_hour=by_hour))
        assert ("sign_in_other_hours" in _rules(said, review)) is told
    review = b.login_review(b.seen_from(("VN", 30), by_hour=late))
    assert "sign_in_other_hours" not in _rules(said, review, ANSWERED)
    assert "sign_in_other_hours" not in _rules(b.party(), review)


def test_night_work_openly_said_stops_nobody() -> None:
    at_night = b.party(hours=f.WorkHours(zone="America/New_York", begin="09:00", end="18:00"))
    review = b.login_review(b.seen_from(("VN", 30), by_hour=at_utc(15)))
    assert b.rules(b.assessed(*b.honest_light()[1:], at_night, review)) == {"zone_elsewhere"}
    assert b.assessed(*b.honest_light()[1:], at_night).recommendation is Outcome.GO
