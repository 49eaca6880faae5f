"""Files on their way into a case, and files of it read later: off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from ringback.domain.case import Case
from ringback.domain.errors import RingbackError
from ringback.domain.ids import FactId
from ringback.text import ngettext
from ringback.ui.case.base import CasePage
from ringback.ui.jobs import Err, Ok, Order
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.evidence import Taken, taking_of
from ringback.usecases.rereading import Reread, keep_reread, rereading_of

Keep = Callable[[Desk, Gesture, Any], Case]


class Evidence(QObject):
    """`ordered` carries work for the worker of files; `finished` the names that are kept, once none waits."""

    ordered = Signal(object)
    finished = Signal(object)  # tuple[Taken | Reread, ...]

    def __init__(self, page: CasePage, keep: Keep) -> None:
        super().__init__(page)
        self._page, self._keep = page, keep
        self._waiting = 0
        self._kept: list[Taken | Reread] = []

    def add(self, paths: list[Path]) -> None:
        """Each on its own: one that can't be kept does not hold up the others."""
        self._kept = []
        self._waiting += len(paths)
        self._say()
        page = self._page
        for path in paths:
            self._begin(partial(taking_of, page.desk, page.case_id, path), self._keep)

    def read(self, exhibit: FactId) -> None:
        """A file that is kept already, and was not read then."""
        self._kept = []
        self._waiting += 1
        self._say()
        page = self._page
        self._begin(partial(rereading_of, page.desk, page.case_id, exhibit), keep_reread)

    def _begin(self, make: Callable[[], Callable[[], object]], keep: Keep) -> None:
        try:
            work = make()
        except RingbackError as error:
            self._one_done(error)
            return
        self.ordered.emit(Order(work, _Arrival(self, self._page, keep).take))

    def keep(self, done: Taken | Reread, keep: Keep) -> None:
        if self._page.attempt(partial(_do_keep, keep, self._page.desk, done)):
            self._kept.append(done)
        self._one_done()

    def refuse(self, error: RingbackError) -> None:
        self._one_done(error)

    def _one_done(self, error: RingbackError | None = None) -> None:
        self._waiting -= 1
        if error is not None:
            self._page.refuse(error)
        self._say()
        if not self._waiting and self._kept:
            self.finished.emit(tuple(self._kept))

    def _say(self) -> None:
        words = ngettext(
            "{n} file is being kept and read", "{n} files are being kept and read", self._waiting
        )
        self._page.footer.say(words.format(n=self._waiting) if self._waiting else "")


def _do_keep(keep: Keep, desk: Desk, done: Taken | Reread, gesture: Gesture) -> None:
    keep(desk, gesture, done)


class _Arrival:
    """What comes back belongs to the page while it is there, and to the case in any case."""

    def __init__(self, evidence: Evidence, page: CasePage, keep: Keep) -> None:
        self._evidence, self._keep = evidence, keep
        self._desk, self._case = page.desk, page.case_id

    def take(self, outcome: Ok[Taken | Reread] | Err) -> None:
        """Raises RingbackError when it can't be kept and the page is gone."""
        there = shiboken6.isValid(self._evidence)
        if isinstance(outcome, Err):
            if not there:
                raise outcome.error
            self._evidence.refuse(outcome.error)
        elif there:
            self._evidence.keep(outcome.value, self._keep)
        else:
            gesture = Gesture(self._case, self._desk.case(self._case).head)
            self._keep(self._desk, gesture, outcome.value)


def choose_files(page: CasePage, title: str, chosen: Callable[[list[str]], None]) -> None:
    dialog = QFileDialog(page, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(chosen)
    dialog.open()


def accept_files(event: QDragEnterEvent) -> None:
    if event.mimeData().hasUrls():
        event.acceptProposedAction()


def dropped(event: QDropEvent) -> list[str]:
    """Files of this computer; addresses on the web are left where they are."""
    names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    if names:
        event.acceptProposedAction()
    return names
