"""Their reply and the decision that was made, in words."""

from msgspec import Struct

from ringback.domain.case import Case, Decision, Look
from ringback.domain.facts import Reply
from ringback.domain.ids import CaseId, Day, PersonId
from ringback.domain.moment import parse_day
from ringback.domain.permit.decision import REPLY_DAYS
from ringback.domain.standing import ended_on, still_open
from ringback.domain.verdict import Outcome
from ringback.text import _, ngettext, worded
from ringback.ui.case.severities import kind_of_outcome
from ringback.ui.payee.lines import Second, Signer
from ringback.ui.theme import Kind
from ringback.usecases.assessments import tell_finding
from ringback.usecases.days import day_words, moment_words
from ringback.usecases.decisions import safe_meanwhile
from ringback.usecases.desk import Desk
from ringback.usecases.dues import What, dues
from ringback.usecases.messages import points_letter
from ringback.usecases.paying import after_working_days, counts_as_second, second_elsewhere, second_people
from ringback.usecases.points import Asking, Exchange, exchange, since


class ReplyView(Struct, frozen=True, kw_only=True):
    """`text` is what may be sent; `heard` their answers, newest last."""

    state: Asking
    words: str
    text: str = ""
    heard: tuple[str, ...] = ()


class DecidedView(Struct, frozen=True, kw_only=True):
    """The newest decision, who signed, until when it holds, and what changed since.

    `chip` is its outcome once it is in force; before that it says what it waits for.
    """

    chip: str
    kind: Kind
    lines: tuple[str, ...]
    signed: bool
    revision: int
    since: tuple[str, ...] = ()
    second: Second | None = None


def reply_view(desk: Desk, case_id: CaseId) -> ReplyView:
    got = exchange(desk, case_id)
    heard = tuple(f"“{reply.words}”" for reply in got.replies)
    if got.state is Asking.NOTHING and got.put is None:
        return ReplyView(
            state=got.state, words=_("No point is open, so there is nothing to ask."), heard=heard
        )
    return ReplyView(
        state=got.state, words=_reply_words(desk, got), text=points_letter(desk, case_id), heard=heard
    )


def _reply_words(desk: Desk, got: Exchange) -> str:
    if got.put is None or got.put_at is None or got.until is None:
        return _("Ask them before you stop. They have two working days to answer.")
    put = _("Put to them on {when} ({channel}).").format(
        when=moment_words(got.put_at), channel=_channel(got.put.channel)
    )
    if got.state is Asking.TO_PUT:
        return f"{put} {_('Something new is open since then. Ask them about that as well.')}"
    due = _("They have until {when} to answer (two working days).").format(when=moment_words(got.until))
    over = _("Their two working days ended on {when}.").format(when=moment_words(got.until))
    return f"{put} {due if got.until.at > desk.clock().at else over}"


def _channel(channel: str) -> str:
    return dict(channels()).get(channel, channel)


def channels() -> tuple[tuple[str, str], ...]:
    """The value is kept as it is; the words are shown."""
    return (
        ("e-mail", _("E-mail")),
        ("chat", _("Chat")),
        ("phone", _("Phone")),
        ("video", _("Video")),
        ("letter", _("Letter")),
    )


def decided_view(desk: Desk, case_id: CaseId) -> DecidedView | None:
    case = desk.case(case_id)
    decision = case.decision
    if decision is None:
        return None
    event = decision.event
    over = ended_on(case, desk.clock().day()) is not None
    return DecidedView(
        chip=_chip(desk, case, decision),
        kind=kind_of_outcome(event.outcome) if decision.signed and not over else Kind.CAUTION,
        lines=tuple(line for line in _lines(desk, case, decision) if line),
        signed=decision.signed,
        revision=decision.revision,
        since=_since(desk, case_id, decision),
        second=None if decision.signed else second_of(desk, case, decision),
    )


def _chip(desk: Desk, case: Case, decision: Decision) -> str:
    if not decision.signed:
        return _("Waits for a second signature")
    over = ended_on(case, desk.clock().day()) is not None
    return _outcome(desk, Outcome.WAIT if over else decision.event.outcome)


def _over(desk: Desk, case: Case) -> tuple[str, ...]:
    """That a go-ahead ended, what that means, and what somebody has to do about it today."""
    last = ended_on(case, desk.clock().day())
    if last is None:
        return ()
    ended = _("It ended on {day}. No access and no payment until you check again and decide.")
    running = ", ".join(line.what for line in still_open(case))
    close = _("Still open, so end it today: {access}").format(access=running) if running else ""
    safe = _("Meanwhile they may do this: {words}").format(words=safe_meanwhile(desk))
    return ended.format(day=_day(desk, last.isoformat())), close, safe


