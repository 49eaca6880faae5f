"""A telephone call, heard before it is compared."""

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain.case import Case
from ringback.domain.facts import (
    Call,
    CallFact,
    CallOutcome,
    Comparison,
    Heard,
    HeardHow,
    Party,
    Payee,
    Purpose,
    Referee,
    Worker,
)
from ringback.domain.ids import FactId
from ringback.playbook import CallFactWords, Playbook
from ringback.usecases.cases import next_id
from ringback.usecases.desk import Desk, Gesture


class Times(Struct, frozen=True, kw_only=True):
    """When a call really was, where this computer's clock was wrong, and why."""

    started: str = ""
    ended: str = ""
    why: str = ""


def start_call(
    desk: Desk, gesture: Gesture, *, about: FactId, contact: FactId, purpose: Purpose
) -> tuple[Case, FactId]:
    """Refused (`number_not_independent`) for a number that is the contractor's."""
    call = next_id(desk.case(gesture.case), "call")
    event = ev.CallStarted(call=call, about=about, contact=contact, purpose=purpose)
    return desk.append(gesture, event), call


def hear(  # one heard fact
    desk: Desk,
    gesture: Gesture,
    call: FactId,
    fact: CallFact,
    words: str,
    *,
    how: HeardHow = HeardHow.SAID,
) -> Case:
    return desk.append(gesture, ev.FactHeard(call=call, fact=fact, words=words, how=how))


def end_call(  # what is known when the receiver goes down
    desk: Desk,
    gesture: Gesture,
    call: FactId,
    outcome: CallOutcome,
    *,
    spoke_to: str = "",
    call_log: bool = False,
    words: str = "",
    times: Times | None = None,
) -> Case:
    event = ev.CallEnded(call=call, outcome=outcome, spoke_to=spoke_to, call_log=call_log, words=words)
    if times is not None:
        event = replace(event, started=times.started, ended=times.ended, why=times.why)
    return desk.append(gesture, event)


def compare(desk: Desk, gesture: Gesture, call: FactId, fact: CallFact, compared: Comparison) -> Case:
    return desk.append(gesture, ev.HeardCompared(call=call, fact=fact, compared=compared))


def name_of(case: Case, about: str) -> str:
    match case.facts.get(about):
        case Referee() as referee:
            return ", ".join(part for part in (referee.name.written, referee.organisation) if part)
        case Party() | Worker() as person:
            return person.name.written
        case Payee():
            return case.names()
        case _:
            return ""


def questions_of(playbook: Playbook, purpose: Purpose) -> dict[CallFact, CallFactWords]:
    """What is asked on a call, in order."""
    questions = playbook.questions
    return questions.call.fact if purpose is Purpose.REFERENCE else questions.short_call[purpose].fact


def opening_of(playbook: Playbook, purpose: Purpose) -> tuple[str, ...]:
    questions = playbook.questions
    return questions.call.opening if purpose is Purpose.REFERENCE else questions.short_call[purpose].opening


def expected_answers(case: Case, call: Call) -> dict[CallFact, str]:
    """What was said beforehand. Never ask for it while the call runs: the page is blind until it ended."""
    match case.facts.get(call.about):
        case Referee() as referee:
            return _of_referee(referee)
        case Payee() as payee:
            told = (payee.holder.written, payee.account, payee.bank)
            return {CallFact.PAID: " · ".join(part for part in told if part)}
        case _:
            return {}


def _of_referee(referee: Referee) -> dict[CallFact, str]:
    told = {one.fact: one.words for one in referee.expected if one.words.strip()}
    months = " – ".join(month for month in (referee.from_month, referee.to_month) if month)
    return {CallFact.MONTHS: months, **told} if months else told


def comparable(case: Case, call: Call) -> tuple[Heard, ...]:
    """What was said on the call and has an expected answer, in the order it is asked."""
    expected = expected_answers(case, call)
    said = [heard for heard in call.heard if heard.how is HeardHow.SAID and heard.fact in expected]
    return tuple(sorted(said, key=_order))


def _order(heard: Heard) -> int:
    return list(CallFact).index(heard.fact)
