"""Public holidays of a place around a day, for a question that somebody who lives there can answer."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

ENGLISH = "en_US"


class Holiday(Struct, frozen=True, kw_only=True):
    """`name` in English where the library has it; `local` as it is called there, if that differs."""

    on: date
    name: str
    local: str = ""


class Around(Struct, frozen=True, kw_only=True):
    """The last holiday before or on the day and the next after it; `region` is a part of the country."""

    last: Holiday | None = None
    next: Holiday | None = None
    region: str = ""


def holidays_around(country: str, place: str, day: date) -> Around | None:
    """None for a country whose holidays are not known. From the library `holidays`, which is offline.

    Days that follow the moon are computed there and can be a day off until the state announces them.
    """
    region = _region(country, place)
    local = _between(country, region, day)
    if local is None:
        return None
    english = _between(country, region, day, ENGLISH) or local
    past = [on for on in local if on <= day]
    coming = [on for on in local if on > day]
    return Around(
        last=_holiday(max(past), local, english) if past else None,
        next=_holiday(min(coming), local, english) if coming else None,
        region=region,
    )


def _holiday(on: date, local: Mapping[date, str], english: Mapping[date, str]) -> Holiday:
    name = english.get(on, local[on])
    return Holiday(on=on, name=name, local=local[on] if local[on] != name else "")


def _region(country: str, place: str) -> str:
    """The part of the country whose name, or own code of three letters or more, stands in the place."""
    import holidays  # 90 ms that only a place question needs

    try:
        known = holidays.country_holidays(country)
    except NotImplementedError:
        return ""
    names = dict(known.subdivisions_aliases) | {code: code for code in known.subdivisions if len(code) > 2}
    words = place.casefold()
    found = [name for name in names if name.casefold() in words]
    return str(names[max(found, key=len)]) if found else ""


def _between(country: str, region: str, day: date, language: str = "") -> dict[date, str] | None:
    """Of last year, this and the next, in a language or, without one, in the country's own."""
    import holidays  # see above

    try:
        spoken = holidays.country_holidays(country)
        wanted = language if language in spoken.supported_languages else spoken.default_language
        years = range(day.year - 1, day.year + 2)
        known = holidays.country_holidays(country, region or None, years=years, language=wanted)
    except NotImplementedError:
        return None
    return {on: str(name) for on, name in sorted(known.items())}
