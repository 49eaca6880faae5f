"""One place, however its address was written; another flat, or no flat named, is another place.

The words below are those that post offices and people of these countries shorten. [our choice, as of 2026-11]
"""

import re
import unicodedata
from functools import lru_cache

_ENGLISH = {
    "street": "st str", "road": "rd", "avenue": "ave av", "drive": "dr drv", "lane": "ln", "court": "ct crt",
    "place": "pl", "crescent": "cres cr", "terrace": "tce ter", "highway": "hwy", "parade": "pde",
    "close": "cl", "boulevard": "blvd bvd", "square": "sq", "block": "blk", "building": "bldg", "mount": "mt",
    "north": "n nth", "south": "s sth", "east": "e", "west": "w",
}  # fmt: skip
_MALAY = {
    "jalan": "jln jl", "lorong": "lrg lor", "taman": "tmn", "kampung": "kg kpg kampong", "bukit": "bkt bt",
    "persiaran": "psn", "apartment": "pangsapuri", "lebuh": "lbh", "sungai": "sg", "seksyen": "seks",
}  # fmt: skip
_VIETNAMESE = {"phuong": "p ward", "quan": "q district dist", "huyen": "h", "thanhpho": "tp city"}
_OF_COUNTRY = {"SG": _MALAY, "MY": _MALAY, "ID": _MALAY, "BN": _MALAY, "VN": _VIETNAMESE}
_UNSAID = {
    "": "no number the",
    "VN": "so duong street st viet nam vietnam vn",
    "SG": "singapore sg s",
    "MY": "malaysia",
    "AU": "australia",
    "NZ": "new zealand aotearoa",
}
"""What one leaves out and another writes: "no.", the country, in Vietnam the word for a street."""
_TOGETHER = (("thanh pho", "thanhpho"), ("hcmc", "ho chi minh"), ("hcm", "ho chi minh"), ("ha noi", "hanoi"))

_UNIT = re.compile(
    r"(?:\b(?:unit|apt|apartment|flat|suite|ste|room|rm|can ho|phong)\b\.?\s*(?:no\b\.?\s*)?#?|#)\s*"
    r"([a-z]?\d+[a-z]?(?:-\d+[a-z]?)?)\b"
)
_SLASH = re.compile(r"^\s*(\d+[a-z]?)\s*/\s*(?=\d)")
"""Of Australia and New Zealand: 5/12 is flat 5 of number 12. In Vietnam 12/5 is number 5 of alley 12."""
_SG_CODE = re.compile(r"(?<![\d-])\d{6}(?!\d)")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_EAST = (
    (re.compile(r"(?<=\d)\s*(?:丁目|番地の?|번지|番|号室|號|号|室|호|동|の)\s*"), "-"),
    (re.compile(r"(?<=\d)\s*[‐-―−ーｰ]\s*(?=\d)"), "-"),
    (re.compile(r"특별시|광역시|(?<=서울)시|^日本|^대한민국|^中国|^中國|(?:〒\s*|^)\d{3}-\d{4}(?=\D)"), ""),
    (re.compile(r"(?<=\d)[\s,-]+(?=\d)"), "-"),
    (re.compile(r"[^\w-]+|-+(?=\D|$)"), ""),
)
"""In order: block and house and flat as 1-2-3, then what one leaves out."""
_CHOME = re.compile(r"[一二三四五六七八九](?=丁目)")
_ONE_TO_NINE = str.maketrans("一二三四五六七八九", "123456789")
FEWEST_WORDS = 4
"""A place without a number needs as many: "their home" is in every case. [our choice]"""


@lru_cache(maxsize=4096)
def address(value: str, country: str) -> str:
    """The text two addresses are compared by; `country` as two letters, or empty. Empty: too little said."""
    plain = _unmarked(unicodedata.normalize("NFKC", value).casefold())
    if _HAN.search(plain):
        form = _eastern(plain)
        return form if re.search(r"\d", form) else ""
    if country in {"AU", "NZ"}:
        plain = _SLASH.sub(r"unit \1 ", plain)
    units = " ".join(sorted(f"#{_number(found)}" for found in _UNIT.findall(plain)))
    rest = _UNIT.sub(" ", plain)
    code = _SG_CODE.search(rest) if country == "SG" else None
    words = [code[0]] if code else _words(rest, country)
    return f"{' '.join(words)} {units}".strip() if _enough(words) else ""


def _eastern(plain: str) -> str:
    plain = _CHOME.sub(_as_digit, plain)
    for pattern, instead in _EAST:
        plain = pattern.sub(instead, plain)
    return plain


def _as_digit(found: re.Match[str]) -> str:
    return found[0].translate(_ONE_TO_NINE)


def _unmarked(folded: str) -> str:
    """Without accents on Latin letters; kana keep their marks."""
    apart = unicodedata.normalize("NFD", folded.replace("đ", "d"))
    return unicodedata.normalize("NFC", re.sub(r"(?<=[a-z])[\u0300-\u036f]+", "", apart))


def _words(plain: str, country: str) -> list[str]:
    """Numbers keep their dashes and slashes."""
    text = " ".join(re.findall(r"\d\w*(?:[/-]\w+)+|\w+", plain))
    if country == "VN":
        text = re.sub(r"\b([pq])(?=\d)", r"\1 ", text)
        for written, together in _TOGETHER:
            text = re.sub(rf"\b{written}\b", together, text)
    known, unsaid = _table(country), _unsaid(country)
    return [known.get(word, _number(word)) for word in text.split() if word not in unsaid]


def _number(word: str) -> str:
    """`#05-12` and `#5-12` are one flat."""
    return re.sub(r"(?<!\d)0+(?=\d)", "", word)


def _enough(words: list[str]) -> bool:
    return len(words) >= FEWEST_WORDS or any(letter.isdigit() for word in words for letter in word)


@lru_cache(maxsize=64)
def _table(country: str) -> dict[str, str]:
    tables = _ENGLISH | _OF_COUNTRY.get(country, {})
    return {short: word for word, written in tables.items() for short in written.split()}


@lru_cache(maxsize=64)
def _unsaid(country: str) -> frozenset[str]:
    return frozenset(f"{_UNSAID['']} {_UNSAID.get(country, '')}".split())
