"""On paper: Ctrl+P prints the sheet; what was written is typed back by keys, and then compared."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ringback.domain.facts import Call, Given
from ringback.ui.call.comparing import CompareStage
from ringback.ui.call.find import FindStage
from ringback.ui.call.page import CallPage
from ringback.ui.call.paper import PaperStage
from ringback.ui.jobs import Ok, Order
from ringback.ui.places import CallPlace
from tests.ui.call.driving import at, find_number, open_page, press, save, write
from tests.ui.call.test_blind import expected, leaks
from tests.ui.call.walking import everything_held, everything_said
from tests.usecases.conftest import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def on_paper(page: CallPage) -> PaperStage:
    find_number(page).paper.back.click()
    return at(page, PaperStage)


def test_ctrl_p_makes_one_pdf(
    office: Office, place: CallPlace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RINGBACK_HOME", str(tmp_path))
    page = open_page(place, office.desk, qtbot)
    orders: list[Order] = []
    page.ordered.connect(orders.append)
    press(Qt.Key.Key_P, CTRL)
    (order,) = orders
    filed = order.work()
    assert filed.path.parent == tmp_path / "reports"
    assert filed.path.read_bytes().startswith(b"%PDF")
    assert order.done is not None
    order.done(Ok(filed))
    assert "Saved in" in page.footer.note.text()


def test_typed_back_by_keys_and_then_compared(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    words = expected(office, place)
    page = open_page(place, office.desk, qtbot)
    stage = on_paper(page)
    assert stage.blind
    write("08:40")
    press(Qt.Key.Key_Tab)
    write("6")
    press(Qt.Key.Key_Tab)
    for line in ("A 葵さん、店主", "B a client since the shop moved", "C spring of 22", "G gladly"):
        write(line)
        press(Qt.Key.Key_Return)
    assert not leaks(words, everything_said(), everything_held(stage.presenter))
    save()
    compared = at(page, CompareStage)
    assert compared.presenter.view.at is not None
    call = office.desk.case(place.case).of(Call)[-1]
    assert [one.given for one in call.heard] == [Given.BEFORE_SEEING] * 4
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert any(one.compared for one in office.desk.case(place.case).of(Call)[-1].heard)


def test_a_killed_window_finds_what_was_typed(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    stage = on_paper(open_page(place, office.desk, qtbot))
    stage.answers.edit.setFocus()
    write("A half a na")
    qtbot.waitUntil(lambda: not stage._pause.isActive())
    again = at(open_page(place, office.desk, qtbot), PaperStage)
    assert again.answers.value() == "A half a na"


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        (("after lunch", "6", "A Aoi"), "when", "can't be read as a time"),
        (("23:59", "6", "A Aoi"), "when", "still to come"),
        (("08:40", "six", "A Aoi"), "minutes", "not a number"),
        (("08:40", "6", "nothing"), "answers", "No letter"),
    ],
)
def test_what_is_wrong_stands_beside_its_field(
    office: Office, place: CallPlace, qtbot: QtBot, typed: tuple[str, str, str], field: str, said: str
) -> None:
    stage = on_paper(open_page(place, office.desk, qtbot))
    when, minutes, answers = typed
    stage.presenter.type(when=when, minutes=minutes, answers=answers)
    save()
    assert said in stage._rows[field].error()
    assert stage.presenter.view.typed.when == when


def test_back_leads_to_the_number(office: Office, place: CallPlace, qtbot: QtBot) -> None:
    page = open_page(place, office.desk, qtbot)
    on_paper(page).back.click()
    at(page, FindStage)
