"""From a journal to the case it tells: one step an entry, total over tombstones."""

import msgspec
from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain.case import Approval, Case, Decision, Look, Recorded
from ringback.domain.entry import Entry
from ringback.domain.facts import AnyFact, Call, CallOutcome, Contact, Given, Heard, Prompt, VideoSession
from ringback.domain.ids import FactId
from ringback.domain.moment import Moment


def fold(entries: tuple[Entry, ...] | list[Entry]) -> Case:
    """The case its journal tells. Withdrawn entries do not count; tombstones leave a gap and no error."""
    withdrawn = {entry.event.seq for entry in entries if isinstance(entry.event, ev.EntryWithdrawn)}
    case = Case(withdrawn=frozenset(withdrawn))
    for entry in entries:
        case = step(case, entry)
    return case


def step(case: Case, entry: Entry) -> Case:
    """The case after one more entry; for `EntryWithdrawn` fold again instead."""
    case = replace(case, head=max(case.head, entry.seq))
    if entry.event is None:
        return replace(case, erased=case.erased | {entry.seq})
    if entry.seq in case.withdrawn:
        return case
    return _apply(case, entry, entry.event)


def _apply(case: Case, entry: Entry, event: ev.AnyEvent) -> Case:
    match event:
        case ev.CaseOpened():
            return replace(case, label=event.label, way=event.way, practice=event.practice, opened=entry.when)
        case ev.PlanFixed() | ev.PlanExtended():
            hashes = (*case.plan_hashes, event.hash)
            return replace(case, job=event.job, plan=event.plan, plan_hashes=hashes)
        case ev.FactRecorded():
            return with_fact(case, entry, event.fact)
        case ev.PayeeApproved():
            approval = Approval(entry.seq, entry.by, entry.when, event.approved_as)
            kept = (*case.approvals.get(event.payee, ()), approval)
            return replace(case, approvals={**case.approvals, event.payee: kept})
        case ev.PayeeFrozen():
            return replace(case, frozen={**case.frozen, event.payee: entry.when})
        case ev.Decided():
            made = Decision(entry.seq, entry.by, entry.when, event, len(case.decisions) + 1)
            return replace(case, decisions=(*case.decisions, made))
        case ev.DecisionLookedAt() | ev.DecisionSeconded():
            decisions = tuple(_joined(made, entry, event) for made in case.decisions)
            return replace(case, decisions=decisions)
        case ev.CaseEnded():
            return replace(case, ended=event)
        case ev.EntryWithdrawn():
            return replace(case, withdrawn=case.withdrawn | {event.seq})
        case _:
            return _call_or_video(case, entry, event)


def _joined(made: Decision, entry: Entry, event: ev.DecisionLookedAt | ev.DecisionSeconded) -> Decision:
    """With what the second person said of it, if it was this one."""
    if made.seq != event.decision:
        return made
    if isinstance(event, ev.DecisionLookedAt):
        look = Look(entry.seq, entry.by, entry.when, event.outcome, event.worries)
        return replace(made, looks=(*made.looks, look))
    approval = Approval(entry.seq, entry.by, entry.when, event.approved_as)
    return replace(made, seconds=(*made.seconds, approval))


def with_fact(case: Case, entry: Entry, fact: AnyFact) -> Case:
    """The case with a new fact, or a new version of one it has."""
    earlier, since = case.recorded.get(fact.id), entry.when
    if earlier is not None and not _another_number(case.facts.get(fact.id), fact):
        since = earlier.since
    mark = Recorded(entry.seq, entry.by, entry.when, earlier.first if earlier else entry.when, since)
    return replace(case, facts={**case.facts, fact.id: fact}, recorded={**case.recorded, fact.id: mark})


def _another_number(known: AnyFact | None, fact: AnyFact) -> bool:
    return isinstance(known, Contact) and isinstance(fact, Contact) and known.whence != fact.whence


