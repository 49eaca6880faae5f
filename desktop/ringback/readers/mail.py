"""An e-mail as a file (`.eml`): its head, its words, the hosts of its links. Attachments stay packed."""

import re
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from itertools import islice
from typing import BinaryIO
from urllib.parse import urlsplit

from msgspec.structs import replace

from ringback.domain.facts import FileRead, FileSort, Trouble
from ringback.domain.facts.mail import MOST_ATTACHED, MOST_HOSTS, Attached
from ringback.readers.dates import offset_in
from ringback.readers.mailhead import LONGEST_HEADER, MOST_HEADERS, Headers, head_of
from ringback.readers.pages import words_of
from ringback.readers.reading import LONGEST_TEXT, MailHead, NotReadError, Reading, body, line

LONGEST_HEAD = 512 * 1024
LARGEST_MAIL = 40 * 1024 * 1024
MOST_PARTS = 200
_LINK = re.compile(r"\b(?:https?|ftp)://[^\s<>\"'\\)]{1,2000}", re.IGNORECASE)


def read_mail(file: BinaryIO) -> Iterator[Reading]:
    head = _head_bytes(file)
    headers = headers_of(BytesParser(policy=compat32).parsebytes(head, headersonly=True))
    reading = reading_of(headers)
    yield reading
    message = BytesParser(policy=compat32).parsebytes(_whole(file))
    yield with_attached(with_words(reading, _words(message)), _attached(message))


def reading_of(headers: Headers) -> Reading:
    head = head_of(headers)
    software = next((value for name, value in headers if name.lower() in {"x-mailer", "user-agent"}), "")
    return Reading(
        mail=head,
        read=FileRead(
            sort=FileSort.MAIL,
            author=line(head.from_name or head.from_address),
            software=line(software),
            created=head.date,
            offset=offset_in(re.sub(r"\([^)]*\)\s*$", "", head.date)),
        ),
    )


def with_words(reading: Reading, text: str) -> Reading:
    """The words, and the hosts of every link in them, each once."""
    found = dict.fromkeys(host for link in _LINK.findall(text) if (host := _host(link)))
    head = reading.mail or MailHead()
    return replace(reading, text=body(text), mail=replace(head, hosts=tuple(found)[:MOST_HOSTS]))


def with_attached(reading: Reading, attached: Iterator[Attached]) -> Reading:
    return replace(
        reading, mail=replace(reading.mail or MailHead(), attached=tuple(islice(attached, MOST_ATTACHED)))
    )


def headers_of(message: "Message[str, str]") -> Headers:
    return tuple((name, _decoded(str(value))) for name, value in message.items()[:MOST_HEADERS])


def _head_bytes(file: BinaryIO) -> bytes:
    """Raises NotReadError `too_large` when the head does not end within its bound."""
    start = file.read(LONGEST_HEAD)
    for end in (b"\r\n\r\n", b"\n\n"):
        if end in start:
            return start[: start.index(end) + len(end)]
    if len(start) == LONGEST_HEAD:
        raise NotReadError(Trouble.TOO_LARGE)
    return start


def _whole(file: BinaryIO) -> bytes:
    file.seek(0)
    data = file.read(LARGEST_MAIL + 1)
    if len(data) > LARGEST_MAIL:
        raise NotReadError(Trouble.TOO_LARGE)
    return data


def _words(message: "Message[str, str]") -> str:
    """Plain parts as they are, pages as their words with the links' addresses beside."""
    texts: list[str] = []
    for place, part in enumerate(message.walk()):
        if place == MOST_PARTS or sum(map(len, texts)) > LONGEST_TEXT:
            break
        sort = part.get_content_type()
        if sort in {"text/plain", "text/html"} and part.get_filename() is None:
            text = _text(part)
            texts.append(words_of(text) if sort == "text/html" else text)
    return "\n".join(texts)


def _attached(message: "Message[str, str]") -> Iterator[Attached]:
    """Parts with a name, or that call themselves attached, and nothing of what is in them."""
    for part in islice(message.walk(), MOST_PARTS):
        name = _decoded(part.get_filename() or "")
        if name or part.get_content_disposition() == "attachment":
            data = part.get_payload(decode=True)
            size = len(data) if isinstance(data, bytes) else 0
            yield Attached(line(name), size, line(part.get_content_type()))


def _text(part: "Message[str, str]") -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    return in_letters(data, part.get_content_charset() or "utf-8")


def in_letters(data: bytes, encoding: str) -> str:
    """Never fails: an encoding nobody knows is read as UTF-8, and what does not fit becomes a mark."""
    try:
        return data.decode(encoding, "replace")
    except (LookupError, UnicodeError, ValueError):
        return data.decode("utf-8", "replace")


def _decoded(value: str) -> str:
    """`=?utf-8?b?…?=` as letters; what makes no sense stays as it stands."""
    unfolded = " ".join(value[:LONGEST_HEADER].split())
    try:
        pieces = decode_header(unfolded)
    except (HeaderParseError, ValueError):
        return unfolded
    return "".join(
        piece if isinstance(piece, str) else in_letters(piece, charset or "utf-8")
        for piece, charset in pieces
    )


def _host(link: str) -> str:
    try:
        return line(urlsplit(link).hostname)
    except ValueError:
        return ""
