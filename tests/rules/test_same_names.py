"""A name in two cases is a note from either side; short and common names are nothing."""

import pytest

from ringback.domain import facts as f
from ringback.domain.severity import Severity
from ringback.rules.name_keys import name_key
from tests import builders as b

RARE = b.party("Mereana Tuhoro")


def _found(mine: tuple[f.AnyFact, ...], *others: tuple[f.AnyFact, ...]) -> set[str]:
    return b.rules(b.assessed(*mine, others=tuple(b.case(*facts) for facts in others)))


@pytest.mark.parametrize("written", ["Mereana Tuhoro", "TUHORO Mereana", "Méreana  tuhoro"])
def test_the_same_name_is_a_note_from_both_sides(written: str) -> None:
    again = b.party(written)
    assert _found((RARE,), (again,)) == _found((again,), (RARE,)) == {"name_seen_before"}
    [found] = b.assessed(RARE, others=(b.case(again),)).open
    assert (found.severity, found.shared_with) == (Severity.NOTE, ("case-1",))


@pytest.mark.parametrize("common", ["Nguyen Van Anh", "Linh Pham", "Kim Min-su", "王伟", "Suharto"])
def test_short_and_single_names_are_nothing(common: str) -> None:
    assert name_key(common) == ""
    assert _found((b.party(common),), (b.party(common),)) == set()


def test_a_name_in_many_cases_is_a_common_one() -> None:
    assert _found((RARE,), (RARE,), (RARE,)) == {"name_seen_before"}
    assert _found((RARE,), (RARE,), (RARE,), (RARE,)) == set()


def test_what_ties_two_cases_firmly_says_it_alone() -> None:
    phone = b.contact("own", "+65 6123 4567")
    assert _found((RARE, phone), (RARE, phone)) == {"phone_shared"}


def test_a_referee_who_applied_elsewhere_is_seen_both_ways_and_two_referees_are_nothing() -> None:
    named = (b.party(), b.referee(name=f.Name("Mereana Tuhoro")))
    assert _found(named, (RARE,)) == {"name_seen_before"}
    assert _found((RARE,), named) == {"name_seen_before"}
    assert _found(named, (b.party("Nam Tran"), named[1])) == set()
