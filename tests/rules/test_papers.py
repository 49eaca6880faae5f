"""A document's lines, dates and numbers: what fires, how hard, and what honest people never see."""

from typing import Any

import pytest

from ringback.domain import facts as f
from ringback.domain.severity import SEVERITY, Severity
from tests import builders as b

P = b.party()
BORN = f.LinePart.BORN
PRINT = "0123456789abcdef0123456789abcdef"


def _rules(*facts: f.AnyFact) -> set[str]:
    return b.rules(b.assessed(*facts))


@pytest.mark.parametrize(
    ("failing", "again", "how", "rule"),
    [
        ((), True, f.SeenHow.LIVE, None),
        ((BORN,), False, f.SeenHow.IN_PERSON, "lines_do_not_hold"),
        ((BORN,), True, f.SeenHow.COPY, "lines_do_not_hold"),
        ((BORN,), True, f.SeenHow.LIVE, "document_forged"),
        ((f.LinePart.PERSONAL,), True, f.SeenHow.IN_PERSON, "lines_do_not_hold"),
    ],
)
def test_slip_is_weak_until_it_was_typed_again_from_the_document(
    failing: tuple[f.LinePart, ...], again: bool, how: f.SeenHow, rule: str | None
) -> None:
    seen = b.document(how=how, lines=b.lines(failing=failing, again=again))
    assert _rules(P, seen) == ({rule} if rule else set())
    assert SEVERITY["lines_do_not_hold"] is Severity.WEAK


@pytest.mark.parametrize(
    ("beside", "lines", "rule"),
    [
        ({"born": "1994-05-06"}, {"born": "1994-05-06"}, False),
        ({"born": "1994-05-06"}, {"born": "1994-05-07"}, True),
        ({"born": ""}, {"born": "1994-05-07"}, False),
        ({"born": "1994-05-06"}, {"born": "1994-05-07", "failing": (BORN,)}, False),
        ({"expires": "2030-01-01"}, {"expires": "2029-01-01"}, True),
        ({"country": "VN"}, {"country": "VNM"}, False),
        ({"country": "CN"}, {"country": "VNM"}, True),
        ({"country": "HK"}, {"country": "CHN"}, False),
        ({"country": "DE"}, {"country": "D"}, False),
        ({"country": "DE"}, {"country": "XXB"}, False),
        ({"written": "Phạm Thị Linh"}, {"name": "PHAM THI LINH"}, False),
        ({"written": "Linh Pham"}, {"name": "PHAM THI LINH"}, False),
        ({"written": "Phạm Linh"}, {"name": "TRAN VAN HUNG"}, True),
        ({"written": "佐藤 由紀"}, {"name": "SATO YUKI"}, False),
    ],
)
def test_lines_against_what_was_written_beside_them(
    beside: dict[str, Any], lines: dict[str, Any], rule: bool
) -> None:
    found = _rules(P, b.document(**({"name_explained": "Seen"} | beside), lines=b.lines(**lines)))
    assert found - {"lines_do_not_hold", "name_differs"} == ({"document_disagrees"} if rule else set())


def test_a_disagreement_names_both_sides() -> None:
    seen = b.document(born="1994-05-06", country="CN", lines=b.lines(born="1994-05-07"))
    [found] = b.assessed(P, seen).open
    assert (found.facts["claimed"], found.facts["seen"]) == ("1994-05-06, CN", "1994-05-07, VN")


def test_birth_date_inside_a_number() -> None:
    number = f.NumberRead(sort="my.nric", result=f.NumberResult.FORM_ONLY, born="1977-03-05")
    assert _rules(P, b.document(born="1977-03-05", number=number)) == set()
    assert _rules(P, b.document(born="1978-03-05", number=number)) == {"document_disagrees"}


@pytest.mark.parametrize("result", f.NumberResult)
def test_only_a_number_that_does_not_hold_is_a_point(result: f.NumberResult) -> None:
    seen = b.document(number=f.NumberRead(sort="sg.nric", result=result, last_three="67D"))
    expected = {"number_does_not_hold"} if result is f.NumberResult.DOES_NOT_HOLD else set()
    assert _rules(P, seen) == expected


def test_document_that_ran_out_after_it_was_seen_was_good() -> None:
    assert _rules(P, b.document(expires="2026-03-01", on="2026-02-01")) == set()
    assert _rules(P, b.document(expires="2026-03-01", on="")) == set()
    lines = b.lines(expires="2026-01-31")
    assert _rules(P, b.document(lines=lines, on="2026-02-01")) == {"document_expired"}


@pytest.mark.parametrize(
    ("country", "number", "found", "rule"),
    [
        ("SG", "197401143C", f.Found.YES, False),
        ("SG", "197401143D", f.Found.YES, True),
        ("SG", "licence 12-B", f.Found.YES, False),
        ("SG", "197401143D", f.Found.NOT_REQUIRED, False),
        ("AU", "51 824 753 556", f.Found.YES, False),
        ("AU", "51 824 753 557", f.Found.NO, True),
        ("DE", "DE 136,695 976", f.Found.YES, False),
        ("DE", "DE 136,695 977", f.Found.YES, True),
        ("DE", "HRB 12345", f.Found.YES, False),
        ("MY", "201901000005 (1312525-A)", f.Found.YES, False),
        ("ID", "01.312.167.0-091.000", f.Found.YES, False),
        ("BR", "197401143D", f.Found.YES, False),
        ("", "197401143D", f.Found.YES, False),
    ],
)
def test_register_number(country: str, number: str, found: f.Found, rule: bool) -> None:
    facts = b.company(country=country), b.registration(country=country, number=number, found=found)
    assert ("number_does_not_hold" in _rules(*facts)) is rule


def test_same_print_is_the_same_document_even_without_a_birth_date() -> None:
    mine = b.document(lines=b.lines(number_print=PRINT, last_three="567"))
    number = f.NumberRead(sort="vn.cccd", result=f.NumberResult.FORM_ONLY, number_print=PRINT)
    theirs = b.case(b.party("Somebody Else"), b.document(number=number))
    other = b.case(b.party("Somebody Else"), b.document(lines=b.lines(number_print=PRINT[::-1])))
    [found] = b.assessed(P, mine, others=(theirs,)).open
    assert (found.rule, found.facts["thing"]) == ("document_shared", "Passport …567")
    assert _rules_with(mine, other) == set()


def test_number_of_a_firm_that_two_colleagues_show_is_no_shared_document() -> None:
    number = f.NumberRead(sort="au.abn", result=f.NumberResult.HOLDS, number_print=PRINT)
    theirs = b.case(b.party("Somebody Else"), b.document(number=number))
    assert _rules_with(b.document(number=number), theirs) == set()


def _rules_with(mine: f.AnyFact, *others: Any) -> set[str]:
    return b.rules(b.assessed(P, mine, others=others))


def test_last_three_of_the_lines_serve_like_typed_ones() -> None:
    mine = b.document(born="1994-05-06", country="VN", lines=b.lines(last_three="567"))
    theirs = b.case(b.party("Somebody Else"), b.document(born="1994-05-06", country="VN", last_three="567"))
    assert _rules_with(mine, theirs) == {"document_shared"}
