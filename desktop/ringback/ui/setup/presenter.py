"""Makes the register and keeps in it what was begun before there was one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from ringback.domain.severity import Task
from ringback.ui.places import CaseTask, Home, Place, Started

if TYPE_CHECKING:
    from pathlib import Path

    from ringback.usecases.desk import Desk


class Made(Struct, frozen=True):
    """An open register, its recovery code, and where to go on."""

    desk: Desk
    code: str
    then: Place


class SetupPresenter:
    def __init__(self, path: Path, started: Started | None = None) -> None:
        self._path = path
        self.started = started

    def make(self, firm: str, owner: str, passphrase: str) -> Made:
        """Raises InputProblem or RecordsProblem, and then there is no register."""
        from ringback.usecases.registers import create_register, desk_at

        register, code = create_register(self._path, firm, owner, passphrase)
        desk = desk_at(register)
        return Made(desk, code, self._keep(desk))

    def _keep(self, desk: Desk) -> Place:
        if self.started is None:
            return Home()
        from ringback.usecases.cases import start_case

        case = start_case(desk, self.started.job, self.started.party)
        return CaseTask(case, Task.TOLD)
