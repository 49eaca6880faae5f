"""One connection, whose errors come out as RecordsProblem."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ringback.records.problems import problem_of

Values = tuple[object, ...]


class Sql:
    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._closed = False

    def run(self, statement: str, values: Values = ()) -> None:
        try:
            self._connection.execute(statement, values)
        except sqlite3.Error as error:
            raise problem_of(error, self._path) from error

    def many(self, statement: str, values: Iterable[Values]) -> None:
        try:
            self._connection.executemany(statement, values)
        except sqlite3.Error as error:
            raise problem_of(error, self._path) from error

    def rows(self, statement: str, values: Values = ()) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise problem_of(error, self._path) from error

    @contextmanager
    def atomic(self) -> Iterator[None]:
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def close(self) -> None:
        """Everything into the one file. Closing twice is no mistake."""
        if self._closed:
            return
        try:
            self.run("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self.drop_connection()

    def drop_connection(self) -> None:
        self._closed = True
        self._connection.close()
