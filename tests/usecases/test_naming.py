"""A name as it is typed, beside the names it should be one with."""

import pytest

from ringback.playbook import load
from ringback.usecases.naming import bank_note, name_note, names_beside, number_note
from tests import builders as b

CASE = b.case(b.party("Phạm Thị Linh"), b.payee(holder="PHAM THI LINH"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Pham Thi Linh", "Beside Phạm Thị Linh: the same. Only order, capitals or accents differ."),
        ("Pham Linh", "Beside Phạm Thị Linh: the same, with a note. One leaves out a small middle word."),
        ("Pham", "Beside Phạm Thị Linh: near; ask about it. They share one part only."),
        (
            "Tran Van Hung",
            "Beside Phạm Thị Linh: another name; ask which paper shows both. They are different.",
        ),
        ("  ", ""),
    ],
)
def test_verdict_and_reason(typed: str, said: str) -> None:
    [(field, names)] = names_beside(CASE, "document_seen", {"about": "party"}).items()
    assert name_note("document_seen", field, {field: typed}, names, load()) == said


def test_reading_and_latin_form_count() -> None:
    case = b.case(b.party("Sato Yuki"))
    [(field, names)] = names_beside(case, "document_seen", {"about": "party"}).items()
    values = {field: "佐藤 由紀"}
    assert "two scripts" in name_note("document_seen", field, values, names, load())
    values["name.latin"] = "SATO YUKI"
    assert "the same" in name_note("document_seen", field, values, names, load())


def test_what_is_compared_with_what() -> None:
    assert [name.written for name in names_beside(CASE, "bank_answer", {})["name_shown"]] == ["PHAM THI LINH"]
    assert names_beside(CASE, "registration", {"about": "party"}).keys() == {"name_there"}
    assert names_beside(CASE, "payee", {"about": "party"}).keys() == {"holder.written"}
    assert names_beside(CASE, "screening", {"about": "party"}) == {}
    assert names_beside(b.case(), "document_seen", {}) == {}


def test_name_the_bank_showed() -> None:
    book = load()
    assert "the same" in bank_note(book, CASE, "PHAM LINH THI")
    assert "another name" in bank_note(book, CASE, "TRAN HUNG")
    assert bank_note(book, CASE, "") == ""
    assert bank_note(book, b.case(b.party("Phạm Thị Linh")), "TRAN HUNG") == "", "no payee yet"


@pytest.mark.parametrize(
    ("country", "number", "said"),
    [
        ("SG", "197401143C", "The number holds."),
        ("SG", "197401143D", "The number does not hold."),
        ("SG", "licence 12", ""),
        ("", "197401143C", ""),
        ("SG", " ", ""),
        ("HK", "12345678", "The form is right; it has no check digit."),
    ],
)
def test_register_number_as_it_is_typed(country: str, number: str, said: str) -> None:
    assert number_note(country, number, load()) == said
