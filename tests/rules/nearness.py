"""How near a near miss is: in how many values, or whole facts more, it differs from what fires."""

from collections.abc import Iterator
from typing import Any

import msgspec

from ringback.domain.case import Case
from ringback.domain.facts import AnyFact


def changes(facts: tuple[AnyFact, ...], twin: tuple[AnyFact, ...]) -> tuple[str, ...]:
    """Where the twin differs. A fact, or a part of one, that is only on one side is one change."""
    return tuple(_differing(_by_id(facts), _by_id(twin)))


def gone(facts: tuple[AnyFact, ...], twin: tuple[AnyFact, ...]) -> set[str]:
    """Facts that the twin does not have, or has as another kind."""
    return {fact.id for fact in facts} - {fact.id for fact in twin}


def beside(others: tuple[Case, ...]) -> tuple[AnyFact, ...]:
    """Facts of other cases, their ids kept apart."""
    return tuple(
        msgspec.structs.replace(fact, id=f"other-{place}-{fact.id}")
        for place, other in enumerate(others)
        for fact in other.facts.values()
    )


def _by_id(facts: tuple[AnyFact, ...]) -> dict[str, Any]:
    return {fact.id: msgspec.to_builtins(fact) for fact in facts}


def _differing(one: Any, other: Any, at: str = "") -> Iterator[str]:
    match one, other:
        case dict(), dict():
            for key in sorted(one.keys() | other.keys()):
                yield from _differing(one.get(key), other.get(key), f"{at}.{key}")
        case (list() | tuple(), list() | tuple()) if len(one) == len(other):
            for place, (mine, theirs) in enumerate(zip(one, other, strict=True)):
                yield from _differing(mine, theirs, f"{at}.{place}")
        case _ if one != other:
            yield at
