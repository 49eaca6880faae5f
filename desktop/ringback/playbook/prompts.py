"""The dated, replaceable pack of prompts for live video."""

from ringback.playbook.base import Words


class PromptWords(Words, frozen=True, kw_only=True):
    """`alternative` is worth the same and is offered without a reason."""

    id: str
    family: str
    do: str
    say: str
    look_for: str
    alternative: str


class PromptPack(Words, frozen=True, kw_only=True):
    dated: str
    family: dict[str, str]
    prompt: tuple[PromptWords, ...]
    words: tuple[str, ...]
    """Plain words from which a fresh phrase is drawn."""
