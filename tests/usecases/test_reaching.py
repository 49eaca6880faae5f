"""What stands beside a number or an address while it is typed."""

import pytest

from ringback.usecases.reaching import typed_contact


@pytest.mark.parametrize(
    ("channel", "value", "words"),
    [
        ("phone", "+65 6123 4567", "Reads as +6561234567"),
        ("phone", "+65 6123 45678", "typed twice"),
        ("email", "linh..p@harbour.example", "Nothing can arrive"),
        ("email", "linh@mailinator.com", "few minutes"),
    ],
)
def test_it_is_answered(channel: str, value: str, words: str) -> None:
    assert words in typed_contact({"channel": channel, "value": value}, "")


@pytest.mark.parametrize(
    ("channel", "whole"),
    [("phone", "+65 6123 4567"), ("phone", "+44 7700 900123"), ("email", "linh.pham@harbour.example")],
)
def test_it_does_not_scold_what_is_not_finished(channel: str, whole: str) -> None:
    assert {typed_contact({"channel": channel, "value": whole[:at]}, "") for at in range(len(whole))} == {""}


@pytest.mark.parametrize(
    ("value", "country", "words"),
    [
        ("0912 345 678", "VN", "Reads as +84912345678"),
        ("0912 345 678 9012", "VN", "typed twice"),
        ("+65 6123 4567", "VN", "Reads as +6561234567"),
        ("0912 345 678", "", ""),
        ("0912", "VN", ""),
    ],
)
def test_a_number_without_its_code_is_read_in_the_country_they_gave(
    value: str, country: str, words: str
) -> None:
    said = typed_contact({"channel": "phone", "value": value}, country)
    assert words in said
    assert bool(said) == bool(words)
