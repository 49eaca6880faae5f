"""The streams of a PDF read without a PDF reader: bounded, in one pass, nothing followed or executed.

A file that somebody sends may be made to hurt whoever reads it. To name what differs it is enough to know
which streams are in it.
"""

import re
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"stream\r?\n")
_LENGTH = re.compile(rb"/Length (\d{1,9})\b")
_END = b"endstream"
HEAD = 400
"""Bytes before a stream in which its dictionary says how long it is."""
MOST_STREAMS = 20_000
LARGEST_UNPACKED = 64 * 1024 * 1024
"""Bytes that all packed streams of a file together may unpack to."""


def streams(data: bytes) -> Iterator[bytes]:
    """Every stream's bytes, and what they unpack to if they are packed with Flate."""
    room, start = LARGEST_UNPACKED, 0
    for _ in range(MOST_STREAMS):
        found = _STREAM.search(data, start)
        if found is None:
            return
        end = _end(data, found.start(), found.end())
        if end < 0:
            return
        raw = data[found.end() : end]
        start = data.find(_END, end) + len(_END)
        yield from _trimmed(raw)
        unpacked = _unpacked(raw, room)
        if unpacked:
            room -= len(unpacked)
            yield unpacked


def _end(data: bytes, before: int, start: int) -> int:
    """Where a stream ends: as its dictionary says if that holds, for its own words may hold ``endstream``."""
    stated = _LENGTH.findall(data, max(0, before - HEAD), before)
    if stated:
        end = start + int(stated[-1])
        if data[end : end + len(_END) + 2].lstrip(b"\r\n").startswith(_END):
            return end
    return data.find(_END, start)


def _trimmed(raw: bytes) -> Iterator[bytes]:
    """The line end before ``endstream`` is not part of a stream; a writer may use one, two or no bytes."""
    yield raw
    for ending in (b"\r\n", b"\n", b"\r"):
        if raw.endswith(ending):
            yield raw[: -len(ending)]


def _unpacked(raw: bytes, room: int) -> bytes:
    if room <= 0 or raw[:1] not in {b"x", b"h", b"X"}:
        return b""
    try:
        return zlib.decompressobj().decompress(raw, room)
    except zlib.error:
        return b""
