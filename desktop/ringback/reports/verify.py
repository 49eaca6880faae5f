"""Is a sealed report unchanged? If not: which page, attachment or journal entry differs.

Needs no register and no network. The signature over the whole file decides; the manifest only names. No
PDF reader touches the file, since whoever sent it may have made it to hurt one.
"""

from enum import StrEnum
from hashlib import sha256

import msgspec
from msgspec import Struct

from ringback.chain.exported import verify_journal
from ringback.reports.attachments import JOURNAL
from ringback.reports.seal import (
    KEY_HEX,
    MARKER,
    SIGNATURE_HEX,
    TAIL,
    Manifest,
    entry_digests,
    key_words,
    sealed_message,
)
from ringback.reports.streams import streams

LARGEST_REPORT = 100 * 1024 * 1024
"""Bytes. A long case makes a few megabytes. [our choice]"""


class Part(StrEnum):
    PAGE = "page"
    ATTACHMENT = "attachment"
    ENTRY = "entry"
    STRUCTURE = "structure"
    NOT_SEALED = "not_sealed"
    NOT_A_REPORT = "not_a_report"
    EMPTY = "empty"
    TOO_LARGE = "too_large"


class Difference(Struct, frozen=True, order=True):
    """`name`: the page's or entry's number, or the attachment's name."""

    part: Part
    name: str = ""


class Verified(Struct, frozen=True, kw_only=True):
    """Unchanged since it was sealed by this key; whose key it is, only the eight words can tell."""

    words: str
    public_key: str
    label: str
    revision: int
    pages: int


def verify(data: bytes) -> Verified | tuple[Difference, ...]:
    """`Verified`, or at least one difference. Any bytes may be given."""
    problem = _no_report(data)
    if problem is not None:
        return (Difference(problem),)
    parts = list(streams(data))
    manifest = _manifest(parts)
    key = _sealed_by(data)
    if manifest is None:
        return (Difference(Part.STRUCTURE if _was_sealed(data) else Part.NOT_SEALED),)
    differences = _named(manifest, parts)
    if key is None or differences:
        return tuple(sorted(differences)) or (Difference(Part.STRUCTURE),)
    return Verified(
        words=key_words(key),
        public_key=key.hex(),
        label=manifest.label,
        revision=manifest.revision,
        pages=len(manifest.pages),
    )


def _no_report(data: bytes) -> Part | None:
    if not data:
        return Part.EMPTY
    if len(data) > LARGEST_REPORT:
        return Part.TOO_LARGE
    if not data.startswith(b"%PDF-") and not _was_sealed(data):
        return Part.NOT_A_REPORT
    return None if b"ingback" in data else Part.NOT_A_REPORT


def _was_sealed(data: bytes) -> bool:
    return b"ringback-seal" in data or b"ringback_report" in data


def _sealed_by(data: bytes) -> bytes | None:
    """The key whose signature covers everything before the slot, or None."""
    tail = data[-TAIL:]
    key, _, signature = tail[len(MARKER) : -1].partition(b" ")
    fits = tail.startswith(MARKER) and tail.endswith(b"\n")
    if not fits or len(key) != KEY_HEX or len(signature) != SIGNATURE_HEX:
        return None
    public, signed = _hex(key), _hex(signature)
    body = data[: -SIGNATURE_HEX - 1]
    return public if public and signed and _holds(public, signed, sealed_message(body)) else None


def _hex(text: bytes) -> bytes:
    """Lower-case hexadecimal only: another way to write the same bytes is a changed file."""
    try:
        raw = bytes.fromhex(text.decode("ascii"))
    except ValueError:
        return b""
    return raw if raw.hex().encode() == text else b""


def _holds(public: bytes, signature: bytes, message: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _manifest(parts: list[bytes]) -> Manifest | None:
    """The manifest among the streams, if its own digest says that it is whole."""
    for part in parts:
        digest, _, body = part.partition(b"\n")
        if body.startswith(b"{") and sha256(body).hexdigest().encode() == digest:
            try:
                return msgspec.json.decode(body, type=Manifest)
            except (msgspec.MsgspecError, RecursionError):
                continue
    return None


def _named(manifest: Manifest, parts: list[bytes]) -> list[Difference]:
    """What of the manifest is not in the file any more; for a journal, which of its entries."""
    there = {sha256(part).hexdigest() for part in parts}
    found = [Difference(Part.PAGE, str(at)) for at, page in enumerate(manifest.pages, 1) if page not in there]
    for name, digest in manifest.attachments.items():
        if digest not in there:
            found.extend(_attachment(name, manifest, parts))
        elif name == JOURNAL:
            journal = next(part for part in parts if sha256(part).hexdigest() == digest)
            found.extend(_journal(journal))
    return found


def _attachment(name: str, manifest: Manifest, parts: list[bytes]) -> list[Difference]:
    changed = [entry_digests(part) for part in parts if b'"ringback_journal"' in part]
    if name != JOURNAL or not any(changed):
        return [Difference(Part.ATTACHMENT, name)]
    now = next(digests for digests in changed if digests)
    differ = [at for at, digest in enumerate(manifest.entries) if at >= len(now) or now[at] != digest]
    differ.extend(range(len(manifest.entries), len(now)))
    return [Difference(Part.ENTRY, str(at)) for at in differ] or [Difference(Part.ATTACHMENT, name)]


def _journal(journal: bytes) -> list[Difference]:
    """Entries whose leaves, link or mark do not hold, though nobody touched the sealed file."""
    problems = verify_journal(journal)
    return [
        Difference(Part.ENTRY, str(problem.seq)) if problem.seq >= 0 else Difference(Part.ATTACHMENT, JOURNAL)
        for problem in dict.fromkeys(problems)
    ]
