"""What a check is: its task, whom it is about, what it can end as, and what replaces it.

A check without outcomes ends by a fact of its own kind (``progress.py`` says which). An outcome names
the rule it raises, or nothing. The words for all of them are content: ``resources/playbook``.
Sources: PRODUCT.md (tasks, plans, substitutes), THREAT.md section 2 (C-… numbers in the playbook).
"""

from enum import StrEnum
from typing import TypedDict, Unpack

from msgspec import Struct

from ringback.domain.rungs import Claim, Rung
from ringback.domain.severity import Task


class Stage(StrEnum):
    """What an undone required check holds up."""

    DECISION = "decision"
    PAYMENT = "payment"
    ACCESS = "access"


class Scope(StrEnum):
    """Whom one answer is about: the case, or each person who works."""

    CASE = "case"
    PERSON = "person"


class Check(Struct, frozen=True, kw_only=True):
    id: str
    task: Task
    scope: Scope = Scope.CASE
    stage: Stage = Stage.DECISION
    outcomes: dict[str, str | None] = {}
    """Outcome id to the rule it raises. Empty: the check ends by a typed fact."""
    unfinished: frozenset[str] = frozenset()
    """Outcomes that leave the check open: they lead to an alternative or to another try."""
    substitutes: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    rung: Rung = Rung.SAID
    """The rung its good outcome gives to `claims`."""


class _More(TypedDict, total=False):
    scope: Scope
    unfinished: frozenset[str]
    claims: tuple[Claim, ...]
    rung: Rung


def ask(task: Task, name: str, outcomes: dict[str, str | None], **more: Unpack[_More]) -> Check:
    """A check that a person answers with one of its outcomes."""
    return Check(id=name, task=task, outcomes=outcomes, **more)
