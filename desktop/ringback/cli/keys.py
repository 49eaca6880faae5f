"""Passphrases: from a file descriptor, an environment variable or a prompt, never an argument."""

import argparse
import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ringback.domain.errors import InputProblem
from ringback.usecases.desk import Desk, Signer
from ringback.usecases.registers import default_register, only_one, open_desk, person_named

LONGEST_PASSPHRASE = 1_024
"""Bytes read from a descriptor."""


def add_register(parser: argparse.ArgumentParser, *, passphrase: bool = True) -> None:
    parser.add_argument("--register", type=Path, help="the register file; without it, the usual one")
    if passphrase:
        parser.add_argument("--person", default="", help="who signs in; needed when there are several")
        _add_source(parser, "passphrase", "RINGBACK_PASSPHRASE")


def add_second(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--second", default="", metavar="PERSON", help="the second person, who signs with their own"
    )
    _add_source(parser, "second-passphrase", "RINGBACK_SECOND_PASSPHRASE")


def add_new_passphrase(parser: argparse.ArgumentParser) -> None:
    _add_source(parser, "new-passphrase", "RINGBACK_NEW_PASSPHRASE")


def _add_source(parser: argparse.ArgumentParser, name: str, variable: str) -> None:
    where = parser.add_mutually_exclusive_group()
    where.add_argument(f"--{name}-fd", type=int, metavar="N", help="read it from this file descriptor")
    where.add_argument(
        f"--{name}-env", default=variable, metavar="NAME", help=f"read it from this variable ({variable})"
    )


def new_passphrase(chosen: argparse.Namespace) -> str:
    return _passphrase(chosen, "new_passphrase", "New passphrase: ")


@contextmanager
def opened(chosen: argparse.Namespace) -> Iterator[Desk]:
    """The register open for whoever signs in; closed whatever happens."""
    path = chosen.register or default_register()
    person = person_named(path, chosen.person)
    desk = open_desk(path, person.id, _passphrase(chosen, "passphrase", f"Passphrase of {person.name}: "))
    try:
        yield desk
    finally:
        desk.register.close()


def second(chosen: argparse.Namespace, desk: Desk) -> Signer | None:
    """The second person, if one was named; their passphrase is their own."""
    if not chosen.second:
        return None
    person = only_one(desk.register.people.values(), chosen.second)
    secret = _passphrase(chosen, "second_passphrase", f"Passphrase of {person.name}: ")
    return desk.register.sign_in(person.id, secret)


def again(chosen: argparse.Namespace, desk: Desk) -> None:
    """A fresh passphrase entry of the person signed in, for the way alone."""
    secret = _passphrase(chosen, "second_passphrase", f"Again, passphrase of {desk.signer.person.name}: ")
    desk.register.sign_in(desk.signer.person.id, secret)


def _passphrase(chosen: argparse.Namespace, name: str, prompt: str) -> str:
    descriptor: int | None = getattr(chosen, f"{name}_fd")
    variable: str = getattr(chosen, f"{name}_env")
    if descriptor is not None:
        return _from_descriptor(descriptor)
    if variable in os.environ:
        return os.environ[variable]
    if not sys.stdin.isatty():
        raise InputProblem("passphrase_missing", where=f"--{name.replace('_', '-')}-fd", named=variable)
    return getpass.getpass(prompt)


def _from_descriptor(descriptor: int) -> str:
    try:
        with os.fdopen(descriptor, "rb", closefd=False) as source:
            return source.read(LONGEST_PASSPHRASE).decode().rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputProblem("passphrase_missing", where=f"descriptor {descriptor}", named="") from error
