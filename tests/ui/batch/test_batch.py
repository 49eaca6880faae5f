"""The page of a payment list, by keyboard: choose, say the columns once, read, keep a payment, save."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from ringback.domain.facts import Payment
from ringback.domain.ids import CaseId
from ringback.ui import places as at
from ringback.ui.batch.details import LineCard
from ringback.ui.batch.page import BatchPage
from ringback.ui.batch.presenter import NOT_THERE, BatchPresenter
from ringback.ui.decide.outside import Outside
from ringback.ui.home.page import HomePage
from ringback.ui.home.presenter import HomePresenter
from ringback.ui.home.ways import WayButton
from ringback.ui.jobs import InlineExecutor, Jobs
from ringback.usecases.columns import Column
from ringback.usecases.desk import Desk
from ringback.usecases.documents import read_document
from ringback.usecases.imports import import_document
from tests.ui.accessibility import assert_accessible, show
from tests.ui.manual import ManualExecutor
from tests.ui.opened import PASSPHRASE, at_page, make_register, open_app, page_of, type_keys
from tests.ui.opened import press as press_in

CASES = Path(__file__).parents[2] / "cases"
LIST = (
    "Beneficiary name,Beneficiary account,Amount,Currency,Date,Reference\n"
    'Rosie,8310 0014 2299,"1,250.00",USD,2026-11-02,INV-7\n'
    "<b>Bold</b> & Co,514012345678,10,MYR,2026-11-03,\n"
)


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = make_register()
    yield desk
    desk.register.close()


@pytest.fixture
def rosie(desk: Desk) -> CaseId:
    return import_document(desk, read_document(CASES / "b01-2-cleared.json"))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> BatchPage:
    page = BatchPage(BatchPresenter(desk), Outside(folder=lambda: tmp_path / "out"))
    work_at_once(page)
    qtbot.addWidget(page)
    show(page, QSize(1000, 700))
    return page


@pytest.fixture
def november(tmp_path: Path) -> str:
    path = tmp_path / "november.csv"
    path.write_text(LIST, encoding="utf-8")
    return str(path)


def work_at_once(page: BatchPage) -> None:
    """The jobs are the page's."""
    jobs = Jobs(InlineExecutor(), InlineExecutor(), page)
    connect(page, jobs)


def connect(page: BatchPage, jobs: Jobs) -> None:
    page.ordered.connect(lambda order: jobs.in_files(order.work, order.done))


def text(page: BatchPage) -> str:
    kinds: Any = (QLabel, QAbstractButton)
    seen = [one for kind in kinds for one in page.findChildren(kind) if one.isVisibleTo(page)]
    return "\n".join(one.text() for one in seen)


def press(widget: Any, key: Qt.Key = Qt.Key.Key_Space) -> None:
    widget.setFocus()
    QTest.keyClick(widget, key)


def card(page: BatchPage) -> LineCard:
    [shown] = [one for one in page.findChildren(LineCard) if one.isVisibleTo(page)]
    return shown


def test_the_first_time_columns_are_asked_and_then_never_again(
    page: BatchPage, rosie: CaseId, november: str
) -> None:
    page.read(november)
    assert_accessible(page)
    assert page.columns.fields[Column.NAME].value() == 0
    assert page.columns.fields[Column.BANK].value() == NOT_THERE
    press(page.onward, Qt.Key.Key_Return)
    show(page)
    assert "2 lines of 2 to look at" in text(page)
    assert_accessible(page)
    press(page.another)
    page.read(november)
    assert "2 lines of 2 to look at" in text(page)
    press(page.change)
    assert page.columns.fields[Column.ACCOUNT].value() == 1


