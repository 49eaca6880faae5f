"""A candidate's file is read in a process of its own, which may fail in any way without harm.

It gets the file as its standard input and no name but one for its ending; it prints what it knows so far,
a line of JSON at a time, each fuller than the one before. What a crash leaves is the last whole line.
"""

import os
import stat
import subprocess
import sys
import time
from pathlib import Path
from threading import Timer
from typing import BinaryIO

import msgspec
from msgspec import Struct

from ringback.domain.errors import InputProblem
from ringback.domain.facts import FileRead, Trouble
from ringback.domain.runnable import START, can_run
from ringback.readers.limits import MOST_OUTPUT, OUT_OF_MEMORY, SECONDS
from ringback.readers.reading import Reading

LARGEST_READ = 100 * 1024 * 1024
"""Bytes; a larger file is kept and not read."""
FLAG = "--read-one-file"
"""What a frozen program is started with to be the child."""
_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); from ringback.readers.inside import main; main(sys.argv[2])"
)
_UNHANDLED = 1
"""Python's exit code after an error nobody caught: the file is not as its sort should be."""


class _Ended(Struct, frozen=True):
    printed: bytes
    code: int
    too_slow: bool


def read_file(path: Path, name: str = "", seconds: float = SECONDS) -> Reading:
    """What the file says of itself, or `trouble` in it; `name` is the one it was sent under.

    Takes at most `seconds`. Raises InputProblem `file_unreadable` when there is nothing to read from.
    """
    try:
        with open(path, "rb", buffering=0, opener=_without_waiting) as file:  # Path.open takes no opener
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise InputProblem("file_unreadable", where=path.name, why="not an ordinary file")
            return read_open(file, name or path.name, seconds)
    except OSError as error:
        raise InputProblem("file_unreadable", where=path.name, why=error.strerror or "") from error


def read_open(file: BinaryIO, name: str, seconds: float = SECONDS) -> Reading:
    """The same for a file that is open already, from its start."""
    file.seek(0)
    if can_run(name, file.read(START)):
        return _trouble(Trouble.CAN_RUN)
    if os.fstat(file.fileno()).st_size > LARGEST_READ:
        return _trouble(Trouble.TOO_LARGE)
    os.lseek(file.fileno(), 0, os.SEEK_SET)  # the child has no part in what `file` has read ahead
    return _understood(_run(command(name), file.fileno(), seconds))


def command(name: str) -> list[str]:
    """How the child is started: the frozen program again, or Python by itself with this package's folder.

    `-I` leaves the user's environment and folders out, so a checkout names its own.
    """
    ending = _ending(name)
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG, ending]
    package = Path(__file__).resolve().parents[2]
    return [sys.executable, "-I", "-B", "-c", _BOOT, str(package), ending]


def _ending(name: str) -> str:
    """Plain letters and digits only: a NUL or half a character can't be handed to another process."""
    suffix = Path(name).suffix[1:10]
    return f".{suffix}" if suffix.isascii() and suffix.isalnum() else ""


def _run(command: list[str], file: int, seconds: float) -> _Ended:
    """The output is read up to its bound; the timer ends a child that goes on too long."""
    with subprocess.Popen(
        command,
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as process:
        began, timer = time.monotonic(), Timer(seconds, process.kill)
        timer.start()
        try:
            printed = process.stdout.read(MOST_OUTPUT + 1) if process.stdout else b""
            if len(printed) > MOST_OUTPUT:
                process.kill()
            code = process.wait()
        finally:
            timer.cancel()
            process.kill()
    return _Ended(printed, code, code != 0 and time.monotonic() - began >= seconds)


def _understood(ended: _Ended) -> Reading:
    known = _last_whole(ended.printed)
    trouble = _trouble_of(ended, known)
    return (known or Reading()).in_trouble(trouble) if trouble else known or Reading()


def _last_whole(printed: bytes) -> Reading | None:
    """None when there is none, or it is not one: then the child is not to be believed."""
    lines = printed[:MOST_OUTPUT].split(b"\n")[:-1]
    try:
        return msgspec.json.decode(lines[-1], type=Reading) if lines else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _trouble_of(ended: _Ended, known: Reading | None) -> Trouble | None:
    if ended.too_slow or ended.code == -getattr(_signals(), "SIGXCPU", 0xFFFF):
        return Trouble.TOO_SLOW
    if len(ended.printed) > MOST_OUTPUT:
        return Trouble.STOPPED
    if ended.code == OUT_OF_MEMORY:
        return Trouble.TOO_MUCH_MEMORY
    if ended.code == _UNHANDLED:
        return Trouble.BROKEN
    return Trouble.STOPPED if ended.code or known is None else None


def _signals() -> object:
    import signal

    return signal


def _trouble(trouble: Trouble) -> Reading:
    return Reading(read=FileRead(trouble=trouble))


def _without_waiting(path: str, flags: int) -> int:
    """A named pipe must not make us wait for somebody to write into it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
