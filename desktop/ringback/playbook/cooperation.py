"""The page for the contractor: what is checked, what is kept, how to answer."""

from ringback.playbook.base import Words


class CooperationPart(Words, frozen=True, kw_only=True):
    title: str
    lines: tuple[str, ...]


class Cooperation(Words, frozen=True, kw_only=True):
    """``cooperation.toml``."""

    title: str
    lead: str
    part: tuple[CooperationPart, ...]
