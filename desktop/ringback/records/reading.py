"""What an open register tells: cases, people, links to other cases, whether its chains hold."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from types import TracebackType
from typing import Self

from ringback.chain.link import Problem
from ringback.chain.words import eight_words
from ringback.domain.case import Case
from ringback.domain.entry import Entry
from ringback.domain.identifiers import Identifier, Sightings
from ringback.domain.ids import CaseId, PersonId
from ringback.domain.people import Person
from ringback.records import erasure
from ringback.records.book import BookEntry
from ringback.records.checking import export_journal, verify_chain
from ringback.records.drafts import Draft, Drafts
from ringback.records.exhibits import Exhibits
from ringback.records.ledger import Ledger
from ringback.records.lending import Lent
from ringback.records.projections import Project, Projector, Summary
from ringback.records.signer import SigningKey
from ringback.records.staff import require_as_journaled
from ringback.records.vault import Vault

LeaveOut = Callable[[str], bool] | Collection[str]


class OpenRegister:
    """The reading half of a register; `Register` adds what changes it."""

    def __init__(self, vault: Vault, project: Project, seal_key: SigningKey) -> None:
        self._vault = vault
        self._projector = Projector(vault, project)
        self._ledger = Ledger(vault, self._projector)
        require_as_journaled(vault.store, self._ledger.book)
        self._drafts = Drafts(vault)
        self._exhibits = Exhibits(vault)
        self._seal_key = seal_key

    @property
    def firm(self) -> str:
        return self._ledger.book.firm

    @property
    def people(self) -> Mapping[PersonId, Person]:
        """Everybody whose marks may be here, also under a key that was replaced."""
        return self._ledger.book.people

    @property
    def recovery_noted(self) -> bool:
        """Whether somebody said that the recovery code in force is written down."""
        return self._ledger.book.recovery_noted

    @property
    def retired(self) -> frozenset[PersonId]:
        """Keys replaced after a lost passphrase: their marks count, they make no new ones."""
        return self._ledger.book.retired

    @property
    def elsewhere(self) -> frozenset[PersonId]:
        """Whose key is in a register of their own."""
        return self._ledger.book.elsewhere

    @property
    def public_keys(self) -> Mapping[PersonId, bytes]:
        return self._ledger.book.public

    def next_label(self, year: int) -> str:
        """RB-2026-0001: one more than the highest of that year, erased ones included."""
        start = f"RB-{year}-"
        labels = [summary.label for summary in self._ledger.summaries.values()]
        taken = [
            int(label[len(start) :])
            for label in (*labels, *self.erased_labels())
            if label.startswith(start) and label[len(start) :].isdecimal()
        ]
        return f"{start}{max(taken, default=0) + 1:04}"

    def erased_labels(self) -> tuple[str, ...]:
        """Of cases erased for good: no other case is ever called the same."""
        return erasure.labels_gone(self._ledger.book)

    def cases(self) -> tuple[CaseId, ...]:
        return tuple(self._ledger.book.cases)

    def summaries(self) -> tuple[Summary, ...]:
        """In the order the cases were opened."""
        known = self._ledger.summaries
        return tuple(known[case] for case in self._ledger.book.cases if case in known)

    def summary(self, case_id: CaseId) -> Summary | None:
        """The line of one case, or None for one that is not here."""
        return self._ledger.summaries.get(case_id)

    def case(self, case_id: CaseId) -> Case:
        return self._ledger.folded(case_id).case

    def entries(self, case_id: CaseId) -> tuple[Entry, ...]:
        return self._ledger.entries(case_id)

    def erasures(self, case_id: CaseId) -> tuple[BookEntry, ...]:
        """Which entries of a case were erased: on, by, why."""
        return tuple(erasure.of_case(self._ledger.book, case_id))

    def drafts(self, case_id: CaseId) -> Mapping[str, Draft]:
        return self._drafts.all(case_id)

    def exhibit_chunks(self, case_id: CaseId, sha256: str) -> Iterator[bytes]:
        return self._exhibits.chunks(case_id, sha256)

    def lend_exhibit(self, case_id: CaseId, sha256: str) -> Lent:
        """A kept file to be opened in any thread, without this register."""
        return self._exhibits.lend(case_id, sha256)

    def sightings(self, identifiers: Iterable[Identifier], except_case: CaseId | None) -> Sightings:
        return self._projector.sightings(identifiers, except_case)

    def verify(self, case_id: CaseId) -> tuple[Problem, ...]:
        """What differs in a case's chain, by seq."""
        return self._verified(case_id)

    def verify_all(self) -> dict[str, tuple[Problem, ...]]:
        """Every chain that does not hold, `register` for its own, `file` when SQLite finds damage."""
        chains: dict[str, str] = {"register": self._vault.register_id}
        chains.update((case, case) for case in self.cases())
        found = {name: problems for name, chain in chains.items() if (problems := self._verified(chain))}
        return found if self._vault.store.sound() else {"file": (Problem(-1, "format"),), **found}

    def _verified(self, chain: str) -> tuple[Problem, ...]:
        keys = {**self.public_keys, self._seal_key.id: self._seal_key.public}
        rows = self._vault.store.read(chain)
        return verify_chain(rows, self._vault.key_of(chain), keys, self._ledger.tip(chain, ""))

    def export_journal(self, case_id: CaseId, leave_out: LeaveOut = ()) -> bytes:
        """The case's journal with public keys; `leave_out` names the paths that go as leaves only."""
        without = leave_out if callable(leave_out) else frozenset(leave_out).__contains__
        return export_journal(case_id, self._ledger.opened(case_id), self.public_keys, without)

    @property
    def seal_key_public(self) -> bytes:
        return self._seal_key.public

    def seal(self, message: bytes) -> bytes:
        """Ed25519 signature by the register's own key, the same bytes whoever asks."""
        return self._seal_key.sign(message)

    def day_code(self, case_id: CaseId, day: str) -> int:
        """Below 10,000; the same on every computer with this register, and another for each case and day."""
        return int.from_bytes(self._vault.tag("code of the day", case_id, day)) % 10_000

    def book_entries(self) -> tuple[BookEntry, ...]:
        """The register's own chain."""
        return self._ledger.book_entries()

    @property
    def head_link(self) -> str:
        """Newest link of the register's chain, in hexadecimal."""
        return self._ledger.book.link

    def case_link(self, case_id: CaseId) -> str:
        return self._ledger.folded(case_id).link

    @property
    def words(self) -> tuple[str, ...]:
        return eight_words(bytes.fromhex(self.head_link))

    def close(self) -> None:
        self._vault.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
