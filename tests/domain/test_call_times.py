"""When a call was: refused where it can't be, and told plainly where a hand put it right."""

import pytest

from ringback.domain import events as ev
from ringback.domain import facts as f
from ringback.domain.case import Case
from ringback.domain.entry import Entry
from ringback.domain.errors import InputProblem, Refused
from ringback.domain.fold import step
from ringback.domain.ids import PersonId
from ringback.domain.moment import DAY_MS, Moment, parse_time
from ringback.domain.permit.times import permit_end, permit_stated

NOON = Moment(1_772_539_200_000, 540)
"""2026-03-03 21:00 in Japan."""


def at(minutes: int) -> Moment:
    return Moment(NOON.at + minutes * 60_000, NOON.offset)


def iso(minutes: int) -> str:
    return at(minutes).local().isoformat(timespec="minutes")


def rung(started: str) -> f.Call:
    return f.Call(
        id="c", about="r", contact="n", purpose=f.Purpose.REFERENCE, started=started,
        outcome=f.CallOutcome.NO_ANSWER,
    )  # fmt: skip


def end(started: str = "", ended: str = "", why: str = "") -> ev.CallEnded:
    return ev.CallEnded(call="c", outcome=f.CallOutcome.SPOKE, started=started, ended=ended, why=why)


def after(event: ev.CallEnded, when: Moment) -> f.Call:
    case = Case(running=("c",), facts={"c": rung(iso(0))})
    entry = Entry(seq=3, kind="call.ended", by=PersonId("p"), when=when, event=event)
    call = step(case, entry).facts["c"]
    assert isinstance(call, f.Call)
    return call


@pytest.mark.parametrize(
    ("event", "now", "reason"),
    [
        (end(), at(-10), "end_before_start"),  # the clock was set back while they spoke
        (end(), Moment(NOON.at + DAY_MS + 1, 540), "call_too_long"),
        (end(ended=iso(5), why=" "), at(6), "times_need_reason"),
        (end(ended=iso(20), why="slept"), at(10), "time_in_future"),
        (end(ended=iso(-5), why="slept"), at(10), "end_before_start"),
        (end(started=iso(-2000), why="forgot"), at(10), "call_too_long"),
    ],
)
def test_a_time_that_cannot_be(event: ev.CallEnded, now: Moment, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        permit_end(event, rung(iso(0)), now)


@pytest.mark.parametrize(
    ("event", "now"),
    [
        (end(), at(7)),
        (end(), Moment(NOON.at + DAY_MS, 540)),
        (end(ended=iso(6), why="the computer slept"), at(3000)),
        (end(started=iso(-30), ended=iso(-25), why="the clock was set back"), at(-10)),
    ],
)
def test_a_time_that_can(event: ev.CallEnded, now: Moment) -> None:
    permit_end(event, rung(iso(0)), now)


def test_what_is_no_time_is_named() -> None:
    with pytest.raises(InputProblem, match="no_such_time"):
        permit_end(end(ended="after lunch", why="slept"), rung(iso(0)), at(9))


def test_a_call_told_afterwards_is_held_to_the_same() -> None:
    permit_stated(rung("about noon"), NOON)
    permit_stated(rung("2026-03-03T20:15"), NOON)
    permit_stated(rung("2026-03-03T21:15"), NOON)  # perhaps in a zone further east
    with pytest.raises(Refused, match="time_in_future"):
        permit_stated(rung("2026-03-03T21:15+09:00"), NOON)


def test_the_clocks_own_times_stay_beside_those_put_right() -> None:
    call = after(end(ended=iso(6), why="the computer slept"), at(3000))
    assert (call.started, call.ended, call.times_why) == (iso(0), iso(6), "the computer slept")
    assert parse_time(call.clock_ended, 0) == at(3000)


def test_a_call_the_clock_told_has_nothing_beside() -> None:
    call = after(end(), at(5))
    assert (call.times_why, call.clock_started, call.clock_ended) == ("", "", "")
    assert parse_time(call.ended, 0) == at(5)
