"""Sealing: attachments and a manifest go in, then one signature over the whole file, which ends there."""

import json
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO

from msgspec import Struct

from ringback.chain.words import eight_words
from ringback.reports.attachments import JOURNAL, Attachment

MANIFEST = "manifest.json"
MARKER = b"\n%ringback-seal-1 "
SIGNATURE_HEX, KEY_HEX = 128, 64
TAIL = len(MARKER) + KEY_HEX + 1 + SIGNATURE_HEX + 1
"""Bytes of the last line: marker, public key, a blank, the signature's slot, a line end."""
PURPOSE = b"ringback report seal 1\n"
"""Signed with the digest, so that no other thing the key signs can pass for a seal."""


class Manifest(Struct, frozen=True, forbid_unknown_fields=True):
    """SHA-256 of each page's content, of each attachment and of each journal entry, and whose key seals."""

    ringback_report: int
    label: str
    revision: int
    pages: tuple[str, ...]
    attachments: dict[str, str]
    entries: tuple[str, ...]


def key_words(public_key: bytes) -> str:
    """The eight words of a register's key, printed in the report and sent to the accountant."""
    return " ".join(eight_words(sha256(public_key).digest()))


def seal(
    pdf: bytes,
    sign: Callable[[bytes], bytes],
    public_key: bytes,
    *,
    attachments: tuple[Attachment, ...] = (),
    label: str = "",
    revision: int = 1,
) -> bytes:
    """The sealed report. Ed25519 gives one signature for one message, so two people seal the same bytes."""
    body = _with_attachments(pdf, attachments, label, revision) + MARKER + public_key.hex().encode() + b" "
    return body + sign(sealed_message(body)).hex().encode() + b"\n"


def sealed_message(body: bytes) -> bytes:
    """What is signed: everything before the slot, the key included."""
    return PURPOSE + sha256(body).digest()


def _with_attachments(pdf: bytes, attachments: tuple[Attachment, ...], label: str, revision: int) -> bytes:
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import ArrayObject, ByteStringObject

    reader = PdfReader(BytesIO(pdf))
    pages = tuple(_page_digest(page.get_contents()) for page in reader.pages)
    manifest = _manifest(pages, attachments, label, revision)
    writer = PdfWriter(clone_from=reader)
    for attachment in (*attachments, Attachment(MANIFEST, manifest)):
        writer.add_attachment(attachment.name, attachment.data)
    identity = ByteStringObject(sha256(pdf + manifest).digest()[:16])
    writer._ID = ArrayObject((identity, identity))  # noqa: SLF001  # pypdf makes a random one, or none
    out = BytesIO()
    writer.write(out)
    return out.getvalue().rstrip(b"\n")


def _page_digest(contents: object) -> str:
    data = contents.get_data() if contents is not None else b""  # type: ignore[attr-defined]
    return sha256(data).hexdigest()


def _manifest(
    pages: tuple[str, ...], attachments: tuple[Attachment, ...], label: str, revision: int
) -> bytes:
    """Canonical JSON with a digest of itself in front, so that a damaged manifest accuses nobody."""
    journal = next((one.data for one in attachments if one.name == JOURNAL), b"")
    content = {
        "ringback_report": 1,
        "label": label,
        "revision": revision,
        "pages": list(pages),
        "attachments": {one.name: sha256(one.data).hexdigest() for one in attachments},
        "entries": list(entry_digests(journal)),
    }
    body = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()
    return sha256(body).hexdigest().encode() + b"\n" + body


def entry_digests(journal: bytes) -> tuple[str, ...]:
    """A digest of each entry of an exported journal; none if it can't be read as one."""
    try:
        entries = json.loads(journal)["entries"] if journal else []
        return tuple(sha256(_canonical(entry)).hexdigest() for entry in entries)
    except (ValueError, KeyError, TypeError, RecursionError):
        return ()


def _canonical(entry: object) -> bytes:
    return json.dumps(entry, ensure_ascii=True, sort_keys=True).encode()
