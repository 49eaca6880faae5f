"""Kana and Hangul into Latin letters, and one spelling for the several ways such letters are written."""

import re
from functools import lru_cache

_KATAKANA = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン"
    "ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴ"
)
_SYLLABLES = """
    a i u e o ka ki ku ke ko sa si su se so ta ti tu te to na ni nu ne no ha hi hu he ho ma mi mu me mo
    ya yu yo ra ri ru re ro wa i e o n ga gi gu ge go za zi zu ze zo da zi zu de do ba bi bu be bo
    pa pi pu pe po vu
"""
_KANA = dict(zip(_KATAKANA, _SYLLABLES.split(), strict=True))
_SMALL = dict(zip("ァィゥェォャュョヮ", ("a", "i", "u", "e", "o", "ya", "yu", "yo", "wa"), strict=True))


def is_kana(text: str) -> bool:
    return any("\u3040" <= char <= "\u30ff" for char in text)


def is_hangul(text: str) -> bool:
    return any("\uac00" <= char <= "\ud7a3" for char in text)


def kana(text: str) -> str:
    """Katakana and hiragana as Latin letters; other characters stay. Long marks are dropped."""
    wide = "".join(chr(ord(c) + 0x60) if "\u3041" <= c <= "\u3096" else c for c in text)
    out: list[str] = []
    double = False
    for char in wide:
        if char in _SMALL:
            _join_small(out, _SMALL[char])
        elif char == "ッ":
            double = True
        elif char != "ー":
            letters = _KANA.get(char, char)
            out.append(letters[0] + letters if double and letters[0].isalpha() else letters)
            double = False
    return "".join(out)


def _join_small(out: list[str], vowel: str) -> None:
    last = out.pop() if out else ""
    stem = last[:-1] if last[-1:] in "aiueo" else last
    out.append(stem + vowel)


_INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h"
_MEDIALS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i"
_FINALS = " k k k n n n t l k m l l l l l m p p t t ng t t k t p t"
_INITIAL, _MEDIAL, _FINAL = (_INITIALS.split(" "), _MEDIALS.split(" "), _FINALS.split(" "))


def hangul(text: str) -> str:
    """Revised Romanisation, syllable by syllable; other characters stay."""
    out = []
    for char in text:
        place = ord(char) - 0xAC00
        if 0 <= place < 11_172:
            initial, rest = divmod(place, 588)
            medial, final = divmod(rest, 28)
            out.append(_INITIAL[initial] + _MEDIAL[medial] + _FINAL[final])
        else:
            out.append(char)
    return "".join(out)


_TO_KUNREI = "sh>s ch>t ts>t j>z fu>hu cc>t dz>z"
_WORDS = 16_384
"""Kept ready: a payment list of ten thousand lines asks for the same words a million times."""
_JAPANESE = tuple(pair.split(">") for pair in _TO_KUNREI.split())


_OF_KANA = re.compile(r"(?:[bdghkmnprstwyz]{0,3}[aiueo])+n?")
"""Only then is ou before a vowel one long o: コウイチ is Koichi, and Louis is not Lois."""


@lru_cache(maxsize=_WORDS)
def japanese(text: str) -> str:
    """One spelling for Hepburn and Kunrei, long and short vowels, n and m before b, m and p.

    Banks write small kana large: リヨウ for リョウ, ハツトリ for ハットリ.
    """
    for old, new in _JAPANESE:
        text = text.replace(old, new)
    text = re.sub(r"(?<=[bdghkmnprstz])iy(?=[aou])", "y", text)
    text = re.sub(r"tu(?=([kpst]))", r"\1", text)
    text = re.sub(r"(?<=[stz])y", "", text)
    text = re.sub(r"m(?=[bmp])", "n", text)
    text = re.sub(r"o[hu](?=[^aiueoy]|$)|oo", "o", text)
    if _OF_KANA.fullmatch(text):
        text = re.sub(r"o[ou]+", "o", text)
    return re.sub(r"([aiue])\1", r"\1", text)


