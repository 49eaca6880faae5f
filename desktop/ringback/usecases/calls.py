"""A telephone call, heard before it is compared."""

from ringback.domain import events as ev
from ringback.domain.case import Case
from ringback.domain.facts import CallFact, CallOutcome, Comparison, HeardHow, Purpose
from ringback.domain.ids import FactId
from ringback.usecases.cases import next_id
from ringback.usecases.desk import Desk, Gesture


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
) -> Case:
    event = ev.CallEnded(call=call, outcome=outcome, spoke_to=spoke_to, call_log=call_log, words=words)
    return desk.append(gesture, event)


def compare(desk: Desk, gesture: Gesture, call: FactId, fact: CallFact, compared: Comparison) -> Case:
    return desk.append(gesture, ev.HeardCompared(call=call, fact=fact, compared=compared))
