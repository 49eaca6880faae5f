"""The few words at the foot of the rail."""

from ringback.text import _, ngettext


def status_lines(minutes: int | None, *, practice: bool) -> tuple[str, ...]:
    """`minutes` until the lock; None while nothing is unlocked."""
    lines = [_("Practice register")] if practice else []
    if minutes is not None:
        lines.append(ngettext("Locks in {count} min", "Locks in {count} min", minutes).format(count=minutes))
    return tuple(lines)
