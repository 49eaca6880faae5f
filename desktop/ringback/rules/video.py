"""What was seen on video and in live work: is it one person, and is the work theirs?"""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.facts import LiveWork, Phrase, PromptMark, Recheck, SamePerson, VideoSession
from ringback.domain.findings import Finding, noticed
from ringback.domain.ids import FactId
from ringback.domain.job import Answer
from ringback.rules.people import who
from ringback.rules.surroundings import Surroundings

TWICE = 2
NO_PENALTY = 2
"""Calls that broke off and were taken up at another time (THREAT.md 3.1)."""


def video(case: Case, around: Surroundings) -> Iterator[Finding]:
    del around
    sessions = tuple(s for s in case.of(VideoSession) if s.id not in case.running)
    for session in sessions:
        yield from _continuity(case, session, session.second_observer_says)
        yield from _session(case, session)
    for recheck in case.of(Recheck):
        yield from _continuity(case, recheck, None)
        if recheck.explained_work is Answer.NO:
            yield noticed("work_not_explained", recheck.id, who=who(case, recheck.about))
    yield from _dropped(case, sessions)
    for work in case.of(LiveWork):
        yield from _live_work(case, work)


def _continuity(case: Case, call: VideoSession | Recheck, second: SamePerson | None) -> Iterator[Finding]:
    """One observer is strong; the phrase failing or a second observer beside it makes it sure."""
    failed = call.phrase is Phrase.FAILED
    person = who(case, call.about)
    first = call.same_person is SamePerson.DIFFERENT
    agrees = second is SamePerson.DIFFERENT
    if first and (failed or agrees):
        yield noticed("other_person_confirmed", call.id, who=person)
    elif first or agrees:
        yield noticed("other_person_seen", call.id, who=person)
        if failed:
            yield noticed("phrase_failed", call.id, who=person)
    elif failed:
        yield noticed("phrase_failed", call.id, who=person)


def _session(case: Case, session: VideoSession) -> Iterator[Finding]:
    """A prompt refused or impossible to judge leads to its alternative and is no finding."""
    person = who(case, session.about)
    if session.read_answers:
        yield noticed("answers_read", session.id, who=person)
    odd = sum(prompt.mark is PromptMark.ODD for prompt in session.prompts)
    if odd:
        yield noticed("prompt_odd", session.id, who=person, number=str(odd))


def _dropped(case: Case, sessions: tuple[VideoSession, ...]) -> Iterator[Finding]:
    by_person: dict[FactId, list[VideoSession]] = {}
    for session in sessions:
        if session.dropped:
            by_person.setdefault(session.about, []).append(session)
    for person, dropped in by_person.items():
        forgiven = min(sum(session.rearranged for session in dropped), NO_PENALTY)
        if len(dropped) - forgiven >= TWICE:
            ids = (session.id for session in dropped)
            yield noticed("video_dropped", *ids, who=who(case, person), number=str(len(dropped)))


def _live_work(case: Case, work: LiveWork) -> Iterator[Finding]:
    person = who(case, work.about)
    if work.explained is Answer.NO:
        yield noticed("work_not_explained", work.id, who=person)
    if work.other_account_on_screen:
        yield noticed("other_account_seen", work.id, who=person)
    if work.remote_control_seen:
        yield noticed("remote_tool", work.id, who=person)
