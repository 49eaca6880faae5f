"""Files kept as evidence: read once, hashed while read, sealed in chunks, never opened by us."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from ringback.domain.errors import RecordsProblem
from ringback.domain.facts import LARGEST_EXHIBIT
from ringback.domain.ids import CaseId
from ringback.records.lending import Card, Lent, opened
from ringback.records.sealing import Kept, Pieces, Sealed, Sealing
from ringback.records.vault import Vault


class Exhibits:
    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._blobs = vault.store.blobs

    def sealing(self, case: CaseId, largest: int = LARGEST_EXHIBIT) -> Sealing:
        """Reads and seals a file of this case in any thread; `put` keeps what comes of it."""
        return Sealing(self._vault.key_of(case), case, largest)

    def add(self, case: CaseId, path: Path, largest: int = LARGEST_EXHIBIT) -> Kept:
        """The file's bytes as they are; the same file twice is kept once.

        Raises InputProblem as `Sealing.into` does, RecordsProblem `disk_full`; nothing is kept then.
        """
        sealing = self.sealing(case, largest)

        def put(sealed: bytes, place: int) -> None:
            self._blobs.put(case, "chunk", sealing.name, sealed, place)

        with self._vault.store.atomic():
            kept = sealing.into(path, put)
            self._note(case, sealing.name, kept)
        return kept

    def put(self, sealed: Sealed) -> Kept:
        """All of it or nothing; the same file twice is kept once. Raises RecordsProblem `disk_full`."""
        case, kept = sealed.case, sealed.kept
        with self._vault.store.atomic():
            for place, chunk in enumerate(sealed.chunks()):
                self._blobs.put(case, "chunk", sealed.name, chunk, place)
            self._note(case, sealed.name, kept)
        return kept

    def _note(self, case: CaseId, chunks: bytes, kept: Kept) -> None:
        if self._card(case, kept.sha256) is None:
            self._put_card(case, Card(chunks, kept.sha256, kept.size))
        else:
            self._blobs.drop(case, "chunk", chunks)

    def chunks(self, case: CaseId, digest: str) -> Iterator[bytes]:
        """The bytes again, a chunk at a time. Raises RecordsProblem `no_such_exhibit` or `damaged`."""
        card = self._known(case, digest)
        return opened(self._vault.key_of(case), case, card, self._pieces(case, card))

    def lend(self, case: CaseId, digest: str) -> Lent:
        """The sealed bytes, to be opened in another thread. Raises as `chunks` does, and `disk_full`."""
        card, pieces = self._known(case, digest), Pieces()
        try:
            for sealed in self._pieces(case, card):
                pieces.put(sealed)
        except BaseException:
            pieces.drop()
            raise
        return Lent(self._vault.key_of(case), case, card, pieces)

    def _pieces(self, case: CaseId, card: Card) -> Iterator[bytes]:
        for place in card.places:
            sealed = self._blobs.get(case, "chunk", card.chunks, place)
            if sealed is None:
                raise RecordsProblem("damaged", where=f"exhibit {card.sha256}")
            yield sealed

    def _known(self, case: CaseId, digest: str) -> Card:
        card = self._card(case, digest)
        if card is None:
            raise RecordsProblem("no_such_exhibit", case=case, sha256=digest)
        return card

    def drop(self, case: CaseId, digest: str) -> None:
        """The bytes are gone; the fact that names their hash stays."""
        card = self._card(case, digest)
        if card is not None:
            with self._vault.store.atomic():
                self._blobs.drop(case, "chunk", card.chunks)
                self._blobs.drop(case, "exhibit", self._name(digest))

    def _put_card(self, case: CaseId, card: Card) -> None:
        sealed = self._vault.key_of(case).seal(msgspec.msgpack.encode(card), "exhibit", case, card.sha256)
        self._blobs.put(case, "exhibit", self._name(card.sha256), sealed)

    def _card(self, case: CaseId, digest: str) -> Card | None:
        sealed = self._blobs.get(case, "exhibit", self._name(digest))
        if sealed is None:
            return None
        plain = self._vault.key_of(case).open(sealed, "exhibit", case, digest)
        return msgspec.msgpack.decode(plain, type=Card)

    def _name(self, digest: str) -> bytes:
        return self._vault.tag("exhibit", digest)
