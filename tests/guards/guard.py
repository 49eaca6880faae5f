"""A guard: what it looks for, how to mend it, and a planted breach that proves it can see."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from tests.guards.source import Source

Look: TypeAlias = Callable[[Source], Iterator[tuple[int, str]]]


@dataclass(frozen=True)
class Guard:
    """``look`` yields line and what is wrong there; ``planted`` and ``harmless`` are (place, source)."""

    name: str
    fix: str
    look: Look = field(repr=False)
    planted: tuple[tuple[str, str], ...] = field(repr=False)
    harmless: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    spared: Mapping[str, str] = field(default_factory=dict)  # place -> the reason it may

    def offences(self, source: Source) -> list[str]:
        if source.within(*self.spared):
            return []
        return [f"desktop/ringback/{source.place}:{line}: {what}" for line, what in self.look(source)]
