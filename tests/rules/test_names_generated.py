"""Names made up in many traditions: whatever paper writes one, it is that person's; another is not."""

import unicodedata
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.domain.facts import Name
from ringback.rules.names import Likeness, compare

Drawn = st.SearchStrategy["Somebody"]


class Somebody(NamedTuple):
    """`forms`: how documents, banks and profiles write the one name; `words`: its telling words."""

    name: Name
    forms: tuple[str, ...]
    words: frozenset[str]


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D").replace("ø", "o"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _one_of(words: str) -> st.SearchStrategy[str]:
    return st.sampled_from(words.split("|"))


def _capitals(*words: str) -> str:
    return _plain(" ".join(words)).upper()


_SYLLABLES = """
    ア:a イ:i カ:ka キ:ki ク:ku コ:ko サ:sa シ:shi ス:su タ:ta チ:chi ツ:tsu
    ト:to ナ:na ニ:ni ノ:no ハ:ha ヒ:hi フ:fu マ:ma ミ:mi ム:mu モ:mo ヤ:ya
    ユ:yu ヨ:yo ラ:ra リ:ri ワ:wa ガ:ga ジ:ji ズ:zu ダ:da バ:ba ブ:bu ベ:be
    ショウ:sho ジュン:jun リョウ:ryo コウ:ko ユウ:yu オオ:o シン:shin ケン:ken
    チョ:cho キョウ:kyo ッタ:tta ッチ:tchi ッポ:ppo ッサ:ssa ホン:hon ナン:nan
"""
_KANA = tuple((kana, latin) for kana, _, latin in (one.partition(":") for one in _SYLLABLES.split()))
_HEAD = tuple(pair for pair in _KANA if not pair[0].startswith("ッ") and pair[1] not in {"a", "i"})


def _hepburn(text: str) -> str:
    """As in a Japanese passport: m before b, m and p."""
    for sign in "bmp":
        text = text.replace(f"n{sign}", f"m{sign}")
    return text


@st.composite
def _japanese(draw: st.DrawFn) -> Somebody:
    sides = [
        (draw(st.sampled_from(_HEAD)), *draw(st.lists(st.sampled_from(_KANA), min_size=1, max_size=2)))
        for _ in range(2)
    ]
    family, given_name = ("".join(kana for kana, _ in side) for side in sides)
    f, g = (_hepburn("".join(latin for _, latin in side)) for side in sides)
    forms = (f"{family} {given_name}", f"{family}{given_name}", _capitals(f, g), f"{g.title()} {f.title()}")
    return Somebody(Name(f"{family} {given_name}"), forms, frozenset({family, given_name}))


@st.composite
def _vietnamese(draw: st.DrawFn) -> Somebody:
    family = draw(_one_of("Nguyễn|Trần|Lê|Phạm|Huỳnh|Đỗ|Vũ|Bùi|Đặng|Ngô"))
    middle = draw(_one_of("Thị|Văn|Hồng|Minh|Quốc|Thanh|Ngọc"))
    own = draw(_one_of("Hương|Tuấn|Phượng|Đức|Khánh|Trường|Nhung|Quỳnh|Hiếu|Liên"))
    words = (family, middle, own)
    forms = (_capitals(*words), f"{own} {family}", f"{own} {middle} {family}", _capitals(family, own))
    return Somebody(Name(" ".join(words)), forms, frozenset({family, own}))


_HANGUL_FAMILY = (
    ("박", "Park"),
    ("이", "Lee"),
    ("최", "Choi"),
    ("정", "Jeong"),
    ("강", "Kang"),
    ("윤", "Yoon"),
)
_HANGUL_OWN = (
    ("지", "ji"),
    ("훈", "hun"),
    ("서", "seo"),
    ("연", "yeon"),
    ("민", "min"),
    ("수", "su"),
    ("은", "eun"),
)


@st.composite
def _korean(draw: st.DrawFn) -> Somebody:
    family, latin = draw(st.sampled_from(_HANGUL_FAMILY))
    own = draw(st.lists(st.sampled_from(_HANGUL_OWN), min_size=2, max_size=2, unique=True))
    signs, sounds = "".join(sign for sign, _ in own), [sound for _, sound in own]
    forms = (
        f"{family} {signs}", f"{'-'.join(sounds).title()} {latin}", _capitals(latin, "".join(sounds)),
        _capitals(latin, *sounds),
    )  # fmt: skip
    return Somebody(Name(f"{family}{signs}"), forms, frozenset({family, signs}))


@st.composite
def _malay(draw: st.DrawFn) -> Somebody:
    own = draw(_one_of("Nurul Aisyah|Siti Zubaidah|Hafiz|Khairul Anwar|Faridah"))
    link = draw(st.sampled_from(("bin", "binti")))
    father = draw(_one_of("Osman|Abdul Rahman|Ismail|Mohd Yusof|Kassim"))
    forms = (_capitals(own, link, father), _capitals(own, father), f"{own} {link[0]}. {father}")
    return Somebody(Name(f"{own} {link} {father}"), forms, frozenset({*own.split(), *father.split()}))


@st.composite
def _initials(draw: st.DrawFn) -> Somebody:
    father = draw(_one_of("Kumarasamy|Palanivel|Subramaniam|Venkatesan"))
    own = draw(_one_of("Rajendran|Meenakshi|Arumugam|Lakshmi|Karthikeyan"))
    forms = (f"{own} {father[0]}", _capitals(own, father), f"{father[0]} {own}".upper(), f"{father} {own}")
    return Somebody(Name(f"{father[0]}. {own}"), forms, frozenset({father, own}))


