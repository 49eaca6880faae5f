"""The hours and the time zone they say they work in: a note, and weak at most. Night work is honest."""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.facts import Party, SignIns, Worker, WorkHours
from ringback.domain.findings import Finding, noticed
from ringback.domain.ids import FactId
from ringback.rules.clocks import OFFSETS, offsets_of, town_of, zone_fits
from ringback.rules.people import country_of
from ringback.rules.surroundings import Surroundings

DAY = 24 * 60
MARGIN = 2 * 60
"""Minutes before and after the hours they gave that still count as within them. [our choice]"""


def hours(case: Case, around: Surroundings) -> Iterator[Finding]:
    """A zone that the country they gave does not keep."""
    people: tuple[Party | Worker, ...] = (*case.of(Party), *case.of(Worker))
    for person in people:
        country = country_of(case, person.id)
        zone = person.hours.zone if person.hours else ""
        if zone and not zone_fits(zone, country, around.today.year):
            yield noticed(
                "zone_elsewhere",
                person.id,
                who=person.name.written,
                claimed=country,
                seen=town_of(zone),
            )


def hours_of(case: Case, about: FactId | None) -> WorkHours | None:
    """What a person said of their hours, or their firm where they said nothing."""
    fact = case.facts.get(about or "")
    own = fact.hours if isinstance(fact, Party | Worker) else None
    return own or (case.party.hours if case.party else None)


def outside(seen: SignIns, said: WorkHours, country: str) -> int:
    """How many in 100 sign-ins came outside the hours they gave, by the kindest clock; 0 where none is known.

    The clock is that of the zone they named, or any that their country keeps.
    """
    offsets = offsets_of(said.zone, int(seen.last[:4] or 2000)) if said.zone else OFFSETS.get(country)
    total = sum(seen.by_hour)
    if not (offsets and total and said.begin and said.end):
        return 0
    begin, length = _span(said)
    return min(
        100
        * sum(
            times
            for hour, times in enumerate(seen.by_hour)
            if (hour * 60 + 30 + _minutes(offset) - begin) % DAY > length
        )
        // total
        for offset in offsets
    )


def _span(said: WorkHours) -> tuple[int, int]:
    """The minute of the day they begin and how long they work, with the margin at both ends."""
    begin, end = _minutes(said.begin), _minutes(said.end)
    return begin - MARGIN, ((end - begin) % DAY or DAY) + 2 * MARGIN


def _minutes(clock: str) -> int:
    """Of `09:30`, or of an offset such as `-03:30`."""
    hour, minute = clock.lstrip("+-").split(":")
    return (-1 if clock.startswith("-") else 1) * (int(hour) * 60 + int(minute))
