"""A written name taken apart into the words that are compared."""

import re
import unicodedata
from functools import lru_cache

from msgspec import Struct

from ringback.rules import romanise


class Parts(Struct, frozen=True):
    """`words` in their order; `light` are those that alone join nobody (Thi, Van); `script` of the words."""

    written: str
    words: tuple[str, ...]
    light: frozenset[str]
    company: bool
    script: str


_ONE_LETTER = str.maketrans(
    {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ħ": "h",
     "ŋ": "ng", "ə": "e"}
)  # fmt: skip
_ONE_CHARACTER = str.maketrans(
    "陳張劉黃楊趙吳孫馬羅鄭謝許韓鄧馮葉蘇蔣鍾盧蕭賈譚陸鄒龍萬湯偉強軍麗華國東雲澤濱齋斎齊邊邉髙﨑廣櫻竜惠眞榮",
    "陈张刘黄杨赵吴孙马罗郑谢许韩邓冯叶苏蒋钟卢萧贾谭陆邹龙万汤伟强军丽华国东云沢浜斉斉斉辺辺高崎広桜龙恵真栄",
)

_LEGAL = re.compile(
    r"^\(?[カユド]\)|\([カユド]\)?$|株式会社|有限会社|合同会社|合名会社|\(株\)|\(有\)|㈱|㈲"
    r"|주식회사|유한회사|\(주\)|股份有限公司|有限责任公司|有限公司"
    r"|công ty (?:tnhh|cổ phần)(?: mtv| một thành viên)?|cong ty (?:tnhh|co phan)"
    r"|\b(?:sdn\.? ?bhd|bhd|pte\.? ?ltd|pty\.? ?ltd|pvt\.? ?ltd|co\.?,? ?ltd|company limited|private limited"
    r"|limited|ltd|llc|llp|l\.l\.c|inc|incorporated|corp|corporation|gmbh|plc"
    r"|kabushiki ?kaisha|godo ?kaisha|k\.k|g\.k"
    r"|s\.?r\.?o|d\.?o\.?o|jsc|tbk|cv\.|pt\.|s\.a\.|s\.?a\.?r\.?l|b\.v|n\.v|oü|sp\.? z o\.?o)\b\.?",
    re.IGNORECASE,
)
_EDGE_LEGAL = re.compile(
    r"(?:^(?:pt|cv|kk|gk|ud)\b)|(?:\b(?:kk|gk|co|ag|ab|as|oy|sa|srl|bv|nv|kg)\.?$)", re.IGNORECASE
)
COMPANY_WORDS = frozenset({"and", "the", "of", "company", "group", "holdings", "holding"})

_TITLES = frozenset(
    (
        "mr", "mrs", "ms", "miss", "mdm", "dr", "prof", "ir", "haji", "hajah", "hj", "hjh", "datuk", "dato",
        "datin", "sri", "jr", "sr", "ii", "iii", "shri", "smt", "daw", "様", "殿", "氏",
    )
)  # fmt: skip
_JOINERS = frozenset(("bin", "binti", "binte", "bt", "bte", "bnt", "ibn", "al", "anak"))
_LIGHT = frozenset(("thi", "van"))
"""Middle words so common that they join nobody."""
_MUHAMMAD = "md mohd muhd mohammed mohamed mohamad mohammad muhamad muhammed"
_ALIKE = {"ma": "maria", **dict.fromkeys(_MUHAMMAD.split(), "muhammad")}
_RELATION = re.compile(r"\b[asdw]\s*/\s*[lpow]\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def parts_of(written: str) -> Parts:
    plain = unicodedata.normalize("NFKC", written).strip()
    rest, company = _without_legal_form(plain)
    folded = _folded(_RELATION.sub(" ", rest))
    words = tuple(re.findall(r"[^\W_]+", folded.replace("'", "").replace("’", "")))
    kept = _companys(words) if company else _persons(words)
    return Parts(plain.casefold(), kept, _LIGHT & set(kept), company, _script("".join(kept)))


def _without_legal_form(text: str) -> tuple[str, bool]:
    rest = _LEGAL.sub(" ", text)
    firm = rest != text
    edged = _EDGE_LEGAL.sub(" ", rest.strip(" .,"))
    if firm or (edged != rest.strip(" .,") and _sure_edge(rest)):
        return edged, True
    return text, False


def _sure_edge(text: str) -> bool:
    """`PT` or `KK` at an edge in capitals, beside words that are not, names a firm; else it may be a name."""
    found = _EDGE_LEGAL.search(text.strip(" ,"))
    word = found.group() if found else ""
    return word in {"KK", "GK", "PT", "CV", "UD", "AG", "AB", "SRL", "BV", "NV", "KG"} and not text.isupper()


def _folded(text: str) -> str:
    """Case, accents, kana and Hangul taken to plain Latin letters; other scripts keep their characters."""
    lower = text.casefold()
    if romanise.is_hangul(lower):
        lower = romanise.hangul(_HANGUL_NAME.sub(r"\1 \2", lower))
    elif romanise.is_kana(lower) and not _has_han(lower):
        lower = romanise.kana(lower)
    return plain_letters(lower).translate(_ONE_CHARACTER)


def plain_letters(text: str) -> str:
    """Latin letters without their marks; đ and its like, which no mark explains, by table."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text.translate(_ONE_LETTER)) if not _mark(c))
    return unicodedata.normalize("NFC", bare).translate(_ONE_LETTER)


_HANGUL_NAME = re.compile(r"\b([\uac00-\ud7a3])([\uac00-\ud7a3]{2})\b")
"""Written without a space: one syllable of family name, two of given name."""


def _mark(char: str) -> bool:
    return "\u0300" <= char <= "\u036f"


def _has_han(text: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf" for char in text)


def _persons(words: tuple[str, ...]) -> tuple[str, ...]:
    named = tuple(_ALIKE.get(word, word) for word in words if word not in _TITLES | _JOINERS)
    if len(named) > 1 and words[0] == "u" and named[0] == "u":
        named = named[1:]
    return named or words


def _companys(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in COMPANY_WORDS) or words


def _script(text: str) -> str:
    """`latin`, or the first other script there is."""
    for char in text:
        if not char.isascii():
            return unicodedata.name(char, "?").split()[0]
    return "latin"
