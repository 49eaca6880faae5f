"""Making the PDF off the window's thread, saving it, and saying what became of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.jobs import Err, Ok, Order
from ringback.usecases.filing import Filed, Filing, Habit, habit_of, keep_habit
from ringback.usecases.reporting import (
    file_name,
    message_to_accountant,
    record_sealed,
    seal_words,
    sealing_of,
)

if TYPE_CHECKING:
    from ringback.ui.decide.page import DecidePage


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

    def __init__(self, page: DecidePage) -> None:
        super().__init__(page)
        self._page = page
        self.report = Report()
        self._habit = habit_of(page.desk.signer.person.id)

    @property
    def folder(self) -> Path:
        return Path(self._habit.folder) if self._habit.folder else self._page.outside.folder()

    @property
    def letter(self) -> bool:
        return self._habit.letter

    def choose_folder(self) -> None:
        chosen = self._page.outside.choose(self._page, self.folder)
        if chosen is not None:
            self._keep(msgspec.structs.replace(self._habit, folder=str(chosen)))

    def choose_paper(self, letter: object) -> None:
        self._keep(msgspec.structs.replace(self._habit, letter=bool(letter)))

    def _keep(self, habit: Habit) -> None:
        self._habit = habit
        try:
            keep_habit(self._page.desk.signer.person.id, habit)
        except RingbackError as error:
            self._page.say_trouble(sentence(error))

    def make(self) -> None:
        """A draft until the decision is signed; the page goes on meanwhile."""
        if self.report.busy:
            return
        page = self._page
        decision = page.desk.case(page.case_id).decision
        draft = decision is None or not decision.signed
        try:
            sealing = sealing_of(page.desk, page.case_id, self._habit.paper)
        except RingbackError as error:
            self.report = Report(trouble=_trouble(error, signed=not draft))
            page.report_changed()
            return
        self.report = Report(busy=True, draft=draft)
        page.report_changed()
        path = self.folder / file_name(page.desk, page.case_id)
        page.ordered.emit(Order(Filing(sealing, path), self._done))

    def _done(self, outcome: Ok[Filed] | Err) -> None:
        if isinstance(outcome, Err):
            self.report = Report(trouble=_trouble(outcome.error, signed=not self.report.draft))
        else:
            self._made(outcome.value)
        self._page.report_changed()

    def _made(self, filed: Filed) -> None:
        page = self._page
        self.report = Report(path=filed.path, draft=self.report.draft)
        if not self.report.draft:
            try:
                words = record_sealed(page.desk, page.case_id, filed.pdf)
            except RingbackError as error:
                self.report = Report(path=filed.path, trouble=sentence(error))
                return
            message = message_to_accountant(page.desk, page.case_id, filed.pdf, words)
            self.report = replace(self.report, words=seal_words(page.desk), message=message)
        page.outside.show(filed.path)

    def open_it(self) -> None:
        if self.report.path is not None:
            self._page.outside.show(self.report.path)


def _trouble(error: RingbackError, *, signed: bool) -> str:
    if not signed:
        return sentence(error)
    return _("Your decision is signed and kept. Only the PDF is missing. {why}").format(why=sentence(error))
