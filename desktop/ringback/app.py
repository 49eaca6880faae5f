"""The composition root of the window: builds it, wires pages to places, owns the shutdown; no logic."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ringback.domain.errors import RingbackError
from ringback.ui import keys, theme
from ringback.ui import places as at
from ringback.ui.crash import CrashHooks
from ringback.ui.desks import Desks
from ringback.ui.jobs import Jobs, Order
from ringback.ui.keys import Key
from ringback.ui.stage import Slots, Stage
from ringback.ui.status import rail_entries, status_lines
from ringback.ui.visits import Visits, way_in
from ringback.ui.window import MainWindow
from ringback.usecases.whereabouts import default_register, practice_register

if TYPE_CHECKING:
    from ringback.ui.idle import Idle
    from ringback.ui.setup.presenter import Made
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
        self.jobs.busy_changed.connect(self._close_left)
        self.jobs.unheard.connect(self._tell)
        self._blind = False
        self._closed = False
        self._untold: RingbackError | None = None
        self.window = MainWindow(rail_entries())
        slots: Slots = {
            "went": self.show,
            "changed": self._show_panes,
            "blind": self._set_blind,
            "job_ready": self._set_up,
            "made": self._made,
            "opened": self._opened,
            "ordered": self._run,
        }
        self._stage = Stage(self.window, desks, slots)
        self.crashes = CrashHooks(self)
        self.window.went.connect(self.show)
        self.window.wrong.connect(self._wrong)
        self.window.help.connect(self._help)
        self.window.closing.connect(self.close)
        keys.install(self.window, {Key.BACK: self._back, Key.LOCK: self.lock, Key.NEW_CASE: self._new_case})

    @cached_property
    def idle(self) -> Idle:
        """Nothing is counted before something is unlocked."""
        from ringback.ui.idle import Idle

        idle = Idle(self._qt, self)
        idle.left.connect(self._say_status)
        idle.expired.connect(self.lock)
        return idle

    # going

    def start(self, *, practice: bool = False) -> None:
        if practice:
            self._open_practice()
        self.show(at.Home())
        QTimer.singleShot(FONTS_AFTER, self._qt, partial(theme.use_east_asian_fonts, self._qt))

    def show(self, place: at.Place) -> None:
        match place:
            case at.Back():
                self._back()
            case at.Wrong() | at.Help():
                self._stage.show_aside(place)
            case at.PracticeCase():
                self._enter_practice(place.name)
            case at.LeavePractice():
                self._leave()
                self.desks.leave_practice()
                self._stage.forget_filed()
                self._close_left(busy=self.jobs.busy())
                self.visits.forget()
                self._show(at.Home())
            case _:
                self._leave()
                self._show(place)

    def _show(self, place: at.Place) -> None:
        door = way_in(place, unlocked=self.desks.current is not None, exists=self.desks.own_path.exists())
        if door is not place:
            self.visits.wanted = place
        place = door
        self.visits.go(place)
        try:
            self._stage.show(place)
            self._show_panes()
        except RingbackError as error:
            self._say(error)
            if not isinstance(place, at.Home):
                self._show(at.Home())
        self._say_status()

    def _show_panes(self) -> None:
        self._stage.show_panes(None if self._blind else self.visits.at)

    def _leave(self) -> None:
        self._stage.leave()
        self._set_blind(False)

    def _back(self) -> None:
        if self._stage.bring_back():
            self._stage.mark(self.visits.at)
            self._show_panes()
        else:
            self._leave()
            self._show(self.visits.back() or at.Home())

    def _wrong(self) -> None:
        """From a case it is about that case; not twice over itself."""
        if not isinstance(self._stage.shown, at.Wrong):
            self._stage.show_aside(at.Wrong(about=getattr(self.visits.at, "case", None)))

    def _help(self) -> None:
        """Not while a call runs: then only the call is there."""
        if not self._blind:
            self._stage.show_aside(at.Help())

    def _new_case(self) -> None:
        self.show(at.NewCase())

    # registers

    def _set_up(self, started: at.Started) -> None:
        self._stage.show_aside(at.Setup(started))

    def _made(self, made: Made) -> None:
        self._opened(made.desk, at.Recovery(made.code, made.then))

    def _opened(self, desk: Desk, then: at.Place | None = None) -> None:
        self.desks.own = desk
        self.idle.start()
        self.show(then or self.visits.take_wanted())
        if self._untold is not None:
            self._tell(self._untold)

    def _enter_practice(self, name: str) -> None:
        if self._open_practice():
            self._leave()
            self._stage.forget_filed()
            self.visits.forget()
            self._show(self.desks.practice_case(name))

    def _open_practice(self) -> bool:
        try:
            self.desks.open_practice()
        except RingbackError as error:
            self._say(error)
        return self.desks.practice is not None

    def lock(self) -> None:
        """Not while a call runs; afterwards one returns to the same place.

        Nothing is shown from now on. A file on its way into the register still gets there.
        """
        if self.desks.own is None or self._blind:
            return
        self.idle.stop()
        self._leave()
        if self.desks.practice is not None:
            self.visits.forget()
        place = self.visits.at or at.Home()
        self.desks.leave()
        self._stage.forget_filed()
        self._close_left(busy=self.jobs.busy())
        self._show(place)

    def _close_left(self, busy: bool) -> None:  # a signal's value
        if not busy and self.desks.close_left() and isinstance(self.visits.at, at.Unlock | at.Recover):
            self._show(at.Unlock())

    def _set_blind(self, blind: bool) -> None:
        if blind != self._blind:
            self._blind = blind
            self.idle.hold(blind)
            self.crashes.hold(blind)
            self._show_panes()

    def _run(self, order: Order) -> None:
        self.jobs.in_files(order.work, order.done)

    # how things stand

    def _say(self, error: RingbackError) -> None:
        from ringback.sentences import sentence  # words for what went wrong, once it does

        self.window.toast.say(sentence(error))

    def _tell(self, error: RingbackError) -> None:
        """Once somebody is there to read it."""
        locked = self.desks.current is None
        self._untold = error if locked else None
        if not locked:
            self._say(error)

    def _say_status(self, _minutes: object = None) -> None:
        minutes = self.idle.minutes if self.desks.own is not None else None
        practice = self.desks.practice is not None
        self.window.set_status(*status_lines(minutes, practice=practice))

    def run(self) -> int:
        """Until the window is closed."""
        return self._qt.exec()

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            if self.desks.own is not None:
                self.idle.stop()
            self._leave()
            self.window.hide()
            self.jobs.close()
            self.desks.leave()
            self.desks.close_left()


def open_window(*, practice: bool = False) -> App:
    """Shown, with the focus where one begins."""
    qt = QApplication(theme.arguments())
    theme.apply(qt, theme.load(theme.Scheme.LIGHT))
    theme.use_fonts(qt)
    app = App(qt, Desks(default_register(), practice_register()))
    app.crashes.install()
    app.start(practice=practice)
    app.window.show()
    return app
