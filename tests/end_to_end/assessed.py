"""Case documents as the tests read them: strictly, on their own day, with their `others` beside them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from ringback.domain.document import CaseBody, CaseDocument, case_of
from ringback.domain.facts import AnyFact
from ringback.domain.ids import CaseId
from ringback.domain.moment import Moment
from ringback.domain.verdict import Assessment
from ringback.rules.assess import assess
from ringback.rules.surroundings import surroundings_for
from ringback.usecases.documents import parse_document, read_document

ROOT = Path(__file__).resolve().parents[2]
WORKED = ROOT / "tests" / "cases"
PRACTICE = ROOT / "resources" / "practice"
SCHEMA = ROOT / "resources" / "schema"
PLAYBOOK = 1
"""Any version will do: it goes into the hash of the plan and into nothing that is tested here."""


def read(path: Path) -> CaseDocument:
    return read_document(path)


def read_text(text: str) -> CaseDocument:
    return parse_document(text.encode())


def assessed(document: CaseDocument) -> Assessment:
    """What the computer says on the day the document names."""
    today = date.fromisoformat(document.as_of)
    when = Moment((today - date(1970, 1, 1)).days * 86_400_000)
    case = case_of(document, PLAYBOOK, when)
    others = tuple(
        (CaseId(f"other-{place}"), body.label, case_of(body, PLAYBOOK, when))
        for place, body in enumerate(document.others)
    )
    return assess(case, surroundings_for(case, today, others))


def rules_of(assessment: Assessment) -> frozenset[str]:
    return frozenset(finding.rule for finding in assessment.open)


def without(document: CaseDocument, *ids: str) -> CaseDocument:
    """The document without these facts and without every fact that names one of them."""
    gone = set(ids)
    missing = gone - {fact.id for fact in document.facts}
    assert not missing, missing
    while more := {fact.id for fact in document.facts if fact.id not in gone and gone & set(_named(fact))}:
        gone |= more
    kept = tuple(fact for fact in document.facts if fact.id not in gone)
    return msgspec.structs.replace(document, facts=kept)


def _named(fact: AnyFact) -> Iterator[str]:
    for field in ("about", "contact", "payee", "replaces", "by_fact"):
        named = getattr(fact, field, None)
        if isinstance(named, str):
            yield named
    yield from getattr(fact, "finding_about", ())


def bodies(document: CaseDocument) -> tuple[CaseBody, ...]:
    return (document, *document.others)
