"""Files kept as evidence: read once, hashed while read, sealed in chunks, never opened by us."""

import os
import stat
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec import Struct

from ringback.domain.cleanliness import cleaned
from ringback.domain.errors import InputProblem, RecordsProblem
from ringback.domain.facts import LARGEST_EXHIBIT
from ringback.domain.ids import CaseId
from ringback.domain.runnable import START, can_run
from ringback.records.vault import Vault

CHUNK = 1024 * 1024
_NAME_LENGTH = 300


class Kept(Struct, frozen=True, kw_only=True):
    """What an Exhibit fact needs to know of the file."""

    name: str
    sha256: str
    size: int
    runs: bool


class _Card(Struct, frozen=True, array_like=True):
    chunks: bytes
    sha256: str
    size: int


class Exhibits:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._blobs = vault.store.blobs

    def add(self, case: CaseId, path: Path, largest: int = LARGEST_EXHIBIT) -> Kept:
        """The file's bytes as they are; the same file twice is kept once.

        Raises InputProblem `file_missing`, `file_is_folder`, `file_unreadable`, `exhibit_too_large` or
        `exhibit_changed` (while it was read), RecordsProblem `disk_full`; nothing is kept then.
        """
        try:
            with open(path, "rb", opener=_without_waiting) as file:  # Path.open takes no opener
                before = os.fstat(file.fileno())
                _require_ordinary(path, before, largest)
                return self._store(case, path, file, before)
        except IsADirectoryError as error:
            raise InputProblem("file_is_folder", where=path.name) from error
        except FileNotFoundError as error:
            raise InputProblem("file_missing", where=path.name) from error
        except OSError as error:
            raise InputProblem("file_unreadable", where=path.name, why=error.strerror or "") from error

    def _store(self, case: CaseId, path: Path, file: BinaryIO, before: os.stat_result) -> Kept:
        key, name = self._vault.key_of(case), os.urandom(16)
        digest, size, place, start = sha256(), 0, 0, b""
        with self._vault.store.atomic():
            while chunk := file.read(CHUNK):
                start = start or chunk[:START]
                digest.update(chunk)
                size += len(chunk)
                if size > before.st_size:
                    break
                sealed = key.seal(chunk, "chunk", case, name.hex(), str(place))
                self._blobs.put(case, "chunk", name, sealed, place)
                place += 1
            _require_unchanged(path, before, os.fstat(file.fileno()), size)
            kept = Kept(
                name=cleaned(path.name)[:_NAME_LENGTH],
                sha256=digest.hexdigest(),
                size=size,
                runs=can_run(path.name, start),
            )
            if self._card(case, kept.sha256) is None:
                self._put_card(case, _Card(name, kept.sha256, size))
            else:
                self._blobs.drop(case, "chunk", name)
        return kept

    def chunks(self, case: CaseId, digest: str) -> Iterator[bytes]:
        """The bytes again, a chunk at a time. Raises RecordsProblem `no_such_exhibit` or `damaged`."""
        card = self._card(case, digest)
        if card is None:
            raise RecordsProblem("no_such_exhibit", case=case, sha256=digest)
        return self._chunks(case, card)

    def _chunks(self, case: CaseId, card: _Card) -> Iterator[bytes]:
        key, again = self._vault.key_of(case), sha256()
        for place in range(-(-card.size // CHUNK)):
            sealed = self._blobs.get(case, "chunk", card.chunks, place)
            if sealed is None:
                raise RecordsProblem("damaged", where=f"exhibit {card.sha256}")
            chunk = key.open(sealed, "chunk", case, card.chunks.hex(), str(place))
            again.update(chunk)
            yield chunk
        if again.hexdigest() != card.sha256:
            raise RecordsProblem("damaged", where=f"exhibit {card.sha256}")

    def drop(self, case: CaseId, digest: str) -> None:
        """The bytes are gone; the fact that names their hash stays."""
        card = self._card(case, digest)
        if card is not None:
            with self._vault.store.atomic():
                self._blobs.drop(case, "chunk", card.chunks)
                self._blobs.drop(case, "exhibit", self._name(digest))

    def _put_card(self, case: CaseId, card: _Card) -> None:
        sealed = self._vault.key_of(case).seal(msgspec.msgpack.encode(card), "exhibit", case, card.sha256)
        self._blobs.put(case, "exhibit", self._name(card.sha256), sealed)

    def _card(self, case: CaseId, digest: str) -> _Card | None:
        sealed = self._blobs.get(case, "exhibit", self._name(digest))
        if sealed is None:
            return None
        plain = self._vault.key_of(case).open(sealed, "exhibit", case, digest)
        return msgspec.msgpack.decode(plain, type=_Card)

    def _name(self, digest: str) -> bytes:
        return self._vault.tag("exhibit", digest)


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
