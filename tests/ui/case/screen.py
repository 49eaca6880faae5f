"""What a test does with a page: make it, read it, press what is on it, see where it went."""

from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ringback.ui import case
from ringback.ui.jobs import InlineExecutor, Jobs, Order
from ringback.ui.page import Page, PageHost
from ringback.ui.places import (
    CallsToMake,
    CaseCheck,
    CaseFact,
    CaseFinding,
    CaseTask,
    CutAccess,
    KeepPicture,
    LookForSecond,
    NewCase,
    Place,
    Sittings,
)
from ringback.usecases.desk import Desk
from tests.ui.accessibility import name_of, show


class Visit:
    """A page in its host, and every place it asked to go to."""

    def __init__(self, host: PageHost, place: Place, desk: Desk | None, size: QSize | None = None) -> None:
        self.host = host
        self.went: list[Place] = []
        self.changes = 0
        self.page: Any = host.show_page(partial(_make(place), place, desk))
        self.page.went.connect(self._go)
        self.page.changed.connect(self._change)
        self._jobs = Jobs(InlineExecutor(), InlineExecutor())
        if hasattr(self.page, "ordered"):
            self.page.ordered.connect(self._run)
        show(host, size or QSize(900, 700))

    def _go(self, place: Place) -> None:
        self.went.append(place)

    def _run(self, order: Order) -> None:
        self._jobs.in_files(order.work, order.done)

    def _change(self) -> None:
        self.changes += 1

    @property
    def text(self) -> str:
        """Everything that can be read now."""
        labels = [one.text() for one in self.page.findChildren(QLabel) if one.isVisibleTo(self.page)]
        buttons = [
            one.text() for one in self.page.findChildren(QAbstractButton) if one.isVisibleTo(self.page)
        ]
        return "\n".join(labels + buttons)

    def find(self, name: str) -> Any:
        """The first widget one can use whose accessible name begins so."""
        widget: QWidget
        for widget in self.page.findChildren(QWidget):
            usable = widget.isVisibleTo(self.page) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            if usable and name_of(widget).startswith(name):
                return widget
        raise AssertionError(f"nothing is called {name!r} in:\n{self.text}")

    def press(self, name: str) -> None:
        """By keyboard."""
        widget = self.find(name)
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Space)

    def type(self, name: str, text: str) -> None:
        widget = self.find(name)
        widget.setFocus()
        QTest.keyClicks(widget, text)

    def save(self) -> None:
        """What Ctrl+Enter does."""
        self.page.save()


def _make(place: Place) -> Any:
    return {
        NewCase: getattr(case, "make_new_case", None),
        CaseTask: getattr(case, "make_task", None),
        CaseCheck: getattr(case, "make_check", None),
        CaseFact: getattr(case, "make_fact", None),
        CaseFinding: getattr(case, "make_finding", None),
        CutAccess: getattr(case, "make_afterwards", None),
        LookForSecond: getattr(case, "make_afterwards", None),
        CallsToMake: getattr(case, "make_calls", None),
        Sittings: getattr(case, "make_sittings", None),
        KeepPicture: getattr(case, "make_picture", None),
    }[type(place)]


def as_page(page: Any) -> Page:
    assert isinstance(page, Page)
    return page
