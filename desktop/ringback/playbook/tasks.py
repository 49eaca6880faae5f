"""The eight tasks, the sittings they are done in, the plans, the outcomes and the ladder, in words."""

from ringback.domain.plan import Size
from ringback.domain.rungs import Claim
from ringback.domain.severity import Task
from ringback.domain.verdict import Outcome
from ringback.playbook.base import Words


class TaskWords(Words, frozen=True, kw_only=True):
    id: Task
    title: str
    purpose: str
    why: str
    sitting: str


class Sitting(Words, frozen=True, kw_only=True):
    id: str
    title: str
    tasks: tuple[Task, ...]
    ready: tuple[str, ...]
    """What to have at hand before it starts."""


class PlanWords(Words, frozen=True, kw_only=True):
    title: str
    minutes: int
    means: str


class VerdictWords(Words, frozen=True, kw_only=True):
    title: str
    means: str
    meanwhile: tuple[str, ...] = ()
    """For a wait: what they may safely do until it ends."""


class LadderWords(Words, frozen=True, kw_only=True):
    title: str
    means: str


class Tasks(Words, frozen=True, kw_only=True):
    """``tasks.toml``; `rung` is keyed by ``Rung.word``."""

    task: tuple[TaskWords, ...]
    sitting: tuple[Sitting, ...]
    status: dict[str, str]
    plan: dict[Size, PlanWords]
    outcome: dict[Outcome, VerdictWords]
    claim: dict[Claim, LadderWords]
    rung: dict[str, LadderWords]
