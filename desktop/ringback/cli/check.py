"""`check`: one thing held against what is known; exit 1 where something does not fit."""

import argparse
from pathlib import Path

from ringback.cli.keys import add_register, opened
from ringback.cli.places import add_sign_ins
from ringback.cli.say import say, say_json
from ringback.cli.typed import add_kinds
from ringback.usecases.batches import (
    ENCODINGS,
    ToldLine,
    compare_list,
    labels_of,
    lines_to_compare,
    list_words,
    read_list,
    tell_line,
    vendors_of,
)
from ringback.usecases.columns import Column, columns_asked, columns_for, remember


def add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    check = verbs.add_parser(
        "check", help="a list, a number or a document's lines; exit 1 if it does not fit"
    )
    kinds = check.add_subparsers(dest="kind_of_check", required=True, metavar="WHAT")
    add_kinds(kinds)
    for name, words in (
        ("batch", "a payment list: is each line paid to an approved account?"),
        ("suppliers", "a supplier list: does each supplier have a case and an approved account?"),
    ):
        listed = kinds.add_parser(name, help=words)
        listed.add_argument("file", type=Path, metavar="FILE.csv")
        listed.add_argument(
            "--columns",
            default="",
            metavar="name=..,account=..",
            help="a heading or a number from 1, for: " + ", ".join(column.value for column in Column),
        )
        listed.add_argument("--encoding", choices=ENCODINGS, default="", help="if the guess is wrong")
        listed.add_argument("--json", action="store_true", help="for a program to read")
        add_register(listed)
        listed.set_defaults(run=_compare)
    add_sign_ins(kinds)


def _compare(chosen: argparse.Namespace) -> int:
    table = read_list(chosen.file, chosen.encoding)
    words = list_words()
    with opened(chosen) as desk:
        me = desk.signer.person.id
        asked = columns_asked(table, chosen.columns)
        columns = asked or columns_for(table, words, me)
        lines = lines_to_compare(table, columns, chosen.file.name)
        labels = labels_of(vendors_of(desk))
        told = tuple(tell_line(words, result, labels) for result in compare_list(desk, lines))
        if asked:
            remember(table, columns, me)
    if chosen.json:
        say_json({"encoding": table.encoding, "sure": table.sure, "columns": columns, "lines": told})
    else:
        _print(told)
    return 0 if all(line.fits for line in told) else 1


def _print(lines: tuple[ToldLine, ...]) -> None:
    for line in lines:
        head = "  ".join(filter(None, (str(line.number), line.name, line.account, line.amount)))
        say(f"{'ok ' if line.fits else '!  '} {head}")
        for point in line.points:
            say(f"      {point.sentence}")
            if point.do:
                say(f"      > {point.do}")
    open_lines = sum(not line.fits for line in lines)
    say(f"{len(lines)} lines, {open_lines} to look at.")
