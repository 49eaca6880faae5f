"""Numbers and addresses by their form: other clothes, any text, and what cannot ring or arrive."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ringback.rules import normal
from ringback.rules.reach import CANNOT, Reach, mail_domain, phone_reach

COUNTRIES = st.sampled_from(["", "MY", "GB", "JP", "VN", "US", "ZZ"])
ANY = st.text(st.characters(), max_size=60) | st.text("+0123456789 ()-extx@.０１", max_size=30)


@example("000000000", "VN")
@given(ANY, COUNTRIES)
def test_any_text_is_answered_and_normal_forms_stay(value: str, country: str) -> None:
    assert phone_reach(value, country) in Reach
    once = normal.phone(value, country)
    assert not once.startswith("+") or normal.phone(once, country) == once
    address = normal.email(value)
    assert normal.email(address) == address
    assert mail_domain(value).isascii()
    assert normal.own_domain(normal.own_domain(value)) == normal.own_domain(value)


CLOTHES = (
    "+44 20 7946 0018",
    "020 7946 0018",
    "+44 (0)20 7946 0018",
    "0044 20 7946 0018",
    "(020) 7946-0018 ext. 12",
    "０２０ ７９４６ ００１８",
    "020.7946.0018",
)


@pytest.mark.parametrize("worn", CLOTHES)
def test_one_number_in_other_clothes_is_one(worn: str) -> None:
    assert normal.phone(worn, "GB") == "+442079460018"
    assert phone_reach(worn, "GB") is Reach.CAN


def test_letters_of_a_keypad_are_digits() -> None:
    assert normal.phone("1-800-FLOWERS", "US") == normal.phone("+1 800 356 9377", "")


@pytest.mark.parametrize(
    ("value", "reach"),
    [
        ("+65 6123 45678", Reach.LONG),
        ("+65 612", Reach.SHORT),
        ("+999 123456789", Reach.NO_PLAN),
        ("+44 7700 900123", Reach.UNUSED),
        ("03-8888 8888", Reach.UNTOLD),
        ("by chat only", Reach.UNTOLD),
    ],
)
def test_why_a_number_cannot_ring(value: str, reach: Reach) -> None:
    assert phone_reach(value, "") is reach
    assert (reach in CANNOT) == (reach in {Reach.LONG, Reach.SHORT, Reach.NO_PLAN})


@pytest.mark.parametrize(
    ("value", "domain"),
    [
        ("x@例え.jp", "xn--r8jz45g.jp"),
        ("Linh <linh@harbour.example>", "harbour.example"),
        ("mailto:linh@harbour.example", "harbour.example"),
        ("linh..p.@docomo.ne.jp", "docomo.ne.jp"),
        ("linh..p@harbour.example", ""),
        ("linh@harbour", ""),
        ("linh at harbour.example", ""),
    ],
)
def test_where_mail_goes(value: str, domain: str) -> None:
    assert mail_domain(value) == domain


def test_a_domain_for_minutes_is_no_firms_own() -> None:
    assert normal.own_domain("a@mailinator.com") == normal.own_domain("a@gmail.com") == ""
    assert normal.own_domain("a@harbour-print.example") == "harbour-print.example"
