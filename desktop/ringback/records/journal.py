"""An event to a sealed row and back: what is stored is hashed, and an old body is never encoded again."""

import os
from collections.abc import Callable, Mapping
from functools import cache
from typing import get_args

import msgspec
from msgspec import Struct

from ringback.chain.leaves import SALT_BYTES, digest, fields, leaves
from ringback.chain.link import Frame, link_of
from ringback.domain.entry import Entry
from ringback.domain.errors import InputProblem, RecordsProblem
from ringback.domain.events import VERSION, AnyEvent
from ringback.domain.ids import PersonId
from ringback.domain.moment import Moment
from ringback.records.envelopes import Key
from ringback.records.port import Row
from ringback.records.signer import Signer

UPCASTS: Mapping[tuple[str, int], Callable[[dict[str, object]], dict[str, object]]] = {}
"""From a kind and an old version to the body as the next version writes it."""
KINDS = frozenset(str(kind.__struct_config__.tag) for kind in get_args(AnyEvent))
_events: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)
_json = msgspec.json.Encoder()


class Place(Struct, frozen=True):
    """Where the next entry goes."""

    chain: str
    seq: int
    parents: tuple[str, ...]


class _Sealed(Struct, frozen=True, array_like=True):
    at: int
    offset: int
    by: PersonId
    kind: str
    version: int
    digest: str
    link: str
    mark: bytes


_pack = msgspec.msgpack.Encoder()
_unpack = msgspec.msgpack.Decoder(_Sealed)


class Opened(Struct, frozen=True, kw_only=True):
    """An entry out of its envelopes; `body` is None for a tombstone."""

    frame: Frame
    link: str
    mark: bytes
    salt: bytes
    body: bytes | None

    @property
    def when(self) -> Moment:
        return Moment(self.frame.at, self.frame.offset)


def compose(event: Struct, place: Place, when: Moment, signer: Signer, key: Key) -> tuple[Row, Opened]:
    """The row to store, and what it says. Raises InputProblem for what could not be read again."""
    opened = made(event, place, when, signer)
    return row_of(opened, key), opened


def made(event: Struct, place: Place, when: Moment, signer: Signer) -> Opened:
    """An entry with its mark, not yet sealed. Raises InputProblem for what could not be read again."""
    body = _json.encode(event)
    _require_readable(body, type(event))
    salt = os.urandom(SALT_BYTES)
    frame = Frame(
        case=place.chain,
        seq=place.seq,
        at=when.at,
        offset=when.offset,
        by=signer.id,
        kind=str(event.__struct_config__.tag),
        version=VERSION,
        parents=place.parents,
        digest=digest(leaves(salt, fields(body))),
    )
    link = link_of(frame)
    return Opened(frame=frame, link=link, mark=signer.key.sign(bytes.fromhex(link)), salt=salt, body=body)


def _require_readable(body: bytes, kind: type[Struct]) -> None:
    """A text too long for its field would be written, and the register would be damaged when next opened."""
    try:
        _decoder(kind).decode(body)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `$.")
        raise InputProblem("does_not_fit", where=where.rstrip("`") or "value", why=what) from error


@cache
def _decoder(kind: type[Struct]) -> msgspec.json.Decoder[Struct]:
    return msgspec.json.Decoder(kind)


def row_of(entry: Opened, key: Key) -> Row:
    frame = entry.frame
    sealed = _Sealed(
        frame.at, frame.offset, frame.by, frame.kind, frame.version, frame.digest, entry.link, entry.mark
    )
    parents = ",".join(frame.parents)
    about = (frame.case, str(frame.seq), parents)
    return Row(
        chain=frame.case,
        seq=frame.seq,
        parents=parents,
        frame=key.seal(_pack.encode(sealed), "frame", *about),
        body=None if entry.body is None else key.seal(entry.salt + entry.body, "body", *about),
    )


def opened(row: Row, key: Key) -> Opened:
    """Raises RecordsProblem `damaged`, naming the entry."""
    about = (row.chain, str(row.seq), row.parents)
    try:
        sealed = _unpack.decode(key.open(row.frame, "frame", *about))
    except msgspec.MsgspecError as error:
        raise RecordsProblem("damaged", where=f"frame {row.chain} {row.seq}") from error
    plain = b"" if row.body is None else key.open(row.body, "body", *about)
    frame = Frame(
        case=row.chain,
        seq=row.seq,
        at=sealed.at,
        offset=sealed.offset,
        by=sealed.by,
        kind=sealed.kind,
        version=sealed.version,
        parents=tuple(row.parents.split(",")) if row.parents else (),
        digest=sealed.digest,
    )
    body = None if row.body is None else plain[SALT_BYTES:]
    return Opened(frame=frame, link=sealed.link, mark=sealed.mark, salt=plain[:SALT_BYTES], body=body)


def entry_of(entry: Opened) -> Entry:
    """The entry as the domain sees it; a kind or version this program does not know has no event."""
    frame = entry.frame
    return Entry(
        seq=frame.seq, when=entry.when, by=frame.by, kind=frame.kind, event=_event(entry), link=entry.link
    )


def _event(entry: Opened) -> AnyEvent | None:
    frame = entry.frame
    if entry.body is None or frame.kind not in KINDS or frame.version > VERSION:
        return None
    try:
        if frame.version == VERSION:
            return _events.decode(entry.body)
        content = msgspec.json.decode(entry.body)
        for version in range(frame.version, VERSION):
            content = UPCASTS.get((frame.kind, version), _same)(content)
        upcast: AnyEvent = msgspec.convert(content, AnyEvent)
    except msgspec.MsgspecError as error:
        raise RecordsProblem("damaged", where=f"body {frame.case} {frame.seq}") from error
    return upcast


def _same(content: dict[str, object]) -> dict[str, object]:
    return content
