"""Every guard over every module of the program, and proof that each guard can see."""

import pytest

from tests.guards import doors, habits, layers, sizes, window, words
from tests.guards.guard import Guard
from tests.guards.source import PACKAGE, Source, sources

GUARDS = [
    guard
    for kind in (layers, doors, window, words, habits, sizes)
    for guard in kind.GUARDS
]  # fmt: skip
guarded = pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.name.replace(" ", "-"))


@pytest.fixture(scope="module")
def program() -> list[Source]:
    return sources()


@guarded
def test_the_program_keeps_it(guard: Guard, program: list[Source]) -> None:
    offences = [offence for source in program for offence in guard.offences(source)]
    assert not offences, "\n".join([f"{guard.name}: {guard.fix}", *offences])


@guarded
def test_the_guard_sees_a_planted_breach(guard: Guard) -> None:
    assert guard.planted
    for place, text in guard.planted:
        assert guard.offences(Source(place, text)), f"blind to {place}: {text}"


@guarded
def test_the_guard_leaves_harmless_code_alone(guard: Guard) -> None:
    for place, text in guard.harmless:
        assert not guard.offences(Source(place, text))


@guarded
def test_what_is_spared_is_spared_for_a_reason(guard: Guard) -> None:
    assert all(reason for reason in guard.spared.values())


def test_the_whole_program_was_scanned(program: list[Source]) -> None:
    """A guard that read nothing would pass for ever."""
    assert {source.place for source in program} >= {"__init__", "resources", "domain/case"}
    assert len(program) == len(list(PACKAGE.rglob("*.py")))
    assert sum(1 for source in program for _ in source.imports()) > 100
    assert sum(1 for source in program for _ in source.calls()) > 100


def test_every_layer_named_in_the_table_is_known_to_it() -> None:
    named = set().union(*layers.MAY_IMPORT.values())
    assert named <= set(layers.MAY_IMPORT)
