"""The child process: reads one file from its standard input and prints what it knows, line by line."""

import os
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from ringback.domain.facts import Trouble
from ringback.readers.limits import FORBIDDEN, OUT_OF_MEMORY, ForbiddenError, limit
from ringback.readers.reading import NotReadError, Reading
from ringback.readers.sorts import reader_of


def main(ending: str = "") -> None:
    """Does not return. An error nobody knows ends it with Python's own exit code."""
    limit()
    try:
        with open(0, "rb", closefd=False) as file:
            for reading in readings(file, ending):
                _print(reading)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except ForbiddenError:
        os._exit(FORBIDDEN)
    os._exit(0)


def readings(file: BinaryIO, ending: str = "") -> Iterator[Reading]:
    """Each fuller than the one before; at a bound the last one says which."""
    known = Reading()
    try:
        for known in reader_of(file, ending)(file):
            yield known
    except NotReadError as bound:
        yield known.in_trouble(bound.trouble)
    except RecursionError:
        yield known.in_trouble(Trouble.BROKEN)


def _print(reading: Reading) -> None:
    data = msgspec.json.encode(reading) + b"\n"
    while data:
        data = data[os.write(1, data) :]
