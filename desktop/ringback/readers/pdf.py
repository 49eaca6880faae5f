"""A PDF: who it says made it, when and with what; words and pictures of its start. Scripts stay text."""

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO

from msgspec.structs import replace

from ringback.domain.facts import FileRead, FileSort, Trouble
from ringback.readers.dates import offset_in
from ringback.readers.prints import MOST_DOTS, SMALLEST, bounded, picture_prints
from ringback.readers.reading import LONGEST_TEXT, NotReadError, Reading, body, line

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdf import PageObject, PdfReader
    from pypdf.generic import DictionaryObject, StreamObject

FIRST_PAGES = 8
"""A CV is shorter; a portfolio's later pages are not needed to know it again. [our choice]"""
_ENDS = (".", "!", "?", ":", "。", "！", "？")
MOST_IMAGES, MOST_PLACED = 12, 200


def read_pdf(file: BinaryIO) -> Iterator[Reading]:
    reader = _opened(file)
    read = _written(reader)
    yield Reading(read=read)
    text = ""
    for page in _pages(reader):
        text = body(f"{text}\n{unwrapped(page.extract_text())}")
        yield Reading(read=read, text=text)
        if len(text) >= LONGEST_TEXT:
            break
    prints: list[str] = []
    for image in _images(reader):
        prints += picture_prints(image)
    yield Reading(read=replace(read, pictures=bounded(prints)), text=text)


def _opened(file: BinaryIO) -> "PdfReader":
    from pypdf import PasswordType, PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(file)
        if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
            raise NotReadError(Trouble.LOCKED)
    except PyPdfError as error:
        raise NotReadError(Trouble.BROKEN) from error
    return reader


def _written(reader: "PdfReader") -> FileRead:
    said: Mapping[str, object] = reader.metadata or {}
    created, modified = line(said.get("/CreationDate")), line(said.get("/ModDate"))
    made = dict.fromkeys(filter(None, (line(said.get("/Creator")), line(said.get("/Producer")))))
    return FileRead(
        sort=FileSort.PDF,
        author=line(said.get("/Author")),
        software=line(", ".join(made)),
        created=created,
        modified=modified,
        offset=offset_in(created),
        pages=min(len(reader.pages), 1_000_000),
    )


def _pages(reader: "PdfReader") -> Iterator["PageObject"]:
    for number in range(min(len(reader.pages), FIRST_PAGES)):
        yield reader.pages[number]


def unwrapped(text: str) -> str:
    """A line that reached the margin and ends no sentence goes on in the next one."""
    lines = [one.strip() for one in text.splitlines()]
    longest = max((len(one) for one in lines), default=0)
    goes_on = [len(one) * 3 > longest * 2 and not one.endswith(_ENDS) for one in lines]
    return "".join(f"{one} " if on else f"{one}\n" for one, on in zip(lines, goes_on, strict=True))


def _images(reader: "PdfReader") -> Iterator["Image"]:
    """Those placed on the first pages, each once; one that can't be decoded is left out."""
    from pypdf.errors import PyPdfError

    for stream in islice(_streams(reader), MOST_IMAGES):
        try:
            yield stream.decode_as_image()
        except (PyPdfError, OSError, ValueError, LookupError, TypeError, AttributeError, NotImplementedError):
            continue


def _streams(reader: "PdfReader") -> Iterator["StreamObject"]:
    """Pictures of a decodable size; a form inside a page may hold them as well, no deeper."""
    seen: set[int] = set()
    for page in _pages(reader):
        placed = _placed(page)
        for stream in chain(placed, *(_placed(one) for one in placed)):
            fits = stream.get("/Subtype") == "/Image" and _fits(stream)
            if fits and id(stream) not in seen:
                seen.add(id(stream))
                yield stream


def _placed(holder: "DictionaryObject") -> list["StreamObject"]:
    from pypdf.generic import DictionaryObject, StreamObject

    resources = _looked_up(holder.get("/Resources"))
    objects = _looked_up(resources.get("/XObject")) if isinstance(resources, DictionaryObject) else None
    if not isinstance(objects, DictionaryObject):
        return []
    found = (_looked_up(one) for one in islice(objects.values(), MOST_PLACED))
    return [one for one in found if isinstance(one, StreamObject)]


def _looked_up(one: object) -> object:
    from pypdf.generic import PdfObject

    return one.get_object() if isinstance(one, PdfObject) else None


def _fits(stream: "StreamObject") -> bool:
    width, height = (_looked_up(stream.get(side)) for side in ("/Width", "/Height"))
    if not (isinstance(width, int) and isinstance(height, int)):
        return False
    return min(width, height) >= SMALLEST and width * height <= MOST_DOTS
