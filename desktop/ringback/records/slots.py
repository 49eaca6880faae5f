"""Key slots: what a passphrase or the recovery code opens, by way of Argon2id."""

import os
from typing import ClassVar
from unicodedata import normalize

from msgspec import Struct

from ringback.domain.errors import InputProblem, RecordsProblem
from ringback.records.envelopes import KEY_BYTES, Key
from ringback.records.port import SlotRow

RECOVERY = "recovery"
"""Whose slot the recovery code opens; a person's id is 32 hexadecimal digits and never this."""
_MOST_MEMORY_KIB = 1024 * 1024
"""A slot that asks for more was not written by us, and trying it could take the computer down."""


class Cost(Struct, frozen=True):
    """How much work one try of a passphrase is. Stored with each slot; tests pass a smaller one."""

    memory_kib: int
    passes: int
    lanes: int
    NORMAL: ClassVar["Cost"]


Cost.NORMAL = Cost(memory_kib=64 * 1024, passes=3, lanes=4)


class Contents(Struct, frozen=True):
    """The register's key, and the person's own private key (empty in the recovery slot)."""

    register_key: bytes
    private: bytes = b""


def filled(person: str, secret: str, contents: Contents, cost: Cost) -> SlotRow:
    """Raises InputProblem `passphrase_missing`."""
    if not secret.strip():
        raise InputProblem("passphrase_missing", where="passphrase")
    salt = os.urandom(16)
    key = _stretched(secret, salt, cost)
    sealed = key.seal(contents.register_key + contents.private, *_about(person, cost))
    return SlotRow(
        person=person,
        memory_kib=cost.memory_kib,
        passes=cost.passes,
        lanes=cost.lanes,
        salt=salt,
        sealed=sealed,
    )


def opened(slot: SlotRow, secret: str) -> Contents:
    """Raises InputProblem `wrong_passphrase` (or `wrong_recovery_code`)."""
    cost = Cost(slot.memory_kib, slot.passes, slot.lanes)
    try:
        plain = _stretched(secret, slot.salt, cost).open(slot.sealed, *_about(slot.person, cost))
    except RecordsProblem as error:
        wrong = "wrong_recovery_code" if slot.person == RECOVERY else "wrong_passphrase"
        raise InputProblem(wrong, where="passphrase") from error
    return Contents(plain[:KEY_BYTES], plain[KEY_BYTES:])


def cost_of(slot: SlotRow) -> Cost:
    return Cost(slot.memory_kib, slot.passes, slot.lanes)


def _about(person: str, cost: Cost) -> tuple[str, ...]:
    return ("slot", person, str(cost.memory_kib), str(cost.passes), str(cost.lanes))


def _stretched(secret: str, salt: bytes, cost: Cost) -> Key:
    """The same passphrase however the keyboard composes it (NFKC)."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    if cost.memory_kib > _MOST_MEMORY_KIB:
        raise RecordsProblem("damaged", where="slot")
    try:
        derivation = Argon2id(
            salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
        )
    except ValueError as error:
        raise RecordsProblem("damaged", where="slot") from error
    return Key(derivation.derive(normalize("NFKC", secret).encode("utf-8", "surrogatepass")))


def new_recovery_code() -> str:
    """Twelve words of the English list: 128 random bits and a check of four."""
    from mnemonic import Mnemonic

    return str(Mnemonic("english").to_mnemonic(os.urandom(16)))


def tidied(code: str) -> str:
    """The code as it was printed, however it was typed. Raises InputProblem when it can't be one."""
    from mnemonic import Mnemonic

    words = " ".join(normalize("NFKC", code).lower().replace(",", " ").split())
    if not Mnemonic("english").check(words):
        raise InputProblem("wrong_recovery_code", where="recovery_code")
    return words