@st.composite
def _one_word(draw: st.DrawFn) -> Somebody:
    own = draw(_one_of("Suharti|Wahyudi|Sukarno|Hartono|Ngatiyem|Poniman"))
    return Somebody(Name(own), (own.upper(), f"{own} {own}", f"{own} {own}".upper()), frozenset({own}))


@st.composite
def _burmese(draw: st.DrawFn) -> Somebody:
    title = draw(st.sampled_from(("U", "Daw", "Ma", "Ko")))
    words = draw(st.lists(_one_of("Khin|Mar|Zaw|Thida|Htet|Aung|Nandar|Kyaw"), min_size=3,
                          max_size=3, unique=True))  # fmt: skip
    forms = (_capitals(*words), f"{title} {' '.join(words)}", _capitals(*reversed(words)))
    return Somebody(Name(f"{title} {' '.join(words)}"), forms, frozenset(words))


@st.composite
def _filipino(draw: st.DrawFn) -> Somebody:
    own = draw(_one_of("Maria Luz|Jose Ramon|Ana Liza|Maria Cristina"))
    mother = draw(_one_of("Reyes|Villanueva|Magsaysay|Bautista"))
    family = draw(_one_of("Santos|dela Cruz|Dimaculangan|de Guzman"))
    short = own.replace("Maria", "Ma.")
    forms = (
        _capitals(f"{family},", own, mother), f"{own} {mother[0]}. {family}", f"{short} {family}",
        _capitals(own, family),
    )  # fmt: skip
    return Somebody(Name(f"{own} {mother} {family}"), forms, frozenset({*own.split(), *family.split()}))


@st.composite
def _latin(draw: st.DrawFn) -> Somebody:
    own = draw(_one_of("Zoë|Søren|Hēmi|Siân|Łukasz|Begüm|Ângela|Jiří"))
    family = draw(_one_of("Brontë-Müller|Ångström|Tūhoro|Llŷwelyn|Dvořák|Gonçalves|Özdemir"))
    plain = _capitals(own, family).replace("Ł", "L")
    forms = (plain, f"{family} {own}", f"{family.upper()}, {own}", f"{own[0]}. {family}")
    return Somebody(Name(f"{own} {family}"), forms, frozenset({own, family}))


@st.composite
def _thai(draw: st.DrawFn) -> Somebody:
    own, latin = draw(st.sampled_from((("สมชาย", "Somchai"), ("วิภา", "Wipha"), ("อนันต์", "Anan"))))
    family, there = draw(st.sampled_from((("ใจดี", "Jaidee"), ("ทองคำ", "Thongkham"), ("ศรีสุข", "Srisuk"))))
    title = draw(st.sampled_from(("นาย", "นางสาว", "นาง")))
    forms = (f"{title} {own} {family}", f"{title}{own} {family}", _capitals(latin, there), f"{there} {latin}")
    name = Name(f"{own} {family}", "", f"{latin} {there}")
    return Somebody(name, forms, frozenset({own, family}))


MADE_UP: dict[str, Drawn] = {
    "japanese": _japanese(), "vietnamese": _vietnamese(), "korean": _korean(), "malay": _malay(),
    "initials": _initials(), "one_word": _one_word(), "burmese": _burmese(), "filipino": _filipino(),
    "latin": _latin(), "thai": _thai(),
}  # fmt: skip


@pytest.mark.parametrize("tradition", MADE_UP)
@settings(deadline=None)
@given(data=st.data())
def test_it_is_the_same_person_however_it_is_written(tradition: str, data: st.DataObject) -> None:
    somebody = data.draw(MADE_UP[tradition])
    for form in somebody.forms:
        found = compare(somebody.name, Name(form))
        assert found.same, (somebody.name, form, found)


@pytest.mark.parametrize("tradition", MADE_UP)
@settings(deadline=None)
@given(data=st.data())
def test_somebody_else_is_told_apart(tradition: str, data: st.DataObject) -> None:
    """Two people with no word in common; two that share one may be near."""
    one, other = (data.draw(MADE_UP[tradition]) for _ in range(2))
    if one.words.isdisjoint(other.words):
        assert compare(one.name, other.name).likeness >= Likeness.NEAR
    if not one.words.isdisjoint(other.words) and one.words != other.words:
        assert compare(one.name, other.name) == compare(other.name, one.name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("サトウ コウイチ", "SATO KOICHI"),
        ("イノウエ ソウイチロウ", "INOUE SOICHIRO"),
        ("タナカ リョウイチ", "Ryoichi Tanaka"),
        ("ホンマ コウエイ", "HOMMA KOEI"),
        ("オオウチ アキ", "OUCHI AKI"),
        ("สมชาย ใจดี", "นายสมชาย ใจดี"),
        ("วิภา ทองคำ", "น.ส.วิภา ทองคำ"),
    ],
)
def test_how_banks_and_passports_really_write_it(one: str, other: str) -> None:
    assert compare(Name(one), Name(other)).same


@pytest.mark.parametrize(
    ("one", "other"),
    [("Louis Chen", "Lois Chen"), ("SATO KOICHI", "SATO KEIICHI"), ("Emma Roi", "Enna Roux")],
)
def test_what_is_folded_for_kana_joins_nobody_else(one: str, other: str) -> None:
    assert not compare(Name(one), Name(other)).same
