"""The words of a check: its question, how it is done, why, and what each outcome means."""

from msgspec import field

from ringback.playbook.base import Words


class OutcomeWords(Words, frozen=True, kw_only=True):
    label: str
    means: str


class CheckWords(Words, frozen=True, kw_only=True):
    id: str
    title: str
    question: str
    instruction: tuple[str, ...]
    write_down: str
    why: str
    example: str
    minutes: int
    sitting: str = ""
    """Where it is done, if that is not where its task is."""
    script: tuple[str, ...] = ()
    """Sentences to say aloud, where words are spoken."""
    fact: str = ""
    """Tag of the fact that ends the check, when it has no outcomes; its pages are in ``forms.toml``."""
    also: tuple[str, ...] = ()
    """Further facts that belong to the same page of work."""
    outcomes: dict[str, OutcomeWords] = field(default_factory=dict)
    sources: tuple[str, ...]
    tactics: tuple[str, ...]
    threat: tuple[str, ...] = ()
    """The numbers this check has in the threat notes (C-ID-01 …)."""


class CheckFile(Words, frozen=True, kw_only=True):
    """``checks/<task>.toml``."""

    check: tuple[CheckWords, ...]
