"""`check mrz` and `check number`: a document's lines or number, typed or piped in; nothing is kept.

They come from standard input or a file, never from the command line itself, which a shell remembers.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from ringback.cli.say import say, say_json
from ringback.domain.errors import InputProblem
from ringback.usecases.accounts import ToldAccount, tell_account, tell_wallet
from ringback.usecases.desk import now
from ringback.usecases.reaching import ToldContact, tell_mail, tell_phone
from ringback.usecases.readoff import ToldLines, ToldNumber, sort_named, tell_lines, tell_number

_LARGEST = 10_000
"""Characters read; what is longer is neither lines nor a number. [our choice]"""


def add_kinds(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    lines = kinds.add_parser("mrz", help="the lines at the foot of a passport, card or visa")
    _add(lines, _lines)
    number = kinds.add_parser("number", help="an identity, tax or register number: form and check digit")
    number.add_argument("--country", required=True, metavar="SG", help="two letters; EU for its VAT numbers")
    number.add_argument("--kind", default="", help="which number: nric, uen, abn ...; without it, the kinds")
    _add(number, _number)
    account = kinds.add_parser("account", help="a bank account: do its check digits or its form fit?")
    account.add_argument("--country", default="", metavar="NZ", help="two letters; an IBAN needs none")
    _add(account, _account)
    phone = kinds.add_parser("phone", help="a telephone number: can it ring, and how is it compared?")
    phone.add_argument("--country", default="", metavar="MY", help="two letters; a number with + needs none")
    _add(phone, _phone)
    _add(kinds.add_parser("mail", help="an e-mail address: can anything arrive, and where?"), _mail)
    _add(kinds.add_parser("wallet", help="a wallet: does its own checksum fit?"), _wallet)


def _add(verb: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]) -> None:
    verb.add_argument("--file", type=Path, help="a file that holds it; without it, standard input")
    verb.add_argument("--json", action="store_true", help="for a program to read; no whole number in it")
    verb.set_defaults(run=run)


def _lines(chosen: argparse.Namespace) -> int:
    return _say(tell_lines(_typed(chosen.file), now().day()), json=chosen.json)


def _number(chosen: argparse.Namespace) -> int:
    sort = sort_named(chosen.country, chosen.kind)
    told = tell_number(sort, _typed(chosen.file).strip())
    return 2 if _say(told, json=chosen.json) and told.refused else int(not told.holds)


def _account(chosen: argparse.Namespace) -> int:
    return _held(tell_account(_typed(chosen.file), chosen.country), json=chosen.json)


def _wallet(chosen: argparse.Namespace) -> int:
    return _held(tell_wallet(_typed(chosen.file)), json=chosen.json)


def _phone(chosen: argparse.Namespace) -> int:
    return _reached(tell_phone(_typed(chosen.file), chosen.country), json=chosen.json)


def _mail(chosen: argparse.Namespace) -> int:
    return _reached(tell_mail(_typed(chosen.file)), json=chosen.json)


def _reached(told: ToldContact, *, json: bool) -> int:
    if json:
        say_json(told)
    else:
        for line in told.words:
            say(line)
    return 2 if told.held == "untold" else int(told.cannot or told.held == "unused")


_EXIT = {"holds": 0, "form_only": 0, "wrong": 1, "unusual": 1, "untold": 2}


def _held(told: ToldAccount, *, json: bool) -> int:
    if json:
        say_json(told)
    else:
        for line in told.words:
            say(line)
    return _EXIT[told.held]


def _say(told: ToldLines | ToldNumber, *, json: bool) -> int:
    """0 when it holds, 1 when it does not."""
    if json:
        say_json(told)
    else:
        for line in told.words:
            say(line)
    return int(not told.holds)


def _typed(file: Path | None) -> str:
    """Raises InputProblem `file_unreadable`; bytes that are no text become signs that are refused later."""
    try:
        if file is None:
            return sys.stdin.read(_LARGEST)
        with file.open(encoding="utf-8", errors="replace") as source:
            return source.read(_LARGEST)
    except (OSError, UnicodeDecodeError) as error:
        where = str(file or "-")
        raise InputProblem(
            "file_unreadable", where=where, why=getattr(error, "strerror", "") or ""
        ) from error
