"""`sheet`: pages to print, for a call and for contractors. `code`: today's digits, to check who rings."""

import argparse
from pathlib import Path

from ringback.cli.cooperation import WORD, write_cooperation
from ringback.cli.keys import add_register, opened
from ringback.cli.reports import PAPERS
from ringback.cli.say import say, write_file
from ringback.domain.facts import Purpose
from ringback.usecases.cases import find_case
from ringback.usecases.daycode import code_of_the_day


def add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    sheet = verbs.add_parser(
        "sheet", help="write the page to ring a referee with, or `cooperation`: for contractors"
    )
    sheet.add_argument("case", metavar="CASE", help=f"or {WORD}: how we check, the same for everybody")
    sheet.add_argument(
        "referee", metavar="REFEREE", nargs="?", default="", help="id, or part of the name or firm"
    )
    sheet.add_argument("--firm", default="", help=f"for {WORD}: your firm's name")
    sheet.add_argument("--contact", default="", help=f"for {WORD}: whom to ask for")
    sheet.add_argument("--out", type=Path, default=Path(), help="a folder or a file; without it, here")
    sheet.add_argument("--paper", choices=sorted(PAPERS), default="a4")
    add_register(sheet)
    sheet.set_defaults(run=_sheet)
    code = verbs.add_parser("code", help="today's code of a case, for whoever rings back to check you")
    code.add_argument("case", metavar="CASE")
    add_register(code)
    code.set_defaults(run=_code)


def _sheet(chosen: argparse.Namespace) -> int:
    if chosen.case == WORD:
        return write_cooperation(chosen)
    from ringback.usecases.sheets import (  # only this verb draws one
        Paper,
        find_referee,
        number_that_counts,
        sheet_making_of,
        sheet_name,
    )

    with opened(chosen) as desk:
        case_id = find_case(desk, chosen.case)
        referee = find_referee(desk.case(case_id), chosen.referee)
        pdf = sheet_making_of(
            desk,
            case_id,
            referee.id,
            Purpose.REFERENCE,
            contact=number_that_counts(desk, case_id, referee.id),
            paper=Paper[PAPERS[chosen.paper]],
        ).make()
        path: Path = chosen.out
        if path.is_dir() or path == Path():
            path = path / sheet_name(desk, case_id, referee.id)
        write_file(path, pdf)
    say(str(path))
    return 0


def _code(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        say(code_of_the_day(desk, find_case(desk, chosen.case)))
    return 0
