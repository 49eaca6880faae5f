"""What home shows and where each thing on it leads."""

from pathlib import Path

from ringback.domain.events import Way
from ringback.domain.ids import CaseId
from ringback.domain.severity import Task
from ringback.domain.verdict import Outcome
from ringback.text import _
from ringback.ui.places import CaseTask, Decide, Kept, PayeePlace, Place, task_place
from ringback.ui.theme import Kind
from ringback.usecases.calendar import FILE, calendar_file, dated
from ringback.usecases.desk import Desk
from ringback.usecases.dues import What
from ringback.usecases.filing import write_whole
from ringback.usecases.overview import MOST_CARDS, DueLine, Overview, first_task, overview
from ringback.usecases.practice import is_practice
from ringback.usecases.registers import note_recovery

SEARCH_FROM = 7
"""Cases from which the field to find one is there without asking."""


class HomePresenter:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._query = ""
        self._most = MOST_CARDS
        self.practice = is_practice(desk)
        self.view = Overview(cases=0)
        self._look()

    @property
    def searchable(self) -> bool:
        return self.view.cases >= SEARCH_FROM

    @property
    def recovery_open(self) -> bool:
        """Whether nobody has said yet that the recovery code is written down."""
        return not self.practice and not self._desk.register.recovery_noted

    def note_recovery(self) -> None:
        note_recovery(self._desk)

    def save_dates(self, folder: Path) -> Path:
        """Raises InputProblem when the file can't be written."""
        path = folder / FILE
        write_whole(path, calendar_file(dated(self._desk), self._desk.clock()))
        return path

    def find(self, query: str) -> None:
        self._query, self._most = query, MOST_CARDS
        self._look()

    def show_more(self) -> None:
        self._most += 2 * MOST_CARDS
        self._look()

    def _look(self) -> None:
        self.view = overview(self._desk, self._query, self._most)

    def case_place(self, case: CaseId) -> Place:
        """Where opening a case leads: the task that comes next."""
        if self._desk.case(case).way is Way.INBOX:
            return Kept(case)
        summary = next(s for s in self._desk.register.summaries() if s.case == case)
        return task_place(case, first_task(summary))


def due_place(line: DueLine) -> Place:
    match line.what:
        case What.PAYEE_SECOND:
            return PayeePlace(line.case)
        case What.RECHECK:
            return CaseTask(line.case, Task.ACCESS)
        case What.ERASE:
            return Kept(line.case)
        case _:
            return Decide(line.case)


def due_chip(line: DueLine) -> tuple[Kind, str]:
    match line.what:
        case What.PAYEE_SECOND | What.DECISION_SECOND:
            return Kind.NOTE, _("Second look")
        case What.RECHECK:
            return (Kind.CAUTION, _("Overdue")) if line.late else (Kind.NOTE, _("Re-check"))
        case What.REPLY:
            return Kind.CAUTION, _("Reply")
        case What.ERASE:
            return Kind.NEUTRAL, _("Erase")
        case _:
            return Kind.CAUTION, _("Decide")


def so_far_chip(outcome: Outcome | None) -> tuple[Kind, str]:
    """An interim state, never a decision."""
    if outcome is None:
        return Kind.NEUTRAL, _("Just begun")
    return {
        Outcome.GO: (Kind.OK, _("Nothing open")),
        Outcome.LIMITS: (Kind.NOTE, _("So far: limits")),
        Outcome.WAIT: (Kind.CAUTION, _("So far: wait")),
        Outcome.STOP: (Kind.STOP, _("So far: stop")),
    }[outcome]
