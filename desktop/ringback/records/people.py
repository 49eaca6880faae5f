"""Signing in beside the person who unlocked, adding somebody, and making up for a lost passphrase."""

from ringback.chain.link import fingerprint
from ringback.domain.errors import InputProblem, RecordsProblem, Refused
from ringback.domain.ids import PersonId
from ringback.domain.moment import Moment
from ringback.domain.people import Person, Role
from ringback.records.book_events import PassphraseChanged, PersonAdded, RecoveryNoted, RecoveryRenewed
from ringback.records.ledger import Ledger
from ringback.records.signer import Signer, SigningKey
from ringback.records.slots import RECOVERY, Contents, Cost, cost_of, filled, new_recovery_code, opened
from ringback.records.staff import require_person, row_of
from ringback.records.vault import Vault


class People:
    def __init__(self, vault: Vault, ledger: Ledger, cost: Cost) -> None:
        self._vault = vault
        self._ledger = ledger
        self._cost = cost

    def sign_in(self, person: PersonId, passphrase: str) -> Signer:
        """Raises InputProblem `wrong_passphrase` or `unknown_person`."""
        known = require_person(self._ledger.book, person)
        if person in self._ledger.book.elsewhere:
            raise Refused("signer_elsewhere")
        slot = self._vault.store.people.slot(person)
        if slot is None:
            raise RecordsProblem("damaged", where="slot")
        key = SigningKey(opened(slot, passphrase).private)
        if key.id != person:
            raise RecordsProblem("damaged", where="slot")
        return Signer(known, key)

    def add(  # what is known of a person
        self,
        name: str,
        role: Role,
        passphrase: str,
        by: Signer,
        *,
        now: Moment,
        computer: str,
        renews: PersonId | None = None,
    ) -> Person:
        """A new person, or a new key for one whose passphrase is lost. Raises InputProblem `name_missing`."""
        if not name.strip():
            raise InputProblem("name_missing", where="name")
        key = SigningKey()
        made = self._not_before_any_case(now)
        person = Person(id=key.id, name=name, role=role, made=made, made_on=computer, added_by=by.id)
        slot = filled(key.id, passphrase, Contents(self._vault.register_key, key.raw), self._cost)
        people = self._vault.store.people
        with self._ledger.change():
            people.add(row_of(person, key.public))
            people.put_slot(slot)
            if renews:
                people.drop_slot(renews)
            event = PersonAdded(person=person, public=key.public.hex(), renews=renews)
            self._ledger.write_book(event, by, now)
        return person

    def add_elsewhere(self, name: str, public: bytes, by: Signer, now: Moment, computer: str) -> Person:
        """An approver with a register of their own; only their public key is here.

        Raises InputProblem `name_missing`, or Refused `known_already`.
        """
        if not name.strip():
            raise InputProblem("name_missing", where="name")
        known = fingerprint(public)
        if known in self._ledger.book.people:
            raise Refused("known_already")
        made = self._not_before_any_case(now)
        person = Person(id=known, name=name, role=Role.APPROVER, made=made, made_on=computer, added_by=by.id)
        with self._ledger.change():
            self._vault.store.people.add(row_of(person, public))
            event = PersonAdded(person=person, public=public.hex(), elsewhere=True)
            self._ledger.write_book(event, by, now)
        return person

    def _not_before_any_case(self, now: Moment) -> Moment:
        """The chain's order, where this computer's clock says otherwise: set back, it makes no older key."""
        listed = self._ledger.book.cases.values()
        return Moment(max(now.at, max((when.at for when in listed), default=0)), now.offset)

    def renew(self, person: PersonId, passphrase: str, by: Signer, now: Moment, computer: str) -> Person:
        """A new key after a lost passphrase; the old marks stay checkable. Refused for oneself."""
        old = require_person(self._ledger.book, person)
        if by.id == person:
            raise Refused("same_person")
        return self.add(old.name, old.role, passphrase, by, now=now, computer=computer, renews=person)

    def change_passphrase(self, signer: Signer, old: str, new: str, now: Moment) -> None:
        """The same key under another passphrase. Earlier copies of the file still open with the old one."""
        people = self._vault.store.people
        slot = people.slot(signer.id)
        if slot is None:
            raise RecordsProblem("damaged", where="slot")
        fresh = filled(signer.id, new, opened(slot, old), cost_of(slot))
        with self._ledger.change():
            people.put_slot(fresh)
            self._ledger.write_book(PassphraseChanged(person=signer.id), signer, now)

    def renew_recovery(self, signer: Signer, now: Moment) -> str:
        """A new recovery code in place of the old one."""
        code = new_recovery_code()
        slot = filled(RECOVERY, code, Contents(self._vault.register_key), self._cost)
        with self._ledger.change():
            self._vault.store.people.put_slot(slot)
            self._ledger.write_book(RecoveryRenewed(), signer, now)
        return code

    def note_recovery(self, signer: Signer, now: Moment) -> None:
        """That the code is written down; said once."""
        if not self._ledger.book.recovery_noted:
            with self._ledger.change():
                self._ledger.write_book(RecoveryNoted(), signer, now)
