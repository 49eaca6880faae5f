"""`register`: making one and adding a second person, each with a passphrase of their own."""

import argparse
import platform

from ringback.cli.keys import add_new_passphrase, add_register, new_passphrase, opened
from ringback.cli.say import say, say_json
from ringback.domain.people import Role
from ringback.usecases.desk import now
from ringback.usecases.registers import create_register, default_register, renew_recovery


def add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    register = verbs.add_parser("register", help="make a register, add people to it")
    kinds = register.add_subparsers(dest="kind", required=True, metavar="WHAT")
    new = kinds.add_parser("new", help="make an empty register")
    new.add_argument("--firm", required=True)
    new.add_argument("--owner", required=True, help="the name of the person who makes it")
    add_register(new, passphrase=False)
    add_new_passphrase(new)
    new.set_defaults(run=_new)
    recovery = kinds.add_parser("recovery-code", help="make a new recovery code; the old one ends")
    add_register(recovery)
    recovery.set_defaults(run=_recovery)
    person = kinds.add_parser("add-person", help="add somebody with their own passphrase")
    person.add_argument("name")
    person.add_argument("--role", choices=[role.value for role in Role], default=Role.APPROVER.value)
    add_register(person)
    add_new_passphrase(person)
    person.set_defaults(run=_add_person)
    people = kinds.add_parser("people", help="who has a key")
    people.add_argument("--json", action="store_true")
    add_register(people)
    people.set_defaults(run=_people)


def _new(chosen: argparse.Namespace) -> int:
    path = chosen.register or default_register()
    register, code = create_register(path, chosen.firm, chosen.owner, new_passphrase(chosen))
    register.close()
    say(f"Register: {path}")
    _say_code(code)
    return 0


def _recovery(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        _say_code(renew_recovery(desk))
    return 0


def _say_code(code: str) -> None:
    say("Recovery code (write it down, it is shown once):")
    say(f"  {code}")


def _add_person(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        person = desk.register.add_person(
            chosen.name,
            Role(chosen.role),
            new_passphrase(chosen),
            by=desk.signer,
            now=now(),
            computer=platform.node(),
        )
    say(f"{person.name}: {person.id}")
    return 0


def _people(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        people = tuple(desk.register.people.values())
    if chosen.json:
        say_json(people)
    else:
        for person in people:
            say(f"{person.name} ({person.role.value}), key made {person.made.local():%Y-%m-%d %H:%M}")
    return 0
