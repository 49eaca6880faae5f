"""The composition root of the window: builds it, wires pages to places, owns the shutdown; no logic."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys, theme
from ringback.ui import places as at
from ringback.ui.aside import Aside
from ringback.ui.crash import CrashHooks
from ringback.ui.desks import Desks
from ringback.ui.idle import Idle
from ringback.ui.jobs import Jobs, Order
from ringback.ui.keys import Key
from ringback.ui.rail import RailEntry
from ringback.ui.routes import make_page
from ringback.ui.setup.presenter import Made
from ringback.ui.status import status_lines
from ringback.ui.visits import WITHOUT_DESK, Visits
from ringback.ui.window import MainWindow
from ringback.usecases.whereabouts import default_register, practice_register

if TYPE_CHECKING:
    from ringback.usecases.desk import Desk

FONTS_AFTER = 400
"""Milliseconds after the window stands: the large faces are not needed to type a passphrase."""


class App(QObject):
    """The window, its registers, and where one is."""

    def __init__(self, qt: QApplication, desks: Desks) -> None:
        super().__init__()
        self._qt = qt
        self.desks = desks
        self.visits = Visits()
        self.jobs = Jobs(parent=self)
        self._minutes: int | None = None
        self._blind = False
        self._closed = False
        entries = (
            RailEntry(at.Home(), _("Home"), "home"),
            RailEntry(at.People(), _("People"), "lock"),
            RailEntry(at.Practice(), _("Practice"), "learn"),
        )
        self.window = MainWindow(entries)
        self._aside = Aside(self.window.content)
        self.idle = Idle(qt, self)
        self.crashes = CrashHooks(self)
        self.window.went.connect(self.show)
        self.window.wrong.connect(self._wrong)
        self.window.closing.connect(self.close)
        self.idle.left.connect(self._minutes_left)
        self.idle.expired.connect(self.lock)
        keys.install(self.window, {Key.BACK: self._back, Key.LOCK: self.lock, Key.NEW_CASE: self._new_case})

    # going

    def start(self, *, practice: bool = False) -> None:
        if practice:
            self.desks.open_practice()
        self.show(at.Home())
        QTimer.singleShot(FONTS_AFTER, self._load_fonts)

    def show(self, place: at.Place) -> None:
        match place:
            case at.Back():
                self._back()
            case at.Wrong():
                self._show_aside(place)
            case at.PracticeCase():
                self._enter_practice(place.name)
            case at.LeavePractice():
                self._leave()
                self.desks.leave_practice()
                self.visits.forget()
                self._show(at.Home())
            case _:
                self._leave()
                self._show(place)

    def _show(self, place: at.Place) -> None:
        if self.desks.current is None and not isinstance(place, (*WITHOUT_DESK, at.Recovery)):
            self.visits.wanted = place
            place = at.Unlock() if self.desks.own_path.exists() else at.Welcome()
        self.visits.go(place)
        try:
            self._make(place)
            self._show_panes()
        except RingbackError as error:
            self.window.toast.say(sentence(error))
            if not isinstance(place, at.Home):
                self._show(at.Home())
        self._say_status()

    def _make(self, place: at.Place) -> None:
        make = partial(make_page, place, self.desks.current, self.desks.own_path)
        page = self.window.content.show_page(make)
        self._wire(page)
        self.window.rail.set_current(at.Home() if hasattr(place, "case") else place)

    def _wire(self, page: QWidget) -> None:
        """Connects what a page or pane offers; the contract is in ``ui/places.py``."""
        slots = {
            "went": self.show,
            "changed": self._show_panes,
            "blind": self._set_blind,
            "job_ready": self._set_up,
            "made": self._made,
            "opened": self._opened,
            "ordered": self._run,
        }
        for name, slot in slots.items():
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(slot)

    def _show_panes(self) -> None:
        place, desk = self.visits.at, self.desks.current
        case_id = getattr(place, "case", None)
        if case_id is None or desk is None or self._blind:
            self.window.clear_panes()
            return
        from ringback.ui import case

        self._wire(self.window.column.show_page(partial(case.make_column, desk, case_id, place)))
        self._wire(self.window.side.show_page(partial(case.make_side, desk, case_id, place)))

    def _leave(self) -> None:
        for page in (self._aside.page, self.window.content.currentWidget()):
            leave = getattr(page, "leave", None)
            if leave is not None:
                leave()
        self._aside.drop()
        self._set_blind(False)

    def _back(self) -> None:
        if self._aside.bring_back() is not None:
            self._show_panes()
            return
        self._leave()
        self._show(self.visits.back() or at.Home())

    def _wrong(self) -> None:
        self._show_aside(at.Wrong())

    def _show_aside(self, place: at.Wrong) -> None:
        """Over the page, which stays as it is: a call runs on, and nothing typed is lost."""
        self._aside.put()
        self.window.clear_panes()
        self._make(place)

    def _new_case(self) -> None:
        self.show(at.NewCase())

    # registers

    def _set_up(self, started: at.Started) -> None:
        self.show(at.Setup(started))

    def _made(self, made: Made) -> None:
        self._opened(made.desk, at.Recovery(made.code, made.then))

    def _opened(self, desk: Desk, then: at.Place | None = None) -> None:
        self.desks.own = desk
        self.idle.start()
        self.show(then or self.visits.take_wanted())

    def _enter_practice(self, name: str) -> None:
        self._leave()
        try:
            place = self.desks.practice_case(name)
        except RingbackError as error:
            self.window.toast.say(sentence(error))
            return
        self.visits.forget()
        self._show(place)

    def lock(self) -> None:
        """Not while a call runs; afterwards one returns to the same place."""
        if self.desks.own is None or self._blind:
            return
        self.idle.stop()
        self._leave()
        self._minutes = None
        place = self.visits.at or at.Home()
        self.desks.close()
        self._show(place)

    def _set_blind(self, blind: bool) -> None:
        if blind != self._blind:
            self._blind = blind
            self.idle.hold(blind)
            self.crashes.hold(blind)
            self._show_panes()

    def _run(self, order: Order) -> None:
        self.jobs.in_files(order.work, order.done)

    # how things stand

    def _minutes_left(self, minutes: int) -> None:
        self._minutes = minutes
        self._say_status()

    def _say_status(self) -> None:
        practice = self.desks.practice is not None
        self.window.set_status(*status_lines(self._minutes, practice=practice))

    def _load_fonts(self) -> None:
        theme.use_east_asian_fonts(self._qt)

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self._leave()
            self.jobs.close()
            self.desks.close()


def run(*, practice: bool = False) -> int:
    """Opens the window and stays until it is closed."""
    qt = QApplication(sys.argv[:1])
    theme.apply(qt, theme.load(theme.Scheme.LIGHT))
    theme.use_fonts(qt)
    app = App(qt, Desks(default_register(), practice_register()))
    app.crashes.install()
    app.start(practice=practice)
    app.window.show()
    return qt.exec()
