"""Dates as files write them: the offset of the clock, if it is written there."""

import re

_PDF = re.compile(r"^D:\d{4,14}(?P<sign>[+-])(?P<hours>\d{2})'?(?P<minutes>\d{2})?'?$", re.ASCII)
_PLAIN = re.compile(r"(?:^|:\d\d(?:\.\d+)?\s?)(?P<sign>[+-])(?P<hours>\d{2}):?(?P<minutes>\d{2})$", re.ASCII)
_FARTHEST = 14
"""Hours; no clock on earth is farther from UTC."""


def offset_in(written: str) -> str:
    """`+09:00` from `D:20240102030405+09'00'`, `2024:01:02 03:04:05+09:00` or `… +0900`; nothing without one.

    A `Z` is nothing: it says that the time is UTC, not where the clock was.
    """
    text = written.strip()[-40:]
    found = _PDF.match(text) or _PLAIN.search(text)
    return "" if found is None else offset(found["sign"], found["hours"], found["minutes"] or "00")


def offset(sign: str, hours: str, minutes: str) -> str:
    possible = int(hours) <= _FARTHEST and int(minutes) < 60
    return f"{sign}{hours}:{minutes}" if possible else ""
