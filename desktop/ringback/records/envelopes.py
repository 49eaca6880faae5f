"""Sealed envelopes: AES-256-GCM, with what the envelope belongs to as associated data."""

import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ringback.domain.errors import RecordsProblem

KEY_BYTES = 32
NONCE_BYTES = 12


class Key:
    """A key that seals and opens. Its bytes are kept to be wrapped, and never shown."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self._cipher = AESGCM(raw)

    def __repr__(self) -> str:
        return "Key(…)"

    def seal(self, plain: bytes, *about: str) -> bytes:
        """`about` says whose envelope it is; it can be opened under the same words only."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, plain, "|".join(about).encode())

    def open(self, sealed: bytes, *about: str) -> bytes:
        """Raises RecordsProblem `damaged` if a bit of it, or whose it is, has changed."""
        try:
            return self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], "|".join(about).encode())
        except (InvalidTag, ValueError) as error:
            raise RecordsProblem("damaged", where=" ".join(about)) from error


def new_key() -> Key:
    return Key(os.urandom(KEY_BYTES))


def derived(raw: bytes, purpose: str) -> bytes:
    """A key for one purpose from the register's key."""
    return hmac.digest(raw, f"ringback {purpose}".encode(), "sha256")
