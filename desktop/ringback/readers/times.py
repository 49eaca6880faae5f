"""Times as systems write them into exports: with a zone, without one, or as a count of seconds."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from ringback.domain.errors import InputProblem

_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
"""Seconds or milliseconds since 1970, from 2001 on."""
_PARTS = re.compile(
    r"(?P<a>\d{1,4})[/.\-年](?P<b>\d{1,2})[/.\-月](?P<c>\d{1,4})日?,?[ T]+"
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?(?P<zone>.*)"
)
_MONTH_WORDS = re.compile(
    r"(?P<month>[A-Za-z]{3})[a-z]*\.? (?P<day>\d{1,2}),? (?P<year>\d{4}),?(?P<rest> .*)"
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_ZONE = re.compile(
    r"(?:(?:UTC|GMT|Z) ?)?(?:(?P<sign>[+\-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?)?", re.IGNORECASE
)
MONTH_FIRST, DAY_FIRST, UNKNOWN = "month", "day", ""


def order_of(texts: tuple[str, ...]) -> str:
    """Whether 3/4 is the fourth of March or the third of April: seen on a line where only one can be."""
    for text in texts:
        parts = _PARTS.match(_spelled(text))
        if parts and len(parts["a"]) < 3:
            first, second = int(parts["a"]), int(parts["b"])
            if first > 12 or second > 12:
                return DAY_FIRST if first > 12 else MONTH_FIRST
    return UNKNOWN


def read_time(text: str, zone: tzinfo | None, order: str, where: str) -> int:
    """Milliseconds since 1970 in UTC. `zone` is for times that say none.

    Raises InputProblem `sign_ins_bad_time`, `sign_ins_no_zone`, `sign_ins_day_order`.
    """
    if _EPOCH.fullmatch(text):
        return int(float(text) * (1000 if len(text.partition(".")[0]) == 10 else 1))
    parts = _PARTS.fullmatch(_spelled(text))
    if parts is None:
        raise InputProblem("sign_ins_bad_time", where=where, named=text[:60])
    try:
        found = _zone(parts["zone"].strip(), zone, where)
        moment = datetime(*_date(parts, order, where), *_clock(parts), tzinfo=found)
        return round(moment.timestamp() * 1000)
    except (ValueError, OverflowError, OSError) as error:
        raise InputProblem("sign_ins_bad_time", where=where, named=text[:60]) from error


def _spelled(text: str) -> str:
    """`Nov 20, 2026, 8:15 AM` as `2026-11-20 8:15 AM`."""
    words = _MONTH_WORDS.fullmatch(text)
    if words is None or words["month"].casefold() not in _MONTHS:
        return text
    month = _MONTHS.index(words["month"].casefold()) + 1
    return f"{words['year']}-{month}-{words['day']}{words['rest']}"


def _date(parts: re.Match[str], order: str, where: str) -> tuple[int, int, int]:
    a, b, c = int(parts["a"]), int(parts["b"]), int(parts["c"])
    if len(parts["a"]) == 4:
        return a, b, c
    if a == b:
        return c, a, b
    if not order:
        raise InputProblem("sign_ins_day_order", where=where, named=f"{a}/{b}")
    return (c, b, a) if order == DAY_FIRST else (c, a, b)


def _clock(parts: re.Match[str]) -> tuple[int, int, int]:
    hour = int(parts["hour"])
    if parts["half"]:
        hour = hour % 12 + (12 if parts["half"] in "pP" else 0)
    return hour, int(parts["minute"]), int(parts["second"] or 0)


def _zone(text: str, zone: tzinfo | None, where: str) -> tzinfo:
    if not text:
        if zone is None:
            raise InputProblem("sign_ins_no_zone", where=where)
        return zone
    found = _ZONE.fullmatch(text)
    if found is None:
        raise ValueError(text)
    if not found["sign"]:
        return UTC
    offset = timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
    return timezone(-offset if found["sign"] == "-" else offset)
