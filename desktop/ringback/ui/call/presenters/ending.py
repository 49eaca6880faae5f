"""How a call ended: still blind, because what was heard may yet be put right."""

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.errors import InputProblem
from ringback.domain.facts import CallOutcome, Purpose
from ringback.domain.ids import FactId
from ringback.domain.moment import Moment
from ringback.text import _, worded
from ringback.ui.call.presenters.whom import clock_words, running_call, who_line
from ringback.ui.places import CallPlace
from ringback.usecases.calls import end_call
from ringback.usecases.desk import Desk, Gesture

LATE_MS = 60_000
"""From here on the report says when the clock was stopped, not only when this was saved."""


class Stopped(Struct, frozen=True, kw_only=True):
    """Kept as a draft while the receiver is down and the answers are not yet given."""

    at: int
    outcome: CallOutcome | None = None
    spoke_to: str = ""
    call_log: bool = False
    words: str = ""


class EndingView(Struct, frozen=True, kw_only=True):
    who: str
    lasted: str
    outcomes: tuple[tuple[object, str], ...]
    given: Stopped


class EndingPresenter:
    """Raises LookupError when the clock of no call of this place was stopped."""

    def __init__(self, desk: Desk, place: CallPlace) -> None:
        self._desk, self._place = desk, place
        case = desk.case(place.case)
        call = running_call(case, place)
        given = stopped(desk, place)
        if call is None or given is None:
            raise LookupError(place.about)
        self._call = call.id
        seconds = max(0, given.at - case.recorded[call.id].first.at) // 1000
        self.view = EndingView(
            who=who_line(case, place),
            lasted=_("Clock stopped at {clock}").format(clock=clock_words(seconds)),
            outcomes=tuple((one, worded(desk.playbook.label(one))) for one in outcomes_of(place.purpose)),
            given=given,
        )

    def type(self, **given: object) -> None:
        self.view = replace(self.view, given=replace(self.view.given, **given))

    def keep(self) -> None:
        _keep(self._desk, self._place, self._call, self.view.given)

    def resume(self) -> None:
        """They are still on the line: the clock was never put back."""
        self._desk.register.drop_draft(self._place.case, _field(self._call))

    def end(self) -> None:
        """Raises InputProblem `field_empty` while no outcome is chosen."""
        given = self.view.given
        if given.outcome is None:
            raise InputProblem("field_empty", where="outcome")
        head = self._desk.case(self._place.case).head
        end_call(
            self._desk,
            Gesture(self._place.case, head, draft=_field(self._call)),
            self._call,
            given.outcome,
            spoke_to=given.spoke_to.strip(),
            call_log=given.call_log,
            words=self._words(given),
        )
        self._desk.register.drop_draft(self._place.case, f"{self._call}:at")

    def _words(self, given: Stopped) -> str:
        now = self._desk.clock()
        late = now.at - given.at >= LATE_MS
        time = Moment(given.at, now.offset).local().strftime("%H:%M:%S")
        note = _("The clock was stopped at {time}.").format(time=time) if late else ""
        return " ".join(part for part in (given.words.strip(), note) if part)


def outcomes_of(purpose: Purpose) -> tuple[CallOutcome, ...]:
    """Four ways to reach nobody; then what the other side may deny, which depends on why they are rung."""
    silent = (CallOutcome.NO_ANSWER, CallOutcome.MOVED_TO_CHAT, CallOutcome.EMAIL_ONLY)
    denied = {
        Purpose.REFERENCE: (CallOutcome.DOES_NOT_KNOW_THEM, CallOutcome.NEVER_WORKED_HERE),
        Purpose.MAIN_LINE: (CallOutcome.NEVER_WORKED_HERE,),
        Purpose.VOICE: (),
    }.get(purpose, (CallOutcome.DETAILS_NOT_THEIRS,))
    return (CallOutcome.SPOKE, *silent, CallOutcome.WOULD_NOT_SAY, *denied)


def stop(desk: Desk, place: CallPlace, outcome: CallOutcome | None = None) -> None:
    """The receiver is down. How it ended is asked next; until then the call counts as running."""
    call = running_call(desk.case(place.case), place)
    if call is not None:
        given = stopped(desk, place) or Stopped(at=desk.clock().at)
        _keep(desk, place, call.id, replace(given, outcome=outcome or given.outcome))


def stopped(desk: Desk, place: CallPlace) -> Stopped | None:
    call = running_call(desk.case(place.case), place)
    kept = desk.register.drafts(place.case).get(_field(call.id)) if call else None
    return msgspec.json.decode(kept.text, type=Stopped) if kept else None


def _keep(desk: Desk, place: CallPlace, call: FactId, given: Stopped) -> None:
    text = msgspec.json.encode(given).decode()
    desk.register.save_draft(place.case, _field(call), text, desk.case(place.case).head)


def _field(call: FactId) -> str:
    return f"{call}:stopped"
