"""Rows: named, plain, forgiving, quiet about what the program itself puts in."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ringback.ui.buttons import PrimaryButton
from ringback.ui.choices import ChoiceRow, YesNoUnsure
from ringback.ui.countries import CountryField, ZoneField
from ringback.ui.dates import DateField, MonthField, read_date, read_month, read_time
from ringback.ui.fields import LineField, NumberField, PickField, TextField, Toggle
from ringback.ui.form import Row, plain_label
from tests.ui.accessibility import assert_accessible, name_of, show


def rows() -> list[Row]:
    return [
        LineField("Name on the R&D contract", hint="As it is written"),
        TextField("What was said"),
        DateField("Seen on"),
        MonthField("Since which month"),
        CountryField("Country of the account"),
        NumberField("Amount"),
        PickField("Where you found it", (("site", "Their site"), ("bill", "A past bill"))),
        ChoiceRow("How did you learn it?", (("cv", "It was in the CV"), ("register", "A register"))),
        YesNoUnsure("Have you met only online?"),
        Toggle("A second person watched"),
    ]


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for row in rows():
        column.addWidget(row)
    show(page, QSize(700, 900))
    return page


def test_every_row_has_a_name_and_tab_reads_down(form: QWidget) -> None:
    assert_accessible(form)
    names = [name_of(row.control) for row in form.findChildren(Row)]
    assert names[0] == "Name on the R&D contract"
    assert names[-1] == "A second person watched"


def test_the_hint_and_the_error_are_said_too(form: QWidget) -> None:
    row = form.findChildren(LineField)[0]
    assert row.control.accessibleDescription() == "As it is written"
    row.show_error("This number came from the person you are checking.")
    assert "came from the person" in row.control.accessibleDescription()
    assert "came from the person" in row.error()
    row.show_error("")
    assert row.error() == ""
    assert row.control.accessibleDescription() == "As it is written"


def test_markup_is_shown_as_it_is(qtbot: QtBot) -> None:
    label = plain_label("<b>Acme</b><img src=x>\u202egpj")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>Acme</b><img src=x>gpj"


def test_a_value_set_by_the_program_is_no_gesture(form: QWidget, qtbot: QtBot) -> None:
    values = {LineField: "x", TextField: "x", ChoiceRow: "cv", YesNoUnsure: "no", Toggle: True}
    for row in form.findChildren(Row):
        with qtbot.assertNotEmitted(row.changed), qtbot.assertNotEmitted(row.settled):
            row.set_value(values.get(type(row)))


def test_typing_changes_and_leaving_settles(form: QWidget, qtbot: QtBot) -> None:
    row = form.findChildren(LineField)[0]
    row.focus()
    with qtbot.waitSignal(row.changed) as typed:
        QTest.keyClicks(row.control, "Ai")
    assert typed.args == ["A"]
    with qtbot.waitSignal(row.settled) as settled:
        row.edit.left.emit()
    assert settled.args == ["Ai"]
    with qtbot.assertNotEmitted(row.settled):
        row.edit.left.emit()


def test_enter_submits_but_not_while_composing(form: QWidget, qtbot: QtBot) -> None:
    row = form.findChildren(LineField)[0]
    with qtbot.waitSignal(row.submitted):
        QTest.keyClick(row.control, Qt.Key.Key_Return)
    QApplication.sendEvent(row.control, QInputMethodEvent("たな", []))
    with qtbot.assertNotEmitted(row.submitted):
        QTest.keyClick(row.control, Qt.Key.Key_Return)


def test_tab_leaves_a_text_and_ctrl_enter_is_left_to_the_page(form: QWidget, qtbot: QtBot) -> None:
    row = form.findChildren(TextField)[0]
    row.focus()
    QTest.keyClick(row.control, Qt.Key.Key_Tab)
    QTest.keyClick(row.control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert row.value() == ""


def test_arrows_choose(form: QWidget, qtbot: QtBot) -> None:
    row = form.findChildren(ChoiceRow)[0]
    row.set_value("cv")
    row.focus()
    with qtbot.waitSignal(row.changed) as chosen:
        QTest.keyClick(row.segments.buttons()[0], Qt.Key.Key_Right)
    assert chosen.args == ["register"]
    row.set_value(None)
    assert row.value() is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2025-03-31", date(2025, 3, 31)),
        ("31.3.2025", date(2025, 3, 31)),
        ("31/03/2025", date(2025, 3, 31)),
        ("03/31/2025", date(2025, 3, 31)),
        ("31 March 2025", date(2025, 3, 31)),
        ("Mar 5, 2025", date(2025, 3, 5)),
        ("2025年3月31日", date(2025, 3, 31)),
        ("30 Feb 2025", None),
        ("soon", None),
        ("", None),
    ],
)
def test_dates_as_people_type_them(typed: str, meant: date | None) -> None:
    assert read_date(typed) == meant


def test_a_day_and_a_month_are_spelled_out_beside_them(form: QWidget) -> None:
    """Typed by hand or put there: nobody takes the third of April for the fourth of March."""
    (day,), (month,) = form.findChildren(DateField), form.findChildren(MonthField)
    day.focus()
    QTest.keyClicks(day.control, "3/4/2025")
    assert day.noted() == "Thursday, 3 April 2025"
    assert "Thursday" in day.control.accessibleDescription()
    QTest.keyClicks(day.control, "x")
    QTest.keyClick(day.control, Qt.Key.Key_Home)
    QTest.keyClicks(day.control, "9")
    assert not day.noted(), "what cannot be read is not guessed"
    month.set_value("2025-03")
    assert month.noted() == "March 2025"


def test_month_first_where_that_is_the_custom() -> None:
    assert read_date("3/4/2025", month_first=True) == date(2025, 3, 4)
    assert read_date("3/4/2025") == date(2025, 4, 3)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2021-04", "2021-04"),
        ("4/2021", "2021-04"),
        ("April 2021", "2021-04"),
        ("2021年4月", "2021-04"),
        ("2021", None),
    ],
)
def test_months_as_people_type_them(typed: str, meant: str | None) -> None:
    assert read_month(typed) == meant


def test_a_date_that_cannot_be_read_stays_as_typed(qtbot: QtBot) -> None:
    row = DateField("Seen on")
    qtbot.addWidget(row)
    QTest.keyClicks(row.control, "next week")
    row.edit.left.emit()
    assert row.edit.text() == "next week"
    assert row.unreadable()


@pytest.mark.parametrize(("typed", "code"), [("japan", "JP"), ("jp", "JP"), ("Viet", None), ("", None)])
def test_a_country_by_name_or_by_its_letters(qtbot: QtBot, typed: str, code: str | None) -> None:
    row = CountryField("Country")
    qtbot.addWidget(row)
    row.edit.setText(typed)
    assert row.value() == code


def test_a_number_with_spaces_and_commas(qtbot: QtBot) -> None:
    row = NumberField("Amount")
    qtbot.addWidget(row)
    row.edit.setText("1 200,000")
    assert row.value() == 1_200_000
    row.edit.setText("about ten")
    assert row.value() is None
    assert row.unreadable()


def test_the_wheel_does_not_change_an_answer(form: QWidget) -> None:
    row = form.findChildren(PickField)[0]
    row.set_value("site")
    event = QEvent(QEvent.Type.None_)
    row.picker.wheelEvent(event)
    assert not event.isAccepted()
    assert row.value() == "site"


def test_enter_takes_the_one_country_the_list_still_shows(qtbot: QtBot) -> None:
    row = CountryField("Country")
    qtbot.addWidget(row)
    row.edit.setText("vietn")
    with qtbot.waitSignal(row.submitted):
        QTest.keyClick(row.edit, Qt.Key.Key_Return)
    assert (row.value(), row.edit.text()) == ("VN", "Vietnam")
    row.edit.setText("guin")
    QTest.keyClick(row.edit, Qt.Key.Key_Return)
    assert row.unreadable()


def test_enter_presses_a_button_once_however_long_it_is_held(qtbot: QtBot) -> None:
    button = PrimaryButton("Start")
    qtbot.addWidget(button)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("once"))
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    again = QKeyEvent(
        QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    QApplication.sendEvent(button, again)
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(pressed) == 2


def test_a_long_value_shows_its_start(qtbot: QtBot) -> None:
    row = LineField("The work")
    qtbot.addWidget(row)
    row.set_value("Rebuild the front page of the web shop, six weeks")
    assert row.edit.cursorPosition() == 0


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("9", "09:00"),
        ("0930", "09:30"),
        ("9.30 pm", "21:30"),
        ("12am", "00:00"),
        ("12 p.m.", "12:00"),
        ("21h", "21:00"),
        ("24:00", None),
        ("13pm", None),
        ("noon", None),
        ("9:75", None),
    ],
)
def test_a_time_of_day_as_people_type_it(typed: str, read: str | None) -> None:
    assert read_time(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Tokyo, Japan", "Asia/Tokyo"),
        ("asia/tokyo", "Asia/Tokyo"),
        ("UTC+7", "+07:00"),
        ("gmt -3:30", "-03:30"),
        ("+0545", "+05:45"),
        ("UTC+15", None),
        ("Atlantis", None),
    ],
)
def test_a_zone_by_its_city_or_its_distance(qtbot: QtBot, typed: str, read: str | None) -> None:
    row = ZoneField("By the clock of which city")
    qtbot.addWidget(row)
    row.edit.setText(typed)
    assert row.value() == read
    assert row.unreadable() == (read is None)
    if read:
        row.set_value(read)
        assert row.value() == read
