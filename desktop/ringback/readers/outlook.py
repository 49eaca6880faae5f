"""Files in Microsoft's older container: an Outlook message (`.msg`), or who wrote an old office file."""

import struct
from collections.abc import Iterator
from email.parser import HeaderParser
from email.policy import compat32
from typing import TYPE_CHECKING, BinaryIO

from ringback.domain.facts import FileRead, Trouble
from ringback.domain.facts.mail import Attached
from ringback.readers.mail import headers_of, in_letters, reading_of, with_attached, with_words
from ringback.readers.pages import words_of
from ringback.readers.reading import NotReadError, Reading, line

if TYPE_CHECKING:
    from olefile import OleFileIO
    from oxmsg import Message

_MACROS = ("Macros", "_VBA_PROJECT_CUR", "VBA")
_FAULTS = (OSError, ValueError, LookupError, TypeError, AttributeError, AssertionError, struct.error)
"""What the two libraries raise for a container that is not whole."""


def read_ole(file: BinaryIO) -> Iterator[Reading]:
    from olefile import OleFileIO

    try:
        with OleFileIO(file.read()) as ole:
            reading = None if ole.exists("__properties_version1.0") else _old_office(ole)
    except _FAULTS as error:
        raise NotReadError(Trouble.BROKEN) from error
    file.seek(0)
    if reading is None:
        yield _message(file.read())
    else:
        yield reading
        raise NotReadError(Trouble.NOT_A_SORT_WE_READ)


def _old_office(ole: "OleFileIO") -> Reading:
    if any(ole.exists(name) for name in _MACROS):
        raise NotReadError(Trouble.CAN_RUN)
    said = ole.get_metadata()
    author, last, company, made = (
        in_letters(one, "utf-8") if isinstance(one, bytes) else one
        for one in (said.author, said.last_saved_by, said.company, said.creating_application)
    )
    return Reading(
        read=FileRead(
            author=line(author),
            last_author=line(last),
            company=line(company),
            software=line(made),
            created=line(said.create_time),
            modified=line(said.last_saved_time),
        )
    )


def _message(data: bytes) -> Reading:
    from oxmsg import Message

    try:
        message = Message.load(data)
        headers = headers_of(HeaderParser(policy=compat32).parsestr(_head(message)))
        words = message.body or words_of(message.html_body or "")
        attached = tuple(_attached(message))
    except _FAULTS as error:
        raise NotReadError(Trouble.BROKEN) from error
    return with_attached(with_words(reading_of(headers), words), iter(attached))


def _attached(message: "Message") -> Iterator[Attached]:
    for one in message.attachments:
        yield Attached(line(one.file_name), max(0, one.size or 0), line(one.mime_type))


def _head(message: "Message") -> str:
    """As the server left it; without one, what Outlook itself says of sender, subject and time."""
    from oxmsg.domain import constants

    written = message.properties.str_prop_value(constants.PID_TRANSPORT_MESSAGE_HEADERS)
    if written:
        return written[: 512 * 1024]
    said = {"From": message.sender, "Subject": message.subject, "Date": message.sent_date}
    return "".join(f"{name}: {line(value)}\n" for name, value in said.items() if value) + "\n"