def test_a_column_chosen_by_keyboard_counts(page: BatchPage, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Who,Where to\nBob Stone,12345\n", encoding="utf-8")
    page.read(str(path))
    page.onward.click()
    assert "which column holds the names" in page.footer.note.text()
    press(page.columns.fields[Column.NAME].picker, Qt.Key.Key_Down)
    assert page.columns.fields[Column.NAME].value() == 0
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "No case has this name" in text(page)


def test_a_line_is_read_and_written_down(page: BatchPage, desk: Desk, rosie: CaseId, november: str) -> None:
    page.read(november)
    page.compare()
    show(page)
    assert "Not approved yet" in page.lines.compared.data(page.lines.compared.index(0, 4))
    assert "8310" not in text(page)
    assert "<b>Bold</b> & Co" not in text(page)
    press(page.lines, Qt.Key.Key_Down)
    assert "<b>Bold</b> & Co" in text(page)
    assert not card(page).open.isVisibleTo(page)
    press(page.lines, Qt.Key.Key_Up)
    press(card(page).keep)
    [paid] = desk.case(rosie).of(Payment)
    assert (paid.minor, paid.currency, paid.on) == (125_000, "USD", "2026-11-02")
    assert not card(page).keep.isVisibleTo(page)
    assert "written down in the case" in text(page)


def test_the_case_is_a_key_away(qtbot: QtBot, page: BatchPage, rosie: CaseId, november: str) -> None:
    page.read(november)
    page.compare()
    with qtbot.waitSignal(page.went) as went:
        press(page.lines, Qt.Key.Key_Return)
    assert went.args == [at.PayeePlace(rosie)]
    with qtbot.waitSignal(page.went) as went:
        press(card(page).open)
    assert went.args == [at.PayeePlace(rosie)]


def test_only_lines_to_look_at_and_the_file(
    page: BatchPage, desk: Desk, rosie: CaseId, november: str, tmp_path: Path
) -> None:
    page.read(november)
    page.compare()
    press(page.only.box)
    assert page.lines.compared.rowCount() == 2
    press(page.save_file)
    press(page.save_file)
    files = sorted((tmp_path / "out").iterdir())
    assert len(files) == 2
    assert str(files[-1]).removesuffix(".csv") in page.footer.note.text() or "(2)" in page.footer.note.text()
    assert files[0].read_bytes() == files[1].read_bytes()
    assert b"Rosie" in files[0].read_bytes()


def test_a_file_is_dropped_or_chosen_and_a_bad_one_keeps_the_page(
    qtbot: QtBot, page: BatchPage, november: str, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"a\x00b")
    page.read(str(bad))
    assert "can't be read as text" in page.footer.note.text()
    page.choose()
    [dialog] = page.findChildren(QFileDialog)
    dialog.close()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(november)])
    with qtbot.waitSignal(page.went) as went:
        page.dropEvent(
            QDropEvent(
                QPoint(1, 1),
                Qt.DropAction.CopyAction,
                mime,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    assert went.args == [at.PaymentList(november)]


def test_an_old_encoding_can_be_chosen(page: BatchPage, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes("Lieferant;Konto\nMüller;12345\n".encode("cp1252"))
    page.read(str(path))
    assert page.columns.encoding.isVisibleTo(page)
    page.columns.encoding.settled.emit("cp1258")
    assert page.columns.encoding.value() == "cp1258"
    page.columns.encoding.settled.emit("utf-8")
    assert "can't be read as text" in page.footer.note.text()


def test_the_model_keeps_its_promises(
    page: BatchPage, rosie: CaseId, november: str, qtmodeltester: Any
) -> None:
    page.read(november)
    page.compare()
    qtmodeltester.check(page.lines.compared)


def test_home_leads_there(qtbot: QtBot, desk: Desk) -> None:
    home = HomePage(HomePresenter(desk))
    qtbot.addWidget(home)
    show(home)
    [way] = [one for one in home.findChildren(WayButton) if one.text() == "Compare a payment list"]
    with qtbot.waitSignal(home.went) as went:
        press(way)
    assert went.args == [at.PaymentList()]


def test_back_from_a_case_finds_the_list_again(
    qtbot: QtBot, qapp: QApplication, desk: Desk, rosie: CaseId, november: str
) -> None:
    first = BatchPage(BatchPresenter(desk))
    qtbot.addWidget(first)
    work_at_once(first)
    first.read(november)
    first.compare()
    desk.register.close()
    app = open_app(qtbot, qapp)
    type_keys(app, PASSPHRASE)
    press_in(app, Qt.Key.Key_Return)
    at_page(app, qtbot, HomePage)
    app.show(at.PaymentList())
    page_of(app, BatchPage).take(november)
    page = page_of(app, BatchPage)
    qtbot.waitUntil(lambda: hasattr(page, "lines"))
    assert app.window.focusWidget() is page.lines
    press_in(app, Qt.Key.Key_Return)
    assert not isinstance(app.window.content.currentWidget(), BatchPage)
    app._back()
    again = page_of(app, BatchPage)
    qtbot.waitUntil(lambda: hasattr(again, "lines"))
    assert again.lines.compared.rowCount() == 2
    app.close()


def test_a_list_that_went_away_asks_for_another(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = BatchPage(BatchPresenter(desk), file=str(tmp_path / "gone.csv"))
    work_at_once(page)
    qtbot.addWidget(page)
    show(page)
    qtbot.waitUntil(lambda: bool(page.footer.note.text()))
    assert "is not there" in page.footer.note.text()
    assert page.initial_focus() is not None
    assert "Choose a list" in text(page)


def _long(page: BatchPage, files: ManualExecutor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list that takes a while is at its comparison, in another thread that waits for the test."""
    monkeypatch.setattr("ringback.ui.batch.running.SHOWN_AFTER", -1)
    path = tmp_path / "long.csv"
    rows = "".join(f"Supplier {place},{10_000 + place}\n" for place in range(250))
    path.write_text(f"Name,Account\n{rows}", encoding="utf-8")
    page.read(str(path))
    files.run()
    page.onward.click()


@pytest.fixture
def files() -> ManualExecutor:
    return ManualExecutor()


@pytest.fixture
def slow(
    qtbot: QtBot, desk: Desk, files: ManualExecutor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> BatchPage:
    page = BatchPage(BatchPresenter(desk))
    connect(page, Jobs(InlineExecutor(), files, page))
    qtbot.addWidget(page)
    show(page, QSize(1000, 700))
    _long(page, files, tmp_path, monkeypatch)
    return page


def test_a_long_list_says_how_far_it_is(slow: BatchPage, files: ManualExecutor, monkeypatch: Any) -> None:
    monkeypatch.setattr("ringback.rules.batch.Namesakes.like", _not_here)
    assert len(files.waiting) == 1, "nothing is compared on the window's thread"
    monkeypatch.undo()
    said: list[str] = []
    slow._running.moved.connect(lambda *_how_far: said.append(text(slow)))
    monkeypatch.setattr("ringback.ui.batch.running.SHOWN_AFTER", -1)
    files.run()
    assert "100 of 250 lines" in said[0]
    assert "200 of 250 lines" in said[1]
    assert not hasattr(slow, "lines")
    files.run()
    assert slow.lines.compared.rowCount() == 250
    assert "250 lines of 250 to look at" in text(slow)


def _not_here(*_any: object) -> None:
    raise AssertionError


@pytest.mark.parametrize("before", [0, 1], ids=["while comparing", "while telling"])
def test_a_comparison_that_is_stopped_shows_the_columns_again(
    slow: BatchPage, files: ManualExecutor, before: int
) -> None:
    for _step in range(before):
        files.run()
    slow._stop()
    slow.compare()
    stopped, *again = files.waiting
    files.waiting = [stopped]
    files.run()
    assert not hasattr(slow, "lines")
    assert slow.onward.isVisibleTo(slow)
    files.waiting += again
    files.run_all()
    assert slow.lines.compared.rowCount() == 250


def test_leaving_stops_it(slow: BatchPage, files: ManualExecutor) -> None:
    slow.leave()
    files.run_all()
    assert not hasattr(slow, "lines")
