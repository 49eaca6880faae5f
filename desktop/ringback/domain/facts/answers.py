"""Answers of the person who checks: to a check, to a finding, to the contractor's reply; and evidence."""

from enum import StrEnum

from ringback.domain.facts.base import Fact
from ringback.domain.ids import Day, FactId, Line, Text
from ringback.domain.rungs import Claim


class CheckAnswer(Fact, frozen=True, kw_only=True, tag="check_answer"):
    """A check answered with one of its outcomes; never a bare tick."""

    check: Line
    about: FactId | None = None
    """The person it is about, for checks answered for each."""
    outcome: Line
    words: Text = ""
    on: Day = ""


class CheckMissed(Fact, frozen=True, kw_only=True, tag="check_missed"):
    """A required check that could not be done, and why; its substitute is then asked for."""

    check: Line
    about: FactId | None = None
    why: Text


class Route(StrEnum):
    """The rung a piece of evidence stands on."""

    SAID = "said"
    PAPER = "paper"
    RECORD = "record"
    LIVE = "live"
    IN_PERSON = "in_person"


class Evidence(Fact, frozen=True, kw_only=True, tag="evidence"):
    """Something seen or heard that supports a claim or clears a finding, with its named source."""

    about: FactId | None = None
    claim: Claim | None = None
    route: Route
    source: Line
    words: Text
    on: Day = ""


class AnswerHow(StrEnum):
    BY_FACT = "by_fact"
    EXPLAINED = "explained"
    """Explained and accepted; only a weak finding or a note can be cleared so."""


class FindingAnswer(Fact, frozen=True, kw_only=True, tag="finding_answer"):
    """What clears a finding: a fact on the rung of independent record or above, or an explanation."""

    rule: Line
    finding_about: tuple[FactId, ...] = ()
    """The fact ids the finding names, sorted; with the rule they are its identity."""
    fingerprint: Line = ""
    """Of the values the finding saw; when they change the answer no longer holds. Filled when recorded."""
    how: AnswerHow
    by_fact: FactId | None = None
    words: Text


class PointsPut(Fact, frozen=True, kw_only=True, tag="points_put"):
    """Open points put to the contractor, by rule, and over which channel."""

    rules: tuple[Line, ...]
    channel: Line
    on: Day = ""
    words: Text = ""


class Reply(Fact, frozen=True, kw_only=True, tag="reply"):
    """What the contractor answered, beside the points."""

    words: Text
    on: Day = ""


class QuotedSort(StrEnum):
    APPROVAL = "approval"
    DECISION = "decision"


class Quoted(Fact, frozen=True, kw_only=True, tag="quoted"):
    """An approval or decision claimed in a document from elsewhere: quoted, never in force here."""

    what: QuotedSort
    words: Text
    by: Line = ""
    on: Day = ""
