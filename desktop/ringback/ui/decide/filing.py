"""Making the PDF off the window's thread, saving it, and saying what became of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.decide.seat import Seat
from ringback.ui.jobs import Err, Ok, Order
from ringback.usecases.filing import Filed, Filing, Habit, habit_of, keep_habit
from ringback.usecases.reporting import (
    file_name,
    message_to_accountant,
    record_sealed,
    seal_words,
    sealing_of,
)


@dataclass(frozen=True)
class Report:
    """What is known of the newest report: being made, there, or why not."""

    busy: bool = False
    path: Path | None = None
    words: tuple[str, ...] = ()
    message: str = ""
    draft: bool = False
    trouble: str = ""


class Reports(QObject):
    """One report at a time. A decision is never undone by a file that could not be written."""

    changed = Signal()

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._seat = seat
        self.report = Report()
        self._habit = habit_of(seat.desk.signer.person.id)

    @property
    def folder(self) -> Path:
        return Path(self._habit.folder) if self._habit.folder else self._seat.outside.folder()

    @property
    def letter(self) -> bool:
        return self._habit.letter

    def choose_folder(self) -> None:
        chosen = self._seat.outside.choose(self._seat, self.folder)
        if chosen is not None:
            self._keep(msgspec.structs.replace(self._habit, folder=str(chosen)))

    def choose_paper(self, letter: object) -> None:
        self._keep(msgspec.structs.replace(self._habit, letter=bool(letter)))

    def _keep(self, habit: Habit) -> None:
        self._habit = habit
        try:
            keep_habit(self._seat.desk.signer.person.id, habit)
        except RingbackError as error:
            self._seat.say_trouble(sentence(error))

    def make(self) -> None:
        """A draft until the decision is signed; the page goes on meanwhile. None before one's own look."""
        if self.report.busy or self._seat.view.looking:
            return
        seat = self._seat
        decision = seat.desk.case(seat.case_id).decision
        draft = decision is None or not decision.signed
        try:
            sealing = sealing_of(seat.desk, seat.case_id, self._habit.paper)
        except RingbackError as error:
            self.report = Report(trouble=_trouble(error, signed=not draft))
            self.changed.emit()
            return
        self.report = Report(busy=True, draft=draft)
        self.changed.emit()
        path = self.folder / file_name(seat.desk, seat.case_id)
        seat.ordered.emit(Order(Filing(sealing, path), self._done))

    def _done(self, outcome: Ok[Filed] | Err) -> None:
        if isinstance(outcome, Err):
            self.report = Report(trouble=_trouble(outcome.error, signed=not self.report.draft))
        else:
            self._made(outcome.value)
        self.changed.emit()

    def _made(self, filed: Filed) -> None:
        seat = self._seat
        self.report = Report(path=filed.path, draft=self.report.draft)
        if not self.report.draft:
            try:
                words = record_sealed(seat.desk, seat.case_id, filed.pdf)
            except RingbackError as error:
                self.report = Report(path=filed.path, trouble=sentence(error))
                return
            message = message_to_accountant(seat.desk, seat.case_id, filed.pdf, words)
            self.report = replace(self.report, words=seal_words(seat.desk), message=message)
        seat.outside.show(filed.path)

    def open_it(self) -> None:
        if self.report.path is not None:
            self._seat.outside.show(self.report.path)


def _trouble(error: RingbackError, *, signed: bool) -> str:
    if not signed:
        return sentence(error)
    return _("Your decision is signed and kept. Only the PDF is missing. {why}").format(why=sentence(error))
