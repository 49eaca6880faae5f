"""What the child process may use and do. It is not a sandbox: it bounds mistakes and greed, not every attack.

Time is limited on every system, by the parent and by a watchdog in here that Python code can't hold up.
Memory is limited where the system has `RLIMIT_AS` and keeps it (Linux); on macOS and Windows the standard
library offers nothing that does, so there only the readers' own bounds hold.
"""

import faulthandler
import os
import sys

SECONDS = 20
MEMORY = 1024 * 1024 * 1024
"""Bytes of address space."""
MOST_OUTPUT = 8 * 1024 * 1024
OUT_OF_MEMORY, FORBIDDEN = 3, 4
"""The child's exit codes."""

_NEVER = (
    "ctypes.dlopen",
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.posix_spawn",
    "os.remove",
    "os.rename",
    "os.spawn",
    "os.startfile",
    "os.startfile/2",
    "os.system",
    "pty.spawn",
    "socket.",
    "subprocess.Popen",
    "urllib.Request",
    "webbrowser.open",
)
_WRITING = frozenset("wax+")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


class ForbiddenError(BaseException):
    """Something in a file led a library to run, write or fetch. Past every `except Exception`."""


def limit() -> None:
    """This process, from here on. The parent's limit comes first; the watchdog outlives a dead parent."""
    faulthandler.dump_traceback_later(SECONDS + 5, exit=True, file=sys.__stderr__ or 2)
    if sys.platform != "win32":
        _limit_resources()
    sys.addaudithook(_refuse)


if sys.platform != "win32":
    import resource

    def _limit_resources() -> None:
        for what, most in (
            (resource.RLIMIT_CPU, SECONDS),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_NOFILE, 64),
            (resource.RLIMIT_AS, MEMORY),
        ):
            _lower(what, most)

    def _lower(what: int, most: int) -> None:
        """Never above what this process has; macOS may refuse a limit on memory."""
        hard = resource.getrlimit(what)[1]
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(what, (allowed, hard if what == resource.RLIMIT_CPU else allowed))
        except (ValueError, OSError):
            return


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_NEVER) or (event == "open" and _writes(*arguments[1:3])):
        raise ForbiddenError(event)


def _writes(mode: object, flags: object) -> bool:
    if isinstance(mode, str):
        return not _WRITING.isdisjoint(mode)
    return isinstance(flags, int) and bool(flags & _WRITES)
