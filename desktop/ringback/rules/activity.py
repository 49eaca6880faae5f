"""What sign-ins add up to: countries, days, hours, devices, and leaps no traveller makes."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, tzinfo
from itertools import groupby, pairwise
from math import asin, cos, radians, sin, sqrt

from ringback.domain.facts import CountrySeen, FarApart, SignIns
from ringback.domain.moment import DAY_MS
from ringback.domain.sign_ins import SignIn

Spot = tuple[float, float, float]
"""Degrees north, degrees east, kilometres around it."""
Spots = Callable[[str], tuple[Spot, ...]]
"""Circles that hold a whole country, by its two letters; none for a country that is not known."""

HOUR_MS = 3_600_000
FASTEST = 1_000
"""Kilometres an hour. Airliners cruise at about 900 (Boeing on the 787: Mach 0.85); the way to and from the
airport is given away. [our choice]"""
BREAK_MS = 4 * HOUR_MS
"""A gap this long between two sign-ins is rest, not work. [our choice]"""
LONG_DAY = 18
"""Hours; THREAT.md C-DV-06."""
WEEK_MS = 7 * DAY_MS
EARTH_KM = 6_371
_VERSION = re.compile(r"\d+(?:[._]\d+)+")


def add_up(sign_ins: Iterable[SignIn], zone: tzinfo, spots: Spots) -> SignIns:
    """A few numbers of one account; `zone` is that of the place they say they are in."""
    every = tuple(sign_ins)
    counted = sorted((one for one in every if one.counts), key=_when)
    if not counted:
        return SignIns(left_out=len(every))
    days = {day: tuple(times) for day, times in groupby(counted, key=lambda one: _day(one, zone))}
    hours = [_hours(times) for times in days.values()]
    leaps = sorted(_leaps(counted, zone, spots), key=_minutes)
    return SignIns(
        account=next((one.account for one in counted if one.account), "")[:300],
        first=min(days).isoformat(),
        last=max(days).isoformat(),
        times=len(counted),
        days=len(days),
        countries=_countries(counted, zone),
        devices=len({_device(one) for one in counted} - {""}),
        new_devices=_new_devices(counted),
        by_hour=_by_hour(counted),
        addresses=len({one.address for one in counted} - {""}),
        longest_day=int(max(hours)),
        long_days=sum(length >= LONG_DAY for length in hours),
        far_apart=len(leaps),
        soonest=leaps[0] if leaps else None,
        left_out=len(every) - len(counted),
    )


def apart(one: tuple[Spot, ...], other: tuple[Spot, ...]) -> float:
    """Kilometres that surely lie between two countries; 0 where they may touch or one is not known."""
    return min((max(0.0, _km(a, b) - a[2] - b[2]) for a in one for b in other), default=0.0)


def _km(a: Spot, b: Spot) -> float:
    """Along the surface (haversine)."""
    north, east, north_2, east_2 = map(radians, (*a[:2], *b[:2]))
    half = sin((north_2 - north) / 2) ** 2 + cos(north) * cos(north_2) * sin((east_2 - east) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def _when(one: SignIn) -> tuple[int, str]:
    return one.at, one.country


def _minutes(leap: FarApart) -> tuple[int, str]:
    return leap.minutes, leap.on


def _day(one: SignIn, zone: tzinfo) -> date:
    return datetime.fromtimestamp(one.at / 1000, UTC).astimezone(zone).date()


def _hours(day: tuple[SignIn, ...]) -> float:
    """From the first sign-in to the last, rests left out."""
    gaps = (later.at - earlier.at for earlier, later in pairwise(day))
    return sum(gap for gap in gaps if gap < BREAK_MS) / HOUR_MS


def _by_hour(counted: list[SignIn]) -> tuple[int, ...]:
    hours = Counter(one.at // HOUR_MS % 24 for one in counted)
    return tuple(hours[hour] for hour in range(24))


def _countries(counted: list[SignIn], zone: tzinfo) -> tuple[CountrySeen, ...]:
    known = sorted({one.country for one in counted} - {""})
    seen = [
        CountrySeen(
            country=country,
            times=sum(one.country == country for one in counted),
            days=len({_day(one, zone) for one in counted if one.country == country}),
        )
        for country in known
    ]
    return tuple(sorted(seen, key=lambda one: (-one.days, -one.times, one.country)))


def _device(one: SignIn) -> str:
    """A program that was updated is no new device."""
    return _VERSION.sub("", one.device.casefold())


def _new_devices(counted: list[SignIn]) -> int:
    start = counted[0].at + WEEK_MS
    old = {_device(one) for one in counted if one.at < start}
    return len({_device(one) for one in counted if one.at >= start} - old - {""})


def _leaps(counted: list[SignIn], zone: tzinfo, spots: Spots) -> Iterator[FarApart]:
    """Between a sign-in and the next whose country is known."""
    placed = [one for one in counted if one.country]
    for before, after in pairwise(placed):
        if before.country == after.country:
            continue
        gap = after.at - before.at
        if apart(spots(before.country), spots(after.country)) > FASTEST * gap / HOUR_MS:
            yield FarApart(
                before=before.country,
                after=after.country,
                minutes=gap // 60_000,
                on=_day(after, zone).isoformat(),
            )
