"""What the command line prints: results on stdout, one clear sentence on stderr."""

import sys
from pathlib import Path

import msgspec

from ringback.domain.cleanliness import cleaned
from ringback.domain.errors import InputProblem, RingbackError
from ringback.sentences import sentence


def say(text: str) -> None:
    sys.stdout.write(cleaned(text) + "\n")


def say_json(content: object) -> None:
    """Pretty JSON; keys keep their order."""
    data = msgspec.json.format(msgspec.json.encode(content), indent=2)
    sys.stdout.write(data.decode() + "\n")


def fail(error: RingbackError) -> None:
    sys.stderr.write(cleaned(sentence(error)) + "\n")


def advise(words: str) -> None:
    """On stderr, so that stdout stays what a program reads; nothing is refused by it."""
    sys.stderr.write(cleaned(words) + "\n")


def require_folder(folder: Path) -> None:
    """Made where it is missing, before anything that can't be undone. Raises InputProblem."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputProblem("file_unwritable", where=str(folder), why=error.strerror or "") from error


def write_file(path: Path, data: bytes) -> None:
    """Writes beside and renames, so that a file is whole or not there. Raises InputProblem."""
    beside = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise InputProblem("file_unwritable", where=str(path), why=error.strerror or "") from error
