"""What the window shows for a place: its page, the panes beside it, or one page over another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from ringback.ui import places as at
from ringback.ui.aside import Aside
from ringback.ui.desks import Desks
from ringback.ui.routes import make_page, make_panes
from ringback.ui.window import MainWindow

if TYPE_CHECKING:
    from ringback.ui.wrong.logs import Logs

Slots = Mapping[str, Callable[..., Any]]


class Stage:
    """`slots` by the name of the signal a page or pane may have; the contract is in ``ui/places.py``."""

    def __init__(self, window: MainWindow, desks: Desks, slots: Slots) -> None:
        self._window = window
        self._desks = desks
        self._slots = slots
        self._aside = Aside(window.content)
        self.shown: at.Place | None = None

    @cached_property
    def _logs(self) -> Logs:
        """Kept with the window: its page is made anew each time."""
        from ringback.ui.wrong.logs import Logs

        return Logs()

    def forget_filed(self) -> None:
        """Another register, or none: what is filed in the one that was left is not shown."""
        if "_logs" in self.__dict__:
            self._logs.forget_filed()

    def show(self, place: at.Place) -> None:
        """Raises RingbackError when the place can't be read."""
        logs = self._logs if isinstance(place, at.Wrong) else None
        make = partial(make_page, place, self._desks.current, self._desks.own_path, logs=logs)
        self._wire(self._window.content.show_page(make))
        self.mark(place)

    def mark(self, place: at.Place | None) -> None:
        """In the rail; a case belongs to home, and so do the other ways in."""
        self.shown = place
        learning = isinstance(place, at.Learn | at.Drill)
        home = hasattr(place, "case") or isinstance(place, at.PaymentList | at.Inbox | at.Kept)
        self._window.rail.set_current(at.Home() if home else at.Learn() if learning else place)

    def show_panes(self, place: at.Place | None) -> None:
        """Both panes of a case, made anew; none beside any other place."""
        panes = make_panes(place, self._desks.current) if place is not None else None
        if panes is None:
            self._window.clear_panes()
            return
        column, side = panes
        self._wire(self._window.column.show_page(column))
        if side is None:
            self._window.clear_side()
        else:
            self._wire(self._window.side.show_page(side))

    def show_aside(self, place: at.Place) -> None:
        """Over the page, which stays as it is: a call runs on, and nothing typed is lost."""
        self._aside.put()
        self._window.clear_panes()
        self.show(place)

    def bring_back(self) -> bool:
        """Whether a page had been put aside, and is here again."""
        return self._aside.bring_back()

    def leave(self) -> None:
        """Lets the page that goes save its drafts; one that was put aside goes with it."""
        for page in (*self._aside.pages, self._window.content.currentWidget()):
            leave = getattr(page, "leave", None)
            if leave is not None:
                leave()
        self._aside.drop()

    def _wire(self, page: QWidget) -> None:
        for name, slot in self._slots.items():
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(slot)