def _call_or_video(case: Case, entry: Entry, event: ev.AnyEvent) -> Case:
    match event:
        case ev.CallStarted():
            call = Call(
                id=event.call,
                about=event.about,
                contact=event.contact,
                purpose=event.purpose,
                started=stamp(entry.when),
                outcome=CallOutcome.NO_ANSWER,
            )
            started = replace(case, running=(*case.running, call.id), witnessed=case.witnessed | {call.id})
            return with_fact(started, entry, call)
        case ev.PromptsDrawn():
            session = VideoSession(
                id=event.session,
                about=event.about,
                purpose=event.purpose,
                started=stamp(entry.when),
                prompts=event.prompts,
            )
            started = replace(
                case, running=(*case.running, session.id), witnessed=case.witnessed | {session.id}
            )
            return with_fact(started, entry, session)
        case ev.FactHeard() | ev.HeardCompared() | ev.CallEnded():
            call_now = case.get(Call, event.call)
            return case if call_now is None else _in_call(case, entry, call_now, event)
        case ev.PromptRedrawn() | ev.PictureAgreed() | ev.PromptMarked() | ev.VideoEnded():
            session_now = case.get(VideoSession, event.session)
            return case if session_now is None else _in_video(case, entry, session_now, event)
    return case


def _in_call(
    case: Case, entry: Entry, call: Call, event: ev.FactHeard | ev.HeardCompared | ev.CallEnded
) -> Case:
    match event:
        case ev.FactHeard():
            given = Given.BEFORE_SEEING if not any(h.compared for h in call.heard) else Given.NOT_KNOWN
            heard = Heard(fact=event.fact, words=event.words, how=event.how, given=given)
            others = tuple(item for item in call.heard if item.fact != event.fact)
            return with_fact(case, entry, replace(call, heard=(*others, heard)))
        case ev.HeardCompared():
            compared = tuple(
                replace(item, compared=event.compared) if item.fact == event.fact else item
                for item in call.heard
            )
            return with_fact(case, entry, replace(call, heard=compared))
        case ev.CallEnded():
            return _stopped(with_fact(case, entry, _ended(call, event, stamp(entry.when))), call.id)


_OfVideo = ev.PromptRedrawn | ev.PictureAgreed | ev.PromptMarked | ev.VideoEnded


def _ended(call: Call, event: ev.CallEnded, now: str) -> Call:
    """Times put right by hand stand beside the clock's own, which stay."""
    done = replace(
        call,
        ended=event.ended or now,
        outcome=event.outcome,
        spoke_to=event.spoke_to,
        call_log=event.call_log,
        words=event.words,
    )
    if not event.why:
        return done
    return replace(
        done,
        started=event.started or call.started,
        times_why=event.why,
        clock_started=call.started,
        clock_ended=now,
    )


def _in_video(case: Case, entry: Entry, session: VideoSession, event: _OfVideo) -> Case:
    match event:
        case ev.PromptMarked():
            marked = tuple(
                replace(item, mark=event.mark, alternative=event.alternative, words=event.words)
                if item.prompt == event.prompt
                else item
                for item in session.prompts
            )
            return with_fact(case, entry, replace(session, prompts=marked))
        case ev.PromptRedrawn():
            drawn = tuple(one for item in session.prompts for one in _redrawn(item, event))
            return with_fact(case, entry, replace(session, prompts=drawn))
        case ev.PictureAgreed():
            return with_fact(case, entry, replace(session, picture_agreed=True))
        case ev.VideoEnded():
            fields = msgspec.structs.asdict(event)
            del fields["session"]
            return _stopped(with_fact(case, entry, replace(session, **fields)), session.id)


def _redrawn(prompt: Prompt, event: ev.PromptRedrawn) -> tuple[Prompt, ...]:
    """The new one stands where the old one stood, which stays before it."""
    if prompt.prompt != event.prompt:
        return (prompt,)
    return replace(prompt, set_aside=event.why), event.instead


def _stopped(case: Case, running: FactId) -> Case:
    return replace(case, running=tuple(item for item in case.running if item != running))


def stamp(when: Moment) -> str:
    """Local time with its offset, to the second, as ISO 8601 text."""
    return when.local().isoformat(timespec="seconds")
