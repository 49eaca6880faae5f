"""Which register the window works on: one's own once it is unlocked, or the practice register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringback.ui.places import Place, task_place

if TYPE_CHECKING:
    from pathlib import Path

    from ringback.usecases.desk import Desk


class Desks:
    """`current` is None while nothing is open."""

    def __init__(self, own_path: Path, practice_path: Path) -> None:
        self.own_path = own_path
        self._practice_path = practice_path
        self.own: Desk | None = None
        self.practice: Desk | None = None
        self._left_own: Desk | None = None
        self._left_practice: Desk | None = None

    @property
    def current(self) -> Desk | None:
        return self.practice or self.own

    def open_practice(self) -> None:
        """Raises RecordsProblem."""
        self.practice = self.practice or self._left_practice
        self._left_practice = None
        if self.practice is None:
            from ringback.usecases.practice import open_practice

            self.practice = open_practice(self._practice_path)

    def practice_case(self, name: str) -> Place:
        """Where a practice case goes on. Raises RecordsProblem."""
        from ringback.usecases.overview import first_task
        from ringback.usecases.practice import open_practice_case

        self.open_practice()
        if self.practice is None:
            raise LookupError(name)
        case = open_practice_case(self.practice, name)
        summaries = self.practice.register.summaries()
        return task_place(case, first_task(next(summary for summary in summaries if summary.case == case)))

    def leave_practice(self) -> None:
        """It stays open behind, until `close_left`: something may still be on its way into it."""
        if self.practice is not None:
            self._left_practice, self.practice = self.practice, None

    def leave(self) -> None:
        """Nothing of either is shown any more."""
        self.leave_practice()
        if self.own is not None:
            self._left_own, self.own = self.own, None

    def close_left(self) -> bool:
        """Whether there was any."""
        left = [desk for desk in (self._left_practice, self._left_own) if desk is not None]
        for desk in left:
            desk.register.close()
        self._left_practice = self._left_own = None
        return bool(left)
