"""The questions about the job, the first look, and the scripts of calls."""

from ringback.domain.facts import CallFact, Comparison, FirstLookItem, Purpose
from ringback.playbook.base import Words


class Question(Words, frozen=True, kw_only=True):
    text: str
    why: str
    help: str


class LookItem(Words, frozen=True, kw_only=True):
    ask: str
    why: str
    honest_reasons: tuple[str, ...]


class CallFactWords(Words, frozen=True, kw_only=True):
    title: str
    say: str
    listen_for: str
    write_down: str


class CallScript(Words, frozen=True, kw_only=True):
    """Sentences to say aloud, in order; the seven facts come between opening and closing."""

    opening: tuple[str, ...]
    why_do_you_call: tuple[str, ...]
    check_us: tuple[str, ...]
    """How the other side can check who rings."""
    may_not_say: tuple[str, ...]
    closing: tuple[str, ...]
    compared: dict[Comparison, str]
    """What each of the three means, and what to do about it."""
    fact: dict[CallFact, CallFactWords]


class ShortCall(Words, frozen=True, kw_only=True):
    """The shorter script of a call that is no reference call, in the same elements."""

    opening: tuple[str, ...]
    fact: dict[CallFact, CallFactWords]


class Questions(Words, frozen=True, kw_only=True):
    """``questions.toml``; `job` is keyed by the field of ``Job``."""

    job: dict[str, Question]
    first_look: dict[FirstLookItem, LookItem]
    call: CallScript
    short_call: dict[Purpose, ShortCall]
    """Every purpose but the reference."""
