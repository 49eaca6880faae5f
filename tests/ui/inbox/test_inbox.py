"""The inbox and what is kept, by keyboard: paste, leave one out, keep; and erase after asking twice."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ringback.domain import facts as f
from ringback.domain.events import Ending
from ringback.domain.ids import CaseId
from ringback.domain.moment import DAY_MS, Moment
from ringback.domain.severity import Task
from ringback.ui import places as at
from ringback.ui.batch.presenter import BatchPresenter
from ringback.ui.case import make_side
from ringback.ui.decide.outside import Outside
from ringback.ui.home.page import HomePage
from ringback.ui.home.presenter import HomePresenter, due_place
from ringback.ui.home.ways import WayButton
from ringback.ui.inbox.page import InboxPage
from ringback.ui.kept.page import KeptPage
from ringback.ui.kept.presenter import KeptPresenter
from ringback.ui.unlock.page import UnlockPage
from ringback.usecases.batches import read_list
from ringback.usecases.cases import end_case, record
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.inbox import Applicant, found_in_paste, keep_applicant, usual_end
from ringback.usecases.overview import overview
from tests.ui.accessibility import assert_accessible, show
from tests.ui.opened import PASSPHRASE, add_case, make_register, open_app, page_of

PASTE = "Mail ken@example.jp, phone 090-1234-5678, pay to TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC."


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = make_register()
    yield desk
    desk.register.close()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> InboxPage:
    page = InboxPage(desk)
    qtbot.addWidget(page)
    show(page, QSize(900, 700))
    return page


def ken(desk: Desk) -> CaseId:
    applicant = Applicant(name="Ken <b>", country="JP", found=found_in_paste(desk, PASTE, "JP"))
    return keep_applicant(desk, applicant, usual_end(desk.clock().day()))


def kept_page(qtbot: QtBot, desk: Desk, case: CaseId, folder: Path) -> KeptPage:
    page = KeptPage(KeptPresenter(desk, case), case, Outside(folder=lambda: folder))
    qtbot.addWidget(page)
    show(page, QSize(900, 700))
    return page


def later(desk: Desk, days: int) -> Desk:
    now = desk.clock()
    return replace(desk, clock=lambda: Moment(now.at + days * DAY_MS, now.offset))


def text(page: QWidget) -> str:
    kinds: Any = (QLabel, QAbstractButton)
    seen = [one for kind in kinds for one in page.findChildren(kind) if one.isVisibleTo(page)]
    return "\n".join(one.text() for one in seen)


def press(widget: QWidget, key: Qt.Key = Qt.Key.Key_Space) -> None:
    widget.setFocus()
    QTest.keyClick(widget, key)


def button(page: QWidget, name: str) -> QAbstractButton:
    every = page.findChildren(QAbstractButton)
    return next(one for one in every if one.accessibleName().startswith(name) and one.isVisibleTo(page))


def test_two_minutes_by_keyboard(qtbot: QtBot, page: InboxPage, desk: Desk) -> None:
    QTest.keyClicks(page.name.edit, "Tanaka Ken")
    press(page.more.button)
    page.country.set_value("JP")
    page.paste.focus()
    QTest.keyClicks(page.paste.edit, PASTE)
    qtbot.waitUntil(lambda: "Found 3. Each is kept." in text(page))
    show(page, QSize(900, 700))
    assert_accessible(page)
    press(button(page, "Leave out: ken@example.jp"))
    assert "Found 2" in text(page)
    with qtbot.waitSignal(page.went) as went:
        QTest.keyClick(page.paste.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    [case_id] = desk.register.cases()
    assert went.args == [at.Kept(case_id)]
    case = desk.case(case_id)
    assert [one.value for one in case.of(f.Contact)] == ["090-1234-5678"]
    assert case.ended is not None
    assert case.ended.ending is Ending.NOT_TAKEN_ON
    assert case.ended.erase_on == usual_end(desk.clock().day()).isoformat()
    assert not case.of(f.Statement)


def test_the_document_and_the_words_are_kept_when_asked(page: InboxPage, desk: Desk) -> None:
    page.name.set_value("Ken")
    page.paste.set_value("I worked for forty shops.")
    press(page.words.box)
    press(page.more.button)
    page.last_three.set_value("987")
    page.born.set_value(None)
    QTest.keyClicks(page.born.edit, "3 Feb 1991")
    press(page.primary, Qt.Key.Key_Return)
    [case_id] = desk.register.cases()
    [document] = desk.case(case_id).of(f.DocumentSeen)
    assert (document.last_three, document.born) == ("987", "1991-02-03")
    assert desk.case(case_id).of(f.Statement)[0].words == "I worked for forty shops."


@pytest.mark.parametrize(
    ("name", "paste", "until", "field", "said"),
    [
        ("", PASTE, "2099-01-01", "name", "still empty"),
        ("Ken", "hello", "2099-01-01", "paste", "nothing to notice them by"),
        ("Ken", PASTE, "2020-01-01", "until", "not a day to come"),
        ("Ken", PASTE, "soon", "until", "can't be read"),
        ("Ken", PASTE, "", "until", "Say until when"),
    ],
)
def test_what_is_missing_is_said_beside_its_field(
    page: InboxPage, desk: Desk, name: str, paste: str, until: str, field: str, said: str
) -> None:  # the columns of the table
    page.name.set_value(name)
    page.paste.set_value(paste)
    page.until.edit.setText(until)
    page.save()
    assert said in getattr(page, field).error()
    assert page.paste.value() == paste
    assert desk.register.cases() == ()


def test_what_is_kept_is_shown_and_leads_nowhere_else(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    case = ken(desk)
    page = kept_page(qtbot, desk, case, tmp_path)
    assert_accessible(page)
    shown = text(page)
    assert all(part in shown for part in ("Ken <b>", "E-mail: ken@example.jp", "•••• tDeC", "Japan"))
    assert "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC" not in shown
    assert not page.whole.isVisibleTo(page)
    home = HomePresenter(desk)
    assert home.case_place(desk.register.cases()[0]) == at.Kept(desk.register.cases()[0])


def test_before_its_day_a_reason_and_a_second_yes(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = kept_page(qtbot, desk, ken(desk), tmp_path / "out")
    press(page.erasing.erase)
    assert "Say why" in page.erasing.why.error()
    assert not page.erasing.yes.isVisibleTo(page)
    QTest.keyClicks(page.erasing.why.edit, "They asked for it")
    press(page.erasing.erase)
    assert page.focusWidget() is page.erasing.keep
    press(page.erasing.keep)
    assert page.erasing.erase.isVisibleTo(page)
    assert len(desk.register.cases()) == 1
    press(page.erasing.erase)
    press(page.erasing.yes)
    assert desk.register.cases() == ()
    show(page)
    assert "It is gone" in text(page)
    assert "They asked for it" in text(page)
    [receipt] = (tmp_path / "out").iterdir()
    assert "Ken" not in receipt.read_text(encoding="utf-8")
    with qtbot.waitSignal(page.went) as went:
        press(page.home)
    assert went.args == [at.Home()]


def test_a_receipt_that_cannot_be_saved_is_still_shown(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    page = kept_page(qtbot, later(desk, 300), ken(desk), blocked / "folder")
    press(page.erasing.erase)
    press(page.erasing.yes)
    assert desk.register.cases() == ()
    assert "It is erased." in text(page)
    assert "can't be written" in text(page)


def test_home_asks_when_the_day_has_come(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    ended = add_case(desk, "Suharti")
    end_case(desk, Gesture(ended, desk.case(ended).head), Ending.WITHDREW, "2026-12-24")
    then = later(desk, 400)
    [line] = overview(then).due
    assert due_place(line) == at.Kept(ended)
    page = kept_page(qtbot, then, ended, tmp_path)
    assert page.initial_focus() is page.erasing.erase
    assert "day to erase this has come" in text(page)
    with qtbot.waitSignal(page.went) as went:
        press(page.whole)
    assert went.args == [at.Decide(ended)]


def test_home_leads_to_the_inbox(qtbot: QtBot, desk: Desk) -> None:
    home = HomePage(HomePresenter(desk))
    qtbot.addWidget(home)
    show(home)
    [way] = [one for one in home.findChildren(WayButton) if "not take on" in one.text()]
    with qtbot.waitSignal(home.went) as went:
        press(way)
    assert went.args == [at.Inbox()]


def test_going_back_to_somebody_erased_ends_at_home(
    qtbot: QtBot, qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    case = ken(desk)
    desk.register.close()
    app = open_app(qtbot, qapp)
    app.show(at.Kept(case))
    page = page_of(app, UnlockPage)
    page.passphrase.edit.setText(PASSPHRASE)
    page.unlock()
    qtbot.waitUntil(lambda: isinstance(app.window.content.currentWidget(), KeptPage), timeout=20_000)
    kept = page_of(app, KeptPage)
    kept._outside = Outside(folder=lambda: tmp_path)
    kept.erasing.sure.emit("They asked for it")
    app.show(at.Home())
    app._back()
    page_of(app, HomePage)
    app.close()


def test_the_second_persona_is_seen_beside_the_new_check(qtbot: QtBot, desk: Desk) -> None:
    ken(desk)
    case = add_case(desk, "Lee Min")
    phone = f.Contact(
        id="contact-1", about="party", channel=f.Channel.PHONE, value="+81 90 1234 5678",
        provenance=f.Provenance.THEY_GAVE_IT,
    )  # fmt: skip
    record(desk, Gesture(case, desk.case(case).head), phone)
    holder = QWidget()
    qtbot.addWidget(holder)
    side = make_side(desk, case, at.CaseTask(case, Task.TOLD), holder)
    show(holder)
    assert "case RB-2026-0001 (somebody you did not take on)" in text(side)


def test_a_payment_to_somebody_not_taken_on_leads_to_what_is_kept(desk: Desk, tmp_path: Path) -> None:
    case = ken(desk)
    path = tmp_path / "list.csv"
    path.write_text("Name,Account\nKen b,TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC\n", encoding="utf-8")
    presenter = BatchPresenter(desk)
    table = read_list(path)
    presenter.take_table(path, table)
    compared = presenter.comparing(table)(bool)
    assert compared is not None
    presenter.take_lines(presenter.telling(compared)())
    [line] = presenter.lines
    assert line.told.points[0].verdict == "not_taken_on"
    found = presenter.case_of(line)
    assert found == case
    assert presenter.place_of(case) == at.Kept(case)
