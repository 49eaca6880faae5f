"""One journal, marked by two people, as it would be exported."""

import os
from collections.abc import Callable
from functools import cache

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from ringback.chain.exported import ExportedEntry, ExportedJournal, encode
from ringback.chain.leaves import blind, digest, fields, leaf, leaves
from ringback.chain.link import Frame, fingerprint, link_of

BODIES = (
    b'{"kind":"case.opened","label":"RB-2026-0001"}',
    '{"kind":"fact.recorded","fact":{"kind":"party","id":"party","name":{"written":"Zoë"}}}'.encode(),
    b'{"kind":"call.ended","call":"call-1","call_log":true,"words":"said \\"yes\\"\\n","minutes":6}',
)


@cache
def exported(leave_out: Callable[[str], bool]) -> bytes:
    keys = (Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate())
    public = [key.public_key().public_bytes_raw() for key in keys]
    entries: list[ExportedEntry] = []
    for seq, body in enumerate(BODIES):
        values, salt = fields(body), os.urandom(16)
        frame = Frame(
            case="c0ffee",
            seq=seq,
            at=1_790_000_000_000 + seq,
            offset=540,
            by=fingerprint(public[seq % 2]),
            kind=str(values["/kind"]),
            version=1,
            parents=(entries[-1].link,) if entries else (),
            digest=digest(leaves(salt, values)),
        )
        link = link_of(frame)
        mark = keys[seq % 2].sign(bytes.fromhex(link)).hex()
        entries.append(_entry(frame, link, mark, salt, values, leave_out))
    people = {fingerprint(raw): raw.hex() for raw in public}
    return encode(ExportedJournal(case="c0ffee", people=people, entries=tuple(entries)))


def _entry(  # the parts of an entry
    frame: Frame,
    link: str,
    mark: str,
    salt: bytes,
    values: dict[str, object],
    leave_out: Callable[[str], bool],
) -> ExportedEntry:
    shown = {path: value for path, value in values.items() if not leave_out(path)}
    if shown == values:
        return ExportedEntry(frame=frame, link=link, mark=mark, salt=salt.hex(), fields=values)
    return ExportedEntry(
        frame=frame,
        link=link,
        mark=mark,
        fields=shown,
        blinds={path: blind(salt, path).hex() for path in shown},
        leaves={path: leaf(blind(salt, path), value) for path, value in values.items() if path not in shown},
    )
