"""What the rail says: where one can go, and at its foot how things stand."""

from ringback.text import _, ngettext
from ringback.ui.places import Home, Learn, People, Practice
from ringback.ui.rail import RailEntry


def rail_entries() -> tuple[RailEntry, ...]:
    return (
        RailEntry(Home(), _("Home"), "home"),
        RailEntry(People(), _("People"), "lock"),
        RailEntry(Learn(), _("Know the threat"), "learn"),
        RailEntry(Practice(), _("Practice"), "check"),
    )


def status_lines(minutes: int | None, *, practice: bool) -> tuple[str, ...]:
    """`minutes` until the lock; None while nothing is unlocked."""
    lines = [_("Practice register")] if practice else []
    if minutes is not None:
        lines.append(ngettext("Locks in {count} min", "Locks in {count} min", minutes).format(count=minutes))
    return tuple(lines)
