"""The bad day: four situations and the nephew, before any passphrase, and nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ringback.ui.fields import Toggle
from ringback.ui.help.page import HelpPage
from ringback.ui.unlock.page import UnlockPage
from ringback.ui.wrong.page import ContactRow, WrongPage
from ringback.ui.wrong.presenter import WrongPresenter
from ringback.usecases.emergencies import countries
from tests.ui.accessibility import show
from tests.ui.opened import make_register, open_app, page_of, press, type_keys

WRONG = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SITUATIONS = [item.id for item in WrongPresenter().view.situations]


def test_there_are_four_and_the_nephew() -> None:
    assert SITUATIONS == ["bank_change", "odd_video", "threat", "already_paid", "lent_identity"]


@pytest.mark.parametrize("situation", SITUATIONS)
def test_first_actions_in_their_order(qtbot: QtBot, situation: str) -> None:
    presenter = WrongPresenter(situation)
    page = WrongPage(presenter)
    qtbot.addWidget(page)
    show(page)
    assert presenter.view.chosen is not None
    steps = [box.box.text() for box in page.findChildren(Toggle)]
    assert steps == [f"{at}  {line}" for at, line in enumerate(presenter.view.chosen.first, 1)]


@pytest.mark.parametrize("code", [code for code, _name in countries()])
def test_whom_to_tell_in_each_country(qtbot: QtBot, code: str) -> None:
    page = WrongPage(WrongPresenter("threat", code))
    qtbot.addWidget(page)
    show(page)
    rows = page.findChildren(ContactRow)
    assert rows
    marked = [c for c in page._presenter.view.contacts if c.check_this]
    shown = [label for label in page.findChildren(QLabel) if label.text().startswith("Check this")]
    assert len(marked) == len(shown)


def test_what_was_typed_waits(qtbot: QtBot, qapp: QApplication) -> None:
    make_register().register.close()
    app = open_app(qtbot, qapp)
    type_keys(app, "half a pass")
    page = page_of(app, UnlockPage)
    press(app, Qt.Key.Key_W, WRONG)
    page_of(app, WrongPage)
    press(app, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page_of(app, UnlockPage) is page
    assert page.passphrase.value() == "half a pass"
    assert app.window.focusWidget() is page.passphrase.edit
    app.close()


def test_help_waits_for_nothing_and_takes_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    make_register().register.close()
    app = open_app(qtbot, qapp)
    type_keys(app, "half a pass")
    page = page_of(app, UnlockPage)
    press(app, Qt.Key.Key_F1)
    page_of(app, HelpPage)
    press(app, Qt.Key.Key_Return)
    assert page_of(app, UnlockPage) is page
    assert page.passphrase.value() == "half a pass"
    app._set_blind(True)
    press(app, Qt.Key.Key_F1)
    assert page_of(app, UnlockPage) is page, "nothing comes between a person and a call"
    app._set_blind(False)
    app.close()
