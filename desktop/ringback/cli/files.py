"""`read`: what a file says of itself, read in a process of its own; nothing in it is run or opened."""

import argparse
from pathlib import Path

from ringback.cli.say import say, say_json
from ringback.domain.errors import InputProblem
from ringback.usecases.filewords import told_of_file


def add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    read = verbs.add_parser("read", help="say what a file says of itself; exit 2 when it can't be read")
    read.add_argument("file", type=Path, metavar="FILE")
    read.add_argument("--country", default="", metavar="XX", help="reads local phone numbers in an e-mail")
    read.add_argument("--json", action="store_true", help="facts for a case document")
    read.set_defaults(run=_read)


def _read(chosen: argparse.Namespace) -> int:
    """What was read before a bound was met is printed all the same."""
    told = told_of_file(chosen.file, chosen.country.upper())
    if chosen.json:
        say_json({"facts": told.facts})
    else:
        for words in told.lines:
            say(words)
    if told.why:
        raise InputProblem("file_not_read", where=chosen.file.name, why=told.why)
    return 0
