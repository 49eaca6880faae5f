"""The sittings in words: what is left in each, how long it takes, and the place it starts at."""

from msgspec import Struct

from ringback.domain.ids import CaseId
from ringback.text import _, ngettext, worded
from ringback.ui.case.presenters.check import minutes_words
from ringback.ui.case.routes import place_of_check
from ringback.ui.places import Decide, Place
from ringback.usecases.desk import Desk
from ringback.usecases.sittings import SittingLeft, next_sitting, sittings
from ringback.usecases.standing import TaskStatus

MOST_NAMED = 4


class SittingLine(Struct, frozen=True, kw_only=True):
    """`start` is None when nothing is left; `ready` is what to have at hand, for the next one only."""

    title: str
    left: str
    names: str
    word: str
    state: TaskStatus
    next: bool
    start: Place | None
    ready: str


def sitting_lines(desk: Desk, case_id: CaseId) -> tuple[SittingLine, ...]:
    told = sittings(desk.playbook, desk.case(case_id), desk.assess(case_id))
    after = next_sitting(told)
    return tuple(_line(desk, case_id, one, is_next=one is after) for one in told)


def next_words(told: SittingLeft | None) -> str:
    """The next sitting within a sentence: next: on the phone, about 14 minutes."""
    if told is None:
        return _("All sittings are done")
    title = worded(told.sitting.title)
    named = _("Next: {sitting}").format(sitting=title[:1].lower() + title[1:])
    minutes = minutes_words(told.minutes)
    return f"{named}, {minutes[:1].lower()}{minutes[1:]}" if told.minutes else named


def _line(desk: Desk, case_id: CaseId, told: SittingLeft, *, is_next: bool) -> SittingLine:
    return SittingLine(
        title=worded(told.sitting.title),
        left="" if told.over else _what_is_left(told),
        names=_names(desk, told),
        word=_word(desk, told, is_next=is_next),
        state=told.state,
        next=is_next,
        start=None if told.over else _start(desk, case_id, told),
        ready=_ready(told) if is_next else "",
    )


def _what_is_left(told: SittingLeft) -> str:
    """2 calls · 1 more thing · about 24 minutes · 1 of 4 done."""
    calls = ngettext("{n} call", "{n} calls", told.calls).format(n=told.calls) if told.calls else ""
    things = ngettext("{n} thing to do", "{n} things to do", told.others)
    more = ngettext("{n} more thing", "{n} more things", told.others)
    others = (more if told.calls else things).format(n=told.others) if told.others else ""
    minutes = minutes_words(told.minutes) if told.minutes else ""
    done = _("{done} of {needed} done").format(done=told.done, needed=told.of) if told.done else ""
    return " · ".join(part for part in (calls, others, minutes[:1].lower() + minutes[1:], done) if part)


def _names(desk: Desk, told: SittingLeft) -> str:
    """The checks that are left, each named once."""
    names = list(dict.fromkeys(worded(desk.playbook.checks[one.check].title) for one in told.left))
    return " · ".join((*names[:MOST_NAMED], "…") if len(names) > MOST_NAMED else names)


def _ready(told: SittingLeft) -> str:
    things = " ".join(worded(one) for one in told.sitting.ready)
    return _("Have ready: {things}").format(things=things)


def _word(desk: Desk, told: SittingLeft, *, is_next: bool) -> str:
    state = worded(desk.playbook.tasks.status[told.state.value])
    return _("Next") if is_next and told.state is not TaskStatus.COULD_NOT else state


def _start(desk: Desk, case_id: CaseId, told: SittingLeft) -> Place:
    if not told.left:
        return Decide(case_id)
    first = told.left[0]
    return place_of_check(case_id, desk.case(case_id), first.check, first.about)
