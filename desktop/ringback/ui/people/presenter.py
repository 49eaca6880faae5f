"""The keys of this register in words, and what one may do about them."""

from msgspec import Struct

from ringback.domain.people import Person, Role
from ringback.text import _
from ringback.usecases.days import moment_words
from ringback.usecases.desk import Desk
from ringback.usecases.registers import add_person, change_passphrase, renew_recovery


class KeyLine(Struct, frozen=True, kw_only=True):
    name: str
    me: bool
    role: str
    made: str


class PeoplePresenter:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def view(self) -> tuple[KeyLine, ...]:
        register = self._desk.register
        current = [person for person in register.people.values() if person.id not in register.retired]
        return tuple(self._line(person) for person in current)

    @property
    def alone(self) -> bool:
        return len(self.view) == 1

    def add(self, name: str, role: Role, passphrase: str) -> None:
        """Raises InputProblem."""
        add_person(self._desk, name, role, passphrase)

    def change(self, old: str, new: str) -> None:
        """Raises InputProblem `wrong_passphrase`."""
        change_passphrase(self._desk, old, new)

    def renew_recovery(self, passphrase: str) -> str:
        """The new code, after a fresh passphrase entry. Raises InputProblem `wrong_passphrase`."""
        self._desk.register.confirm(self._desk.signer, passphrase)
        return renew_recovery(self._desk)

    def _line(self, person: Person) -> KeyLine:
        by = self._desk.register.people.get(person.added_by) if person.added_by else None
        made = _("Key made on {when}, on the computer {computer}").format(
            when=moment_words(person.made), computer=person.made_on or _("not known")
        )
        added = _("added by {name}").format(name=by.name) if by else ""
        return KeyLine(
            name=person.name,
            me=person.id == self._desk.signer.id,
            role=_("May approve, at another computer")
            if person.id in self._desk.register.elsewhere
            else role_words(person.role),
            made=", ".join(filter(None, (made, added))),
        )


def role_words(role: Role) -> str:
    return {
        Role.DOER: _("Does checks"),
        Role.APPROVER: _("Does checks, and may approve"),
    }[role]
