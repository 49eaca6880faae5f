"""`case`: opening, showing, importing, exporting, reading kept files, approving and deciding."""

import argparse
from pathlib import Path

import msgspec

from ringback.cli.approvals import add_approvals, signing
from ringback.cli.documents import advise_on, print_told
from ringback.cli.files import add_case_read
from ringback.cli.inbox import add_inbox
from ringback.cli.keys import add_register, add_second, opened
from ringback.cli.say import say, say_json, write_file
from ringback.domain.errors import InputProblem
from ringback.domain.events import ApprovedAs, Way
from ringback.domain.verdict import Outcome
from ringback.usecases.assessments import tell
from ringback.usecases.cases import find_case, open_case
from ringback.usecases.decisions import decide
from ringback.usecases.desk import Gesture
from ringback.usecases.documents import read_document
from ringback.usecases.imports import export_document, import_document
from ringback.usecases.payees import approve


def add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    case = verbs.add_parser("case", help="open, show, import, export, approve or decide a case")
    kinds = case.add_subparsers(dest="kind", required=True, metavar="WHAT")
    new = kinds.add_parser("new", help="open an empty case and print its label")
    new.add_argument("--way", choices=[way.value for way in Way], default=Way.APPLICANT.value)
    add_register(new)
    new.set_defaults(run=_new)
    listed = kinds.add_parser("list", help="every case")
    listed.add_argument("--json", action="store_true")
    add_register(listed)
    listed.set_defaults(run=_list)
    show = kinds.add_parser("show", help="what a case adds up to")
    show.add_argument("case", metavar="CASE")
    show.add_argument("--json", action="store_true")
    add_register(show)
    show.set_defaults(run=_show)
    taken = kinds.add_parser("import", help="take in a case document; its facts become your entries")
    taken.add_argument("document", type=Path, metavar="CASE.json")
    add_register(taken)
    taken.set_defaults(run=_import)
    given = kinds.add_parser("export", help="write a case as a document")
    given.add_argument("case", metavar="CASE")
    given.add_argument("--out", type=Path, help="a file; without it, stdout")
    add_register(given)
    given.set_defaults(run=_export)
    add_inbox(kinds)
    add_case_read(kinds)
    _add_signing(kinds)


def _add_signing(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    pay = kinds.add_parser(
        "approve-payee", help="approve where the money goes; with --second, as second person"
    )
    pay.add_argument("case", metavar="CASE")
    pay.add_argument(
        "--alone", action="store_true", help="the weaker control: after the wait, a fresh passphrase"
    )
    add_register(pay)
    add_second(pay)
    pay.set_defaults(run=_approve)
    made = kinds.add_parser(
        "decide", help="sign a decision; a laxer one needs --reason and a second person, who looks first"
    )
    made.add_argument("case", metavar="CASE")
    made.add_argument("--outcome", choices=[outcome.value for outcome in Outcome], required=True)
    for name in ("reason", "limits", "meanwhile", "until"):
        made.add_argument(f"--{name}", default="")
    made.add_argument("--must-stop-today", action="store_true")
    add_register(made)
    made.set_defaults(run=_decide)
    add_approvals(kinds)


def _new(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        case_id = open_case(desk, Way(chosen.way))
        say(desk.case(case_id).label)
    return 0


def _list(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        summaries = desk.register.summaries()
    if chosen.json:
        say_json(summaries)
    else:
        for summary in summaries:
            say(f"{summary.label}  {summary.who}")
    return 0


def _show(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        case_id = find_case(desk, chosen.case)
        case = desk.case(case_id)
        told = tell(case, desk.assess(case_id), desk.playbook)
    if chosen.json:
        say_json({"label": case.label, **msgspec.to_builtins(told)})
    else:
        say(f"{case.label}  {case.names()}")
        print_told(told)
    return 0


def _import(chosen: argparse.Namespace) -> int:
    document = read_document(chosen.document)
    advise_on(document)
    with opened(chosen) as desk:
        say(desk.case(import_document(desk, document)).label)
    return 0


def _export(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        document = export_document(desk, find_case(desk, chosen.case))
    if chosen.out is None:
        say_json(document)
    else:
        write_file(chosen.out, msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n")
        say(str(chosen.out))
    return 0


def _approve(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        gesture, approved_as = signing(chosen, desk)
        payee = desk.case(gesture.case).payee
        if payee is None:
            raise InputProblem("no_payee", where="case", named=chosen.case)
        first = not desk.case(gesture.case).approvals.get(payee.id)
        case = approve(desk, gesture, payee.id, ApprovedAs.FIRST if first else approved_as)
        say("frozen" if payee.id in case.frozen else "approved")
    return 0


def _decide(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        case_id = find_case(desk, chosen.case)
        gesture = Gesture(case_id, desk.case(case_id).head)
        case = decide(
            desk,
            gesture,
            Outcome(chosen.outcome),
            reason=chosen.reason,
            limits=chosen.limits,
            meanwhile=chosen.meanwhile,
            until=chosen.until,
            must_stop_today=chosen.must_stop_today,
        )
        say("signed" if case.decision and case.decision.signed else "waits for the second signature")
    return 0
