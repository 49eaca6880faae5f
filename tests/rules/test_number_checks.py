"""Numbers of every place: real forms that hold, one sign changed, and those nobody may ask for."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.domain.errors import InputProblem
from ringback.domain.facts import NumberResult as R
from ringback.playbook import Playbook, load
from ringback.rules.numbers import KINDS, REFUSED, Holder, Wrong, check_number, check_registration, kinds_of
from ringback.rules.numbers.checking import LONGEST
from ringback.rules.numbers.kinds import EU

HOLDS = {
    "au.abn": "51 824 753 556",
    "au.acn": "004 085 616",
    "nz.nzbn": "9429041525746",
    "nz.ird": "49-091-850",
    "sg.uen": "197401143C",
    "sg.nric": "s1234567d",
    "jp.corporate": "5-8356-7825-6246",
    "jp.invoice": "T5835678256246",
    "kr.brn": "116-82-00276",
    "kr.corporate": "130111-0006246",
    "vn.mst": "0100233488",
    "id.npwp": "01.312.166.0-091.000",
    "th.juristic": "0 99 4 000 61772 1",
    "th.pin": "1-1009-00006-21-5",
    "hk.hkid": "A123456(3)",
    "tw.ubn": "00501503",
    "tw.id": "A123456789",
    "cn.uscc": "91110000600037341L",
    "cn.ric": "360426199101010071",
    "in.gstin": "27AAPFU0939F1ZV",
    "gb.vat": "GB 980 7806 84",
    "gb.utr": "1955839661",
    "eu.vat": "DE 136,695 976",
}
FORM_ONLY = {
    "my.ssm": "201901000005",
    "my.tin": "IG 12345678901",
    "my.nric": "770305-02-1234",
    "vn.cccd": "001080000123",
    "id.nik": "3171011708450001",
    "ph.tin": "123-456-789-000",
    "ph.philsys": "1234-5678901-2",
    "hk.br": "12345678",
    "in.pan": "AAPFU0939F",
    "gb.company": "SC123456",
    "gb.nino": "AB 12 34 56 C",
    "us.ein": "91-1144442",
    "us.itin": "912-90-3456",
    "us.ssn": "536-90-4399",
}


@pytest.fixture(scope="module")
def book() -> Playbook:
    return load()


def test_every_kind_stands_in_one_of_the_tables() -> None:
    assert HOLDS.keys() | FORM_ONLY.keys() | REFUSED == KINDS.keys()


@pytest.mark.parametrize("sort", HOLDS)
def test_number_that_holds(sort: str) -> None:
    told = check_number(sort, HOLDS[sort])
    assert (told.result, told.wrong) == (R.HOLDS, None)


@pytest.mark.parametrize("sort", FORM_ONLY)
def test_number_of_which_only_the_form_can_be_told(sort: str) -> None:
    assert check_number(sort, FORM_ONLY[sort]).result is R.FORM_ONLY


@pytest.mark.parametrize("sort", sorted(HOLDS.keys() - {"id.npwp"}))
def test_a_changed_digit_does_not_hold(sort: str) -> None:
    """Few check digits catch every slip: four of five at least. NPWP's leaves out the branch."""
    number = HOLDS[sort]
    changed = [
        number[:at] + digit + number[at + 1 :]
        for at, char in enumerate(number)
        if char.isdigit()
        for digit in string.digits
        if digit != char
    ]
    caught = [check_number(sort, one).result in {R.DOES_NOT_HOLD, R.UNVERIFIABLE} for one in changed]
    assert len(caught) >= 7 * 9
    assert sum(caught) * 5 >= len(caught) * 4


@pytest.mark.parametrize("sort", sorted(HOLDS.keys() | FORM_ONLY.keys()))
@pytest.mark.parametrize("number", ["1", "12345678901234567890123", "ABCDEFGHI"])
def test_what_has_another_form_is_told_so(sort: str, number: str) -> None:
    told = check_number(sort, number)
    assert (told.result, told.wrong) == (R.DOES_NOT_HOLD, Wrong.FORM)


