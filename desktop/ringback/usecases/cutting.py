"""The access card at work: ready-made lines to start from, and what is cut, by whom and when."""

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.cutting import card
from ringback.domain.errors import InputProblem
from ringback.domain.facts import Access
from ringback.domain.fold import stamp
from ringback.domain.ids import FactId
from ringback.playbook import System, load_systems
from ringback.text import _, worded
from ringback.usecases.cases import record
from ringback.usecases.days import day_words
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.forms import Values


class Ready(Struct, frozen=True, kw_only=True):
    """A ready-made line: `fields` go into the form, the rest is said beside it."""

    id: str
    title: str
    members: str
    source: str
    check_this: bool
    fields: Values


class CutLine(Struct, frozen=True, kw_only=True):
    """One line of the card; `cut` says by whom and when, and is empty while it runs."""

    id: FactId
    what: str
    sort: str
    steps: tuple[str, ...]
    who: str
    cut: str


def ready_lines(desk: Desk) -> tuple[Ready, ...]:
    """By kind of system, in the order of the kinds."""
    known = load_systems()
    return tuple(_ready(desk, system, known.dated) for system in known.system)


def _ready(desk: Desk, system: System, dated: str) -> Ready:
    steps = "\n".join(worded(step) for step in system.cut)
    group = worded(desk.playbook.label(system.group))
    return Ready(
        id=system.id,
        title=_("{group}: {name}").format(group=group, name=worded(system.name)),
        members=worded(system.members),
        source=_("{source}, as of {day}").format(source=worded(system.source), day=dated),
        check_this=system.certainty != "F",
        fields={"preset": system.group.value, "what": worded(system.name), "how_to_cut": steps},
    )


def always() -> tuple[str, ...]:
    """What no single system shows, to be done as well."""
    return tuple(worded(line) for line in load_systems().always)


def afterwards() -> tuple[str, ...]:
    return tuple(worded(line) for line in load_systems().afterwards)


def cut_lines(desk: Desk, case: Case) -> tuple[CutLine, ...]:
    return tuple(_line(desk, line) for line in card(case))


def _line(desk: Desk, line: Access) -> CutLine:
    return CutLine(
        id=line.id,
        what=line.what,
        sort=worded(desk.playbook.label(line.level)),
        steps=tuple(step.strip() for step in line.how_to_cut.splitlines() if step.strip()),
        who=line.who_cuts,
        cut=_cut_words(desk, line),
    )


def _cut_words(desk: Desk, line: Access) -> str:
    from datetime import date  # only a line that ended needs it

    if not line.ended_on:
        return ""
    day = day_words(date.fromisoformat(line.ended_on), desk.clock().day())
    if not line.cut_by:
        return _("Ended {day}").format(day=day)
    return _("Cut {day}, {time}, by {who}").format(day=day, time=line.cut_at[11:16], who=line.cut_by)


def cut(desk: Desk, gesture: Gesture, line_id: FactId, by: str) -> Case:
    """Now, by this person, as they say themselves. Raises InputProblem without a name."""
    now = desk.clock()
    if not by.strip():
        raise InputProblem("field_empty", where="cut_by", named=_("Who cuts?"))
    line = _known(desk, gesture, line_id)
    ended = now.day().isoformat()
    return record(desk, gesture, replace(line, ended_on=ended, cut_by=by.strip(), cut_at=stamp(now)))


def not_cut(desk: Desk, gesture: Gesture, line_id: FactId) -> Case:
    """It was marked by mistake, or they have it again: the line runs on, and the journal keeps both."""
    return record(desk, gesture, replace(_known(desk, gesture, line_id), ended_on="", cut_by="", cut_at=""))


def _known(desk: Desk, gesture: Gesture, line_id: FactId) -> Access:
    line = desk.case(gesture.case).get(Access, line_id)
    if line is None:
        raise InputProblem("reference_missing", where="access", named=line_id)
    return line
