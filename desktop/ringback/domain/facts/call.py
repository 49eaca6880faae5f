"""Telephone calls: what was heard, before and after the expected answers were seen (task 4)."""

from enum import StrEnum

from msgspec import Struct

from ringback.domain.facts.base import Fact
from ringback.domain.facts.contact import CallFact
from ringback.domain.ids import FactId, Line, Text


class Purpose(StrEnum):
    REFERENCE = "reference"
    MAIN_LINE = "main_line"
    PAYEE = "payee"
    PAYEE_CHANGE = "payee_change"
    VOICE = "voice"
    """Ringing the contractor's own number; needs no independent source and proves no claim."""

    @property
    def needs_independence(self) -> bool:
        return self is not Purpose.VOICE


class CallOutcome(StrEnum):
    SPOKE = "spoke"
    NO_ANSWER = "no_answer"
    MOVED_TO_CHAT = "moved_to_chat"
    EMAIL_ONLY = "email_only"
    """They answer by e-mail and not aloud: a mailbox is not a person."""
    WOULD_NOT_SAY = "would_not_say"
    DOES_NOT_KNOW_THEM = "does_not_know_them"
    """Whoever was named as the referee says so; a desk that can't find a name would not say."""
    NEVER_WORKED_HERE = "never_worked_here"
    DETAILS_NOT_THEIRS = "details_not_theirs"
    """The payee, rung back, did not ask for this account."""


class Given(StrEnum):
    BEFORE_SEEING = "before_seeing"
    NOT_KNOWN = "not_known"


class HeardHow(StrEnum):
    SAID = "said"
    DID_NOT_KNOW = "did_not_know"
    WOULD_NOT_SAY = "would_not_say"


class Comparison(StrEnum):
    SAME = "same"
    NEAR = "near"
    DIFFERENT = "different"


class Heard(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One of the seven facts as heard, and how it compared once the expected answer was shown."""

    fact: CallFact
    words: Text = ""
    how: HeardHow = HeardHow.SAID
    given: Given = Given.NOT_KNOWN
    compared: Comparison | None = None


class Call(Fact, frozen=True, kw_only=True, tag="call"):
    """One call. `started` and `ended` are local times as ISO text, stated or by this computer's clock."""

    about: FactId
    """The referee, the party, or the payee it was about."""
    contact: FactId
    purpose: Purpose
    started: Line = ""
    ended: Line = ""
    outcome: CallOutcome
    spoke_to: Line = ""
    heard: tuple[Heard, ...] = ()
    call_log: bool = False
    """Whether the telephone's own log was attached; otherwise it is an own statement."""
    words: Text = ""
    times_why: Line = ""
    """Why the times were put right by hand; empty when the clock told them, or a person from the start."""
    clock_started: Line = ""
    """What this computer's clock had said before they were put right, and so for the end."""
    clock_ended: Line = ""
