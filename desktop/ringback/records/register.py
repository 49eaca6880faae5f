"""The register as the rest of the program sees it: cases in, cases out, and nothing of how they are kept."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import uuid4

from ringback.domain import events as ev
from ringback.domain.case import Case
from ringback.domain.errors import RecordsProblem
from ringback.domain.facts import LARGEST_EXHIBIT
from ringback.domain.ids import CaseId, PersonId
from ringback.domain.moment import Moment
from ringback.domain.people import Person, Role
from ringback.domain.permit import Ground
from ringback.records import erasure
from ringback.records.adopting import adopt
from ringback.records.book_events import AnyBookEvent, ReportSealed
from ringback.records.drafts import Draft
from ringback.records.journal import Opened
from ringback.records.people import People
from ringback.records.projections import Project
from ringback.records.reading import OpenRegister
from ringback.records.sealing import Kept, Sealed, Sealing
from ringback.records.signer import Signer, SigningKey
from ringback.records.slots import Cost
from ringback.records.staff import require_person
from ringback.records.vault import Vault


class Register(OpenRegister):
    """One open register. It belongs to the thread that opened it; close it, or use it in a `with`."""

    def __init__(
        self, vault: Vault, *, project: Project, cost: Cost, seal_key: SigningKey, me: Signer | None
    ) -> None:
        super().__init__(vault, project, seal_key)
        self._people = People(vault, self._ledger, cost)
        self._me = me

    @property
    def me(self) -> Signer:
        """Who unlocked it. Raises RecordsProblem `nobody_signed_in` after the recovery code."""
        if self._me is None:
            raise RecordsProblem("nobody_signed_in")
        return self._me

    def welcome(self, key: SigningKey) -> None:
        """Whose key the passphrase opened is signed in. Raises as `require_person` does."""
        self._me = Signer(require_person(self._ledger.book, key.id), key)

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

    def add_elsewhere(self, name: str, public: bytes, by: Signer, now: Moment, computer: str) -> Person:
        """An approver whose key stays in a register of their own. Raises Refused `known_already`."""
        return self._people.add_elsewhere(name, public, by, now, computer)

    def adopt(
        self, case_id: CaseId, carried: Sequence[Opened], signer: Signer, *, now: Moment, ground: Ground
    ) -> Case:
        """Entries somebody marked elsewhere: all of them or none. Raises as `adopt` does."""
        with self._ledger.change():
            for entry in carried:
                adopt(self._vault, self._ledger, entry, signer, now=now, ground=ground)
        return self.case(case_id)

    def renew_person(
        self, person: PersonId, passphrase: str, by: Signer | None, now: Moment, computer: str
    ) -> Person:
        """A new key for somebody whose passphrase is lost; `by` is None after the recovery code."""
        return self._people.renew(person, passphrase, by or self._me or self._itself(now), now, computer)

    def change_passphrase(self, signer: Signer, old: str, new: str, now: Moment) -> None:
        self._people.change_passphrase(signer, old, new, now)

    def renew_recovery(self, signer: Signer, now: Moment) -> str:
        """A new recovery code, shown once; the old one opens nothing."""
        return self._people.renew_recovery(signer, now)

    def note_recovery(self, signer: Signer, now: Moment) -> None:
        self._people.note_recovery(signer, now)

    def _itself(self, now: Moment) -> Signer:
        """The register's own key marks what the recovery code allows."""
        return Signer(Person(id=self._seal_key.id, name="", role=Role.DOER, made=now), self._seal_key)

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

    def save_draft(self, case_id: CaseId, field: str, text: str, base: int) -> None:
        self._drafts.save(case_id, Draft(field, text, base))

    def drop_draft(self, case_id: CaseId, field: str) -> None:
        with self._vault.store.atomic():
            self._drafts.drop(case_id, field)

    def add_exhibit(self, case_id: CaseId, path: Path, largest: int = LARGEST_EXHIBIT) -> Kept:
        return self._exhibits.add(case_id, path, largest)

    def sealing(self, case_id: CaseId) -> Sealing:
        """Reads and seals a file in any thread, without this register; `put_exhibit` keeps it."""
        return self._exhibits.sealing(case_id)

    def put_exhibit(self, sealed: Sealed) -> Kept:
        return self._exhibits.put(sealed)

    def drop_exhibit(self, case_id: CaseId, sha256: str) -> None:
        self._exhibits.drop(case_id, sha256)

    def print_of(self, country: str, number: str) -> str:
        """32 hexadecimal digits: the same for the same number; no way back without this register's key."""
        return self._vault.tag("document number", country, number).hex()

    def rebuild(self) -> None:
        """Drops every projection and makes it again from the entries."""
        self._ledger.rebuild()

    def record_sealed(self, case_id: CaseId, sha256: str, now: Moment, signer: Signer) -> tuple[str, ...]:
        """Notes a sealed report in the register's chain; the eight words of the seal."""
        head = self._ledger.folded(case_id).link
        self.record(ReportSealed(case=case_id, sha256=sha256, head=head), now, signer)
        return self.words

    def record(self, event: AnyBookEvent, now: Moment, signer: Signer) -> None:
        """A backup made, a list updated: an entry in the register's own chain."""
        with self._ledger.change():
            self._ledger.write_book(event, signer, now)
