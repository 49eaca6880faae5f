"""What the register asks of a store: five verbs over sealed bytes, so that a second store is one adapter.

No SQL word is spoken above this line; `tests/records/test_port.py` is the contract.
"""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol

from msgspec import Struct


class Row(Struct, frozen=True, kw_only=True):
    """One entry as stored. `frame` and `body` are sealed; `body` is None for a tombstone."""

    chain: str
    seq: int
    parents: str
    """Links in hexadecimal, joined by commas."""
    frame: bytes
    body: bytes | None


class PersonRow(Struct, frozen=True, kw_only=True):
    """A person as anybody with the file may read them."""

    id: str
    name: str
    role: str
    public: bytes
    made: int
    made_offset: int
    made_on: str
    added_by: str | None


class SlotRow(Struct, frozen=True, kw_only=True):
    """What a passphrase opens, and how much work it is to try one."""

    person: str
    memory_kib: int
    passes: int
    lanes: int
    salt: bytes
    sealed: bytes


class IdentifierRow(Struct, frozen=True, kw_only=True):
    """`tag` is the same for the same identifier in every case; `mark` is this mention of it."""

    chain: str
    tag: bytes
    mark: bytes
    sealed: bytes


class Blobs(Protocol):
    """Sealed pieces by owner, sort and name, in places 0, 1, 2, …"""

    def put(self, owner: str, sort: str, name: bytes, sealed: bytes, place: int = 0) -> None:
        """Writes one piece, over an older one in the same place."""

    def get(self, owner: str, sort: str, name: bytes, place: int = 0) -> bytes | None: ...
    def names(self, owner: str, sort: str) -> tuple[bytes, ...]: ...
    def owners(self, sort: str) -> tuple[str, ...]: ...
    def drop(self, owner: str, sort: str, name: bytes) -> None: ...


class Projections(Protocol):
    """What can be dropped and made again from the entries."""

    def summaries(self) -> Iterator[tuple[str, bytes]]: ...
    def put_summary(self, chain: str, sealed: bytes) -> None: ...
    def marks(self, chain: str) -> frozenset[tuple[bytes, bytes]]:
        """Tag and mark of every identifier noted for a chain."""

    def note(self, rows: Iterable[IdentifierRow]) -> None: ...
    def forget(self, chain: str, marks: Iterable[tuple[bytes, bytes]]) -> None: ...
    def find(self, tags: Iterable[bytes]) -> tuple[IdentifierRow, ...]: ...
    def first(self, tag: bytes, most: int) -> tuple[IdentifierRow, ...]:
        """The rows of a tag in the order of their chains, no more than `most`."""

    def chains(self, tag: bytes, most: int) -> int:
        """How many chains hold a tag, counted no further than `most`."""

    def clear(self) -> None: ...


class Staff(Protocol):
    def everybody(self) -> tuple[PersonRow, ...]: ...
    def add(self, person: PersonRow) -> None: ...
    def slot(self, person: str) -> SlotRow | None: ...
    def put_slot(self, slot: SlotRow) -> None: ...
    def drop_slot(self, person: str) -> None: ...


class Store(Protocol):
    """`append` and `read` entries; `blobs`, `projections` and `people` beside them."""

    @property
    def blobs(self) -> Blobs: ...
    @property
    def projections(self) -> Projections: ...
    @property
    def people(self) -> Staff: ...

    def atomic(self) -> AbstractContextManager[None]:
        """All of it durable at the end, or none of it."""

    def append(self, row: Row) -> None:
        """Raises RecordsProblem `changed_meanwhile` when this place in the chain is taken."""

    def read(self, chain: str, since: int = 0) -> tuple[Row, ...]:
        """The entries of a chain from `since` on, by seq."""

    def erase(self, chain: str, seq: int) -> None:
        """Leaves a tombstone: the body is gone, the frame stays."""

    def drop(self, chain: str) -> None:
        """Everything of a chain is gone: entries, blobs and projections."""

    def settle(self) -> None:
        """What was dropped or erased is in no file beside the store either."""

    def sound(self) -> bool:
        """Whether the store finds its own structure in order."""

    def close(self) -> None: ...

    def abandon(self) -> None:
        """Closes without another write."""
