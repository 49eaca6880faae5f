"""Lines and numbers typed off a document: answered beside the field, and gone when it is saved."""

import io
from typing import Any

import msgspec
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ringback.domain.facts import DocumentSeen, LinePart, NumberResult
from ringback.domain.ids import CaseId
from ringback.ui.page import PageHost
from ringback.ui.places import CaseFact
from ringback.usecases.cases import start_case
from ringback.usecases.desk import Desk
from ringback.usecases.imports import export_document
from ringback.usecases.reporting import sealing_of
from tests.builders import STANDARD
from tests.records.making import party
from tests.rules.mrz_samples import passport
from tests.ui.accessibility import assert_accessible
from tests.ui.case.screen import Visit

NUMBER = "C1234567"
LINES = passport(number=NUMBER, expires="300102")
NRIC = "S1234567D"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return start_case(desk, STANDARD, party("Pham Linh"))


def _visit(desk: Desk, case_id: CaseId, host: PageHost) -> Visit:
    visit = Visit(host, CaseFact(case_id, "document_seen", "party"), desk)
    visit.page.typing.all.set_value(True)
    visit.page.typing.form.set_one_page(one_page=True)
    visit.type("Document", "Passport")
    visit.press("Live, beside the face")
    visit.type("Name on it", "Pham Thi Linh")
    return visit


def _row(visit: Visit, name: str) -> Any:
    return visit.page.typing.form.rows[name]


def _paste(visit: Visit, text: str) -> None:
    edit = visit.find("Lines of capitals")
    edit.setFocus()
    edit.insertPlainText(text)


def _from(visit: Visit, country: str) -> None:
    row = _row(visit, "country")
    row.set_value(country)
    row.changed.emit(country)


def _everything(desk: Desk, case_id: CaseId) -> str:
    """All that the register holds of the case, out of its envelopes."""
    drafts = [draft.text for draft in desk.register.drafts(case_id).values()]
    entries = [msgspec.json.encode(fact).decode() for fact in desk.case(case_id).facts.values()]
    return "\n".join((*drafts, *entries))


def test_lines_are_answered_beside_the_field_and_only_three_signs_are_kept(
    desk: Desk, case_id: CaseId, host: PageHost
) -> None:
    visit = _visit(desk, case_id, host)
    _paste(visit, LINES.lower())
    assert "All check digits hold." in visit.text
    assert "number ends in 567" in visit.text
    visit.page.drafting.flush()
    assert NUMBER not in _everything(desk, case_id)
    visit.save()
    [seen] = desk.case(case_id).of(DocumentSeen)
    assert seen.lines is not None
    assert (seen.lines.last_three, seen.lines.failing, len(seen.lines.number_print)) == ("567", (), 32)
    assert NUMBER not in _everything(desk, case_id)
    assert "PHAM THI LINH" in _everything(desk, case_id), "the search reads something"