def _lines(desk: Desk, case: Case, decision: Decision) -> tuple[str, ...]:
    event = decision.event
    over = _over(desk, case)
    signed = _("Signed by {who} on {when}")
    chosen = _("Chosen, and not in force yet: {outcome}. It is softer than what was found.")
    seconds = tuple(
        f"{_name(desk, one.by)} · {worded(desk.playbook.label(one.approved_as))} · {moment_words(one.when)}"
        for one in decision.seconds
    )
    return (
        signed.format(who=_name(desk, decision.by), when=moment_words(decision.when)),
        *(_looked(desk, look) for look in decision.looks),
        *seconds,
        "" if decision.signed else chosen.format(outcome=_outcome(desk, event.outcome)),
        _("Why: {reason}").format(reason=event.reason) if event.reason else "",
        _("Limits: {limits}").format(limits=event.limits) if event.limits else "",
        _("Meanwhile: {words}").format(words=event.meanwhile) if event.meanwhile else "",
        _("Stopped at once, before the time to answer was over.") if event.must_stop_today else "",
        "" if over else _until(desk, event.outcome, event.until),
        *over,
        _recheck(desk, case),
    )


def _looked(desk: Desk, look: Look) -> str:
    words = _("{who} said first, on {when}: {outcome}. “{worries}”")
    return words.format(
        who=_name(desk, look.by),
        when=moment_words(look.when),
        outcome=_outcome(desk, look.outcome),
        worries=look.worries,
    )


def _outcome(desk: Desk, outcome: Outcome) -> str:
    return worded(desk.playbook.tasks.outcome[outcome].title)


def _until(desk: Desk, outcome: Outcome, until: Day) -> str:
    if not until or outcome is Outcome.STOP:
        return ""
    words = _("Wait until {day}") if outcome is Outcome.WAIT else _("Provisional until {day}")
    return words.format(day=_day(desk, until))


def _recheck(desk: Desk, case: Case) -> str:
    found = [due.on for due in dues(case) if due.what is What.RECHECK]
    return _("Next re-check: {day}").format(day=_day(desk, found[0])) if found else ""


def _day(desk: Desk, text: Day) -> str:
    day = parse_day(text)
    return day_words(day, desk.clock().day()) if day else text


def _since(desk: Desk, case_id: CaseId, decision: Decision) -> tuple[str, ...]:
    found = since(desk, case_id, decision)
    if not (found.appeared or found.gone or found.entries):
        return ()
    count = ngettext("{n} later entry", "{n} later entries", found.entries).format(n=found.entries)
    new = [
        _("New: {words}").format(words=tell_finding(one, desk.playbook).sentence) for one in found.appeared
    ]
    gone = [_("Gone: {words}").format(words=tell_finding(one, desk.playbook).sentence) for one in found.gone]
    return (count, *new, *gone)


def _name(desk: Desk, person: PersonId) -> str:
    known = desk.register.people.get(person)
    return known.name if known else ""


def second_of(desk: Desk, case: Case, decision: Decision) -> Second:
    """Those who looked may sign; until somebody did, those who may look."""
    people = second_people(desk, decision.by)
    until = after_working_days(decision.when, REPLY_DAYS)
    may = lookers(desk, case, decision)
    looked = tuple(one for one in may if decision.look_of(one.id))
    look = _("Somebody else says first what they would decide. Your choice is hidden meanwhile.")
    return Second(
        people=looked or may,
        too_young=tuple(one.name for one in people if not counts_as_second(case, one)),
        look="" if looked else look,
        me=desk.signer.person.name,
        until=moment_words(until),
        over=until.at <= desk.clock().at,
        elsewhere=tuple(sorted(one.name for one in second_elsewhere(desk, case, decision.by))),
    )


def lookers(desk: Desk, case: Case, decision: Decision) -> tuple[Signer, ...]:
    """Who may sign second, and so looks first."""
    people = second_people(desk, decision.by)
    return tuple(Signer(one.id, one.name) for one in people if counts_as_second(case, one))


def last_reply(case: Case) -> Reply | None:
    replies = case.of(Reply)
    return replies[-1] if replies else None
