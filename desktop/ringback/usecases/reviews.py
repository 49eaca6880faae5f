"""What a sign-in export added up to, in words, and what of it does not fit the place they gave."""

from datetime import date, tzinfo

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.facts import LoginReview, Name, Party, PartySort, SignIns
from ringback.domain.ids import FactId
from ringback.playbook import Playbook, load
from ringback.rules.sign_ins import sign_ins
from ringback.rules.surroundings import Surroundings
from ringback.text import _, country_name, ngettext
from ringback.usecases.assessments import ToldFinding, tell_finding
from ringback.usecases.there import place_of, zone_of


class Review(Struct, frozen=True, kw_only=True):
    """`words`: the numbers, a line each. `points`: as a case would show them, weak until asked."""

    declared: str
    seen: SignIns
    words: tuple[str, ...]
    points: tuple[ToldFinding, ...]


def review_of(seen: SignIns, declared: str, today: date) -> Review:
    """The same rules as in a case, for somebody of whom only the country is known."""
    name = Name(written=seen.account or _("this account"))
    party = Party(id="party", sort=PartySort.PERSON, name=name, country=declared)
    points = points_in(Case(facts={party.id: party}), party.id, seen, today, load())
    return Review(declared=declared, seen=seen, words=seen_words(seen), points=points)


def points_in(
    case: Case, about: FactId | None, seen: SignIns, today: date, playbook: Playbook
) -> tuple[ToldFinding, ...]:
    """What a case would notice if these numbers were kept."""
    others = {key: fact for key, fact in case.facts.items() if not isinstance(fact, LoginReview)}
    review = LoginReview(id="review", by="", about=about, seen=seen)
    tried = replace(case, facts={**others, review.id: review})
    found = sign_ins(tried, Surroundings(today=today, case=tried))
    return tuple(tell_finding(finding, playbook) for finding in found)


def zone_behind(case: Case, about: FactId | None) -> tzinfo:
    """The zone to count the days of a person in."""
    return zone_of(*place_of(case, about))


def seen_words(seen: SignIns) -> tuple[str, ...]:
    """Plain lines; nothing is judged here."""
    if not seen.times:
        return (_("No sign-in was counted: {count} were left out.").format(count=seen.left_out),)
    return tuple(filter(None, (_days(seen), _countries(seen), _devices(seen), _hours(seen), _left_out(seen))))


def _days(seen: SignIns) -> str:
    words = ngettext(
        "Sign-ins: {times}, on one day, {first}.",
        "Sign-ins: {times}, on {days} days, {first} to {last}.",
        seen.days,
    )
    return words.format(times=seen.times, days=seen.days, first=seen.first, last=seen.last)


def _countries(seen: SignIns) -> str:
    if not seen.countries:
        return _("The file does not say from which country.")
    several = (_counted(country_name(one.country), one.days) for one in seen.countries)
    return _("From: {countries}.").format(countries=", ".join(several))


def _counted(country: str, days: int) -> str:
    words = ngettext("{country} on one day", "{country} on {days} days", days)
    return words.format(country=country, days=days)


def _devices(seen: SignIns) -> str:
    if not seen.devices:
        return ""
    words = _("Devices: {count}.")
    if seen.new_devices:
        words = _("Devices: {count}, of them {new} new after the first week.")
    return words.format(count=seen.devices, new=seen.new_devices)


def _hours(seen: SignIns) -> str:
    words = _("Longest day: {hours} hours, rests left out.")
    return words.format(hours=seen.longest_day) if seen.longest_day else ""


def _left_out(seen: SignIns) -> str:
    words = _("Left out: {count} (failed, by a program, or marked as VPN).")
    return words.format(count=seen.left_out) if seen.left_out else ""
