"""An application with its window, in a folder of its own, driven by keys alone."""

from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ringback.app import App
from ringback.domain.facts import Party
from ringback.domain.facts.base import Name
from ringback.domain.facts.party import PartySort
from ringback.domain.ids import CaseId
from ringback.domain.job import Answer, Job, Sends
from ringback.records import Cost, create
from ringback.ui.desks import Desks
from ringback.ui.window import DEFAULT
from ringback.usecases.cases import start_case
from ringback.usecases.desk import Desk, now
from ringback.usecases.registers import desk_at
from ringback.usecases.summaries import project
from ringback.usecases.whereabouts import default_register, practice_register

W = TypeVar("W", bound=QWidget)
PASSPHRASE = "correct horse battery"
CHEAP = Cost(memory_kib=8, passes=1, lanes=1)
NAMES = (
    "鈴木 春",
    "<b>Acme</b><img src=x>",
    "Nguyễn Thị Hồng Nhung",
    "X" * 120,
)


def make_register(file: Path | None = None, owner: str = "Ann") -> Desk:
    """A register whose passphrase costs nothing to try."""
    file = file or default_register()
    file.parent.mkdir(parents=True, exist_ok=True)
    register, _code = create(
        file, firm="Firm", owner=owner, passphrase=PASSPHRASE, now=now(), computer="here", cost=CHEAP,
        project=project,
    )  # fmt: skip
    return desk_at(register)


def job(title: str = "Web shop", *, yes: int = 0) -> Job:
    answers = [Answer.YES] * yes + [Answer.NO] * (5 - yes)
    return Job(
        title=title,
        sees_code_or_customer_data=answers[0],
        moves_money_or_holds_admin=answers[1],
        uses_computer_we_do_not_control=answers[2],
        paid_abroad_or_by_emoney=answers[3],
        met_only_online=answers[4],
        sends=Sends.PERSON,
    )


def party(name: str) -> Party:
    return Party(id="party", sort=PartySort.PERSON, name=Name(written=name), found_through="Upwork")


def add_case(desk: Desk, name: str = "Tanaka Kenji", work: str = "Web shop") -> CaseId:
    return start_case(desk, job(work), party(name))


def open_app(qtbot: QtBot, qapp: QApplication, *, practice: bool = False) -> App:
    app = App(qapp, Desks(default_register(), practice_register()))
    qtbot.addWidget(app.window)
    app.window.resize(1280, 720)
    app.start(practice=practice)
    app.window.resize(DEFAULT)  # as on a screen that holds it; the one of the tests is smaller
    app.window.show()
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    return app


def page_of(app: App, kind: type[W]) -> W:
    page = app.window.content.currentWidget()
    assert isinstance(page, kind), f"at {type(page).__name__}, not {kind.__name__}"
    return page


def at_page(app: App, qtbot: QtBot, kind: type[W]) -> W:
    """Waits until the window is there: unlocking and making a register take a moment."""
    qtbot.waitUntil(lambda: isinstance(app.window.content.currentWidget(), kind), timeout=20_000)
    return page_of(app, kind)


def type_keys(app: App, text: str) -> None:
    """Into whatever has the focus."""
    widget = app.window.focusWidget()
    assert widget is not None, "nothing has the focus"
    QTest.keyClicks(widget, text)


def press(app: App, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    widget: QWidget | None = app.window.focusWidget()
    QTest.keyClick(app.window if widget is None else widget, key, modifiers)
