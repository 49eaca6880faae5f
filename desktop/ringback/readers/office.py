"""Office files that are zip archives: who wrote them, their words and pictures, each part within a bound."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError  # the types; defusedxml parses

from msgspec.structs import replace

from ringback.domain.facts import FileRead, FileSort, Trouble
from ringback.domain.runnable import can_run
from ringback.readers.image import FAULTS, opened
from ringback.readers.prints import MOST_DOTS, bounded, picture_prints
from ringback.readers.reading import LONGEST_TEXT, NotReadError, Reading, body, line

MOST_PARTS = 3_000
LARGEST_PART = 24 * 1024 * 1024
"""Bytes once unpacked, of one part."""
LARGEST_WHOLE = 96 * 1024 * 1024
"""Bytes once unpacked, of all parts that are looked at."""
MOST_IMAGES = 12
_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_WORDS}p": "\n", f"{_WORDS}tab": " ", f"{_WORDS}br": "\n"}
_MACROS = ("vbaproject.bin", "vbadata.xml")
_NOT_SHOWN = (NotReadError, *FAULTS)
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def read_zip(file: BinaryIO) -> Iterator[Reading]:
    parts = _Parts(file)
    if parts.run():
        raise NotReadError(Trouble.CAN_RUN)
    if not parts.holds("[Content_Types].xml"):
        raise NotReadError(Trouble.NOT_A_SORT_WE_READ)
    read = _written(parts)
    yield Reading(read=read)
    if not parts.holds("word/document.xml"):
        raise NotReadError(Trouble.NOT_A_SORT_WE_READ)
    text = body(_words(parts.unpacked("word/document.xml")))
    yield Reading(read=read, text=text)
    yield Reading(read=replace(read, pictures=bounded(list(_pictures(parts)))), text=text)


class _Parts:
    """The archive's directory, and its parts unpacked within bounds."""

    def __init__(self, file: BinaryIO) -> None:
        try:
            self._archive = zipfile.ZipFile(file)
            self.names = {one.filename: one for one in self._archive.infolist()}
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, LookupError) as error:
            raise NotReadError(Trouble.BROKEN) from error
        if len(self.names) > MOST_PARTS:
            raise NotReadError(Trouble.UNPACKS_TOO_FAR)
        self._left = LARGEST_WHOLE

    def holds(self, name: str) -> bool:
        return name in self.names

    def run(self) -> bool:
        """Whether a macro or a file that can run is among them."""
        ends = [name.rpartition("/")[2] for name in self.names]
        return any(end.lower() in _MACROS or can_run(end, b"") for end in ends)

    def unpacked(self, name: str) -> bytes:
        """Nothing for a part that is not there. What the directory says of its size is not believed."""
        part = self.names.get(name)
        if part is None:
            return b""
        if part.flag_bits & 1:
            raise NotReadError(Trouble.LOCKED)
        if part.compress_type not in _PACKED:
            raise NotReadError(Trouble.BROKEN)
        most = min(LARGEST_PART, self._left)
        try:
            with self._archive.open(part) as part_file:
                data = part_file.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError) as error:
            raise NotReadError(Trouble.BROKEN) from error
        if len(data) > most:
            raise NotReadError(Trouble.UNPACKS_TOO_FAR)
        self._left -= len(data)
        return data


def _written(parts: _Parts) -> FileRead:
    said = _first_words(parts.unpacked("docProps/core.xml")) | _first_words(
        parts.unpacked("docProps/app.xml")
    )
    software = " ".join(filter(None, (said.get("Application"), said.get("AppVersion"))))
    return FileRead(
        sort=FileSort.DOCX if parts.holds("word/document.xml") else FileSort.OTHER,
        author=line(said.get("creator")),
        last_author=line(said.get("lastModifiedBy")),
        company=line(said.get("Company")),
        software=line(software),
        created=line(said.get("created")),
        modified=line(said.get("modified")),
    )


def _first_words(xml: bytes) -> dict[str, str]:
    """The first text under each element's plain name."""
    said: dict[str, str] = {}
    for element in _elements(xml):
        if element.text and element.text.strip():
            said.setdefault(element.tag.rpartition("}")[2], element.text)
    return said


def _words(xml: bytes) -> str:
    words: list[str] = []
    length = 0
    for element in _elements(xml):
        word = _BREAKS.get(element.tag) or (element.text if element.tag == f"{_WORDS}t" else "") or ""
        words.append(word)
        length += len(word)
        if length > LONGEST_TEXT:
            break
    return "".join(words)


def _elements(xml: bytes) -> Iterator[Element]:
    """Each element as it ends, emptied afterwards. No entities, no document types, nothing from outside."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    if not xml:
        return
    try:
        for _, element in iterparse(BytesIO(xml), events=("end",), forbid_dtd=True):
            yield element
            element.clear()
    except DefusedXmlException as error:
        raise NotReadError(Trouble.HIDDEN_INSTRUCTIONS) from error
    except (ParseError, LookupError, ValueError) as error:
        raise NotReadError(Trouble.BROKEN) from error


def _pictures(parts: _Parts) -> Iterator[str]:
    """One that can't be decoded, or is far too large, is left out."""
    names = [name for name in sorted(parts.names) if name.startswith("word/media/")]
    for name in names[:MOST_IMAGES]:
        try:
            image = opened(BytesIO(parts.unpacked(name)))
            if image.width * image.height <= MOST_DOTS:
                yield from picture_prints(image)
        except _NOT_SHOWN:
            continue
