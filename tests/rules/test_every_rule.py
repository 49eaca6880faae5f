"""Every rule there is: it fires, its honest twin does not, and the right answer alone clears it."""

import pytest
from msgspec.structs import replace

from ringback.domain.facts import AnyFact, Route
from ringback.domain.findings import Finding
from ringback.domain.severity import SEVERITY, TASK, Severity
from ringback.domain.verdict import Assessment, Outcome
from tests import builders as b
from tests.rules.firing import CASES, Row
from tests.rules.nearness import beside, changes, gone

HEAVY = [rule for rule in CASES if SEVERITY[rule] in {Severity.BLOCKER, Severity.STRONG}]
LIGHT = [rule for rule in CASES if rule not in HEAVY]
NEAR = 2
"""Values or whole facts in which a near miss may differ. [our choice; most differ in one]"""
RECOMMENDED = {
    Severity.BLOCKER: {Outcome.STOP},
    Severity.STRONG: {Outcome.WAIT, Outcome.STOP},
}


def _assess(row: Row, *more: AnyFact) -> Assessment:
    return b.assessed(*row.facts, *more, of_job=row.of_job, others=row.others)


def _finding(row: Row, rule: str) -> Finding:
    return next(found for found in _assess(row).open if found.rule == rule)


def test_every_rule_has_its_row() -> None:
    assert CASES.keys() == SEVERITY.keys()


@pytest.mark.parametrize("rule", CASES)
def test_it_fires(rule: str) -> None:
    result = _assess(CASES[rule])
    found = [finding for finding in result.open if finding.rule == rule]
    assert found, sorted(b.rules(result))
    assert all((f.severity, f.task) == (SEVERITY[rule], TASK[rule]) for f in found)
    assert result.recommendation in RECOMMENDED.get(SEVERITY[rule], set(Outcome))


@pytest.mark.parametrize("rule", CASES)
def test_it_names_facts_of_the_case_in_a_stable_order(rule: str) -> None:
    row = CASES[rule]
    found = _finding(row, rule)
    assert found.about
    assert set(found.about) <= {fact.id for fact in row.facts}
    assert list(found.about) == sorted(set(found.about))


@pytest.mark.parametrize("rule", CASES)
def test_its_honest_twin_raises_nothing_of_the_kind(rule: str) -> None:
    row = CASES[rule]
    others = row.others if row.twin_others is None else row.twin_others
    assert rule not in b.rules(b.assessed(*row.twin, of_job=row.of_job, others=others))


@pytest.mark.parametrize("rule", CASES)
def test_its_honest_twin_is_a_near_miss(rule: str) -> None:
    """Two values or facts differ at most, and nothing that fires was just left out."""
    row = CASES[rule]
    twin_others = row.others if row.twin_others is None else row.twin_others
    facts, twin = (*row.facts, *beside(row.others)), (*row.twin, *beside(twin_others))
    assert gone(facts, twin) == set()
    assert 1 <= len(changes(facts, twin)) <= NEAR, changes(facts, twin)


@pytest.mark.parametrize("rule", HEAVY)
def test_independent_record_clears_it_and_a_paper_or_words_do_not(rule: str) -> None:
    row = CASES[rule]
    about = _finding(row, rule).about
    by_fact = b.cleared(rule, about, by="evidence")
    for route, enough in (
        (Route.RECORD, True),
        (Route.LIVE, True),
        (Route.PAPER, False),
        (Route.SAID, False),
    ):
        assert (rule not in b.rules(_assess(row, b.evidence(route=route), by_fact))) is enough, route
    assert rule in b.rules(_assess(row, b.cleared(rule, about)))


@pytest.mark.parametrize("rule", HEAVY)
def test_what_raised_it_does_not_clear_it(rule: str) -> None:
    row = CASES[rule]
    about = _finding(row, rule).about
    assert all(rule in b.rules(_assess(row, b.cleared(rule, about, by=fact))) for fact in about)


@pytest.mark.parametrize("rule", LIGHT)
def test_words_clear_a_weak_one_if_there_are_any(rule: str) -> None:
    row = CASES[rule]
    told = b.cleared(rule, _finding(row, rule).about)
    assert rule not in b.rules(_assess(row, told))
    assert rule in b.rules(_assess(row, replace(told, words=" ")))


@pytest.mark.parametrize("rule", CASES)
def test_answer_holds_for_the_values_it_was_given_to(rule: str) -> None:
    row = CASES[rule]
    found = _finding(row, rule)
    told = b.cleared(rule, found.about, by="evidence", fingerprint=found.fingerprint)
    assert rule not in b.rules(_assess(row, b.evidence(), told))
    assert rule in b.rules(_assess(row, b.evidence(), replace(told, fingerprint="0" * 16)))


@pytest.mark.parametrize("rule", CASES)
def test_no_account_or_document_number_stands_in_its_words(rule: str) -> None:
    words = " ".join(_finding(CASES[rule], rule).facts.values()).replace(" ", "").replace("-", "")
    assert "0071000123456" not in words
    assert "0x" + "ab" * 20 not in words.lower()
