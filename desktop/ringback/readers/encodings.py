"""Bytes to text without asking: marks at the start, then UTF-8, then what the old encodings look like.

A guess among the old ones can be wrong, and says so (`sure`): whoever shows the text lets a person choose.
"""

import re
from collections.abc import Callable
from unicodedata import normalize

from msgspec import Struct

from ringback.domain.errors import InputProblem

ENCODINGS = ("utf-8", "utf-16", "cp932", "gb18030", "cp949", "cp1258", "cp1252")
"""What a person may choose from: Unicode, then Japanese, Chinese, Korean, Vietnamese, Western."""
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LOOKED_AT = 64 * 1024
"""Bytes of a file that a guess looks at."""
_MARGIN = 0.1
"""How much likelier the best guess has to be, a character, for it to be called sure. [our choice]"""


class Decoded(Struct, frozen=True, kw_only=True):
    text: str
    encoding: str
    sure: bool = True


def decoded(data: bytes, encoding: str = "") -> Decoded:
    """Raises InputProblem `table_not_text`: no text, half characters, or not in the encoding asked for."""
    found = _as_asked(data, encoding) if encoding else _by_mark(data) or _unmarked(data)
    if "\x00" in found.text:
        raise InputProblem("table_not_text", where="NUL")
    return found


def _as_asked(data: bytes, encoding: str) -> Decoded:
    codec = "utf-8-sig" if encoding == "utf-8" else encoding
    return Decoded(text=_strictly(data, codec), encoding=encoding)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return normalize("NFC", data.decode(encoding))
    except UnicodeDecodeError as error:
        raise InputProblem("table_not_text", where=f"{encoding}, byte {error.start}") from error


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(text=_strictly(data, encoding), encoding=encoding.removesuffix("-sig"))
    return None


def _unmarked(data: bytes) -> Decoded:
    wide = _wide(data)
    if wide:
        return Decoded(text=_strictly(data, wide), encoding="utf-16")
    try:
        return Decoded(text=normalize("NFC", data.decode("utf-8")), encoding="utf-8")
    except UnicodeDecodeError:
        return _likeliest(data)


def _wide(data: bytes) -> str:
    """UTF-16 without its mark: every second byte of the first ones is zero."""
    head = data[:256]
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        here, there = head[start::2], head[1 - start :: 2]
        if len(head) >= 4 and here.count(0) > 0.4 * len(here) and not there.count(0):
            return encoding
    return ""


def _likeliest(data: bytes) -> Decoded:
    part = data[:_LOOKED_AT]
    part = part[: part.rfind(b"\n") + 1] or part
    guesses = []
    for encoding, like in _LIKE.items():
        try:
            text = part.decode(encoding)
        except UnicodeDecodeError:
            continue
        odd = [char for char in text if not char.isascii()]
        guesses.append((sum(map(like, odd)) / max(len(odd), 1) + _joined(encoding, text), encoding))
    if not guesses:
        raise InputProblem("table_not_text", where="encoding")
    guesses.sort(key=_likelihood, reverse=True)
    best, encoding = guesses[0]
    sure = best > 0.5 and all(best - other >= _MARGIN for other, _encoding in guesses[1:])
    return Decoded(text=_strictly(data, encoding), encoding=encoding, sure=sure)


def _likelihood(guess: tuple[float, str]) -> float:
    return guess[0]


def _double(char: str, encoding: str) -> tuple[int, int]:
    raw = char.encode(encoding, "replace")
    return (raw[0], raw[1]) if len(raw) == 2 else (raw[0], 0)


def _japanese(char: str) -> float:
    """Kana most of all; the everyday characters of the first level; half-width kana of the banks."""
    if "\u3040" <= char <= "\u30ff" or "\uff00" <= char <= "\uff60" or "\u3000" <= char <= "\u3002":
        return 1.2
    if "\uff61" <= char <= "\uff9f":
        return 0.75
    lead, _trail = _double(char, "cp932")
    return 1.0 if 0x88 <= lead <= 0x97 else 0.3 if 0x98 <= lead <= 0x9F or 0xE0 <= lead <= 0xEA else -0.5


def _chinese(char: str) -> float:
    lead, trail = _double(char, "gb18030")
    if trail < 0xA1:
        return -0.2
    if char in "，。（）：；、":
        return 1.0
    return 1.0 if 0xB0 <= lead <= 0xD7 else 0.3 if 0xD8 <= lead <= 0xF7 else -0.5


def _korean(char: str) -> float:
    """Syllables of the old standard; Chinese characters are rare in it today."""
    lead, trail = _double(char, "cp949")
    if 0xB0 <= lead <= 0xC8 and trail >= 0xA1:
        return 1.15
    return 0.1 if 0xCA <= lead <= 0xFD and trail >= 0xA1 else -0.3


def _western(char: str) -> float:
    return 0.7 if char.isalpha() and char < "\u0180" else 0.0


def _vietnamese(char: str) -> float:
    if char in "\u0300\u0301\u0303\u0309\u0323":
        return 1.0
    return 1.0 if char in "ăâđêôơưĂÂĐÊÔƠƯ" else _western(char)


_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_TONED = re.compile("[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY][\u0300\u0301\u0303\u0309\u0323]")


def _joined(encoding: str, text: str) -> float:
    """A tone on no vowel is no Vietnamese."""
    if encoding != "cp1258":
        return 0.0
    return -2.0 if len(_TONE.findall(text)) != len(_TONED.findall(text)) else -0.01


_LIKE: dict[str, Callable[[str], float]] = {
    "cp932": _japanese,
    "gb18030": _chinese,
    "cp949": _korean,
    "cp1258": _vietnamese,
    "cp1252": _western,
}
