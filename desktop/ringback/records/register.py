"""The register as the rest of the program sees it: cases in, cases out, and nothing of how they are kept."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from uuid import uuid4

from ringback.chain.link import Problem
from ringback.chain.words import eight_words
from ringback.domain import events as ev
from ringback.domain.case import Case
from ringback.domain.entry import Entry
from ringback.domain.errors import RecordsProblem
from ringback.domain.facts import LARGEST_EXHIBIT
from ringback.domain.identifiers import Identifier, Sightings
from ringback.domain.ids import CaseId, PersonId
from ringback.domain.moment import Moment
from ringback.domain.people import Person, Role
from ringback.domain.permit import Ground
from ringback.records import erasure
from ringback.records.book import BookEntry
from ringback.records.book_events import AnyBookEvent, ReportSealed
from ringback.records.checking import export_journal, verify_chain
from ringback.records.drafts import Draft, Drafts
from ringback.records.exhibits import Exhibits, Kept
from ringback.records.ledger import Ledger
from ringback.records.people import People
from ringback.records.projections import Project, Projector, Summary
from ringback.records.signer import Signer, SigningKey
from ringback.records.slots import Cost
from ringback.records.staff import require_as_journaled, require_person
from ringback.records.vault import Vault

LeaveOut = Callable[[str], bool] | Collection[str]


class Register:
    """One open register. It belongs to the thread that opened it; close it, or use it in a `with`."""

    def __init__(
        self, vault: Vault, *, project: Project, cost: Cost, seal_key: SigningKey, me: Signer | None
    ) -> None:
        self._vault = vault
        self._projector = Projector(vault, project)
        self._ledger = Ledger(vault, self._projector)
        require_as_journaled(vault.store, self._ledger.book)
        self._people = People(vault, self._ledger, cost)
        self._drafts = Drafts(vault)
        self._exhibits = Exhibits(vault)
        self._seal_key = seal_key
        self._me = me

    # people

    @property
    def me(self) -> Signer:
        """Who unlocked it. Raises RecordsProblem `nobody_signed_in` after the recovery code."""
        if self._me is None:
            raise RecordsProblem("nobody_signed_in")
        return self._me

    def welcome(self, key: SigningKey) -> None:
        """Whose key the passphrase opened is signed in. Raises as `require_person` does."""
        self._me = Signer(require_person(self._ledger.book, key.id), key)

    @property
    def firm(self) -> str:
        return self._ledger.book.firm

    @property
    def people(self) -> Mapping[PersonId, Person]:
        """Everybody whose marks may be here, also under a key that was replaced."""
        return self._ledger.book.people

    @property
    def retired(self) -> frozenset[PersonId]:
        """Keys replaced after a lost passphrase: their marks count, they make no new ones."""
        return self._ledger.book.retired

    @property
    def public_keys(self) -> Mapping[PersonId, bytes]:
        return self._ledger.book.public

    def sign_in(self, person: PersonId, passphrase: str) -> Signer:
        """A second person at the same computer. Raises InputProblem `wrong_passphrase`."""
        return self._people.sign_in(person, passphrase)

    def confirm(self, signer: Signer, passphrase: str) -> bool:
        """A fresh passphrase entry. True, or raises InputProblem `wrong_passphrase`."""
        return self._people.sign_in(signer.id, passphrase).id == signer.id

    def add_person(  # what is known of a person
        self, name: str, role: Role, passphrase: str, by: Signer, *, now: Moment, computer: str
    ) -> Person:
        """A new person with a key of their own. Raises InputProblem `name_missing`, `passphrase_missing`."""
        return self._people.add(name, role, passphrase, by, now=now, computer=computer)

    def renew_person(
        self, person: PersonId, passphrase: str, by: Signer | None, now: Moment, computer: str
    ) -> Person:
        """A new key for somebody whose passphrase is lost; `by` is None after the recovery code."""
        return self._people.renew(person, passphrase, by or self._itself(now), now, computer)

    def change_passphrase(self, signer: Signer, old: str, new: str, now: Moment) -> None:
        self._people.change_passphrase(signer, old, new, now)

    def _itself(self, now: Moment) -> Signer:
        """The register's own key marks what the recovery code allows."""
        if self._me is not None:
            raise RecordsProblem("nobody_signed_in")
        return Signer(Person(id=self._seal_key.id, name="", role=Role.DOER, made=now), self._seal_key)

    # cases

    def next_label(self, year: int) -> str:
        """RB-2026-0001: one more than the highest of that year."""
        start = f"RB-{year}-"
        taken = [
            int(summary.label[len(start) :])
            for summary in self._ledger.summaries.values()
            if summary.label.startswith(start) and summary.label[len(start) :].isdecimal()
        ]
        return f"{start}{max(taken, default=0) + 1:04}"

    def cases(self) -> tuple[CaseId, ...]:
        return tuple(self._ledger.book.cases)

    def summaries(self) -> tuple[Summary, ...]:
        """In the order the cases were opened."""
        known = self._ledger.summaries
        return tuple(known[case] for case in self._ledger.book.cases if case in known)

    def case(self, case_id: CaseId) -> Case:
        return self._ledger.folded(case_id).case

    def entries(self, case_id: CaseId) -> tuple[Entry, ...]:
        return self._ledger.entries(case_id)

    def open_case(self, event: ev.CaseOpened, signer: Signer, now: Moment, ground: Ground) -> CaseId:
        case_id = CaseId(str(uuid4()))
        with self._ledger.change():
            self._ledger.open_case(case_id, event, signer, now, ground)
        return case_id

    def append(  # one gesture
        self,
        case_id: CaseId,
        event: ev.AnyEvent,
        signer: Signer,
        *,
        base: int,
        now: Moment,
        ground: Ground,
        draft_field: str | None = None,
    ) -> Case:
        """One durable entry. `base` is the head the person saw.

        Raises RecordsProblem `changed_meanwhile` (with `head`), and whatever `permit` raises; then
        nothing has changed.
        """
        return self.append_all(
            case_id, (event,), signer, base=base, now=now, ground=ground, draft_field=draft_field
        )

    def append_all(  # one gesture
        self,
        case_id: CaseId,
        events: Sequence[ev.AnyEvent],
        signer: Signer,
        *,
        base: int,
        now: Moment,
        ground: Ground,
        draft_field: str | None = None,
    ) -> Case:
        """Several entries, all of them or none."""
        with self._ledger.change():
            head = self.case(case_id).head
            if head != base:
                raise RecordsProblem("changed_meanwhile", case=case_id, base=base, head=head)
            for event in events:
                self._ledger.append(case_id, event, signer, now, ground)
            if draft_field is not None:
                self._drafts.drop(case_id, draft_field)
        return self.case(case_id)

    def import_case(  # one gesture
        self,
        opened_as: ev.CaseOpened,
        events: Sequence[ev.AnyEvent],
        signer: Signer,
        *,
        now: Moment,
        ground_of: Callable[[CaseId], Ground],
    ) -> CaseId:
        """A new case with all its entries, signed by the importer, or nothing."""
        case_id = CaseId(str(uuid4()))
        ground = ground_of(case_id)
        with self._ledger.change():
            self._ledger.open_case(case_id, opened_as, signer, now, ground)
            for event in events:
                self._ledger.append(case_id, event, signer, now, ground)
        return case_id

    def erase_entry(self, case_id: CaseId, seq: int, signer: Signer, *, now: Moment, why: str = "") -> Case:
        """Body and salt are gone, the digest stays, and the register's chain says who and why."""
        erasure.erase_entry(self._vault, self._ledger, case_id, seq, signer, now=now, why=why)
        return self.case(case_id)

    def erase_case(self, case_id: CaseId, signer: Signer, *, now: Moment, why: str = "") -> None:
        """Everything of the case is gone, its key first of all."""
        erasure.erase_case(self._vault, self._ledger, case_id, signer, now=now, why=why)

    def erasures(self, case_id: CaseId) -> tuple[BookEntry, ...]:
        """Which entries of a case were erased: on, by, why."""
        return tuple(erasure.of_case(self._ledger.book, case_id))

    # drafts

    def save_draft(self, case_id: CaseId, field: str, text: str, base: int) -> None:
        self._drafts.save(case_id, Draft(field, text, base))

    def drafts(self, case_id: CaseId) -> Mapping[str, Draft]:
        return self._drafts.all(case_id)

    def drop_draft(self, case_id: CaseId, field: str) -> None:
        with self._vault.store.atomic():
            self._drafts.drop(case_id, field)

    # exhibits

    def add_exhibit(self, case_id: CaseId, path: Path, largest: int = LARGEST_EXHIBIT) -> Kept:
        return self._exhibits.add(case_id, path, largest)

    def exhibit_chunks(self, case_id: CaseId, sha256: str) -> Iterator[bytes]:
        return self._exhibits.chunks(case_id, sha256)

    def drop_exhibit(self, case_id: CaseId, sha256: str) -> None:
        self._exhibits.drop(case_id, sha256)

    # projections

    def sightings(self, identifiers: Iterable[Identifier], except_case: CaseId | None) -> Sightings:
        return self._projector.sightings(identifiers, except_case)

    def rebuild(self) -> None:
        """Drops every projection and makes it again from the entries."""
        self._ledger.rebuild()

    # checking and sealing

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

    def record_sealed(self, case_id: CaseId, sha256: str, now: Moment, signer: Signer) -> tuple[str, ...]:
        """Notes a sealed report in the register's chain; the eight words of the seal."""
        head = self._ledger.folded(case_id).link
        self.record(ReportSealed(case=case_id, sha256=sha256, head=head), now, signer)
        return self.words

    def record(self, event: AnyBookEvent, now: Moment, signer: Signer) -> None:
        """A backup made, a list updated: an entry in the register's own chain."""
        with self._ledger.change():
            self._ledger.write_book(event, signer, now)

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

    # the end

    def close(self) -> None:
        self._vault.store.close()

    def __enter__(self) -> "Register":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
