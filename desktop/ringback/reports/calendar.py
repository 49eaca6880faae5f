"""Days for a calendar, as iCalendar (RFC 5545): a whole day each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from ringback.domain.ids import Day
from ringback.domain.moment import Moment

if TYPE_CHECKING:
    from icalendar import Event

_BEGAN = 1_767_225_600
"""2026-01-01: a later export has the higher number, and a calendar takes it."""


def calendar_of(days: Iterable[tuple[str, Day, str]], now: Moment) -> bytes:
    """Key, day and words of each; the same key again moves the entry that a calendar has."""
    from icalendar import Calendar  # only an export needs it

    made = Calendar()
    made.add("prodid", "-//Ringback//due dates//EN")
    made.add("version", "2.0")
    stamped = datetime.fromtimestamp(now.at // 1000, UTC)
    for key, day, words in days:
        made.add_component(_event(key, date.fromisoformat(day), words, stamped))
    return bytes(made.to_ical())


def _event(key: str, day: date, words: str, stamped: datetime) -> Event:
    from icalendar import Event  # as above

    event = Event()
    event.add("uid", f"{key}@ringback")
    event.add("dtstamp", stamped)
    event.add("sequence", int(stamped.timestamp()) - _BEGAN)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", words)
    event.add("transp", "TRANSPARENT")
    return event
