"""What a file is, by its bytes; the ending it was sent under says nothing but for an e-mail."""

import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from ringback.domain.facts import Trouble
from ringback.readers.reading import NotReadError, Reading

Reader = Callable[[BinaryIO], Iterator[Reading]]
_START = 8 * 1024
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_HEADER = re.compile(rb"(?:[!-9;-~]{1,80}:[^\n]{0,998}\n|[ \t][^\n]{0,998}\n){2}")
_MAIL = re.compile(
    rb"^(?:from|received|return-path|message-id|delivered-to|reply-to):", re.IGNORECASE | re.MULTILINE
)


def sort_of(start: bytes, ending: str = "") -> str:
    """`pdf`, `zip`, `ole`, `image`, `mail`, or nothing for a sort we do not read."""
    if b"%PDF-" in start[:1024]:
        return "pdf"
    if start.startswith(b"PK\x03\x04"):
        return "zip"
    if start.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "ole"
    if start.startswith(_IMAGES) or (start[:4] == b"RIFF" and start[8:12] == b"WEBP"):
        return "image"
    written = start.replace(b"\r\n", b"\n").lstrip(b"\xef\xbb\xbf\n ")
    is_mail = bool(_HEADER.match(written) and _MAIL.search(written))
    return "mail" if is_mail or (ending.lower() == ".eml" and b":" in start) else ""


def reader_of(file: BinaryIO, ending: str = "") -> Reader:
    """The one reader for it; its library is loaded only now. The file is at its start again.

    Raises NotReadError `not_a_sort_we_read`.
    """
    start = file.read(_START)
    file.seek(0)
    match sort_of(start, ending):
        case "pdf":
            from ringback.readers.pdf import read_pdf

            return read_pdf
        case "zip":
            from ringback.readers.office import read_zip

            return read_zip
        case "ole":
            from ringback.readers.outlook import read_ole

            return read_ole
        case "image":
            from ringback.readers.image import read_image

            return read_image
        case "mail":
            from ringback.readers.mail import read_mail

            return read_mail
    raise NotReadError(Trouble.NOT_A_SORT_WE_READ)
