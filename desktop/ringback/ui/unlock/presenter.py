"""Who may open the register, and opening it. Nothing heavy is imported until somebody tries."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ringback.domain.errors import RingbackError
from ringback.usecases.whereabouts import who_can_open
from ringback.value import Value

if TYPE_CHECKING:
    from pathlib import Path

    from ringback.domain.ids import PersonId
    from ringback.domain.people import Person
    from ringback.usecases.desk import Desk


class UnlockView(Value):
    """`closed` says why nobody can open it now; empty when they can."""

    people: tuple[Person, ...] = ()
    closed: str = ""


class UnlockPresenter:
    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def view(self) -> UnlockView:
        """Who has a key: read when it is first asked for."""
        try:
            return UnlockView(who_can_open(self._path))
        except RingbackError as error:
            from ringback.sentences import sentence

            return UnlockView(closed=sentence(error))

    def open(self, person: object, passphrase: str) -> Desk:
        """Raises InputProblem `wrong_passphrase`, or RecordsProblem."""
        from ringback.usecases.registers import open_desk

        return open_desk(self._path, self._person(person), passphrase)

    def recover(self, code: str, person: object, passphrase: str) -> Desk:
        """A new key by the recovery code. Raises InputProblem or RecordsProblem."""
        from ringback.usecases.registers import recover

        return recover(self._path, code, self._person(person), passphrase)

    def _person(self, chosen: object) -> PersonId:
        return next(person.id for person in self.view.people if person.id == chosen)
