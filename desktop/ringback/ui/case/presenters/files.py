"""A kept file as a line: its name, and what it says of itself."""

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.facts import Exhibit, Trouble
from ringback.domain.ids import CaseId, FactId
from ringback.text import _
from ringback.usecases.desk import Desk
from ringback.usecases.filewords import words_about
from ringback.usecases.rereading import can_be_read


class FileLine(Struct, frozen=True, kw_only=True):
    id: FactId
    name: str
    said: tuple[str, ...] = ()
    ours: bool = False
    readable: bool = False
    """It is kept and was not read: that can be done now."""


def file_lines(desk: Desk, case_id: CaseId) -> tuple[FileLine, ...]:
    return tuple(_line(desk, one) for one in desk.case(case_id).of(Exhibit))


def _line(desk: Desk, exhibit: Exhibit) -> FileLine:
    name = exhibit.name
    if exhibit.runs:
        name = _("{name} · can run, so it is never opened").format(name=name)
    said, readable = _said(desk, exhibit), can_be_read(exhibit)
    return FileLine(id=exhibit.id, name=name, said=said, ours=exhibit.ours, readable=readable)


def _said(desk: Desk, exhibit: Exhibit) -> tuple[str, ...]:
    """Facts about it run on in one line; why it could not be read has its own."""
    read = exhibit.read
    if read is None and can_be_read(exhibit):
        return (_("Not read yet."),)
    if read is None or read.trouble is Trouble.CAN_RUN:
        return ()
    lines = " · ".join(words_about(replace(read, trouble=None), desk.playbook))
    trouble = words_about(read, desk.playbook)[-1] if read.trouble else ""
    nothing = "" if lines or trouble else _("It says nothing of itself.")
    return tuple(words for words in (lines, trouble, nothing) if words)
