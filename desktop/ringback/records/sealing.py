"""A file read once and sealed in chunks, without the register: work for another thread."""

import os
import stat
import struct
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, BinaryIO

from msgspec import Struct

from ringback.domain.cleanliness import cleaned
from ringback.domain.errors import InputProblem, RecordsProblem
from ringback.domain.facts import LARGEST_EXHIBIT
from ringback.domain.ids import CaseId
from ringback.domain.runnable import START, can_run
from ringback.records.envelopes import Key

CHUNK = 1024 * 1024
_NAME_LENGTH = 300
_LENGTH = struct.Struct(">I")
Put = Callable[[bytes, int], None]
"""Takes a sealed chunk and its place."""


class Kept(Struct, frozen=True, kw_only=True):
    """What an Exhibit fact needs to know of the file."""

    name: str
    sha256: str
    size: int
    runs: bool


class Pieces:
    """Sealed chunks one after the other, in a file without a name."""

    def __init__(self) -> None:
        self._file: IO[bytes] = TemporaryFile()  # noqa: SIM115  # `drop` and the end of `__iter__` close it

    def put(self, sealed: bytes, _place: int = 0) -> None:
        """Raises RecordsProblem `disk_full`."""
        try:
            self._file.write(_LENGTH.pack(len(sealed)) + sealed)
        except OSError as error:
            raise RecordsProblem("disk_full") from error

    def drop(self) -> None:
        self._file.close()

    def __iter__(self) -> Iterator[bytes]:
        """Once; the file is gone afterwards."""
        with self._file as file:
            file.seek(0)
            while head := file.read(_LENGTH.size):
                yield file.read(_LENGTH.unpack(head)[0])


class Sealed:
    """A file on its way into the register: only sealed bytes."""

    def __init__(self, case: CaseId, name: bytes, kept: Kept, pieces: Pieces) -> None:
        self.case, self.name, self.kept = case, name, kept
        self._pieces = pieces

    def drop(self) -> None:
        """It is not wanted after all."""
        self._pieces.drop()

    def chunks(self) -> Iterator[bytes]:
        """Once; the bytes are gone afterwards."""
        return iter(self._pieces)


class Sealing:
    """Made where the register is; called anywhere, with the path of a file."""

    def __init__(self, key: Key, case: CaseId, largest: int = LARGEST_EXHIBIT) -> None:
        self.key, self.case, self.largest = key, case, largest
        self.name = os.urandom(16)

    def __call__(self, path: Path) -> Sealed:
        """Raises InputProblem as `into` does, RecordsProblem `disk_full`; nothing is left then."""
        pieces = Pieces()
        try:
            kept = self.into(path, pieces.put)
        except BaseException:
            pieces.drop()
            raise
        return Sealed(self.case, self.name, kept, pieces)

    def into(self, path: Path, put: Put) -> Kept:
        """The file's bytes as they are, a chunk at a time.

        Raises InputProblem `file_missing`, `file_is_folder`, `file_unreadable`, `exhibit_too_large` or
        `exhibit_changed` (while it was read).
        """
        try:
            with open(path, "rb", opener=_without_waiting) as file:  # Path.open takes no opener
                before = os.fstat(file.fileno())
                _require_ordinary(path, before, self.largest)
                return self._seal(path, file, before, put)
        except IsADirectoryError as error:
            raise InputProblem("file_is_folder", where=path.name) from error
        except FileNotFoundError as error:
            raise InputProblem("file_missing", where=path.name) from error
        except OSError as error:
            raise InputProblem("file_unreadable", where=path.name, why=error.strerror or "") from error

    def _seal(self, path: Path, file: BinaryIO, before: os.stat_result, put: Put) -> Kept:
        digest, size, place, start = sha256(), 0, 0, b""
        while chunk := file.read(CHUNK):
            start = start or chunk[:START]
            digest.update(chunk)
            size += len(chunk)
            if size > before.st_size:
                break
            put(self.key.seal(chunk, "chunk", self.case, self.name.hex(), str(place)), place)
            place += 1
        _require_unchanged(path, before, os.fstat(file.fileno()), size)
        name = cleaned(path.name)[:_NAME_LENGTH]
        return Kept(name=name, sha256=digest.hexdigest(), size=size, runs=can_run(path.name, start))


def _without_waiting(path: str, flags: int) -> int:
    """A named pipe must not make us wait for somebody to write into it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _require_ordinary(path: Path, seen: os.stat_result, largest: int) -> None:
    if stat.S_ISDIR(seen.st_mode):
        raise InputProblem("file_is_folder", where=path.name)
    if not stat.S_ISREG(seen.st_mode):
        raise InputProblem("file_unreadable", where=path.name, why="not an ordinary file")
    _require_size(path, seen.st_size, largest)


def _require_size(path: Path, size: int, largest: int) -> None:
    if size > largest:
        raise InputProblem("exhibit_too_large", where=path.name, size=size, largest=largest)


def _require_unchanged(path: Path, before: os.stat_result, after: os.stat_result, size: int) -> None:
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or size != after.st_size:
        raise InputProblem("exhibit_changed", where=path.name)
