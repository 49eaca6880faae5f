"""Local time and holidays of a place."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from ringback.domain.errors import InputProblem
from ringback.domain.moment import Moment
from ringback.playbook import country_codes, load_places
from ringback.rules.feasts import holidays_around
from ringback.usecases.there import in_words, there, zone_named, zone_of

NOW = Moment(round(datetime(2026, 11, 24, 14, 40, tzinfo=UTC).timestamp() * 1000))


def test_every_zone_of_the_table_is_known_and_every_country_of_the_playbook_is_in_it() -> None:
    places = load_places()
    assert len(places.zones) > 240
    for country in places.zones:
        for zone in places.zones_of(country):
            assert ZoneInfo(zone).key == zone
    assert set(country_codes()) - {"EU"} <= places.zones.keys()
    assert places.towns.keys() <= places.zones.keys()


def test_every_spot_lies_on_the_globe() -> None:
    places = load_places()
    spots = [spot for country in places.zones for spot in places.spots(country)]
    assert all(-90 <= north <= 90 and -180 <= east <= 180 and around > 0 for north, east, around in spots)


def test_words_for_a_place_question() -> None:
    found = there("VN", "Da Nang", NOW)
    words = in_words(found)
    assert words[0] == "It is Tuesday 21:40 there (Ho Chi Minh)."
    assert words[1].startswith("The last public holiday was National Day (")
    assert words[1].endswith(") on Wednesday 2 September 2026.")
    assert words[2].startswith("The next one is New Year's Day (")


def test_a_town_settles_which_time_and_else_all_are_said() -> None:
    assert [one.zone for one in there("US", "Chicago, IL", NOW).clocks] == ["America/Chicago"]
    several = there("US", "", NOW)
    assert len(several.clocks) == 6
    assert in_words(several)[0].startswith("United States keeps 6 times: from Tuesday 04:40 (")


def test_a_region_has_holidays_of_its_own() -> None:
    day = Moment(round(datetime(2026, 6, 5, 12, tzinfo=UTC).timestamp() * 1000))
    bavaria, germany = there("DE", "München, Bayern", day), there("DE", "", day)
    assert (bavaria.region, germany.region) == ("BY", "")
    assert (bavaria.last and bavaria.last.on, germany.last and germany.last.on) == (
        date(2026, 6, 4),
        date(2026, 5, 25),
    )


def test_the_day_is_the_day_there() -> None:
    eve = Moment(round(datetime(2025, 12, 31, 23, tzinfo=UTC).timestamp() * 1000))
    last = there("JP", "", eve).last
    assert last is not None
    assert last.on == date(2026, 1, 1)


def test_holidays_that_are_not_known_are_said_to_be() -> None:
    assert holidays_around("ZZ", "", date(2026, 11, 24)) is None
    unknown = replace(there("VN", "", NOW), last=None, next=None, holidays_known=False)
    assert in_words(unknown)[1:] == (
        "We do not know the public holidays there. Look them up before you ask.",
    )


def test_no_such_country() -> None:
    with pytest.raises(InputProblem) as problem:
        there("ZZ", "", NOW)
    assert problem.value.reason == "unknown_country"
    assert zone_of("ZZ", "") is UTC


@pytest.mark.parametrize("text", ["Asia/Tokyo", "+09:00", "+0900"])
def test_a_zone_by_name_or_offset(text: str) -> None:
    assert (
        datetime(2026, 1, 1, tzinfo=zone_named(text)).utcoffset()
        == datetime(2026, 1, 1, tzinfo=ZoneInfo("Asia/Tokyo")).utcoffset()
    )


@pytest.mark.parametrize("text", ["", "Mars", "../../etc/passwd", "+9", "\0"])
def test_no_such_zone(text: str) -> None:
    with pytest.raises(InputProblem) as problem:
        zone_named(text)
    assert problem.value.reason == "unknown_zone"
