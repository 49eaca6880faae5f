"""Making a register and sitting down at it."""

import platform
from collections.abc import Iterable
from pathlib import Path

from ringback.domain.errors import InputProblem
from ringback.domain.ids import PersonId
from ringback.domain.passphrase import FEWEST_CHARACTERS
from ringback.domain.people import Person, Role
from ringback.playbook import Playbook, load
from ringback.records import Register, create, people_of, unlock, unlock_with_recovery
from ringback.usecases.desk import Desk, now
from ringback.usecases.summaries import project
from ringback.usecases.whereabouts import default_register


def create_register(path: Path, firm: str, owner: str, passphrase: str) -> tuple[Register, str]:
    """A new register and its recovery code, which is shown once. Raises InputProblem or RecordsProblem."""
    require_passphrase(passphrase)
    for where, text in (("firm", firm), ("owner", owner)):
        if not text.strip():
            raise InputProblem("field_empty", where=where, named=where)
    path.parent.mkdir(parents=True, exist_ok=True)
    return create(
        path,
        firm=firm,
        owner=owner,
        passphrase=passphrase,
        now=now(),
        computer=platform.node(),
        project=project,
    )


def require_passphrase(passphrase: str) -> None:
    if len(passphrase) < FEWEST_CHARACTERS:
        raise InputProblem("passphrase_short", where="passphrase", number=FEWEST_CHARACTERS)


def person_named(path: Path, name: str) -> Person:
    """The person with this name or id; with no name, the only one there is. Raises InputProblem."""
    return only_one(people_of(path), name)


def only_one(people: Iterable[Person], name: str) -> Person:
    people = tuple(people)
    wanted = [person for person in people if name in {person.name, person.id}] if name else list(people)
    if len(wanted) != 1:
        raise InputProblem("which_person", where="person", named=", ".join(person.name for person in people))
    return wanted[0]


def open_desk(path: Path, person: PersonId, passphrase: str, playbook: Playbook | None = None) -> Desk:
    register = unlock(path, person, passphrase, project=project)
    return desk_at(register, playbook)


def desk_at(register: Register, playbook: Playbook | None = None) -> Desk:
    return Desk(register, register.me, playbook or load(), now, platform.node())


def recover(path: Path, code: str, person: PersonId, passphrase: str) -> Desk:
    """A new key for somebody whose passphrase is lost, by the printed code; old marks stay checkable.

    Raises InputProblem `wrong_recovery_code` or `passphrase_short`, and RecordsProblem.
    """
    require_passphrase(passphrase)
    with unlock_with_recovery(path, code, project=project) as register:
        renewed = register.renew_person(person, passphrase, by=None, now=now(), computer=platform.node())
    return open_desk(path, renewed.id, passphrase)


def add_person(desk: Desk, name: str, role: Role, passphrase: str) -> Person:
    """Somebody else with a passphrase of their own. Raises InputProblem."""
    if not name.strip():
        raise InputProblem("name_missing", where="name")
    require_passphrase(passphrase)
    register, by = desk.register, desk.signer
    return register.add_person(name, role, passphrase, by=by, now=desk.clock(), computer=desk.computer)


def change_passphrase(desk: Desk, old: str, new: str) -> None:
    """Of whoever is signed in. Raises InputProblem `wrong_passphrase` or `passphrase_short`."""
    require_passphrase(new)
    desk.register.change_passphrase(desk.signer, old, new, desk.clock())


def renew_recovery(desk: Desk) -> str:
    """A new recovery code, shown once; the old paper opens nothing then."""
    return desk.register.renew_recovery(desk.signer, desk.clock())


def note_recovery(desk: Desk) -> None:
    """The code is on paper: nobody asks about it again."""
    desk.register.note_recovery(desk.signer, desk.clock())


__all__ = [
    "add_person",
    "change_passphrase",
    "create_register",
    "default_register",
    "desk_at",
    "note_recovery",
    "open_desk",
    "person_named",
    "recover",
    "renew_recovery",
    "require_passphrase",
]
