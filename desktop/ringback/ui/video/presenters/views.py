"""What the companion shows at a step of a running call."""

from enum import StrEnum

from msgspec import Struct

from ringback.ui.video.presenters.draft import Closing, Marking
from ringback.ui.video.presenters.same_call import CheckAsked
from ringback.usecases.scripts import Line


class Step(StrEnum):
    PROMPT = "prompt"
    CHECK = "check"
    PHRASE = "phrase"
    PERSON = "person"
    END = "end"


class PromptView(Struct, frozen=True, kw_only=True):
    do: str
    look_for: str
    say: tuple[Line, ...]
    aside: str
    big: str
    """What a camera is shown: the fresh words, or the request in their language."""
    fresh: str
    there: tuple[str, ...] = ()
    """For a question about the place: the time and the holidays there."""
    marking: Marking


class SessionView(Struct, frozen=True, kw_only=True):
    """`agreed` is empty until what they said is written down and somebody asks to see it."""

    title: str
    step: Step
    at: int
    of: int
    prompts: int
    prompt: PromptView | None
    check: CheckAsked | None
    closing: Closing
    met_before: bool
    has_phrase: bool
    agreed: str
    fair: str
