"""Checking a sealed report from a file: no register, no network."""

from pathlib import Path

from msgspec import Struct

from ringback.domain.errors import InputProblem
from ringback.reports.verify import LARGEST_REPORT, Difference, Part, verify
from ringback.text import _


class Checked(Struct, frozen=True, kw_only=True):
    """`unchanged` with the key's words, or what differs."""

    unchanged: bool
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
        return Checked(unchanged=False, differs=result)
    return Checked(
        unchanged=True, words=result.words, label=result.label, revision=result.revision, pages=result.pages
    )


def said_of(checked: Checked) -> tuple[str, ...]:
    if checked.unchanged:
        return (
            _("Unchanged since sealed by key «{words}».").format(words=checked.words),
            _("Compare with the words you have: a key inside the file proves nothing by itself."),
        )
    return tuple(_difference(difference) for difference in checked.differs)


def _difference(difference: Difference) -> str:
    match difference.part:
        case Part.PAGE:
            return _changed(_("page {name}").format(name=difference.name))
        case Part.ATTACHMENT:
            return _changed(_("attachment {name}").format(name=difference.name))
        case Part.ENTRY:
            return _changed(_("journal entry {name}").format(name=difference.name))
        case Part.STRUCTURE:
            return _changed(_("the file's structure"))
        case Part.NOT_SEALED:
            return _("This file carries no seal of Ringback. Ask the sender for the sealed report.")
        case Part.NOT_A_REPORT:
            return _("This is not a report of Ringback. Choose another file.")
        case Part.EMPTY:
            return _("This file is empty. Ask the sender to send it again.")
        case Part.TOO_LARGE:
            return _("This file is too large to be a report. Choose another file.")


def _changed(where: str) -> str:
    return _("This report has changed since it was sealed: {where}. Ask the sender for the original.").format(
        where=where
    )
