"""Times and working days, always given from outside: nothing here reads a clock."""

from datetime import UTC, date, datetime, timedelta, timezone

from msgspec import Struct

DAY_MS = 86_400_000
SATURDAY = 5


class Moment(Struct, frozen=True, order=True):
    """`at`: milliseconds since 1970 in UTC; `offset`: minutes east of UTC, as this computer's clock said."""

    at: int
    offset: int = 0

    def local(self) -> datetime:
        return datetime.fromtimestamp(self.at / 1000, UTC).astimezone(
            timezone(timedelta(minutes=self.offset))
        )

    def day(self) -> date:
        return self.local().date()


def parse_day(text: str) -> date | None:
    """The date an ISO text names, or None for an empty or impossible one."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def parse_time(text: str, offset: int) -> Moment | None:
    """The moment an ISO text names, read at `offset` where it has none of its own; None for any other."""
    named = _iso(text)
    if named is None:
        return None
    zone = named.utcoffset()
    minutes = offset if zone is None else round(zone.total_seconds() / 60)
    local = named.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    return Moment(round(local.timestamp() * 1000), minutes)


def names_zone(text: str) -> bool:
    named = _iso(text)
    return named is not None and named.utcoffset() is not None


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def add_working_days(start: date, count: int) -> date:
    """The `count`-th Monday-to-Friday day after `start`. Public holidays are not known and not skipped."""
    day = start
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < SATURDAY:
            count -= 1
    return day


def waited(start: Moment, now: Moment, working_days: int) -> bool:
    """Whether `working_days` whole working days lie between two moments (same hour of the last day).

    Both are read at the offset of the first: another time zone on this computer makes no wait shorter.
    """
    now = Moment(now.at, start.offset)
    due = add_working_days(start.day(), working_days)
    return (now.day(), now.local().time()) >= (due, start.local().time())
