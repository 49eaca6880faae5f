"""The doors of a register: made new, unlocked with a passphrase, or with the printed recovery code."""

from pathlib import Path
from uuid import uuid4

from ringback.domain.errors import InputProblem, RecordsProblem
from ringback.domain.ids import PersonId
from ringback.domain.moment import Moment
from ringback.domain.people import Person, Role
from ringback.records.book import Book
from ringback.records.book_events import PersonAdded, RegisterMade
from ringback.records.envelopes import new_key
from ringback.records.ledger import Ledger
from ringback.records.port import SlotRow, Store
from ringback.records.projections import Project, Projector, plain
from ringback.records.register import Register
from ringback.records.signer import Signer, SigningKey
from ringback.records.slots import RECOVERY, Contents, Cost, filled, new_recovery_code, opened, tidied
from ringback.records.staff import row_of
from ringback.records.store import make_store, open_store, remove_file
from ringback.records.vault import Vault

_REGISTER, _SEAL = "register", b"seal key"


def create(  # what a register begins with
    path: Path,
    *,
    firm: str,
    owner: str,
    passphrase: str,
    now: Moment,
    computer: str,
    role: Role = Role.APPROVER,
    cost: Cost = Cost.NORMAL,
    project: Project = plain,
) -> tuple[Register, str]:
    """A new register, unlocked by its owner, and the recovery code to print.

    Raises InputProblem `passphrase_missing` or `name_missing`, RecordsProblem `already_there`,
    `folder_missing`, `read_only`, `disk_full`; no file is left then.
    """
    if not owner.strip():
        raise InputProblem("name_missing", where="owner")
    code, key, seal = new_recovery_code(), SigningKey(), SigningKey()
    person = Person(id=key.id, name=owner, role=role, made=now, made_on=computer)
    signer, raw = Signer(person, key), new_key().raw
    slots = (
        filled(person.id, passphrase, Contents(raw, key.raw), cost),
        filled(RECOVERY, code, Contents(raw), cost),
    )
    store = make_store(path)
    try:
        vault = Vault(store, str(uuid4()), raw)
        _begin(vault, slots, signer, RegisterMade(firm=firm, seal=seal.public.hex()), seal)
        return Register(vault, project=project, cost=cost, seal_key=seal, me=signer), code
    except BaseException:
        store.abandon()
        remove_file(path)
        raise


def _begin(
    vault: Vault, slots: tuple[SlotRow, ...], owner: Signer, event: RegisterMade, seal: SigningKey
) -> None:
    """The first two entries of the register's own chain, and what they rest on, all at once."""
    store, person, public = vault.store, owner.person, owner.key.public
    ledger = Ledger(vault, Projector(vault, plain), Book())
    sealed = vault.key.seal(seal.raw, _REGISTER, vault.register_id)
    with ledger.change():
        store.blobs.put(vault.register_id, _REGISTER, _SEAL, sealed)
        for slot in slots:
            store.people.put_slot(slot)
        store.people.add(row_of(person, public))
        ledger.write_book(event, owner, person.made)
        ledger.write_book(PersonAdded(person=person, public=public.hex()), owner, person.made)


def unlock(
    path: Path,
    person: PersonId,
    passphrase: str,
    *,
    project: Project = plain,
    cost: Cost = Cost.NORMAL,
) -> Register:
    """The register, unlocked by a person. `cost` is for slots made from now on.

    Raises InputProblem `unknown_person` or `wrong_passphrase`, and RecordsProblem as `open_store` does.
    """
    store = open_store(path)
    try:
        contents = opened(_slot(store, person), passphrase)
        register = _register(store, contents.register_key, project, cost)
        register.welcome(SigningKey(contents.private))
    except BaseException:
        store.abandon()
        raise
    return register


def unlock_with_recovery(
    path: Path, code: str, *, project: Project = plain, cost: Cost = Cost.NORMAL
) -> Register:
    """The register with nobody signed in: everything can be read, and a person be given a new key.

    Raises InputProblem `wrong_recovery_code`, and RecordsProblem as `open_store` does.
    """
    words = tidied(code)
    store = open_store(path)
    try:
        return _register(store, opened(_slot(store, RECOVERY), words).register_key, project, cost)
    except BaseException:
        store.abandon()
        raise


def _slot(store: Store, person: str) -> SlotRow:
    slot = store.people.slot(person)
    if slot is None:
        raise InputProblem("unknown_person", where="person")
    return slot


def _register(store: Store, raw: bytes, project: Project, cost: Cost) -> Register:
    """Raises RecordsProblem `damaged` when the register's own chain and its people do not fit."""
    owners = store.blobs.owners(_REGISTER)
    if len(owners) != 1:
        raise RecordsProblem("damaged", where="register")
    vault = Vault(store, owners[0], raw)
    sealed = store.blobs.get(owners[0], _REGISTER, _SEAL) or b""
    seal = SigningKey(vault.key.open(sealed, _REGISTER, owners[0]))
    return Register(vault, project=project, cost=cost, seal_key=seal, me=None)
