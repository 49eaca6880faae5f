"""Behind the door of a bank change: what stands, whom to ring, and the mail, read and kept only in a case."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ringback.domain.facts import Exhibit, MailRead
from ringback.resources import home
from ringback.ui.jobs import InlineExecutor, Jobs
from ringback.ui.places import Place
from ringback.ui.wrong.acting import ActingStage
from ringback.ui.wrong.page import WrongPage
from ringback.ui.wrong.presenter import WrongPresenter
from ringback.ui.wrong.request import OldAccountCard
from tests.readers import making
from tests.ui.accessibility import assert_accessible, show
from tests.ui.payee.test_page import changed
from tests.ui.payee.test_request import REQUEST, drop, words
from tests.usecases.conftest import Office


def door(qtbot: QtBot, presenter: WrongPresenter) -> WrongPage:
    jobs = Jobs(InlineExecutor(), InlineExecutor())
    page = WrongPage(presenter)
    qtbot.addWidget(page)
    page.ordered.connect(lambda order: jobs.in_files(order.work, order.done))
    show(page)
    assert isinstance(page.stage, ActingStage)
    return page


def test_before_a_passphrase_the_mail_is_read_and_not_kept(qtbot: QtBot, tmp_path: Path) -> None:
    page = door(qtbot, WrongPresenter("bank_change"))
    drop(page, making.put(tmp_path, "request.eml", REQUEST))
    assert "Read, not kept." in words(page)
    assert "An answer goes to: thief@elsewhere.example" in words(page)
    assert "From the request; never ring a number in it: 0071 000 123 999" in words(page)
    assert not any(path.is_file() for path in home().rglob("*"))
    assert_accessible(page)


def test_in_its_case_the_old_account_stands_first_and_the_mail_is_kept(
    office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    case_id = changed(office)
    presenter = WrongPresenter("bank_change", desk=office.desk, about=case_id)
    presenter.file_in(case_id)
    page = door(qtbot, presenter)
    (card,) = page.findChildren(OldAccountCard)
    shown = [label.text() for label in card.findChildren(QLabel)]
    assert "Ring +82 51 555 0199" in shown
    assert any("Locked on" in text for text in shown)
    assert not any("110-222-999888" in text for text in shown), "the account they ask for stands nowhere here"
    asked: list[Place] = []
    page.went.connect(asked.append)
    card.open.click()
    assert [getattr(place, "case", None) for place in asked] == [case_id]
    drop(page, making.put(tmp_path, "request.eml", REQUEST))
    case = office.desk.case(case_id)
    [mail] = case.of(MailRead)
    assert case.of(Exhibit)[-1].id == mail.exhibit
    assert f"Kept in {case.label}" in words(page)


def test_a_number_of_the_request_is_not_one_to_ring(office: Office, qtbot: QtBot) -> None:
    case_id = office.take_in("b03-2-cleared")
    page = door(qtbot, WrongPresenter("bank_change", desk=office.desk, about=case_id))
    (card,) = page.findChildren(OldAccountCard)
    shown = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "No account is locked. Pay none." in shown
    assert "No number here counts." in shown


@pytest.mark.parametrize("other", ["threat", "files_sent"])
def test_only_this_door_takes_a_mail(qtbot: QtBot, other: str) -> None:
    page = door(qtbot, WrongPresenter(other))
    assert isinstance(page.stage, ActingStage)
    assert page.stage.mail is None
