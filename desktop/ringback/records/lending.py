"""A kept file on its way out of the register: still sealed, opened chunk by chunk, in any thread."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from msgspec import Struct

from ringback.domain.errors import RecordsProblem
from ringback.domain.ids import CaseId
from ringback.records.envelopes import Key
from ringback.records.sealing import CHUNK, Pieces


class Card(Struct, frozen=True, array_like=True):
    """Under which name a file's chunks lie, and what they have to come to."""

    chunks: bytes
    sha256: str
    size: int

    @property
    def places(self) -> range:
        return range(-(-self.size // CHUNK))


class Lent:
    """Made where the register is; `chunks` is called anywhere."""

    def __init__(self, key: Key, case: CaseId, card: Card, pieces: Pieces) -> None:
        self._key, self._case, self._card = key, case, card
        self._pieces = pieces

    def drop(self) -> None:
        """It is not wanted after all."""
        self._pieces.drop()

    def chunks(self) -> Iterator[bytes]:
        """Once, in the clear. Raises RecordsProblem `damaged`."""
        return opened(self._key, self._case, self._card, self._pieces)


def opened(key: Key, case: CaseId, card: Card, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Chunks in the clear. Raises RecordsProblem `damaged`, at the latest after the last one."""
    again = sha256()
    for place, sealed in enumerate(pieces):
        chunk = key.open(sealed, "chunk", case, card.chunks.hex(), str(place))
        again.update(chunk)
        yield chunk
    if again.hexdigest() != card.sha256:
        raise RecordsProblem("damaged", where=f"exhibit {card.sha256}")
