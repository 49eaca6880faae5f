"""Reading and comparing a list off the window's thread, which stays alive meanwhile."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from ringback.domain.errors import InputProblem
from ringback.ui.batch.presenter import BatchPresenter
from ringback.ui.jobs import Err, Ok, Order
from ringback.ui.progress import Progress
from ringback.usecases.batches import Table, read_list
from ringback.usecases.comparing import Compared, Comparing, Told

SHOWN_AFTER = 300
"""Milliseconds: how far a short list is need not be said."""


class Running(QObject):
    """`moved` carries how many lines are done, and of how many, once that takes a while.

    What comes back for a list that was given up is left out.
    """

    ordered = Signal(object)  # Order
    read = Signal()
    compared = Signal()
    moved = Signal(object, object)
    refused = Signal(object)  # RingbackError

    def __init__(self, presenter: BatchPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._path = Path()
        self._comparing: Comparing | None = None
        self._progress = Progress()
        self._since = QElapsedTimer()

    @property
    def busy(self) -> bool:
        return self._comparing is not None

    def read_list(self, path: Path, encoding: str = "") -> None:
        """What was compared until now is of no use any more."""
        self.stop()
        self._path = path
        self.ordered.emit(Order(partial(read_list, path, encoding), self._take_table))

    def _take_table(self, outcome: Ok[Table] | Err) -> None:
        if isinstance(outcome, Err):
            self.refused.emit(outcome.error)
            return
        self._presenter.take_table(self._path, outcome.value)
        self.read.emit()

    def compare(self) -> None:
        """Once at a time."""
        table = self._presenter.table
        if table is None or self.busy:
            return
        try:
            self._comparing = self._presenter.comparing(table)
        except InputProblem as problem:
            self.refused.emit(problem)
            return
        self._progress = Progress()
        self._progress.moved.connect(self._moved)
        self._since.start()
        self.ordered.emit(Order(partial(self._comparing, self._progress), self._take_matches))

    def stop(self) -> None:
        self._progress.stop()
        self._comparing = None

    def _moved(self, done: object) -> None:
        if self._comparing is not None and self._since.elapsed() > SHOWN_AFTER:
            self.moved.emit(done, len(self._comparing.lines))

    def _take_matches(self, outcome: Ok[Compared | None] | Err) -> None:
        compared = outcome.value if isinstance(outcome, Ok) else None
        if compared is not None and compared.comparing is self._comparing:
            self.ordered.emit(Order(self._presenter.telling(compared), self._take_lines))

    def _take_lines(self, outcome: Ok[Told] | Err) -> None:
        if isinstance(outcome, Ok) and outcome.value.comparing is self._comparing:
            self._comparing = None
            self._presenter.take_lines(outcome.value)
            self.compared.emit()
