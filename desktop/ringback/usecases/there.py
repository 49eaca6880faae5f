"""What time and what day it is where they say they are, and the holidays around it, offline."""

from datetime import UTC, datetime, timedelta, tzinfo
from itertools import groupby

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.errors import InputProblem
from ringback.domain.facts import Party, Worker
from ringback.domain.ids import FactId
from ringback.domain.moment import Moment
from ringback.playbook import Places, load_places
from ringback.rules.clocks import town_of
from ringback.rules.feasts import Around, Holiday, holidays_around
from ringback.rules.people import country_of
from ringback.text import _, country_name, language


class Clock(Struct, frozen=True, kw_only=True):
    """One of the times a country keeps: a zone that keeps it, the local time as ISO text, its town."""

    zone: str
    town: str
    at: str


class There(Struct, frozen=True, kw_only=True):
    """`clocks`, earliest first: one, or each time kept in a country where no town settles it."""

    country: str
    place: str
    clocks: tuple[Clock, ...]
    last: Holiday | None = None
    next: Holiday | None = None
    region: str = ""
    holidays_known: bool = True


def there(country: str, place: str, now: Moment) -> There:
    """Raises InputProblem `unknown_country`."""
    zones = zones_of(load_places(), country, place)
    clocks = _clocks(zones, now)
    day = datetime.fromisoformat(clocks[0].at).date()
    around = holidays_around(country, place, day)
    known = around or Around()
    return There(
        country=country,
        place=place,
        clocks=clocks,
        last=known.last,
        next=known.next,
        region=known.region,
        holidays_known=around is not None,
    )


def zones_of(places: Places, country: str, place: str) -> tuple[str, ...]:
    """Those whose town stands in the place, else all of the country. Raises InputProblem."""
    zones = places.zones_of(country)
    if not zones:
        raise InputProblem("unknown_country", where="country", named=country)
    words = place.casefold()
    return tuple(zone for zone in zones if town_of(zone).casefold() in words) or zones


def zone_of(country: str, place: str) -> tzinfo:
    """The one to count days in; a country with several has its first, and UTC stands for none."""
    from zoneinfo import ZoneInfo  # read when a place is asked about

    try:
        return ZoneInfo(zones_of(load_places(), country, place)[0])
    except InputProblem:
        return UTC


def zone_names() -> dict[str, str]:
    """Zone to town and country in the language of the moment, in the order of the towns."""
    names = {
        zone: f"{town_of(zone)}, {country_name(code)}"
        for code, zones in load_places().zones.items()
        for zone, _north, _east in zones
    }
    return dict(sorted(names.items(), key=lambda pair: pair[1].casefold()))


def zone_named(text: str) -> tzinfo:
    """`Asia/Tokyo`, `UTC` or `+09:00`. Raises InputProblem `unknown_zone`."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        if text[:1] in {"+", "-"}:
            return datetime.strptime(text, "%z").tzinfo or UTC
        return ZoneInfo(text)
    except (ValueError, OSError, ZoneInfoNotFoundError) as error:
        raise InputProblem("unknown_zone", where="zone", named=text) from error


def _clocks(zones: tuple[str, ...], now: Moment) -> tuple[Clock, ...]:
    """Each time once, with the first zone that keeps it."""
    from zoneinfo import ZoneInfo

    moment = datetime.fromtimestamp(now.at / 1000, UTC).replace(microsecond=0)
    read = [(moment.astimezone(ZoneInfo(zone)), zone) for zone in zones]
    read.sort(key=lambda pair: pair[0].utcoffset() or timedelta())
    grouped = (next(group) for _offset, group in groupby(read, key=lambda pair: pair[0].utcoffset()))
    return tuple(Clock(zone=zone, town=town_of(zone), at=at.isoformat()) for at, zone in grouped)


def words_behind(case: Case, about: FactId | None, now: Moment) -> tuple[str, ...]:
    """For the place a person of the case named; nothing where no country is known."""
    country, place = place_of(case, about)
    try:
        return in_words(there(country, place, now)) if country else ()
    except InputProblem:
        return ()


def place_of(case: Case, about: FactId | None) -> tuple[str, str]:
    """The country and the place a person gave, or their firm's where they gave none."""
    fact = case.facts.get(about or "")
    own = fact if isinstance(fact, Party | Worker) and (fact.place or fact.country) else case.party
    return country_of(case, about), own.place if own else ""


def in_words(found: There) -> tuple[str, ...]:
    """Two or three sentences to have in mind while they answer."""
    return (_time_words(found), *_holiday_words(found))


def _time_words(found: There) -> str:
    first, last = found.clocks[0], found.clocks[-1]
    name = country_name(found.country)
    if first is last:
        return _("It is {time} there ({zone}).").format(time=_spoken(first.at), zone=first.town)
    words = _("{country} keeps {count} times: from {first} ({west}) to {last} ({east}).")
    return words.format(
        country=name,
        count=len(found.clocks),
        first=_spoken(first.at),
        west=first.town,
        last=_spoken(last.at),
        east=last.town,
    )


def _holiday_words(found: There) -> tuple[str, ...]:
    if not found.holidays_known:
        return (_("We do not know the public holidays there. Look them up before you ask."),)
    lines = []
    if found.last is not None and found.last.on == datetime.fromisoformat(found.clocks[0].at).date():
        lines.append(_("Today is a public holiday there: {name}.").format(**_named(found.last)))
    elif found.last is not None:
        lines.append(_("The last public holiday was {name} on {day}.").format(**_named(found.last)))
    if found.next is not None:
        lines.append(_("The next one is {name} on {day}.").format(**_named(found.next)))
    return tuple(lines)


def _named(holiday: Holiday) -> dict[str, str]:
    from babel.dates import format_date  # as everywhere, read late

    name = f"{holiday.name} ({holiday.local})" if holiday.local else holiday.name
    return {"name": name, "day": format_date(holiday.on, "EEEE d MMMM y", locale=language())}


def _spoken(at: str) -> str:
    from babel.dates import format_datetime

    return format_datetime(datetime.fromisoformat(at).replace(tzinfo=None), "EEEE HH:mm", locale=language())
