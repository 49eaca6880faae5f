"""A store in memory: the second adapter, which shows that the port is one."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from copy import deepcopy

from msgspec.structs import replace

from ringback.domain.errors import RecordsProblem
from ringback.records.port import IdentifierRow, PersonRow, Row, SlotRow


class MemoryStore:
    def __init__(self) -> None:
        self.rows: dict[tuple[str, int], Row] = {}
        self.pieces: dict[tuple[str, str, bytes, int], bytes] = {}
        self.lines: dict[str, bytes] = {}
        self.notes: dict[tuple[bytes, str, bytes], IdentifierRow] = {}
        self.staff: dict[str, PersonRow] = {}
        self.slots: dict[str, SlotRow] = {}
        self.blobs = MemoryBlobs(self)
        self.projections = MemoryProjections(self)
        self.people = MemoryStaff(self)

    @contextmanager
    def atomic(self) -> Iterator[None]:
        names = ("rows", "pieces", "lines", "notes", "staff", "slots")
        before = {name: deepcopy(getattr(self, name)) for name in names}
        try:
            yield
        except BaseException:
            for name, value in before.items():
                setattr(self, name, value)
            raise

    def append(self, row: Row) -> None:
        if (row.chain, row.seq) in self.rows:
            raise RecordsProblem("changed_meanwhile")
        self.rows[row.chain, row.seq] = row

    def read(self, chain: str, since: int = 0) -> tuple[Row, ...]:
        return tuple(self.rows[key] for key in sorted(self.rows) if key[0] == chain and key[1] >= since)

    def erase(self, chain: str, seq: int) -> None:
        self.rows[chain, seq] = replace(self.rows[chain, seq], body=None)

    def drop(self, chain: str) -> None:
        self.rows = {key: row for key, row in self.rows.items() if key[0] != chain}
        self.pieces = {key: piece for key, piece in self.pieces.items() if key[0] != chain}
        self.lines.pop(chain, None)
        self.notes = {key: note for key, note in self.notes.items() if key[1] != chain}

    def settle(self) -> None:
        pass

    def sound(self) -> bool:
        return True

    def close(self) -> None:
        pass

    def abandon(self) -> None:
        pass


class MemoryBlobs:
    def __init__(self, store: MemoryStore) -> None:
        self.of = store

    def put(self, owner: str, sort: str, name: bytes, sealed: bytes, place: int = 0) -> None:
        self.of.pieces[owner, sort, name, place] = sealed

    def get(self, owner: str, sort: str, name: bytes, place: int = 0) -> bytes | None:
        return self.of.pieces.get((owner, sort, name, place))

    def names(self, owner: str, sort: str) -> tuple[bytes, ...]:
        return tuple(sorted({key[2] for key in self.of.pieces if key[:2] == (owner, sort)}))

    def owners(self, sort: str) -> tuple[str, ...]:
        return tuple(sorted({key[0] for key in self.of.pieces if key[1] == sort}))

    def drop(self, owner: str, sort: str, name: bytes) -> None:
        for key in [key for key in self.of.pieces if key[:3] == (owner, sort, name)]:
            del self.of.pieces[key]


class MemoryProjections:
    def __init__(self, store: MemoryStore) -> None:
        self.of = store

    def summaries(self) -> Iterator[tuple[str, bytes]]:
        yield from sorted(self.of.lines.items())

    def put_summary(self, chain: str, sealed: bytes) -> None:
        self.of.lines[chain] = sealed

    def marks(self, chain: str) -> frozenset[tuple[bytes, bytes]]:
        return frozenset((tag, mark) for tag, owner, mark in self.of.notes if owner == chain)

    def note(self, rows: Iterable[IdentifierRow]) -> None:
        self.of.notes.update({(row.tag, row.chain, row.mark): row for row in rows})

    def forget(self, chain: str, marks: Iterable[tuple[bytes, bytes]]) -> None:
        for tag, mark in marks:
            self.of.notes.pop((tag, chain, mark), None)

    def find(self, tags: Iterable[bytes]) -> tuple[IdentifierRow, ...]:
        wanted = frozenset(tags)
        return tuple(self.of.notes[key] for key in sorted(self.of.notes) if key[0] in wanted)

    def first(self, tag: bytes, most: int) -> tuple[IdentifierRow, ...]:
        return self.find([tag])[:most]

    def chains(self, tag: bytes, most: int) -> int:
        return min(most, len({owner for found, owner, _ in self.of.notes if found == tag}))

    def clear(self) -> None:
        self.of.lines.clear()
        self.of.notes.clear()


class MemoryStaff:
    def __init__(self, store: MemoryStore) -> None:
        self.of = store

    def everybody(self) -> tuple[PersonRow, ...]:
        return tuple(self.of.staff.values())

    def add(self, person: PersonRow) -> None:
        self.of.staff[person.id] = person

    def slot(self, person: str) -> SlotRow | None:
        return self.of.slots.get(person)

    def put_slot(self, slot: SlotRow) -> None:
        self.of.slots[slot.person] = slot

    def drop_slot(self, person: str) -> None:
        self.of.slots.pop(person, None)
