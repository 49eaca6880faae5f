"""Awkward is not guilty: each awkward signal of an honest profile is nothing, a note or weak, and why."""

import pytest

from ringback.domain.document import CaseDocument
from ringback.domain.severity import SEVERITY, Severity
from ringback.domain.verdict import Outcome
from tests.end_to_end.assessed import WORKED, assessed, read, rules_of
from tests.end_to_end.awkward import AWKWARD, Awkward
from tests.end_to_end.honest import HONEST

EACH = [
    pytest.param(profile, signal, made, id=f"{profile}-{signal}")
    for profile, signals in AWKWARD.items()
    for signal, made in signals.items()
]


def _stages(profile: str) -> list[str]:
    return sorted(name for name in HONEST if name.startswith(profile.lower()))


def test_every_honest_profile_has_its_awkward_signals() -> None:
    assert set(AWKWARD) == {name[:3].upper() for name in HONEST}
    assert all(len(signals) >= 3 for signals in AWKWARD.values())


@pytest.mark.parametrize(("profile", "signal", "made"), EACH)
def test_the_app_makes_of_it_what_the_table_says(profile: str, signal: str, made: Awkward) -> None:
    """Nothing means nothing in any stage, not even a point that was cleared."""
    documents = [read(WORKED / f"{stage}.json") for stage in _stages(profile)]
    assert made.facts <= {fact.id for document in documents for fact in document.facts}, signal
    touching = [_rules_on(made, document) - made.beside for document in documents]
    assert touching[0] == made.rules
    assert made.rules or not set().union(*touching)
    assert made.reason


def _rules_on(made: Awkward, document: CaseDocument) -> set[str]:
    result = assessed(document)
    return {finding.rule for finding in (*result.open, *result.cleared) if made.facts & set(finding.about)}


@pytest.mark.parametrize(("profile", "signal", "made"), EACH)
def test_it_is_a_note_or_weak(profile: str, signal: str, made: Awkward) -> None:
    del profile, signal
    assert {SEVERITY[rule] for rule in made.rules} <= {Severity.WEAK, Severity.NOTE}


@pytest.mark.parametrize("profile", AWKWARD)
def test_no_awkward_signal_is_left_at_the_end_but_for_a_named_limit(profile: str) -> None:
    """In the later stages none of them is open; a limit that stays is only a limit."""
    brought = {rule for made in AWKWARD[profile].values() for rule in made.rules}
    for stage in _stages(profile)[1:]:
        result = assessed(read(WORKED / f"{stage}.json"))
        left = brought & rules_of(result)
        assert all(SEVERITY[rule] in {Severity.WEAK, Severity.NOTE} for rule in left)
        assert not left or result.recommendation is Outcome.LIMITS


@pytest.mark.parametrize("profile", AWKWARD)
def test_everything_an_honest_profile_meets_comes_from_a_signal_that_was_expected(profile: str) -> None:
    """A rule that newly punishes an honest profile has to be explained here first."""
    brought = {rule for made in AWKWARD[profile].values() for rule in made.rules}
    usual = {"own_tools_asked"}  # their own computer, as most freelancers: asked in the first look
    assert rules_of(assessed(read(WORKED / f"{_stages(profile)[0]}.json"))) <= brought | usual
