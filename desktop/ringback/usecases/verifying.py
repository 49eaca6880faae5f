"""Checking a sealed report from a file: no register, no network."""

from pathlib import Path

from msgspec import Struct

from ringback.domain.errors import InputProblem
from ringback.reports.outcome import verdict_words
from ringback.reports.verify import LARGEST_REPORT, Difference, verify


class Checked(Struct, frozen=True, kw_only=True):
    """`unchanged` with the key's words, or what differs."""

    unchanged: bool
    said: str
    words: str = ""
    label: str = ""
    revision: int = 0
    pages: int = 0
    differs: tuple[Difference, ...] = ()


def verify_file(path: Path) -> Checked:
    """Raises InputProblem when there is no such file, or it can't be read."""
    try:
        with path.open("rb") as source:
            data = source.read(LARGEST_REPORT + 1)
    except OSError as error:
        raise InputProblem("file_unreadable", where=str(path), why=error.strerror or "") from error
    result = verify(data)
    if isinstance(result, tuple):
        return Checked(unchanged=False, said=verdict_words(result), differs=result)
    return Checked(
        unchanged=True,
        said=verdict_words(result),
        words=result.words,
        label=result.label,
        revision=result.revision,
        pages=result.pages,
    )
