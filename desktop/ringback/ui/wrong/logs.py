"""What was noted on the bad day and is in no case yet: in memory only, and gone when the window closes."""

from msgspec import Struct

from ringback.domain.facts import Incident
from ringback.domain.ids import CaseId


class Log(Struct, frozen=True):
    """One door. With a case every further action is kept at once; without one it waits here."""

    incident: Incident
    case: CaseId | None = None


class Logs:
    """By door, for as long as the window stands."""

    def __init__(self) -> None:
        self._by_door: dict[str, Log] = {}

    def of(self, door: str) -> Log | None:
        return self._by_door.get(door)

    def put(self, log: Log) -> None:
        self._by_door[log.incident.situation.value] = log

    def drop(self, door: str) -> None:
        self._by_door.pop(door, None)

    def forget_filed(self) -> None:
        """What the register holds is shown no more. What is in no case would be lost, so it stays."""
        self._by_door = {door: log for door, log in self._by_door.items() if log.case is None}
