"""Sign-ins added up, and held against the place they gave."""

from datetime import UTC, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.domain import facts as f
from ringback.domain.sign_ins import SignIn
from ringback.domain.verdict import Outcome
from ringback.playbook import load_places
from ringback.rules.activity import add_up, apart
from tests import builders as b

HOUR, DAY = 3_600_000, 24 * 3_600_000
SPOTS = load_places().spots


def _at(hours: float, country: str = "VN", device: str = "Laptop") -> SignIn:
    return SignIn(at=round(hours * HOUR), country=country, device=device)


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("VN", "US", 5_000, 12_000),
        ("JP", "US", 1_000, 6_000),
        ("JP", "SG", 2_500, 5_300),
        ("VN", "LA", 0, 0),
        ("US", "CA", 0, 0),
        ("JP", "KR", 0, 0),
        ("SG", "MY", 0, 0),
        ("VN", "VN", 0, 0),
        ("VN", "ZZ", 0, 0),
    ],
)
def test_two_countries_are_at_least_so_far_apart(one: str, other: str, least: int, most: int) -> None:
    assert least <= apart(SPOTS(one), SPOTS(other)) <= most
    assert apart(SPOTS(one), SPOTS(other)) == pytest.approx(apart(SPOTS(other), SPOTS(one)))


def test_a_leap_and_a_flight() -> None:
    leap = add_up((_at(0), _at(1, "US")), UTC, SPOTS)
    assert (leap.far_apart, leap.soonest) == (
        1,
        f.FarApart(before="VN", after="US", minutes=60, on="1970-01-01"),
    )
    assert add_up((_at(0), _at(20, "US")), UTC, SPOTS).soonest is None
    assert add_up((_at(0), _at(0.1, "LA")), UTC, SPOTS).soonest is None
    assert add_up((_at(0), _at(0.1, "")), UTC, SPOTS).soonest is None


def test_a_line_left_out_makes_no_leap() -> None:
    marked = SignIn(at=HOUR, country="US", counts=False)
    seen = add_up((_at(0), marked), UTC, SPOTS)
    assert (seen.soonest, seen.left_out, seen.times) == (None, 1, 1)


def test_hours_of_a_day_leave_rests_out() -> None:
    every_hour = [_at(hour) for hour in range(1, 21)]
    assert add_up(every_hour, UTC, SPOTS).longest_day == 19
    three_times = [_at(hour) for hour in (6, 14, 23)]
    assert add_up(three_times, UTC, SPOTS).longest_day == 0
    assert add_up(every_hour, UTC, SPOTS).long_days == 1


def test_the_hours_of_a_day_are_counted_by_utc() -> None:
    seen = add_up([_at(hour) for hour in (1.9, 25, 4)], timezone(timedelta(hours=7)), SPOTS)
    assert {hour: times for hour, times in enumerate(seen.by_hour) if times} == {1: 2, 4: 1}


def test_a_day_is_a_day_of_the_place() -> None:
    late = [_at(20), _at(23)]
    assert add_up(late, UTC, SPOTS).days == 1
    assert add_up(late, timezone(timedelta(hours=2)), SPOTS).days == 2


def test_a_device_is_new_after_the_first_week() -> None:
    first = [_at(1), _at(2, device="Phone 1.2.3")]
    later = [_at(24 * 8, device="Phone 1.2.4"), _at(24 * 8, device="Tablet")]
    seen = add_up((*first, *later), UTC, SPOTS)
    assert (seen.devices, seen.new_devices) == (3, 1)


def test_nothing_that_counts() -> None:
    assert add_up((SignIn(at=0, counts=False),), UTC, SPOTS) == f.SignIns(left_out=1)


LINES = st.lists(
    st.builds(
        SignIn,
        at=st.integers(0, 40 * DAY),
        country=st.sampled_from(["VN", "US", "JP", "LA", "", "ZZ"]),
        device=st.sampled_from(["a", "b 1.2", "b 1.3", ""]),
        counts=st.booleans(),
    ),
    max_size=30,
)


@given(LINES, st.randoms(use_true_random=False))
def test_order_of_lines_does_not_matter_and_nothing_is_lost(lines: list[SignIn], shuffler: object) -> None:
    shuffled = list(lines)
    shuffler.shuffle(shuffled)  # type: ignore[attr-defined]
    seen = add_up(lines, UTC, SPOTS)
    again = add_up(shuffled, UTC, SPOTS)
    assert seen == again
    assert seen.times + seen.left_out == len(lines)
    assert seen.longest_day <= 24
    assert sum(one.times for one in seen.countries) <= seen.times


REVIEW = b.login_review(b.seen_from(("US", 9)))


def _rules(*facts: f.AnyFact) -> set[str]:
    return b.rules(b.assessed(b.party(), *facts))


@pytest.mark.parametrize("outcome", ["fit", "vpn_only", "other_country_explained"])
def test_an_answer_after_the_last_day_settles_the_place(outcome: str) -> None:
    answer = b.answer("asked", "sign_ins", outcome, "party")
    assert "sign_in_odd" in _rules(REVIEW)
    assert "sign_in_odd" not in _rules(REVIEW, answer)
    dated = f.CheckAnswer(id="asked", check="sign_ins", outcome=outcome, about="party", on="2026-02-28")
    assert "sign_in_odd" in _rules(REVIEW, dated)


def test_a_vpn_explains_no_long_days() -> None:
    seen = b.seen_from(("VN", 9), long_days=3, longest_day=19)
    answer = b.answer("asked", "sign_ins", "vpn_only", "party")
    assert _rules(b.login_review(seen), answer) >= {"sign_in_long_days", "vpn_seen"}


def test_what_still_does_not_fit_after_asking_is_one_strong_point() -> None:
    answer = b.answer("asked", "sign_ins", "contradicted_after_asking", "party")
    assert _rules(REVIEW, answer) & {"place_contradicted", "sign_in_odd"} == {"place_contradicted"}


def test_a_leap_and_days_elsewhere_are_one_point() -> None:
    leap = f.FarApart(before="VN", after="US", minutes=40)
    seen = b.seen_from(("VN", 9), ("US", 5), far_apart=1, soonest=leap)
    found = {rule for rule in _rules(b.login_review(seen)) if rule.startswith("sign_in")}
    assert found == {"sign_in_far_apart"}


def test_workers_of_a_firm_have_their_own_countries() -> None:
    seen = b.seen_from(("VN", 5), ("JP", 5))
    firm = (b.company(), b.worker(country="JP"), b.worker("worker-2", "Le Nam", country="VN"))
    assert "sign_in_odd" not in b.rules(b.assessed(*firm, b.login_review(seen)))
    assert "sign_in_odd" in b.rules(b.assessed(*firm, b.login_review(seen, about="worker")))


def test_without_a_claimed_country_nothing_is_compared() -> None:
    assert "sign_in_odd" not in b.rules(b.assessed(b.party(country=""), REVIEW))


def test_sign_ins_alone_never_do_more_than_limit() -> None:
    worst = b.seen_from(("US", 30), far_apart=9, soonest=f.FarApart(before="VN", after="US", minutes=0),
                        long_days=30, longest_day=24, new_devices=30)  # fmt: skip
    assert b.assessed(*b.honest_light(), b.login_review(worst)).recommendation is Outcome.LIMITS
