"""What is typed off a document: the words beside the field, and what is left of it afterwards."""

from datetime import date

import msgspec
import pytest

from ringback.domain.errors import InputProblem
from ringback.domain.facts import LinePart
from ringback.playbook import load
from ringback.rules.numbers import KINDS, REFUSED, Holder
from ringback.usecases.readoff import sort_label, sort_named, sorts_for, tell_lines, tell_number
from tests.rules.mrz_samples import TD3, passport

TODAY = date(2026, 3, 4)
NUMBER = "C1234567"


def _print(country: str, number: str) -> str:
    return f"{hash((country, number)) & (2**128 - 1):032x}"


def test_lines_that_hold_are_said_in_words() -> None:
    told = tell_lines(passport(number=NUMBER), TODAY)
    assert told.holds
    assert told.words == (
        "Passport, Vietnam: PHAM THI LINH.",
        "It says: born 6 May 1994, valid until 2 Jan 2030, number ends in 567.",
        "All check digits hold.",
    )


def test_wrong_sign_is_pointed_at_and_the_likely_one_named() -> None:
    told = tell_lines(passport(number="C1284567").replace("C1284567", "C12B4567"), TODAY)
    assert not told.holds
    assert told.words[2].startswith("Document number: characters 1 to 9 give ")
    assert "Line 2, character 10 is" in told.words[2]
    assert "Line 2, character 4: is it 8 and not B?" in told.words


def test_sample_refugee_and_expired_papers_are_called_that() -> None:
    assert "UTO is the code of samples; no country has it." in tell_lines(TD3, TODAY).words
    assert "It has run out." in tell_lines(TD3, TODAY).words
    refugee = tell_lines(passport(issuer="XXB"), TODAY)
    assert refugee.holds
    assert any("no country's" in line for line in refugee.words)


def test_no_whole_number_is_kept_or_said() -> None:
    told = tell_lines(passport(number=NUMBER), TODAY, printer=_print)
    kept = msgspec.json.encode(told).decode()
    assert NUMBER not in kept
    assert told.kept.last_three == "567"
    assert told.kept.number_print == _print("VN", NUMBER.replace("I", "1"))
    number = tell_number("sg.nric", "S1234567D", printer=_print)
    assert "1234567" not in msgspec.json.encode(number).decode()
    assert number.kept is not None
    assert number.kept.last_three == "67D"


def test_number_of_a_firm_makes_no_print() -> None:
    for sort, number in (("au.abn", "51 824 753 556"), ("sg.uen", "197401143C")):
        kept = tell_number(sort, number, printer=_print).kept
        assert kept is not None
        assert kept.number_print == ""


def test_same_number_typed_with_o_for_0_or_off_the_card_has_one_print() -> None:
    typed = tell_number("vn.cccd", "O01080000123".replace("O", "0"), printer=_print).kept
    lines = [tell_lines(passport(number=n), TODAY, printer=_print).kept for n in ("AO123456", "A0123456")]
    assert lines[0].number_print == lines[1].number_print != ""
    assert typed is not None
    assert typed.number_print == _print("VN", "001080000123")


def test_typed_again_with_the_same_result() -> None:
    wrong = passport(born="940506").replace("940506", "940507")
    first = tell_lines(wrong, TODAY)
    assert LinePart.BORN in first.kept.failing
    again = tell_lines(wrong, TODAY, first=first.kept)
    assert again.kept.again
    assert "You typed it twice, and the same came out." in again.words
    mended = tell_lines(passport(born="940506"), TODAY, first=first.kept)
    assert mended.holds
    assert not mended.kept.again


@pytest.mark.parametrize("sort", sorted(REFUSED))
def test_refused_number_is_said_why_and_nothing_is_left(sort: str) -> None:
    told = tell_number(sort, "123456789012")
    assert told.refused
    assert told.kept is None
    assert len(told.words) == 2
    assert "1234" not in " ".join(told.words)


def test_every_kind_has_a_label_and_one_name_on_the_command_line() -> None:
    book = load()
    labels = {sort_label(kind, book) for kind in KINDS.values()}
    assert len(labels) == len(KINDS)
    assert {sort_named(kind.country, sort.partition(".")[2]) for sort, kind in KINDS.items()} == set(KINDS)
    assert [kind.sort for kind in sorts_for("SG")] == ["sg.nric"]
    assert len(sorts_for("BR")) == sum(kind.holder is not Holder.COMPANY for kind in KINDS.values())


def test_unknown_kind_names_those_there_are() -> None:
    with pytest.raises(InputProblem) as problem:
        sort_named("sg", "")
    assert problem.value.facts["named"] == "uen, nric"