def test_npwp_that_fails_its_digit_can_not_be_told() -> None:
    told = check_number("id.npwp", "01.312.167.0-091.000")
    assert (told.result, told.wrong) == (R.UNVERIFIABLE, Wrong.DIGIT)


@pytest.mark.parametrize("sort", sorted(REFUSED))
def test_refused_number_is_not_read_and_says_what_to_ask_for(sort: str, book: Playbook) -> None:
    told = check_number(sort, "123456789012")
    assert told.refused
    assert told.plain == ""
    words = book.numbers.kind[sort]
    assert words.refused
    assert words.instead
    same = [kind for kind in kinds_of(KINDS[sort].country) if kind.sort not in REFUSED]
    assert same


def test_my_number_resident_number_tax_file_number_and_aadhaar_are_refused() -> None:
    assert {"jp.my_number", "kr.rrn", "au.tfn", "in.aadhaar"} == REFUSED


def test_every_kind_has_its_words_and_no_word_is_left_over(book: Playbook) -> None:
    assert book.numbers.kind.keys() == KINDS.keys()
    for sort, words in book.numbers.kind.items():
        assert bool(words.refused) == bool(words.instead) == (sort in REFUSED), sort


@pytest.mark.parametrize(
    ("number", "holds"),
    [
        ("A800000014", True),
        ("A800000015", False),
        ("A900000016", True),
        ("AA00000012", False),
        ("FA12345689", True),
        ("FA12345688", False),
    ],
)
def test_taiwan_residents_numbers_old_and_new(number: str, holds: bool) -> None:
    assert (check_number("tw.id", number).result is R.HOLDS) is holds


def test_singapore_m_series_and_hong_kong_brackets() -> None:
    assert check_number("sg.nric", "M1234567K").result is R.HOLDS
    assert check_number("hk.hkid", "A1234563").result is R.HOLDS
    assert check_number("hk.hkid", "A123456(4)").wrong is Wrong.DIGIT


@pytest.mark.parametrize(
    ("sort", "born"),
    [("cn.ric", "1991-01-01"), ("my.nric", "1977-03-05"), ("id.nik", "1945-08-17"), ("sg.uen", "")],
)
def test_birth_date_inside(sort: str, born: str) -> None:
    assert check_number(sort, (HOLDS | FORM_ONLY)[sort]).born == born


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "number_empty"),
        (" - ", "number_empty"),
        ("\u202e\u200b", "number_empty"),
        ("1" * (LONGEST + 1), "number_too_long"),
        ("5182475355б", "number_character"),
        ("51\ud80082475", "number_character"),
        ("١٢٣٤٥٦٧٨٩", "number_character"),
    ],
)
def test_what_can_not_be_read(text: str, reason: str) -> None:
    with pytest.raises(InputProblem) as problem:
        check_number("au.abn", text)
    assert problem.value.reason == reason
    assert "82475" not in str(problem.value)


def test_unknown_sort() -> None:
    with pytest.raises(InputProblem):
        check_number("xx.none", "1")


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(KINDS)), st.text(max_size=80) | st.text(string.digits + "ATS-", max_size=22))
def test_any_text_is_checked_or_refused(sort: str, text: str) -> None:
    try:
        told: str | None = check_number(sort, text).result
    except InputProblem as problem:
        told = problem.reason
    assert told in {None, *R} or str(told).startswith("number_")


def test_members_of_the_union_have_its_number() -> None:
    assert len(EU) == 29, "27 members, EL for Greece and XI for Northern Ireland"
    assert [kind.sort for kind in kinds_of("FR")] == ["eu.vat"]
    assert kinds_of("BR") == ()


def test_register_numbers_are_tried_as_a_company_s() -> None:
    told = check_registration("AU", "004 085 616")
    assert told is not None
    assert (told.sort, told.result) == ("au.acn", R.HOLDS)


def test_a_person_s_number_is_never_taken_for_a_register_number() -> None:
    people = [kind for kind in KINDS.values() if kind.holder is Holder.PERSON]
    assert len(people) > 15
    assert check_registration("SG", HOLDS["sg.nric"]) is None
    assert check_registration("CN", HOLDS["cn.ric"][:-1]) is None
