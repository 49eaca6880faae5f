"""`second`: which other cases share something with this one, or nearly so."""

import argparse

import msgspec

from ringback.cli.keys import add_register, opened
from ringback.cli.say import say, say_json
from ringback.usecases.cases import find_case
from ringback.usecases.second import second_ones


def add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    look = verbs.add_parser("second", help="look for a second one: cases that share something; exit 1 if any")
    look.add_argument("case", metavar="CASE")
    look.add_argument("--json", action="store_true", help="for a program to read")
    add_register(look)
    look.set_defaults(run=_second)


def _second(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        found = second_ones(desk, find_case(desk, chosen.case))
    if chosen.json:
        say_json(msgspec.to_builtins(found))
        return int(bool(found))
    if not found:
        say("No other case shares anything with this one.")
    for one in found:
        say(f"{one.label}  {one.who}  ({one.state})")
        for line in one.shared:
            say(f"  - {line}")
    return int(bool(found))
