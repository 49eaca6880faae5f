"""Where a report is saved, on which paper, and writing it whole or not at all."""

import errno
import os
from pathlib import Path

import msgspec
from msgspec import Struct

from ringback.domain.errors import InputProblem, RecordsProblem
from ringback.domain.ids import PersonId
from ringback.reports.pdf import Paper
from ringback.resources import home
from ringback.usecases.reporting import CardMaking, Sealing

__all__ = ["Filed", "Filing", "Habit", "Paper", "habit_of", "keep_habit"]


class Habit(Struct, frozen=True, kw_only=True):
    """How a person files on this computer."""

    letter: bool = False
    folder: str = ""

    @property
    def paper(self) -> Paper:
        return Paper.LETTER if self.letter else Paper.A4


class Filed(Struct, frozen=True):
    path: Path
    pdf: bytes


class Filing(Struct, frozen=True):
    """Making and writing a report, as one piece of work off the window's thread."""

    sealing: Sealing | CardMaking
    path: Path

    def __call__(self) -> Filed:
        """Raises InputProblem or RecordsProblem; then no half file is left."""
        pdf = self.sealing.make()
        write_whole(self.path, pdf)
        return Filed(self.path, pdf)


def write_whole(path: Path, content: bytes) -> None:
    """Beside it first, then in its place."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        _drop(part)
        if error.errno == errno.ENOSPC:
            raise RecordsProblem("disk_full") from error
        raise InputProblem("file_unwritable", where=str(path), why=os.strerror(error.errno or 0)) from error


def _drop(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return


def habit_of(person: PersonId) -> Habit:
    return _all().get(person, Habit())


def keep_habit(person: PersonId, habit: Habit) -> None:
    """Raises InputProblem when the settings can't be written."""
    write_whole(_file(), msgspec.json.encode({**_all(), person: habit}))


def _file() -> Path:
    return home() / "filing.json"


def _all() -> dict[PersonId, Habit]:
    try:
        return msgspec.json.decode(_file().read_bytes(), type=dict[PersonId, Habit])
    except (OSError, msgspec.DecodeError):
        return {}
