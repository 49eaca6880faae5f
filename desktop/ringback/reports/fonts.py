"""Which font draws which character: Noto Sans first, then Japanese, Chinese and Korean; never a box.

A report's language puts its own family before the other ideographic ones, since they shape some
characters differently. A font is read and registered only when a text needs it.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from ringback.domain.cleanliness import cleaned


class Family(StrEnum):
    """Stem of the files: ``NotoSansJP-Regular.ttf``. An ideographic bold may be missing, or hold less."""

    LATIN = "NotoSans"
    JAPANESE = "NotoSansJP"
    SIMPLIFIED = "NotoSansSC"
    TRADITIONAL = "NotoSansTC"
    KOREAN = "NotoSansKR"


_OTHERS = (Family.JAPANESE, Family.SIMPLIFIED, Family.TRADITIONAL, Family.KOREAN)
_FIRST = {
    "ja": (Family.JAPANESE,),
    "ko": (Family.KOREAN,),
    "zh": (Family.SIMPLIFIED, Family.TRADITIONAL),
    "zh_Hant": (Family.TRADITIONAL, Family.SIMPLIFIED),
}
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
_COMBINED = re.compile("[^\u0300-\u036f\u3099\u309a][\u0300-\u036f\u3099\u309a]+|[\u1100-\u11ff]+")
_IGNORABLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Soft hyphens, joiners and variation selectors: they draw nothing, and no font needs to have them."""


class Fonts:
    """The fonts of one folder, in the order of one language."""

    def __init__(self, folder: Path, language: str = "en") -> None:
        self._folder = folder
        first = _FIRST.get(language) or _FIRST.get(language.partition("_")[0], ())
        self._order = (*first, *(family for family in _OTHERS if family not in first))
        self._known: dict[tuple[Family, bool], Any] = {}
        self.plain = self._face(Family.LATIN, bold=False).fontName
        self.bold = self._face(Family.LATIN, bold=True).fontName

    def runs(self, text: str, *, bold: bool = False) -> Iterator[tuple[str, str]]:
        """Pieces of one font each, as (font name, text); what no font has is written as its code point."""
        latin = self._face(Family.LATIN, bold=bold)
        for piece, has in _pieces(drawable(text), latin.face.charToGlyph):
            if has:
                yield latin.fontName, piece
            else:
                yield from self._elsewhere(piece, latin.fontName, bold=bold)

    def markup(self, text: str, *, bold: bool = False) -> str:
        """Escaped for a Paragraph: whatever the text holds, it stays text."""
        name = self.bold if bold else self.plain
        return "".join(
            _escaped(piece) if font == name else f'<font name="{font}">{_escaped(piece)}</font>'
            for font, piece in self.runs(text, bold=bold)
        )

    def _elsewhere(self, piece: str, latin: str, *, bold: bool) -> Iterator[tuple[str, str]]:
        whole = self._covering(piece, bold=bold)
        if whole is not None:
            yield whole, piece
            return
        for char in piece:
            font = self._covering(char, bold=bold)
            yield (font, char) if font else (latin, f"[U+{ord(char):04X}]")

    def _covering(self, piece: str, *, bold: bool) -> str | None:
        """The first font that has every character of a piece; a regular one stands in for a bold one."""
        order = (Family.KOREAN, *self._order) if _HANGUL.search(piece) else self._order
        for family in order:
            for weight in (True, False) if bold else (False,):
                font = self._face(family, bold=weight)
                if font is not None and all(ord(char) in font.face.charToGlyph for char in piece):
                    return str(font.fontName)
        return None

    def _face(self, family: Family, *, bold: bool) -> Any:  # reportlab's TTFont, untyped
        key = (family, bold)
        if key not in self._known:
            path = self._folder / f"{family}-{'Bold' if bold else 'Regular'}.ttf"
            self._known[key] = _registered(path) if path.is_file() else None
        return self._known[key]


def _registered(path: Path) -> Any:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    name = path.stem
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(path), shapable=False))
    return pdfmetrics.getFont(name)


def drawable(text: str) -> str:
    """Cleaned; accents put together with their letters; without characters that draw nothing.

    Only combining sequences are composed: NFC over a whole name would swap some ideographs (U+FA19).
    """
    whole = _COMBINED.sub(lambda found: unicodedata.normalize("NFC", found[0]), cleaned(text))
    return _IGNORABLE.sub("", whole).replace("\t", " ")


def _pieces(text: str, glyphs: dict[int, int]) -> Iterator[tuple[str, bool]]:
    """Pieces that the first font has or has not; a blank stays with the piece before it."""
    start, has = 0, True
    for at, char in enumerate(text):
        here = has if char == " " and at else char == "\n" or ord(char) in glyphs
        if here != has and at > start:
            yield text[start:at], has
            start = at
        has = here
    if text:
        yield text[start:], has


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br/>")