def test_no_export_and_no_report_holds_the_number(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = _visit(desk, case_id, host)
    _paste(visit, LINES)
    visit.page.drafting.flush()
    visit.save()
    exported = msgspec.json.encode(export_document(desk, case_id)).decode()
    pdf = sealing_of(desk, case_id).make()
    read = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    carried = b"".join(
        content for name, kept in PdfReader(io.BytesIO(pdf)).attachments.items() for content in kept
    )
    assert "PHAM THI LINH" in exported
    assert b"document_seen" in carried, "the attachments were read"
    for everything in (exported, read, carried.decode("utf-8", "replace")):
        assert NUMBER not in everything
        assert LINES.split("\n")[1] not in everything


def test_wrong_sign_is_pointed_at_and_a_second_typing_is_noted(
    desk: Desk, case_id: CaseId, host: PageHost
) -> None:
    visit = _visit(desk, case_id, host)
    wrong = LINES.replace("940506", "940507")
    _paste(visit, wrong)
    assert "Birth date: characters 14 to 19 give" in visit.text
    visit.press("Type them a second time")
    assert _row(visit, "lines").edit.toPlainText() == ""
    _paste(visit, wrong)
    assert "You typed it twice, and the same came out." in visit.text
    visit.save()
    [seen] = desk.case(case_id).of(DocumentSeen)
    assert seen.lines is not None
    assert (seen.lines.again, seen.lines.failing) == (True, (LinePart.BORN, LinePart.WHOLE))
    assert "document_forged" in {found.rule for found in desk.assess(case_id).open}


def test_what_can_not_be_read_is_said_and_stays_in_the_field(
    desk: Desk, case_id: CaseId, host: PageHost
) -> None:
    visit = _visit(desk, case_id, host)
    _paste(visit, "P<VNMPHAM")
    visit.save()
    assert "the length of no document" in visit.text
    assert _row(visit, "lines").edit.toPlainText() == "P<VNMPHAM"
    assert desk.case(case_id).of(DocumentSeen) == ()


def test_number_of_the_country_is_checked_and_not_kept(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = _visit(desk, case_id, host)
    _from(visit, "SG")
    row = _row(visit, "number")
    assert [row.picker.itemText(at) for at in range(row.picker.count())] == [
        "Singapore: NRIC or FIN",
    ]
    row.picker.setFocus()
    QTest.keyClick(row.picker, Qt.Key.Key_Down)
    row.picker.activated.emit(row.picker.currentIndex())
    assert "It has a letter, 7 digits, a letter." in visit.text
    visit.type("National or tax", NRIC)
    assert "the check digit fits" in visit.text
    visit.page.drafting.flush()
    assert NRIC not in _everything(desk, case_id)
    visit.save()
    [seen] = desk.case(case_id).of(DocumentSeen)
    assert seen.number is not None
    assert (seen.number.sort, seen.number.result) == ("sg.nric", NumberResult.HOLDS)
    assert "1234567" not in _everything(desk, case_id)


def test_number_nobody_may_ask_for_is_not_taken(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = _visit(desk, case_id, host)
    _from(visit, "JP")
    row = _row(visit, "number")
    row.edit.setText("123456789018")
    row.picker.setCurrentIndex(1)
    row.picker.activated.emit(1)
    assert "My Number may only be asked" in visit.text
    assert row.edit.text() == ""
    assert not row.edit.isEnabled()
    visit.save()
    [seen] = desk.case(case_id).of(DocumentSeen)
    assert seen.number is None


def test_number_without_a_kind_is_asked_about(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = _visit(desk, case_id, host)
    visit.type("National or tax", NRIC)
    visit.save()
    assert "Say which number this is." in visit.text
    assert desk.case(case_id).of(DocumentSeen) == ()


def test_a_draft_brings_back_what_was_read_and_not_what_was_typed(
    desk: Desk, case_id: CaseId, host: PageHost
) -> None:
    first = _visit(desk, case_id, host)
    _paste(first, LINES)
    first.page.drafting.flush()
    later = Visit(host, CaseFact(case_id, "document_seen", "party"), desk)
    row = _row(later, "lines")
    assert row.edit.toPlainText() == ""
    later.page.typing.form.set_one_page(one_page=True)
    assert "number ends in 567. The lines themselves are not kept." in later.text
    later.save()
    [seen] = desk.case(case_id).of(DocumentSeen)
    assert seen.lines is not None


def test_same_number_in_another_case_is_found(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    other = start_case(desk, STANDARD, party("Somebody Else"))
    for case in (case_id, other):
        visit = _visit(desk, case, host)
        _paste(visit, LINES)
        visit.save()
    assert "document_shared" in {found.rule for found in desk.assess(other).open}


def test_name_is_compared_as_it_is_typed(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = _visit(desk, case_id, host)
    assert "Beside Pham Linh: the same, with a note. One leaves out a small middle word." in visit.text
    visit.type("Name on it", "x Hoa Tran")
    assert "Beside Pham Linh: another name" in visit.text
    assert "another name" in visit.find("Name on it").accessibleDescription()


def test_register_number_is_answered_as_it_is_typed(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseFact(case_id, "registration", "party"), desk)
    visit.page.typing.form.set_one_page(one_page=True)
    _from(visit, "SG")
    visit.type("Number", "197401143D")
    assert "The number does not hold." in visit.text
    visit.page.typing.form.rows["number"].set_value("")
    visit.type("Number", "197401143C")
    assert "The number holds." in visit.text


def test_every_field_has_its_name(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = _visit(desk, case_id, host)
    assert_accessible(visit.page)
