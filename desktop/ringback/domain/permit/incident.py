"""A bad day lies in the past: it can't have been noticed on a day that this computer has not reached."""

from ringback.domain.errors import InputProblem
from ringback.domain.facts import Incident
from ringback.domain.moment import Moment, parse_day


def permit_incident(fact: Incident, now: Moment) -> None:
    """Raises InputProblem `day_to_come`."""
    noticed = parse_day(fact.noticed)
    if noticed is not None and noticed > now.day():
        raise InputProblem("day_to_come", where="noticed", named=fact.noticed, today=now.day().isoformat())
