"""Errors of SQLite and of the file system as RecordsProblem, with the facts a sentence needs."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ringback.domain.errors import RecordsProblem

_BY_CODE = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR: "disk_failed",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CANTOPEN: "cannot_open",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "not_a_register",
    sqlite3.SQLITE_BUSY: "open_elsewhere",
    sqlite3.SQLITE_LOCKED: "open_elsewhere",
}
_BY_ERRNO = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EEXIST: "already_there",
    errno.ENOENT: "folder_missing",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EROFS: "read_only",
}


def problem_of(error: sqlite3.Error, path: Path) -> RecordsProblem:
    """What happened to the file. Raises the error again when it is a mistake of the program."""
    if isinstance(error, sqlite3.ProgrammingError | sqlite3.InterfaceError | sqlite3.IntegrityError):
        raise error
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if code == sqlite3.SQLITE_IOERR_LOCK:  # the exclusive lock asked of a file opened for reading only
        return RecordsProblem("read_only", file=path.name)
    code &= 0xFF
    reason = _BY_CODE.get(code, "damaged" if code == sqlite3.SQLITE_ERROR else "disk_failed")
    return RecordsProblem(reason, file=path.name)


@contextmanager
def known(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise problem_of(error, path) from error
    except OSError as error:
        raise RecordsProblem(_BY_ERRNO.get(error.errno or 0, "disk_failed"), file=path.name) from error
