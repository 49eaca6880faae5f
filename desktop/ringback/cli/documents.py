"""`assess` and `schema`: case documents without any register."""

import argparse
from pathlib import Path

from ringback.cli.say import advise, say, say_json
from ringback.domain.document import CaseDocument, schema
from ringback.usecases.assessments import Told
from ringback.usecases.documents import read_document
from ringback.usecases.fairness import unfair_notes
from ringback.usecases.imports import told_of


def add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    assess = verbs.add_parser("assess", help="say what a case document adds up to; exit 0 whatever it says")
    assess.add_argument("document", type=Path, metavar="CASE.json")
    assess.add_argument("--json", action="store_true", help="for a program to read")
    assess.set_defaults(run=_assess)
    verbs.add_parser("schema", help="print the JSON Schema of a case document").set_defaults(run=_schema)


def _assess(chosen: argparse.Namespace) -> int:
    document = read_document(chosen.document)
    advise_on(document)
    told = told_of(document)
    if chosen.json:
        say_json(told)
    else:
        print_told(told)
    return 0


def advise_on(document: CaseDocument) -> None:
    """What the notes of a document are met with, one line each; the document is used as it stands."""
    for note in unfair_notes(document):
        advise(f"{note.where}: {note.advice}")


def print_told(told: Told) -> None:
    say(told.recommendation_words)
    for finding in told.findings:
        say(f"\n{finding.severity.upper()}  {finding.sentence}")
        say(f"  {finding.why}")
        for reason in finding.honest_reasons:
            say(f"  - {reason}")
        say(f"  > {finding.clears}")
        say(f"  ({finding.source})")
    if told.open_checks:
        say("")
    for check in told.open_checks:
        say(f"[ ] {check.title} {check.done}/{check.needed} {check.about_name}".rstrip())
    say("")
    for claim in told.claims:
        say(f"{claim.words}: {claim.rung_words}")


def _schema(_: argparse.Namespace) -> int:
    say_json(schema())
    return 0
