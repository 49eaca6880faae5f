"""What can happen to a case: one frozen struct each, in the past tense, and their union.

The tag is an entry's `kind`; it and the person's id hold no personal words, so that an erased entry
still says what sort of thing it was. A new shape of an event gets a new VERSION and an upcast in
``records/journal.py``.
"""

from enum import StrEnum

from msgspec import Struct

from ringback.domain.facts import (
    AnyFact,
    CallOutcome,
    Comparison,
    HeardHow,
    Phrase,
    Prompt,
    PromptMark,
    Purpose,
    SamePerson,
    VideoPurpose,
)
from ringback.domain.facts.contact import CallFact
from ringback.domain.ids import Day, FactId, Line, Minutes, Text
from ringback.domain.job import Job
from ringback.domain.plan import Plan
from ringback.domain.verdict import Assessment, Outcome, Versions

VERSION = 1


class Event(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind"
):
    pass


class Way(StrEnum):
    """How the case came in."""

    APPLICANT = "applicant"
    ALREADY_HERE = "already_here"
    INBOX = "inbox"


class CaseOpened(Event, frozen=True, kw_only=True, tag="case.opened"):
    label: Line
    """RB-2026-0014: for people; the id is a UUID."""
    way: Way = Way.APPLICANT
    practice: bool = False


class PlanFixed(Event, frozen=True, kw_only=True, tag="plan.fixed"):
    job: Job
    plan: Plan
    playbook: int
    hash: Line


class PlanExtended(Event, frozen=True, kw_only=True, tag="plan.extended"):
    job: Job
    plan: Plan
    playbook: int
    hash: Line


class FactRecorded(Event, frozen=True, kw_only=True, tag="fact.recorded"):
    fact: AnyFact


class CallStarted(Event, frozen=True, kw_only=True, tag="call.started"):
    call: FactId
    about: FactId
    contact: FactId
    purpose: Purpose


class FactHeard(Event, frozen=True, kw_only=True, tag="call.fact_heard"):
    call: FactId
    fact: CallFact
    words: Text = ""
    how: HeardHow = HeardHow.SAID


class CallEnded(Event, frozen=True, kw_only=True, tag="call.ended"):
    """`started` and `ended` only where this computer's clock was wrong, and then `why`."""

    call: FactId
    outcome: CallOutcome
    spoke_to: Line = ""
    call_log: bool = False
    words: Text = ""
    started: Line = ""
    ended: Line = ""
    why: Line = ""


class HeardCompared(Event, frozen=True, kw_only=True, tag="call.compared"):
    call: FactId
    fact: CallFact
    compared: Comparison


class PromptsDrawn(Event, frozen=True, kw_only=True, tag="video.prompts_drawn"):
    """The call has started and these prompts were drawn for it, never before."""

    session: FactId
    about: FactId
    purpose: VideoPurpose
    prompts: tuple[Prompt, ...]


class PromptRedrawn(Event, frozen=True, kw_only=True, tag="video.prompt_redrawn"):
    """Another prompt was drawn for one not yet answered; both stay in the record."""

    session: FactId
    prompt: Line
    instead: Prompt
    why: Text


class PictureAgreed(Event, frozen=True, kw_only=True, tag="video.picture_agreed"):
    """They said aloud, in the call, that a picture of it may be kept."""

    session: FactId


class PromptMarked(Event, frozen=True, kw_only=True, tag="video.prompt_marked"):
    session: FactId
    prompt: Line
    mark: PromptMark
    alternative: bool = False
    words: Text = ""


class VideoEnded(Event, frozen=True, kw_only=True, tag="video.ended"):
    session: FactId
    minutes: Minutes
    phrase: Phrase
    agreed_phrase: Line = ""
    same_person: SamePerson
    second_observer: Line = ""
    second_observer_says: SamePerson | None = None
    dropped: bool = False
    rearranged: bool = False
    read_answers: bool = False
    words: Text = ""


class ApprovedAs(StrEnum):
    FIRST = "first"
    SECOND = "second"
    ALONE = "alone"
    """The weaker control: the wait, then a second look with a fresh passphrase entry."""


class PayeeApproved(Event, frozen=True, kw_only=True, tag="payee.approved"):
    payee: FactId
    approved_as: ApprovedAs


class PayeeFrozen(Event, frozen=True, kw_only=True, tag="payee.frozen"):
    payee: FactId


class Decided(Event, frozen=True, kw_only=True, tag="decision.made"):
    """Stores what the computer said then: the report renders that, and `since then` is shown apart."""

    outcome: Outcome
    reason: Text = ""
    limits: Text = ""
    meanwhile: Text = ""
    """For a Wait: what they may safely do."""
    until: Day = ""
    """End of a Wait, or of the provisional decision (day 30)."""
    must_stop_today: bool = False
    assessment: Assessment
    versions: Versions


class DecisionLookedAt(Event, frozen=True, kw_only=True, tag="decision.looked_at"):
    """What a second person would decide, said before they saw what the first one chose."""

    decision: int
    """The seq of the Decided entry."""
    outcome: Outcome
    worries: Text


class DecisionSeconded(Event, frozen=True, kw_only=True, tag="decision.seconded"):
    decision: int
    """The seq of the Decided entry."""
    approved_as: ApprovedAs
    words: Text = ""


class Ending(StrEnum):
    WITHDREW = "withdrew"
    WENT_QUIET = "went_quiet"
    NOT_NEEDED = "not_needed"
    NOT_TAKEN_ON = "not_taken_on"
    """Turned down; also what an applicant's inbox ends with."""


class CaseEnded(Event, frozen=True, kw_only=True, tag="case.ended"):
    """An ending besides a decision: identifiers stay for matching until `erase_on`."""

    ending: Ending
    erase_on: Day
    words: Text = ""


class EntryWithdrawn(Event, frozen=True, kw_only=True, tag="entry.withdrawn"):
    """Undo. The withdrawn entry stays in the chain and no longer counts."""

    seq: int
    why: Text = ""


AnyEvent = (
    CaseOpened
    | PlanFixed
    | PlanExtended
    | FactRecorded
    | CallStarted
    | FactHeard
    | CallEnded
    | HeardCompared
    | PromptsDrawn
    | PromptRedrawn
    | PictureAgreed
    | PromptMarked
    | VideoEnded
    | PayeeApproved
    | PayeeFrozen
    | Decided
    | DecisionLookedAt
    | DecisionSeconded
    | CaseEnded
    | EntryWithdrawn
)
