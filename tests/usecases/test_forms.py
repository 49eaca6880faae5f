"""What was typed on a fact's pages becomes the fact, and is shown again as it was typed."""

import pytest

from ringback.domain import facts as f
from ringback.domain.errors import InputProblem
from ringback.playbook import Playbook
from ringback.usecases.forms import Values, fact_from, values_of

PARTY = {"sort": "person", "name.written": "髙橋 R&D <b>", "also_known_as": "Taka\nTaka-san\n"}
PAYMENT = {"sort": "invoice", "on": "2026-02-16", "minor": "1,250.50", "currency": "MYR"}
DEGREE = {"title": "BSc", "issuer": "A school", "outcome": "not_asked", "relied_on": ""}


def made(playbook: Playbook, kind: str, values: Values, **fixed: str) -> object:
    return fact_from(kind, f"{kind}-1", fixed, playbook.forms[kind], values)


def test_other_names_are_one_a_line(playbook: Playbook) -> None:
    party = made(playbook, "party", PARTY)
    assert isinstance(party, f.Party)
    assert [name.written for name in party.also_known_as] == ["Taka", "Taka-san"]
    assert values_of(party, playbook.forms["party"])["also_known_as"] == "Taka\nTaka-san"


@pytest.mark.parametrize(
    ("currency", "typed", "minor"), [("MYR", "1,250.50", 125_050), ("JPY", "1250", 1250)]
)
def test_an_amount_is_kept_in_the_smallest_unit(
    playbook: Playbook, currency: str, typed: str, minor: int
) -> None:
    typed_in = {**PAYMENT, "minor": typed, "currency": currency}
    payment = made(playbook, "payment", typed_in, payee="payee-1")
    assert isinstance(payment, f.Payment)
    assert payment.minor == minor


@pytest.mark.parametrize("typed", ["ten", "10.555", "-3", "NaN"])
def test_an_amount_that_is_none_is_refused_beside_its_field(playbook: Playbook, typed: str) -> None:
    with pytest.raises(InputProblem) as caught:
        made(playbook, "payment", {**PAYMENT, "minor": typed}, payee="payee-1")
    assert caught.value.facts["where"] == "minor"


def test_a_tick_that_was_taken_away_is_kept_as_taken_away(playbook: Playbook) -> None:
    degree = made(playbook, "qualification", DEGREE, about="party-1")
    assert isinstance(degree, f.Qualification)
    assert degree.relied_on is False
    again = made(playbook, "qualification", {**DEGREE, "relied_on": "yes"}, about="party-1")
    assert isinstance(again, f.Qualification)
    assert again.relied_on is True


def test_what_is_needed_and_empty_is_named(playbook: Playbook) -> None:
    with pytest.raises(InputProblem) as caught:
        made(playbook, "party", {"sort": "person", "name.written": "  "})
    assert (caught.value.reason, caught.value.facts["where"]) == ("field_empty", "name.written")


def test_a_referees_expected_answers_keep_their_question(playbook: Playbook) -> None:
    typed = {"name.written": "Mei", "expected.months": "2021 to 2023", "expected.paid": "bank, Malaysia"}
    referee = made(playbook, "referee", typed, about="party-1")
    assert isinstance(referee, f.Referee)
    assert {item.fact.value: item.words for item in referee.expected} == {
        "months": "2021 to 2023",
        "paid": "bank, Malaysia",
    }
    shown = values_of(referee, playbook.forms["referee"])
    assert shown["expected.months"] == "2021 to 2023"
