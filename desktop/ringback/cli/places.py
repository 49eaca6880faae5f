"""`place` and `check signins`: time and holidays of a place, and a sign-in export held against it."""

import argparse
from pathlib import Path

import msgspec

from ringback.cli.say import say, say_json
from ringback.usecases.desk import now
from ringback.usecases.documents import read_document
from ringback.usecases.pointing import pointing_in
from ringback.usecases.reviews import Review, review_of
from ringback.usecases.signins import Choices, columns_given, counted, read_export
from ringback.usecases.there import in_words, there, zone_named, zone_of


def add_place(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    place = verbs.add_parser(
        "place", help="time and public holidays where they say they are; or where all of a case points"
    )
    which = place.add_mutually_exclusive_group(required=True)
    which.add_argument("cases", nargs="*", type=Path, default=[], metavar="CASE.json", help="case documents")
    which.add_argument("--country", metavar="VN", help="two letters")
    place.add_argument("--place", default="", help="a town or region, if you know it")
    place.add_argument("--json", action="store_true", help="for a program to read")
    place.set_defaults(run=_place)


def add_sign_ins(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    listed = kinds.add_parser("signins", help="a sign-in export: do country, hours and devices fit?")
    listed.add_argument("file", type=Path, metavar="FILE.csv")
    listed.add_argument("--declared", required=True, metavar="VN", help="the country they gave")
    listed.add_argument("--place", default="", help="the town they gave, if the country has several times")
    listed.add_argument("--account", default="", help="whose sign-ins, if the file holds several accounts")
    listed.add_argument("--columns", default="", metavar="time=..,country=..", help="headings or numbers")
    listed.add_argument("--zone", default="", help="for times that say none: Asia/Tokyo, +09:00, UTC")
    listed.add_argument("--order", choices=("day", "month"), default="", help="which comes first in 3/4")
    listed.add_argument("--encoding", default="", help="if the guess is wrong")
    listed.add_argument("--json", action="store_true", help="for a program to read")
    listed.set_defaults(run=_sign_ins)


def _place(chosen: argparse.Namespace) -> int:
    if chosen.cases:
        return _pointing(chosen.cases, json=chosen.json)
    found = there(chosen.country.upper(), chosen.place, now())
    if chosen.json:
        say_json({**msgspec.to_builtins(found), "words": in_words(found)})
    else:
        for line in in_words(found):
            say(line)
    return 0


def _pointing(cases: list[Path], *, json: bool) -> int:
    """1 when a case holds something to ask."""
    told = {str(path): pointing_in(read_document(path)) for path in cases}
    if json:
        say_json([{"case": case, "points": lines} for case, lines in told.items()])
    else:
        for case, lines in told.items():
            say(case)
            for line in lines:
                say(f"  {line.what}: {' | '.join(filter(None, (line.where, line.beside, line.source)))}")
    return int(any(line.asks for lines in told.values() for line in lines))


def _sign_ins(chosen: argparse.Namespace) -> int:
    choices = Choices(
        account=chosen.account,
        columns=columns_given(chosen.columns),
        zone=zone_named(chosen.zone) if chosen.zone else None,
        order=chosen.order,
        encoding=chosen.encoding,
    )
    country = chosen.declared.upper()
    zone = zone_of(country, chosen.place)
    export = read_export(chosen.file, choices)
    review = review_of(counted(export, choices, zone), country, now().day())
    if chosen.json:
        say_json({"system": export.system, **msgspec.to_builtins(review)})
    else:
        _print(review)
    return 1 if review.points else 0


def _print(review: Review) -> None:
    for line in review.words:
        say(line)
    for point in review.points:
        say(f"\n{point.severity.upper()}  {point.sentence}")
        for reason in point.honest_reasons:
            say(f"  - {reason}")
        say(f"  > {point.clears}")