_TO_THAI = (
    ("ph", "p"), ("bh", "p"), ("th", "t"), ("dh", "t"), ("kh", "k"), ("gh", "k"), ("ch", "j"), ("sh", "s"),
    ("v", "w"), ("ee", "i"), ("oo", "u"), ("ay", "ai"), ("ii", "i"), ("aa", "a"), ("orn", "on"), ("y", "i"),
    ("ou", "u"), ("rr", "r"), ("tt", "t"), ("nn", "n"), ("ss", "s"),
)  # fmt: skip


@lru_cache(maxsize=_WORDS)
def thai(text: str) -> str:
    """One spelling for the ways Thai names are put into Latin letters. For whole, long names only."""
    for old, new in _TO_THAI:
        text = text.replace(old, new)
    return text


_FROM_ARABIC = {
    spelling: words.split()[0]
    for words in (
        "nur nor noor nour", "yusuf yusof yusoff yousef youssef", "ahmad ahmed achmad achmed",
        "hussein hussain husain husin hossain", "osman othman usman uthman", "aisyah aishah aisha ayesha",
        "fatimah fatima", "hassan hasan", "rahman rehman", "ibrahim ebrahim", "iskandar eskandar",
        "abdul abd", "ismail ismael", "syed sayed sayyid said", "zainab zaynab", "rashid rasyid",
        "sharif syarif shareef",
        "khalid kalid", "mustafa mustapha mustaffa", "faisal faizal", "azizah aziza", "latif lateef",
        "shah syah", "nasir naser nasser", "salim saleem", "umar omar", "yahya yahaya", "zulkifli dzulkifli",
        "farid fareed", "hafiz hafeez hafidz",
    )
    for spelling in words.split()
}  # fmt: skip


def malay(word: str) -> str:
    """One spelling for names from Arabic; other words stay."""
    return _FROM_ARABIC.get(word, word)


KOREAN_FAMILY = """
    lee yi rhee ri rhie i | park pak bak bahk | choi choe choy | jung jeong chung chong jong cheong | kim gim
    kang gang | cho jo joe | yoon yun youn | jang chang | lim im rim yim | oh o | seo suh so | shin sin
    kwon gwon | hwang whang | ahn an | yoo yu ryu ryoo you | jeon chun jun chon jon | ko go koh | moon mun
    son sohn | bae pae | baek paek paik baik | heo hur huh ho | sim shim | noh roh no ro | kwak gwak
    sung seong song | joo ju chu | woo u | koo ku gu | na ra | jin chin | um eom | bang pang | gong kong
    hyun hyeon | byun byeon pyon | seok suk | han | hong | nam | min | yang
"""
CHINESE_FAMILY = """
    chen chan tan chin tran | lin lam lim | wang wong ong heng | huang wong ng ooi oei uy
    zhang cheung chang teo chong | li lee lei | wu ng goh | cai tsai choi chua chai | xu hsu tsui koh
    zheng cheng tay teh | xie hsieh tse chia cheah | zhou chou chow chew | guo kuo kwok quek kok
    liu lau low liew | yang yeung yeo yong | ye yeh yip yap | zhu chu choo | he ho hoh | gao kao ko
    jiang chiang kong | luo lo law loh | liang leung neo leong | zeng tseng tsang chan | su soo so
    lu loo lo loke | deng teng tang | xiao hsiao siu siew | ma mah | hu woo ow | qiu chiu yau khoo
    zhong chung | wei wai ngai
"""


def _groups(table: str) -> dict[str, frozenset[int]]:
    """The places of the groups a spelling stands in; groups end at a bar or a line's end."""
    found: dict[str, set[int]] = {}
    for place, row in enumerate(table.replace("\n", "|").split("|")):
        for name in row.split():
            found.setdefault(name, set()).add(place)
    return {name: frozenset(places) for name, places in found.items()}


_NONE = frozenset[int]()
_KOREAN_GROUPS = _groups(KOREAN_FAMILY)
_CHINESE_GROUPS = _groups(CHINESE_FAMILY)


def same_korean_family(one: str, other: str) -> bool:
    return not _KOREAN_GROUPS.get(one, _NONE).isdisjoint(_KOREAN_GROUPS.get(other, _NONE))


def same_chinese_family(one: str, other: str) -> bool:
    return not _CHINESE_GROUPS.get(one, _NONE).isdisjoint(_CHINESE_GROUPS.get(other, _NONE))
