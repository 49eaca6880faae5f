"""Live video: drawn prompts, continuity, second calls and a piece of live work (tasks 5 and after)."""

from enum import StrEnum

from msgspec import Struct

from ringback.domain.facts.base import Fact
from ringback.domain.ids import Day, FactId, Line, Minutes, Text
from ringback.domain.job import Answer


class VideoPurpose(StrEnum):
    HELLO = "hello"
    MAIN = "main"
    SECOND = "second"
    RECHECK = "recheck"


class PromptMark(StrEnum):
    DID_IT = "did_it"
    ODD = "odd"
    REFUSED = "refused"
    COULD_NOT_JUDGE = "could_not_judge"


class Prompt(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One drawn prompt and what happened; `alternative` says the equal alternative was used."""

    prompt: Line
    family: Line
    mark: PromptMark | None = None
    alternative: bool = False
    words: Text = ""
    set_aside: Text = ""
    """Why another was drawn in its place; empty for a prompt that was asked."""


class SamePerson(StrEnum):
    FIRST_MEETING = "first_meeting"
    SAME = "same"
    DIFFERENT = "different"
    COULD_NOT_JUDGE = "could_not_judge"


class Phrase(StrEnum):
    NOT_ASKED = "not_asked"
    AGREED = "agreed"
    REPEATED = "repeated"
    FAILED = "failed"


class VideoSession(Fact, frozen=True, kw_only=True, tag="video"):
    """One video call with a person. Observation, never proof."""

    about: FactId
    purpose: VideoPurpose
    started: Line = ""
    minutes: Minutes = 0
    prompts: tuple[Prompt, ...] = ()
    agreed_phrase: Line = ""
    """Kept sealed in the case and never printed."""
    phrase: Phrase = Phrase.NOT_ASKED
    same_person: SamePerson = SamePerson.FIRST_MEETING
    second_observer: Line = ""
    second_observer_says: SamePerson | None = None
    """What a second observer said unprompted."""
    dropped: bool = False
    """They switched the video off or the line dropped."""
    rearranged: bool = False
    """It broke off, and they took another time: twice without penalty (THREAT.md 3.1)."""
    read_answers: bool = False
    picture_agreed: bool = False
    """They said aloud that a picture of this call may be kept."""
    words: Text = ""

    def asked(self) -> tuple[Prompt, ...]:
        """The prompts without those that another was drawn for."""
        return tuple(prompt for prompt in self.prompts if not prompt.set_aside)


class LiveWork(Fact, frozen=True, kw_only=True, tag="live_work"):
    """A small task set on the spot, on a shared screen."""

    about: FactId
    on: Day = ""
    minutes: Minutes = 0
    explained: Answer
    other_account_on_screen: bool = False
    remote_control_seen: bool = False
    words: Text = ""


class RecheckDue(StrEnum):
    DAY_1 = "day_1"
    DAY_7 = "day_7"
    DAY_30 = "day_30"
    QUARTER = "quarter"


class Recheck(Fact, frozen=True, kw_only=True, tag="recheck"):
    """A short call after access: the agreed phrase, and last week's work."""

    about: FactId
    due: RecheckDue
    on: Day
    same_person: SamePerson
    phrase: Phrase
    explained_work: Answer = Answer.UNSURE
    words: Text = ""
