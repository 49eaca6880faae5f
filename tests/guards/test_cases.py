"""No rule may name a case: nothing that judges knows a worked case, or anybody in one, by name."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ringback.domain.document import CaseDocument
from ringback.domain.facts import AnyFact, Contact, Name, Party, Payee, Referee, Worker
from tests.end_to_end.assessed import ROOT, WORKED, bodies, read
from tests.guards.source import PACKAGE

JUDGES = (
    PACKAGE / "rules",
    PACKAGE / "domain",
    ROOT / "resources" / "playbook",
    ROOT / "resources" / "countries",
)
CASE_ID = re.compile(r"(?<![0-9A-Za-z])[KB](?:0[1-9]|[1-3][0-9])(?![0-9A-Za-z])")
"""K01 to K39, B01 to B39; `C-LV-07` of the checks is none."""
SHORTEST = 3
"""Characters: a shorter name is part of ordinary words."""


def files() -> list[Path]:
    return sorted(
        path for root in JUDGES for path in root.rglob("*") if path.suffix in {".py", ".toml", ".json"}
    )


def names() -> frozenset[str]:
    """Every person, firm, account and address of the worked cases, as written."""
    found = {
        name
        for path in WORKED.glob("*.json")
        for fact in _facts(read(path))
        for name in _named(fact)
        if len(name) >= SHORTEST
    }
    return frozenset(found)


def _facts(document: CaseDocument) -> Iterator[AnyFact]:
    for body in bodies(document):
        yield from body.facts


def _named(fact: AnyFact) -> Iterator[str]:
    match fact:
        case Party():
            yield from _forms(fact.name)
            for also in fact.also_known_as:
                yield from _forms(also)
        case Worker():
            yield from _forms(fact.name)
        case Referee():
            yield from _forms(fact.name)
            yield fact.organisation
        case Payee():
            yield from _forms(fact.holder)
            yield fact.account
        case Contact():
            yield fact.value


def _forms(name: Name) -> tuple[str, ...]:
    return name.forms()


def offences(text: str, wanted: frozenset[str]) -> list[str]:
    folded = text.casefold()
    return [*CASE_ID.findall(text), *sorted(name for name in wanted if name.casefold() in folded)]


def test_no_rule_names_a_case() -> None:
    wanted = names()
    named = {str(path): found for path in files() if (found := offences(path.read_text("utf-8"), wanted))}
    assert named == {}


def test_the_scan_read_the_rules_and_knows_the_names() -> None:
    assert len(files()) > 100
    assert len(names()) > 200
    assert {path.parent.name for path in files()} >= {"rules", "facts", "playbook", "checks", "countries"}


@pytest.mark.parametrize(
    "planted",
    ['if case.label == "K07":', "# as in B11", "Rhys Callander", "川守 誠司", "tallgrass byte works llc"],
)
def test_the_guard_sees_a_planted_name(planted: str) -> None:
    assert offences(planted, names())


@pytest.mark.parametrize("harmless", ["C-LV-07", "BK01x", "base58", "B2B", "K-anonymous", "0xB01F"])
def test_the_guard_leaves_other_words_alone(harmless: str) -> None:
    assert not offences(harmless, names())
