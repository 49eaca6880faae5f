"""Characters that hide or reorder text, found in whatever came from outside."""

import re
from collections.abc import Iterator

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
"""Control, bidirectional, invisible-format and tag characters and lone surrogates. Line breaks and tabs
stay, and so do the joiners that some Indic and Persian names need."""
_DOCUMENT_LINE = re.compile(
    r"[A-Z0-9<]{9}[0-9<][A-Z<]{3}[0-9]{2}[01][0-9][0-3][0-9]{2}[MFX<][0-9]{2}[01][0-9][0-3][0-9]{2}"
    r"|[IAC][A-Z<][A-Z<]{3}(?=[A-Z0-9]{0,23}<)(?=[A-Z<]{0,8}[0-9])[A-Z0-9<]{9}[0-9<][A-Z0-9<]{15}"
)
"""ICAO Doc 9303: the second line of a passport, visa or two-line card; the first of a three-line card."""


def document_line(text: str) -> bool:
    """Whether a machine-readable line with the whole number of a document stands in it, spaces or not."""
    return _DOCUMENT_LINE.search(text.replace(" ", "")) is not None


def hidden_character(text: str) -> str | None:
    """The first hidden character as `U+202E`, or None."""
    found = _HIDDEN.search(text)
    return f"U+{ord(found.group()):04X}" if found else None


def cleaned(text: str) -> str:
    """The text without its hidden characters, for what is pasted."""
    return _HIDDEN.sub("", text)


def texts(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """Every text in nested builtins, keys included, with its path as `facts[3].name.written`."""
    match value:
        case str():
            yield where, value
        case dict():
            for key, item in value.items():
                path = f"{where}.{key}" if where else str(key)
                yield path, str(key)
                yield from texts(item, path)
        case list() | tuple():
            for place, item in enumerate(value):
                yield from texts(item, f"{where}[{place}]")
