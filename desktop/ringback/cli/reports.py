"""`report`, `verify` and `demo`: sealed PDFs made, checked, and shown from start to end."""

import argparse
from pathlib import Path

from ringback.cli.keys import add_register, opened
from ringback.cli.say import say, say_json, write_file
from ringback.domain.errors import InputProblem
from ringback.usecases.cases import find_case
from ringback.usecases.reporting import Paper, access_card, file_name, payee_card, record_sealed, sealing_of
from ringback.usecases.verifying import verify_file

PAPERS = {"a4": "A4", "letter": "LETTER"}


def add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    report = verbs.add_parser("report", help="write the sealed PDF of a case; DRAFT until it is signed")
    report.add_argument("case", metavar="CASE")
    report.add_argument("--out", type=Path, default=Path(), help="a folder or a file; without it, here")
    report.add_argument("--paper", choices=sorted(PAPERS), default="a4")
    add_register(report)
    report.set_defaults(run=_report)
    card = verbs.add_parser("card", help="one page to print: the access card, or the card “Pay only to”")
    card.add_argument("sort", choices=("access", "payee"))
    card.add_argument("case", metavar="CASE")
    card.add_argument("--out", type=Path, default=Path(), help="a folder or a file; without it, here")
    card.add_argument("--paper", choices=sorted(PAPERS), default="a4")
    add_register(card)
    card.set_defaults(run=_card)
    verify = verbs.add_parser("verify", help="is this report unchanged since it was sealed? exit 1 if not")
    verify.add_argument("file", type=Path, metavar="FILE")
    verify.add_argument("--json", action="store_true", help="for a program to read")
    verify.set_defaults(run=_verify)
    demo = verbs.add_parser("demo", help="a practice register, a whole case, and its PDF")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR")
    demo.set_defaults(run=_demo)


def _report(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        case_id = find_case(desk, chosen.case)
        pdf = sealing_of(desk, case_id, Paper[PAPERS[chosen.paper]]).make()
        path = _path(chosen.out, file_name(desk, case_id))
        write_file(path, pdf)
        record_sealed(desk, case_id, pdf)
    say(str(path))
    return 0


def _card(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        case_id = find_case(desk, chosen.case)
        paper = Paper[PAPERS[chosen.paper]]
        access = chosen.sort == "access"
        made = access_card(desk, case_id, paper) if access else payee_card(desk, case_id, paper)
        if made is None:
            raise InputProblem("nothing_to_print", where="case", named=chosen.case)
        path = _path(chosen.out, made[1])
        write_file(path, made[0].make())
    say(str(path))
    return 0


def _path(out: Path, name: str) -> Path:
    """The file asked for, or the usual name in the folder asked for."""
    return out / name if out.is_dir() or out == Path() else out


def _verify(chosen: argparse.Namespace) -> int:
    result = verify_file(chosen.file)
    if chosen.json:
        say_json(result)
    else:
        say(result.said)
    return 0 if result.unchanged else 1


def _demo(chosen: argparse.Namespace) -> int:
    from ringback.usecases.demo import run_demo  # only this verb plays a case

    out: Path = chosen.out
    if out.exists() and not out.is_dir():
        raise InputProblem("file_unwritable", where=str(out), why="not a folder")
    say(str(run_demo(out, say)))
    return 0
