"""The rows beside the entries: blobs, projections, people with their key slots."""

from collections.abc import Iterable, Iterator

from ringback.records.port import IdentifierRow, PersonRow, SlotRow
from ringback.records.sql import Sql

_AT_ONCE = 900
"""Values in one question; older builds of SQLite take 999."""


class BlobTable:
    def __init__(self, db: Sql) -> None:
        self._db = db

    def put(self, owner: str, sort: str, name: bytes, sealed: bytes, place: int = 0) -> None:
        self._db.run(
            "INSERT OR REPLACE INTO blobs (owner, sort, name, place, sealed) VALUES (?, ?, ?, ?, ?)",
            (owner, sort, name, place, sealed),
        )

    def get(self, owner: str, sort: str, name: bytes, place: int = 0) -> bytes | None:
        rows = self._db.rows(
            "SELECT sealed FROM blobs WHERE owner = ? AND sort = ? AND name = ? AND place = ?",
            (owner, sort, name, place),
        )
        return rows[0][0] if rows else None

    def names(self, owner: str, sort: str) -> tuple[bytes, ...]:
        rows = self._db.rows(
            "SELECT DISTINCT name FROM blobs WHERE owner = ? AND sort = ? ORDER BY name", (owner, sort)
        )
        return tuple(row[0] for row in rows)

    def owners(self, sort: str) -> tuple[str, ...]:
        rows = self._db.rows("SELECT DISTINCT owner FROM blobs WHERE sort = ? ORDER BY owner", (sort,))
        return tuple(row[0] for row in rows)

    def drop(self, owner: str, sort: str, name: bytes) -> None:
        self._db.run("DELETE FROM blobs WHERE owner = ? AND sort = ? AND name = ?", (owner, sort, name))


class ProjectionTables:
    def __init__(self, db: Sql) -> None:
        self._db = db

    def summaries(self) -> Iterator[tuple[str, bytes]]:
        yield from self._db.rows("SELECT chain, sealed FROM summaries ORDER BY chain")

    def put_summary(self, chain: str, sealed: bytes) -> None:
        self._db.run("INSERT OR REPLACE INTO summaries (chain, sealed) VALUES (?, ?)", (chain, sealed))

    def marks(self, chain: str) -> frozenset[tuple[bytes, bytes]]:
        return frozenset(self._db.rows("SELECT tag, mark FROM identifiers WHERE chain = ?", (chain,)))

    def note(self, rows: Iterable[IdentifierRow]) -> None:
        self._db.many(
            "INSERT OR REPLACE INTO identifiers (tag, chain, mark, sealed) VALUES (?, ?, ?, ?)",
            ((row.tag, row.chain, row.mark, row.sealed) for row in rows),
        )

    def forget(self, chain: str, marks: Iterable[tuple[bytes, bytes]]) -> None:
        self._db.many(
            "DELETE FROM identifiers WHERE tag = ? AND chain = ? AND mark = ?",
            ((tag, chain, mark) for tag, mark in marks),
        )

    def find(self, tags: Iterable[bytes]) -> tuple[IdentifierRow, ...]:
        wanted = sorted(set(tags))
        parts = (wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE))
        return tuple(row for part in parts for row in self._found(part))

    def _found(self, wanted: list[bytes]) -> Iterator[IdentifierRow]:
        holes = ", ".join("?" * len(wanted))
        yield from self._rows(f"tag IN ({holes}) ORDER BY tag, chain, mark", *wanted)

    def first(self, tag: bytes, most: int) -> tuple[IdentifierRow, ...]:
        return self._rows("tag = ? ORDER BY chain, mark LIMIT ?", tag, most)

    def _rows(self, which: str, *values: bytes | int) -> tuple[IdentifierRow, ...]:
        names = IdentifierRow.__struct_fields__
        rows = self._db.rows(f"SELECT {', '.join(names)} FROM identifiers WHERE {which}", values)  # noqa: S608
        return tuple(IdentifierRow(**dict(zip(names, row, strict=True))) for row in rows)

    def chains(self, tag: bytes, most: int) -> int:
        rows = self._db.rows(
            "SELECT count(*) FROM (SELECT DISTINCT chain FROM identifiers WHERE tag = ? LIMIT ?)", (tag, most)
        )
        return int(rows[0][0])

    def clear(self) -> None:
        self._db.run("DELETE FROM summaries")
        self._db.run("DELETE FROM identifiers")


class StaffTables:
    def __init__(self, db: Sql) -> None:
        self._db = db

    def everybody(self) -> tuple[PersonRow, ...]:
        names = PersonRow.__struct_fields__
        rows = self._db.rows(f"SELECT {', '.join(names)} FROM people ORDER BY rowid")  # noqa: S608
        return tuple(PersonRow(**dict(zip(names, row, strict=True))) for row in rows)

    def add(self, person: PersonRow) -> None:
        names = PersonRow.__struct_fields__
        self._db.run(
            f"INSERT INTO people ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",  # noqa: S608
            tuple(getattr(person, name) for name in names),
        )

    def slot(self, person: str) -> SlotRow | None:
        names = SlotRow.__struct_fields__
        rows = self._db.rows(f"SELECT {', '.join(names)} FROM slots WHERE person = ?", (person,))  # noqa: S608
        return SlotRow(**dict(zip(names, rows[0], strict=True))) if rows else None

    def put_slot(self, slot: SlotRow) -> None:
        names = SlotRow.__struct_fields__
        self._db.run(
            f"INSERT OR REPLACE INTO slots ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",  # noqa: S608
            tuple(getattr(slot, name) for name in names),
        )

    def drop_slot(self, person: str) -> None:
        self._db.run("DELETE FROM slots WHERE person = ?", (person,))
