"""How a call ended: still blind, because what was heard may yet be put right."""

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.errors import InputProblem
from ringback.domain.facts import CallOutcome, Purpose
from ringback.domain.ids import FactId
from ringback.domain.moment import DAY_MS, Moment, parse_time
from ringback.text import _, worded
from ringback.ui.call.presenters.whom import clock_words, running_call, who_line
from ringback.ui.places import CallPlace
from ringback.usecases.calls import Times, end_call
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
    by_hand: bool = False
    """The clock was wrong: the two times are typed, and why."""
    started: str = ""
    ended: str = ""
    why: str = ""


class EndingView(Struct, frozen=True, kw_only=True):
    who: str
    lasted: str
    outcomes: tuple[tuple[object, str], ...]
    given: Stopped
    odd: str = ""
    """Why the clock can't be right: it was set back, or the call would be longer than a day."""


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
        self._started = case.recorded[call.id].first
        lasted = given.at - self._started.at
        self._offset = desk.clock().offset
        self.view = EndingView(
            who=who_line(case, place),
            lasted=_("Clock stopped at {clock}").format(clock=clock_words(max(0, lasted) // 1000)),
            outcomes=tuple((one, worded(desk.playbook.label(one))) for one in outcomes_of(place.purpose)),
            given=given,
            odd=_odd(lasted),
        )
        if self.view.odd:
            self.type(by_hand=True)

    def type(self, **given: object) -> None:
        typed = replace(self.view.given, **given)
        if typed.by_hand and not (typed.started or typed.ended):
            ended = max(typed.at, self._started.at)
            typed = replace(typed, started=self._typed(self._started.at), ended=self._typed(ended))
        self.view = replace(self.view, given=typed)

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
            times=self._times(given),
        )
        self._desk.register.drop_draft(self._place.case, f"{self._call}:at")

    def _times(self, given: Stopped) -> Times | None:
        if not given.by_hand:
            return None
        return Times(
            started=self._stated(given.started, "started"),
            ended=self._stated(given.ended, "ended"),
            why=given.why.strip(),
        )

    def _typed(self, at: int) -> str:
        return Moment(at, self._offset).local().strftime("%Y-%m-%d %H:%M")

    def _stated(self, typed: str, where: str) -> str:
        """The clock's own second where its minute was left as it stood."""
        for known in (self._started.at, self.view.given.at):
            if typed.strip() == self._typed(known):
                return Moment(known, self._offset).local().isoformat(timespec="seconds")
        when = parse_time(typed.strip(), self._offset)
        if when is None:
            raise InputProblem("no_such_time", where=where, named=typed)
        return when.local().isoformat(timespec="seconds")

    def _words(self, given: Stopped) -> str:
        now = self._desk.clock()
        late = now.at - given.at >= LATE_MS and not given.by_hand
        time = Moment(given.at, now.offset).local().strftime("%H:%M:%S")
        note = _("The clock was stopped at {time}.").format(time=time) if late else ""
        return " ".join(part for part in (given.words.strip(), note) if part)


def _odd(lasted: int) -> str:
    if lasted < 0:
        return _("This computer's clock went back during the call. Put the times right.")
    if lasted > DAY_MS:
        return _("By the clock this call took more than a day. Put the end right.")
    return ""


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
