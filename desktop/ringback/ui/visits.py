"""Where one has been: enough to go back, and to return to a place after unlocking."""

from ringback.ui.places import (
    Drill,
    Help,
    Home,
    Learn,
    NewCase,
    NewRecovery,
    Place,
    Practice,
    Recover,
    Recovery,
    Setup,
    Unlock,
    Welcome,
    Wrong,
)

_OPEN_TO_ALL = (Welcome, Setup, Unlock, Recover, Practice, Wrong, Help, Learn, Drill)
"""Places that need no unlocked register."""
_PASSED = (Setup, Unlock, Recover, Recovery, NewRecovery)
"""Doors are not gone back to."""
KEPT = 50


def way_in(place: Place, *, unlocked: bool, exists: bool) -> Place:
    """The place itself, or the door before it: a check may begin before there is a register."""
    if unlocked or isinstance(place, _OPEN_TO_ALL) or (isinstance(place, NewCase) and not exists):
        return place
    return Unlock() if exists else Welcome()


class Visits:
    """`at` is the place shown; `wanted` the one to show once the register is unlocked."""

    def __init__(self) -> None:
        self.at: Place | None = None
        self.wanted: Place | None = None
        self._before: list[Place] = []

    def go(self, place: Place) -> None:
        if self.at is not None and self.at != place and not isinstance(self.at, _PASSED):
            self._before = [*self._before, self.at][-KEPT:]
        self.at = place

    def back(self) -> Place | None:
        """The place before this one, taken from the list."""
        self.at = self._before.pop() if self._before else None
        return self.at

    def forget(self) -> None:
        """Another register, another past."""
        self._before.clear()
        self.at = None

    def take_wanted(self) -> Place:
        wanted, self.wanted = self.wanted or Home(), None
        return wanted
