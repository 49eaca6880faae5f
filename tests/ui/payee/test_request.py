"""The mail that asks for another account: dropped on the page, read, and never opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel

from ringback.domain.facts import Exhibit, MailRead
from ringback.ui.page import Page
from ringback.ui.payee.request import RequestCard
from tests.readers import making
from tests.ui.accessibility import assert_accessible
from tests.ui.payee.conftest import Open
from tests.ui.payee.test_page import changed
from tests.usecases.conftest import Office

REQUEST = making.mail("Please pay to account 0071 000 123 999.", Reply_To="<thief@elsewhere.example>")


def drop(page: Page, path: Path) -> None:
    """As a hand does it: first over the page, then onto it."""
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, content, left, none)
    page.dragEnterEvent(entering)
    assert entering.isAccepted()
    page.dropEvent(QDropEvent(QPointF(9, 9), copy, content, left, none))


def words(page: Page) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page))


def test_a_mail_dropped_on_a_change_is_read_and_its_points_are_raised(
    office: Office, opened: Open, tmp_path: Path
) -> None:
    case_id = changed(office)
    page = opened(case_id)
    before = {found.rule for found in office.desk.assess(case_id).open}
    drop(page, making.put(tmp_path, "request.eml", REQUEST))
    case = office.desk.case(case_id)
    [mail] = case.of(MailRead)
    assert case.payee is not None
    assert (mail.about, mail.reply_to) == (case.payee.id, "thief@elsewhere.example")
    assert case.of(Exhibit)[-1].id == mail.exhibit
    raised = {found.rule for found in office.desk.assess(case_id).open} - before
    assert raised >= {"mail_answer_elsewhere", "mail_other_account"}
    assert "An answer goes to: thief@elsewhere.example" in words(page)
    assert "From the request; never ring a number in it: 0071 000 123 999" in words(page)
    assert_accessible(page)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("cv.docx", making.docx(), "It was kept as a file. It is no mail, so nothing was read from it."),
        ("a.exe", b"MZ", "because it is of a type that can run, so it was not opened."),
    ],
)
def test_what_is_no_mail_is_kept_and_said(
    office: Office, opened: Open, tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    case_id = changed(office)
    page = opened(case_id)
    drop(page, making.put(tmp_path, name, content))
    assert not office.desk.case(case_id).of(MailRead)
    assert office.desk.case(case_id).of(Exhibit)[-1].name == name
    assert why in words(page)


def test_without_a_change_there_is_no_place_for_one(office: Office, opened: Open) -> None:
    page = opened(office.take_in("b03-2-cleared"))
    assert not page.findChildren(RequestCard)


def test_what_is_being_typed_stays(office: Office, opened: Open, tmp_path: Path) -> None:
    case_id = changed(office)
    page = opened(case_id)
    card = page.findChildren(RequestCard)[0]
    drop(page, making.put(tmp_path, "request.eml", REQUEST))
    assert page.findChildren(RequestCard) == [card]
    assert page.base == office.desk.case(case_id).head
