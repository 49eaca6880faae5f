"""What a sign-in export added up to, in words, and what of it does not fit the place they gave."""

from datetime import date

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.facts import LoginReview, Name, Party, PartySort, SignIns
from ringback.playbook import load
from ringback.rules.sign_ins import sign_ins
from ringback.rules.surroundings import Surroundings
from ringback.text import _, country_name, ngettext
from ringback.usecases.assessments import ToldFinding, tell_finding


class Review(Struct, frozen=True, kw_only=True):
    """`words`: the numbers, a line each. `points`: as a case would show them, weak until asked."""

    declared: str
    seen: SignIns
    words: tuple[str, ...]
    points: tuple[ToldFinding, ...]


def review_of(seen: SignIns, declared: str, today: date) -> Review:
    """The same rules as in a case, for somebody of whom only the country is known."""
    playbook = load()
    name = Name(written=seen.account or _("this account"))
    party = Party(id="party", sort=PartySort.PERSON, name=name, country=declared)
    review = LoginReview(id="review", by="", about=party.id, seen=seen)
    case = Case(facts={party.id: party, review.id: review})
    found = sign_ins(case, Surroundings(today=today, case=case))
    return Review(
        declared=declared,
        seen=seen,
        words=seen_words(seen),
        points=tuple(tell_finding(finding, playbook) for finding in found),
    )


def seen_words(seen: SignIns) -> tuple[str, ...]:
    """Plain lines; nothing is judged here."""
    if not seen.times:
        return (_("No sign-in was counted: {count} were left out.").format(count=seen.left_out),)
    return tuple(filter(None, (_days(seen), _countries(seen), _devices(seen), _hours(seen), _left_out(seen))))


def _days(seen: SignIns) -> str:
    words = ngettext(
        "{times} sign-ins on one day, {first}.",
        "{times} sign-ins on {days} days, {first} to {last}.",
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
    words = _("Devices: {count}, of them {new} new after the first week.")
    return words.format(count=seen.devices, new=seen.new_devices) if seen.devices else ""


def _hours(seen: SignIns) -> str:
    return _("Longest day: {hours} hours, rests left out.").format(hours=seen.longest_day)


def _left_out(seen: SignIns) -> str:
    words = _("Left out: {count} (failed, by a program, or marked as VPN).")
    return words.format(count=seen.left_out) if seen.left_out else ""
