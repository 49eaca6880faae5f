"""Lines as people type them: right, sloppy, wrong, and not lines at all."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.domain.errors import InputProblem
from ringback.domain.facts import LineForm, LinePart
from ringback.rules.mrz import Reading, country_of_code, fits_country, read_lines
from ringback.rules.mrz.fitting import LONGEST
from tests.rules.mrz_oracle import digit
from tests.rules.mrz_samples import MRV_A, MRV_B, TD1, TD1_LONG, TD2, TD3, passport

TODAY = date(2026, 3, 4)
SAMPLES = [
    (TD1, LineForm.TD1, "D23145890", "1974-08-12", "2012-04-15"),
    (TD1_LONG, LineForm.TD1, "D23145890734", "1934-07-12", "1995-07-12"),
    (TD2, LineForm.TD2, "D23145890", "1974-08-12", "2012-04-15"),
    (TD3, LineForm.TD3, "L898902C3", "1974-08-12", "2012-04-15"),
    (MRV_A, LineForm.MRV_A, "L8988901C", "1940-09-07", "1996-12-10"),
    (MRV_B, LineForm.MRV_B, "L8988901C", "1940-09-07", "1996-12-10"),
]


def _read(text: str) -> Reading:
    return read_lines(text, TODAY)


@pytest.mark.parametrize(("text", "form", "number", "born", "expires"), SAMPLES)
def test_samples_of_the_standard_hold(
    text: str, form: LineForm, number: str, born: str, expires: str
) -> None:
    read = _read(text)
    assert (read.form, read.number, read.born, read.expires) == (form, number, born, expires)
    assert read.slips == ()
    assert read.issuer == "UTO"
    assert read.name in {"ERIKSSON ANNA MARIA", "STEVENSON PETER JOHN"}


def test_nationality_and_sex_are_not_read() -> None:
    assert not {"nationality", "sex", "gender"} & set(Reading.__struct_fields__)
    assert _read(TD3.replace("UTO7408122F", "D<<7408122M")) == _read(TD3)


CLOTHES = {
    "lower case": TD3.lower(),
    "spaces": TD3.replace("<", " <").replace("8", "8 "),
    "blank lines": "\n\n" + TD3.replace("\n", "\r\n\r\n") + "\n ",
    "one line": TD3.replace("\n", ""),
    "cut by a narrow window": "\n".join((TD3[:30], TD3[30:44] + TD3[45:60], TD3[60:])),
    "as a web page has it": TD3.replace("<", "&lt;"),
    "guillemets": TD3.replace("<<", "«"),
    "wide": TD3.translate({ord(c): chr(ord(c) + 0xFEE0) for c in "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}),
    "no fillers after the name": TD3.replace("MARIA<<<<<<<<<<<<<<<<<<<", "MARIA"),
    "too many after the name": TD3.replace("MARIA<", "MARIA<<<<"),
    "a filler too few": TD3.replace("B<<<<<1", "B<<<<1"),
    "three fillers too many": TD3.replace("B<<<<<1", "B<<<<<<<<1"),
    "O for 0 in dates": TD3.replace("7408122", "74O8122").replace("1204159", "12O4159"),
    "O for 0 in the number": TD3.replace("L898902C3", "L8989O2C3"),
    "0 for O in the name": TD3.replace("ERIKSSON", "ERIKSS0N"),
    "hidden characters": "\u202e" + TD3.replace("ANNA", "AN\u200bNA") + "\u2069",
}


@pytest.mark.parametrize("clothes", CLOTHES)
def test_the_same_lines_in_other_clothes(clothes: str) -> None:
    assert _read(CLOTHES[clothes]) == _read(TD3)


@pytest.mark.parametrize("text", [TD1, TD1_LONG, TD2, MRV_A, MRV_B])
def test_other_forms_in_lower_case_without_end_fillers_or_in_one_line(text: str) -> None:
    rows = text.lower().split("\n")
    name = 2 if len(rows) == 3 else 0
    rows[name] = rows[name].rstrip("<")
    assert _read("\n".join(rows)) == _read(text)
    assert _read(text.replace("\n", "")) == _read(text)


@pytest.mark.parametrize("name", ["LE<<AN", "PHAM<<THI<LINH", "NGUYEN<<THI<HONG<NHUNG"])
@pytest.mark.parametrize("personal", ["", "001080000123"])
def test_passport_with_a_short_name_is_no_card(name: str, personal: str) -> None:
    first, second = passport(name=name, personal=personal).split("\n")
    read = _read(f"{first.rstrip('<')}\n{second}".lower())
    assert (read.form, read.slips, read.number) == (LineForm.TD3, (), "C1234567")
    assert _read(passport(name=name, personal=personal).replace("\n", "")) == read


def test_card_with_fillers_missing_in_both_lines_of_digits() -> None:
    rows = TD1.split("\n")
    thin = "\n".join((rows[0][:-6], rows[1].replace("UTO<<<<<<<<<<<", "UTO<<<<<"), rows[2].rstrip("<")))
    assert _read(thin) == _read(TD1)


@pytest.mark.parametrize(
    ("old", "new", "part", "column", "over"),
    [
        ("L898902C3", "L898902C4", LinePart.NUMBER, 10, "L898902C4"),
        ("740812", "740813", LinePart.BORN, 20, "740813"),
        ("120415", "120416", LinePart.EXPIRES, 28, "120416"),
        ("ZE184226B", "ZE184226C", LinePart.PERSONAL, 43, "ZE184226C<<<<<"),
    ],
)
def test_wrong_character_is_pointed_at(old: str, new: str, part: LinePart, column: int, over: str) -> None:
    text = TD3.replace(old, new)
    read = _read(text)
    slip, written = read.slips[0], text.split("\n")[1][column - 1]
    assert (slip.part, slip.line, slip.column) == (part, 2, column)
    assert (slip.written, slip.wanted) == (written, digit(over))
    assert read.failing == (part, LinePart.WHOLE)
    assert slip.first <= slip.last < slip.column


def test_last_digit_alone() -> None:
    read = _read(TD3[:-1] + "4")
    assert read.failing == (LinePart.WHOLE,)
    assert (read.slips[0].column, read.slips[0].written, read.slips[0].wanted) == (44, "4", "0")


def test_lookalike_that_would_fit_is_named() -> None:
    read = _read(passport(number="C1284567").replace("C1284567", "C12B4567"))
    assert read.failing[0] is LinePart.NUMBER
    assert (2, 4, "B", "8") in read.slips[0].suspects


def test_personal_number_may_be_left_out_with_its_digit() -> None:
    lines = passport()
    assert _read(lines).slips == ()
    assert lines[-2] == "0"
    assert _read(lines[:-2] + "<" + lines[-1]).slips == ()


@pytest.mark.parametrize(("date_", "expected"), [("000229", "2000-02-29"), ("990229", ""), ("850000", "")])
def test_birth_days_no_calendar_has_are_left_open(date_: str, expected: str) -> None:
    assert _read(passport(born=date_)).born == expected


@pytest.mark.parametrize(("date_", "expected"), [("260304", "2026-03-04"), ("260305", "1926-03-05")])
def test_nobody_is_born_tomorrow(date_: str, expected: str) -> None:
    assert _read(passport(born=date_)).born == expected


UNREADABLE = [
    ("", "lines_empty"),
    (" \n\u200b\n", "lines_empty"),
    ("P<UTO", "lines_shape"),
    ("hello", "lines_shape"),
    ("A" * 44 + "\n" + "B" * 44 + "\n" + "C" * 44, "lines_shape"),
    (TD3.replace("ANNA", "АННА"), "lines_character"),
    (TD3.replace("8", "\ud800"), "lines_character"),
    ("<" * (LONGEST + 1), "lines_too_long"),
    ("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n9409923102854CORINNE<<<<<<<6512068F6", "lines_national"),
]


@pytest.mark.parametrize(("text", "reason"), UNREADABLE)
def test_what_can_not_be_read_says_why_and_repeats_nothing(text: str, reason: str) -> None:
    with pytest.raises(InputProblem) as problem:
        _read(text)
    assert problem.value.reason == reason
    assert "898902" not in str(problem.value)


def test_foreign_character_is_pointed_at() -> None:
    with pytest.raises(InputProblem) as problem:
        _read(TD3.replace("ANNA", "АNNA"))
    assert problem.value.facts == {"where": "lines", "line": 1, "column": 16, "character": "U+0410"}


ROW = st.text(alphabet="<OI018BCPVKUTO9", min_size=0, max_size=46)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=400), st.lists(ROW, min_size=1, max_size=4).map("\n".join)))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        read: Reading | str = _read(text)
    except InputProblem as problem:
        read = problem.reason
    if isinstance(read, str):
        assert read.startswith("lines_")
    else:
        assert all(slip.written != slip.wanted for slip in read.slips)


@settings(max_examples=150, deadline=None)
@given(
    st.text("ACHPXZ0123456789", min_size=6, max_size=9),
    st.dates(date(1940, 1, 1), date(2008, 1, 1)),
    st.integers(0, 8),
    st.sampled_from("0123456789"),
)
def test_one_wrong_digit_never_passes(number: str, born: date, at: int, other: str) -> None:
    """Weights 7, 3 and 1 share no factor with 10, so no single digit can change unseen."""
    good = passport(number=number, born=f"{born:%y%m%d}")
    assert _read(good).slips == ()
    row = good.split("\n")[1]
    forgiven = at == 1 or number[1] in "01"
    if row[at].isdigit() and row[at] != other and not forgiven:
        assert LinePart.NUMBER in _read(good[:45] + row[:at] + other + row[at + 1 :]).failing


@pytest.mark.parametrize(
    ("code", "country"),
    [("VNM", "VN"), ("D", "DE"), ("DEU", "DE"), ("GBD", "GB"), ("RKS", "XK"), ("ZIM", "ZW"), ("UTO", "")],
)
def test_who_issued_it(code: str, country: str) -> None:
    assert country_of_code(code) == country


def test_every_country_of_iso_is_known() -> None:
    from babel import Locale
    from babel.core import get_global

    names, aliases = Locale("en").territories, get_global("territory_aliases")
    three = {code: tuple(two) for code, two in aliases.items() if re.fullmatch("[A-Z]{3}", str(code))}
    odd = {"CQ", "EA", "EZ", "IC", "QO", "UN", "AC", "CP", "DG", "TA", "EU", "XA", "XB", "XK"}
    two = {str(code) for code in names if re.fullmatch("[A-Z]{2}", str(code))} - odd
    assert len(two) > 240
    assert {here[0] for code, here in three.items() if country_of_code(str(code)) == here[0]} >= two


@pytest.mark.parametrize(
    ("code", "country", "fits"),
    [
        ("VNM", "VN", True),
        ("VNM", "CN", False),
        ("CHN", "HK", True),
        ("GBN", "HK", True),
        ("XXB", "DE", True),
        ("UTO", "SE", False),
        ("TWN", "CN", False),
        ("TWN", "TW", True),
    ],
)
def test_papers_of_another_place_fit(code: str, country: str, fits: bool) -> None:
    assert fits_country(code, country) is fits
