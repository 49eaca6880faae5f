"""Somebody signed in: a person and the key their marks are made with."""

from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from ringback.chain.link import fingerprint
from ringback.domain.ids import PersonId
from ringback.domain.people import Person


class SigningKey:
    """An Ed25519 key."""

    def __init__(self, raw: bytes | None = None) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(raw) if raw else Ed25519PrivateKey.generate()
        self.public = self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        self.id: PersonId = fingerprint(self.public)

    @property
    def raw(self) -> bytes:
        return self._key.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption())

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)

    def __repr__(self) -> str:
        return f"SigningKey({self.id})"


@dataclass(frozen=True)
class Signer:
    """Raised from a passphrase by the register; whoever holds it can mark entries as this person."""

    person: Person
    key: SigningKey = field(repr=False, compare=False)

    @property
    def id(self) -> PersonId:
        return self.person.id
