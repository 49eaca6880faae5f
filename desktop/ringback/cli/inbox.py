"""`case inbox`: the identifiers of somebody not taken on, kept until a day."""

import argparse
import sys
from datetime import date
from pathlib import Path

from ringback.cli.keys import add_register, opened
from ringback.cli.say import say
from ringback.domain.errors import InputProblem
from ringback.domain.moment import parse_day
from ringback.usecases.inbox import Applicant, found_in_paste, keep_applicant, usual_end

LONGEST_PASTE = 1_000_000
"""Characters."""


def add_inbox(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    kept = kinds.add_parser("inbox", help="keep the identifiers of somebody you did not take on, until a day")
    kept.add_argument("--name", required=True, help="as they wrote it")
    kept.add_argument("--country", default="", metavar="CC", help="two letters; reads their local numbers")
    kept.add_argument("--work", default="", help="what they asked to do")
    kept.add_argument(
        "--paste",
        metavar="FILE",
        default="",
        help="their words; numbers in it are found (- is stdin)",
    )
    kept.add_argument("--document", default="", help="such as passport")
    kept.add_argument("--document-country", default="", metavar="CC")
    kept.add_argument("--last-three", default="", help="the last three characters of its number")
    kept.add_argument("--born", default="", metavar="DAY")
    kept.add_argument("--keep-words", action="store_true", help="so that the same CV is noticed")
    kept.add_argument("--until", default="", metavar="DAY", help="then erase; else six months (our choice)")
    add_register(kept)
    kept.set_defaults(run=_keep)


def _keep(chosen: argparse.Namespace) -> int:
    words = _words(chosen.paste)
    with opened(chosen) as desk:
        applicant = Applicant(
            name=chosen.name,
            country=chosen.country.upper(),
            work=chosen.work,
            found=found_in_paste(desk, words, chosen.country.upper()),
            document=chosen.document,
            document_country=chosen.document_country.upper(),
            last_three=chosen.last_three,
            born=chosen.born,
            words=words if chosen.keep_words else "",
        )
        until = _day(chosen.until) if chosen.until else usual_end(desk.clock().day())
        case_id = keep_applicant(desk, applicant, until)
        say(f"{desk.case(case_id).label}  {until.isoformat()}")
        for line in applicant.found:
            say(f"  {line.words}: {line.value}")
    return 0


def _day(text: str) -> date:
    day = parse_day(text)
    if day is None:
        raise InputProblem("no_such_day", where="--until", named=text)
    return day


def _words(name: str) -> str:
    if not name:
        return ""
    try:
        if name == "-":
            return sys.stdin.read(LONGEST_PASTE)
        with Path(name).open(encoding="utf-8-sig") as source:
            return source.read(LONGEST_PASTE)
    except UnicodeDecodeError as error:
        raise InputProblem("not_utf8", where=f"byte {error.start}") from error
    except OSError as error:
        raise InputProblem("file_unreadable", where=name, why=error.strerror or "") from error
