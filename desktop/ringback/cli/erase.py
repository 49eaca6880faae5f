"""`erase`: a case for good, or every case whose erase date has come; a receipt for each."""

import argparse
import sys
from pathlib import Path

from ringback.cli.keys import add_register, opened
from ringback.cli.say import require_folder, say, write_file
from ringback.domain.errors import InputProblem
from ringback.usecases.cases import find_case
from ringback.usecases.desk import Desk
from ringback.usecases.erasing import ToErase, due_to_erase, erase, receipt_name, receipt_text, to_erase


def add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    gone = verbs.add_parser("erase", help="erase a case for good; it can't be undone")
    which = gone.add_mutually_exclusive_group(required=True)
    which.add_argument("case", metavar="CASE", nargs="?", default="")
    which.add_argument("--due", action="store_true", help="every case whose erase date has come")
    gone.add_argument("--why", default="", help="needed before the erase date")
    gone.add_argument("--receipt", type=Path, metavar="DIR", help="a folder; without it, stdout")
    gone.add_argument("--yes", action="store_true", help="do not ask again")
    add_register(gone)
    gone.set_defaults(run=_erase)


def _erase(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        found = due_to_erase(desk) if chosen.due else (to_erase(desk, find_case(desk, chosen.case)),)
        if not found:
            say("Nothing is due to be erased.")
            return 0
        if not (chosen.yes or _sure(found)):
            say("Nothing was erased.")
            return 0
        if chosen.receipt is not None:
            require_folder(chosen.receipt)
        for one in found:
            _erase_one(desk, one, chosen)
    return 0


def _erase_one(desk: Desk, one: ToErase, chosen: argparse.Namespace) -> None:
    receipt = erase(desk, one.case, chosen.why)
    text = receipt_text(receipt, desk.register.firm)
    if chosen.receipt is None:
        say(text)
    else:
        path = chosen.receipt / receipt_name(receipt)
        write_file(path, text.encode())
        say(str(path))


def _sure(found: tuple[ToErase, ...]) -> bool:
    """Raises InputProblem when nobody is there to ask."""
    if not sys.stdin.isatty():
        raise InputProblem("erase_unasked", where="--yes")
    for one in found:
        say(f"{one.label}  {one.who}")
    return input("Erase for good? Type yes: ").strip().lower() == "yes"
