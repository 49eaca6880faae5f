"""Ready-made lines for the access card: where people are added and removed, and how to cut."""

from ringback.domain.facts import Preset
from ringback.playbook.base import Words


class System(Words, frozen=True, kw_only=True):
    """One real system; `certainty` F or M as in ``sources.toml``."""

    id: str
    group: Preset
    name: str
    members: str
    """Where a person is added and removed."""
    cut: tuple[str, ...]
    source: str
    certainty: str


class Systems(Words, frozen=True, kw_only=True):
    """``access.toml``."""

    dated: str
    always: tuple[str, ...]
    afterwards: tuple[str, ...]
    system: tuple[System, ...]
