"""The register's file: the one factory that opens it, and entries as rows of it.

Nothing else in the program calls sqlite3.connect or sqlite_utils.Database. While a register is open, no
other code of the process may open the file by itself: on POSIX, closing any descriptor of a file drops
all locks the process has on it.
"""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from ringback.domain.errors import RecordsProblem
from ringback.records import holder
from ringback.records.migrations import APPLICATION_ID, MIGRATIONS
from ringback.records.port import Row
from ringback.records.problems import known
from ringback.records.sql import Sql
from ringback.records.tables import BlobTable, ProjectionTables, StaffTables

if TYPE_CHECKING:
    from ringback.records.migrations import Step

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "journal_size_limit=4194304",
)


class SqliteStore:
    """The store in one SQLite file. It belongs to the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._db = Sql(path, connection)
        self.blobs = BlobTable(self._db)
        self.projections = ProjectionTables(self._db)
        self.people = StaffTables(self._db)

    def atomic(self) -> AbstractContextManager[None]:
        return self._db.atomic()

    def append(self, row: Row) -> None:
        try:
            self._db.run(
                "INSERT INTO entries (chain, seq, parents, frame, body) VALUES (?, ?, ?, ?, ?)",
                (row.chain, row.seq, row.parents, row.frame, row.body),
            )
        except sqlite3.IntegrityError as error:
            raise RecordsProblem("changed_meanwhile", case=row.chain, head=row.seq) from error

    def read(self, chain: str, since: int = 0) -> tuple[Row, ...]:
        rows = self._db.rows(
            "SELECT seq, parents, frame, body FROM entries WHERE chain = ? AND seq >= ? ORDER BY seq",
            (chain, since),
        )
        return tuple(
            Row(chain=chain, seq=seq, parents=parents, frame=frame, body=body)
            for seq, parents, frame, body in rows
        )

    def erase(self, chain: str, seq: int) -> None:
        self._db.run("UPDATE entries SET body = NULL WHERE chain = ? AND seq = ?", (chain, seq))

    def drop(self, chain: str) -> None:
        for statement in (
            "DELETE FROM entries WHERE chain = ?",
            "DELETE FROM blobs WHERE owner = ?",
            "DELETE FROM summaries WHERE chain = ?",
            "DELETE FROM identifiers WHERE chain = ?",
        ):
            self._db.run(statement, (chain,))

    def settle(self) -> None:
        self._db.run("PRAGMA wal_checkpoint(TRUNCATE)")

    def sound(self) -> bool:
        try:
            return self._db.rows("PRAGMA integrity_check(1)") == [("ok",)]
        except RecordsProblem:
            return False

    def abandon(self) -> None:
        """Closed as it is, after something went wrong."""
        self._db.drop_connection()
        holder.forget(self.path)

    def close(self) -> None:
        """Everything into the one file, and the lock given back."""
        self._db.close()
        holder.forget(self.path)


def make_store(path: Path) -> SqliteStore:
    """A new, empty file that only its owner may read. Raises RecordsProblem `already_there` and others."""
    with known(path):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        connection = _connect(path)
        with known(path):
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        return _ready(path, connection, MIGRATIONS, copied=True)
    except BaseException:
        remove_file(path)
        raise


def open_store(path: Path, migrations: "Sequence[Step]" = MIGRATIONS) -> SqliteStore:
    """The register's file, locked for this process, brought up to this version.

    Raises RecordsProblem: `missing_file`, `not_a_register`, `newer_register`, `open_elsewhere` (who holds
    it, on which computer, since when), `still_keeping` (this program), `damaged`, `read_only`, `disk_full`.
    """
    if not path.exists():
        raise RecordsProblem("missing_file", file=path.name)
    if not path.is_file():
        raise RecordsProblem("not_a_register", file=path.name)
    connection = _connect(path)
    try:
        return _ready(path, connection, migrations, copied=False)
    except RecordsProblem as problem:
        connection.close()
        if problem.reason == "open_elsewhere":
            reason = "still_keeping" if holder.is_this(path) else "open_elsewhere"
            raise RecordsProblem(reason, file=path.name, **holder.read(path)) from problem
        raise
    except BaseException:
        connection.close()
        raise


def remove_file(path: Path) -> None:
    """Takes away a register that could not be finished."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    holder.forget(path)


def _connect(path: Path) -> sqlite3.Connection:
    with known(path):
        return sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=0, isolation_level=None
        )


def _ready(
    path: Path, connection: sqlite3.Connection, migrations: "Sequence[Step]", *, copied: bool
) -> SqliteStore:
    with known(path):
        version = _lock_and_look(path, connection)
        if version > len(migrations):
            raise RecordsProblem("newer_register", file=path.name, version=version, known=len(migrations))
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("COMMIT")
        if version < len(migrations):
            if not copied:
                _copy(path, connection, version)
            _migrate(connection, version, migrations)
        holder.write(path)
    return SqliteStore(path, connection)


def _lock_and_look(path: Path, connection: sqlite3.Connection) -> int:
    """Takes the lock for as long as the connection lives, and says which version the file has."""
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise RecordsProblem("not_a_register", file=path.name)
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _copy(path: Path, connection: sqlite3.Connection, version: int) -> None:
    """The older file as it was, beside the new one; a copy from an earlier try is not overwritten."""
    number = 0
    while True:
        number += 1
        copy = path.with_name(f"{path.stem}.version-{version}-{number}{path.suffix}")
        if not copy.exists():
            break
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    connection.execute("VACUUM INTO ?", (str(copy),))


def _migrate(connection: sqlite3.Connection, version: int, migrations: "Sequence[Step]") -> None:
    """Each step with its version in one transaction: a failure leaves the file as the last step left it."""
    import sqlite_utils

    db = sqlite_utils.Database(connection, execute_plugins=False)
    for number, step in enumerate(migrations[version:], version + 1):
        with db.atomic():
            step(db)
            connection.execute(f"PRAGMA user_version={number}")
