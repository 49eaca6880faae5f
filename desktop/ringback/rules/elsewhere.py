"""Other cases, as a finding names them, and where other applicants have what this one has."""

from collections.abc import Iterable
from typing import TypedDict

from ringback.domain.identifiers import MOST_CASES, IdentifierKind, Owner, Sighting
from ringback.rules.surroundings import Surroundings


class Elsewhere(TypedDict):
    shared_with: tuple[str, ...]
    other: str


def elsewhere(seen: Iterable[Sighting]) -> Elsewhere:
    """What a finding says of the other cases: their ids, and their labels in words; each once."""
    cases = sorted({(one.label, one.case, one.not_taken_on) for one in seen})
    called = (_called(label, not_taken_on=gone) for label, _, gone in cases)
    return Elsewhere(shared_with=tuple(case_id for _, case_id, _ in cases), other=", ".join(called))


def _called(label: str, *, not_taken_on: bool) -> str:
    return f"case {label} (somebody you did not take on)" if not_taken_on else f"case {label}"


def uncrowded(
    around: Surroundings, kind: IdentifierKind, value: str, owner: Owner = Owner.APPLICANT
) -> tuple[Sighting, ...]:
    """Where others have it as `owner`, unless it stands in so many cases that it tells nothing."""
    seen = around.sightings.get((kind, value), ())
    few = len({one.case for one in seen}) <= MOST_CASES
    return tuple(one for one in seen if one.owner is owner) if few else ()
