"""`due`: every date that is due, as lines, for a program, or for a calendar."""

import argparse
from pathlib import Path

import msgspec

from ringback.cli.keys import add_register, opened
from ringback.cli.say import say, say_json, write_file
from ringback.usecases.calendar import calendar_file, dated
from ringback.usecases.desk import now


def add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    due = verbs.add_parser("due", help="re-checks, replies, ends and erase dates, the earliest first")
    due.add_argument("--ics", type=Path, metavar="FILE", help="for a calendar; it names cases, not people")
    due.add_argument("--json", action="store_true", help="for a program to read")
    add_register(due)
    due.set_defaults(run=_due)


def _due(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        found = dated(desk)
    if chosen.ics is not None:
        write_file(chosen.ics, calendar_file(found, now()))
    if chosen.json:
        say_json(msgspec.to_builtins(found))
    elif chosen.ics is not None:
        say(str(chosen.ics))
    else:
        for one in found:
            say(f"{one.on}  {one.label}  {one.words}")
    return 0
