"""Sign-ins held against the place they gave: weak at most, until somebody has asked."""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.facts import CheckAnswer, LoginReview, SignIns
from ringback.domain.findings import Finding, noticed
from ringback.rules.hours import hours_of, outside
from ringback.rules.people import country_of, who
from ringback.rules.surroundings import Surroundings

ELSEWHERE_DAYS = 2
"""Days in another country that make it "repeatedly"; one day may be a slip of the map. [our choice]"""
LONG_DAYS = 3
"""Days of 18 hours or more that make them several. [our choice]"""
FEWEST_TIMES, HALF = 20, 50
"""Fewer sign-ins tell no habit, and fewer than half of them no other one. [our choice]"""
_ABOUT_PLACE = frozenset({"fit", "vpn_only", "other_country_explained", "contradicted_after_asking"})
_ABOUT_HOURS = frozenset({"fit", "contradicted_after_asking"})


def sign_ins(case: Case, around: Surroundings) -> Iterator[Finding]:
    del around
    for review in case.of(LoginReview):
        if review.seen is not None:
            yield from _of_place(case, review, review.seen)
            yield from _of_hours(case, review, review.seen)
            yield from _of_their_hours(case, review, review.seen)


def _of_place(case: Case, review: LoginReview, seen: SignIns) -> Iterator[Finding]:
    """One story, one point: a leap between two countries says more than the days spent in one of them."""
    if _answered(case, review, seen, _ABOUT_PLACE):
        return
    elsewhere = elsewhere_in(case, review, seen)
    if seen.soonest is not None:
        yield noticed(
            "sign_in_far_apart",
            review.id,
            who=who(case, review.about),
            thing=seen.soonest.before,
            seen=seen.soonest.after,
            number=str(seen.soonest.minutes),
        )
    elif sum(days for _country, days in elsewhere) >= ELSEWHERE_DAYS:
        yield noticed(
            "sign_in_odd",
            review.id,
            who=who(case, review.about),
            claimed=", ".join(sorted(claimed_in(case, review))),
            seen=", ".join(country for country, _days in elsewhere),
            number=str(sum(days for _country, days in elsewhere)),
        )


def elsewhere_in(case: Case, review: LoginReview, seen: SignIns) -> list[tuple[str, int]]:
    claimed = claimed_in(case, review)
    return [(one.country, one.days) for one in seen.countries if claimed and one.country not in claimed]


def claimed_in(case: Case, review: LoginReview) -> frozenset[str]:
    """The country of the person, or of everybody who works on the case where nobody is named."""
    people = tuple(person.id for person in case.people) or (None,)
    about = (review.about,) if review.about else people
    return frozenset(country_of(case, one) for one in about) - {""}


def _of_hours(case: Case, review: LoginReview, seen: SignIns) -> Iterator[Finding]:
    if seen.long_days >= LONG_DAYS and not _answered(case, review, seen, _ABOUT_HOURS):
        yield noticed(
            "sign_in_long_days",
            review.id,
            who=who(case, review.about),
            seen=str(seen.longest_day),
            number=str(seen.long_days),
        )


def _of_their_hours(case: Case, review: LoginReview, seen: SignIns) -> Iterator[Finding]:
    """Most of many sign-ins outside the hours they gave."""
    said = hours_of(case, review.about)
    if said is None or sum(seen.by_hour) < FEWEST_TIMES or _answered(case, review, seen, _ABOUT_HOURS):
        return
    share = outside(seen, said, country_of(case, review.about))
    if share > HALF:
        yield noticed(
            "sign_in_other_hours",
            review.id,
            who=who(case, review.about),
            claimed=f"{said.begin}–{said.end}",
            number=str(share),
        )


def _answered(case: Case, review: LoginReview, seen: SignIns, outcomes: frozenset[str]) -> bool:
    """Asked and answered since the last day of the export; what still does not fit has a point of its own."""
    return any(
        answer.check == "sign_ins"
        and answer.outcome in outcomes
        and (answer.about == review.about or None in {answer.about, review.about})
        and (not answer.on or answer.on >= seen.last)
        for answer in case.of(CheckAnswer)
    )
