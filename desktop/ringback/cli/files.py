"""`read` and `case read`: what a file says of itself, read in a process of its own; nothing in it is run."""

import argparse
from pathlib import Path

from ringback.cli.keys import add_register, opened
from ringback.cli.say import say, say_json
from ringback.domain.errors import InputProblem, RecordsProblem
from ringback.domain.facts import Exhibit
from ringback.domain.ids import CaseId, FactId
from ringback.text import _
from ringback.usecases.cases import find_case
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.filewords import told_of_file, words_about
from ringback.usecases.rereading import can_be_read, keep_reread, rereading_of


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


def add_case_read(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    again = kinds.add_parser("read", help="read the kept files of a case that were not read when they came")
    again.add_argument("case", metavar="CASE")
    again.add_argument(
        "exhibit", nargs="?", default="", metavar="EXHIBIT", help="only this one, by id or name"
    )
    add_register(again)
    again.set_defaults(run=_read_kept)


def _read_kept(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        case_id = find_case(desk, chosen.case)
        unread = _unread(desk, case_id, chosen.exhibit)
        if not unread:
            say(_("No kept file here waits to be read."))
        for exhibit in unread:
            _read_one(desk, case_id, exhibit)
    return 0


def _unread(desk: Desk, case_id: CaseId, named: str) -> tuple[FactId, ...]:
    found = [one for one in desk.case(case_id).of(Exhibit) if named in {"", one.id, one.name}]
    if named and not found:
        raise RecordsProblem("no_such_exhibit", case=case_id, exhibit=named)
    return tuple(one.id for one in found if can_be_read(one))


def _read_one(desk: Desk, case_id: CaseId, exhibit: FactId) -> None:
    """Why one could not be read is its last line; the others are read all the same."""
    reread = rereading_of(desk, case_id, exhibit)()
    case = keep_reread(desk, Gesture(case_id, desk.case(case_id).head), reread)
    known = case.get(Exhibit, exhibit)
    say(known.name if known else exhibit)
    for words in words_about(reread.seen.read, desk.playbook):
        say(f"  {words}")
