"""When a call or a cut was: not before it began, not in the future, not longer than a day."""

from ringback.domain import events as ev
from ringback.domain.errors import InputProblem
from ringback.domain.facts import Access, AnyFact, Call
from ringback.domain.moment import DAY_MS, Moment, names_zone, parse_time
from ringback.domain.permit.ground import refuse_unless

SLACK_MS = 60_000
"""A minute that is not over yet: times are typed without seconds."""


def permit_end(event: ev.CallEnded, call: Call, now: Moment) -> None:
    """A clock that jumped is noticed here; times put right by hand need a reason."""
    by_hand = bool(event.started or event.ended)
    refuse_unless(not by_hand or event.why.strip(), "times_need_reason")
    for where, text in (("started", event.started), ("ended", event.ended)):
        if text and parse_time(text, now.offset) is None:
            raise InputProblem("no_such_time", where=where, named=text)
    started = parse_time(event.started or call.started, now.offset)
    ended = parse_time(event.ended, now.offset) or now
    _fit(started, ended, now)


def permit_times(fact: AnyFact, now: Moment) -> None:
    """What somebody says of a time that Ringback did not take itself."""
    match fact:
        case Call():
            permit_stated(fact, now)
        case Access():
            permit_cut(fact, now)
        case _:
            pass


def permit_stated(call: Call, now: Moment) -> None:
    """Of a call told afterwards what reads as a time; “about noon” stays as stated.

    An hour without its zone may be anybody's, so only its order and its length are held to this.
    """
    started, ended = parse_time(call.started, now.offset), parse_time(call.ended, now.offset)
    _fit(started, ended or started, now if names_zone(call.ended or call.started) else None)


def _fit(started: Moment | None, ended: Moment | None, now: Moment | None) -> None:
    if ended is not None and now is not None:
        refuse_unless(ended.at <= now.at + SLACK_MS, "time_in_future")
    if started is None or ended is None:
        return
    refuse_unless(ended.at + SLACK_MS > started.at, "end_before_start")
    refuse_unless(ended.at - started.at <= DAY_MS, "call_too_long")


def permit_cut(line: Access, now: Moment) -> None:
    """An end is no plan: it is not to come. A cut says who and when, as somebody's own statement."""
    refuse_unless(line.ended_on <= now.day().isoformat(), "time_in_future")
    if not (line.cut_by or line.cut_at):
        return
    when = parse_time(line.cut_at, now.offset)
    if when is None:
        raise InputProblem("no_such_time", where="cut_at", named=line.cut_at)
    refuse_unless(line.cut_by.strip(), "cut_by_whom")
    refuse_unless(when.at <= now.at + SLACK_MS, "time_in_future")
