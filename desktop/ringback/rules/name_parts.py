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
    generation: str = ""
    """Jr., Sr., II, III where it is written."""
    fathers: frozenset[str] = frozenset()
    """The words after bin, binti, a/l and their like."""
    hyphened: frozenset[str] = frozenset()
    """Words joined by a hyphen: a given name's, so none of them is the family name."""
    honorific: bool = False
    """A U in front was taken for the Burmese one; it may be a Korean family name."""


_ONE_LETTER = str.maketrans(
    {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ħ": "h",
     "ŋ": "ng", "ə": "e"}
)  # fmt: skip
_TWO_WAYS = """
    陳陈 張张 劉刘 黃黄 黄黄 楊杨 趙赵 吳吴 孫孙 馬马 羅罗 鄭郑 謝谢 許许 韓韩 鄧邓 馮冯 葉叶 蘇苏 蔣蒋
    鍾钟 鐘钟 盧卢 蕭萧 賈贾 譚谭 陸陆 鄒邹 龍龙 竜龙 萬万 湯汤 龐庞 龔龚 閻阎 顏颜 顧顾 駱骆 魯鲁 鮑鲍
    畢毕 莊庄 藍蓝 溫温 連连 歐欧 錢钱 喬乔 賴赖 簡简 衛卫 嚴严 華华 倫伦 傑杰 億亿 優优 偉伟 強强 軍军
    麗丽 國国 国国 東东 雲云 輝辉 紅红 維维 銘铭 鋒锋 錦锦 鎮镇 鐵铁 開开 陽阳 際际 雙双 順顺 願愿 風风
    駿骏 騰腾 齡龄 兒儿 勝胜 動动 協协 園园 團团 堅坚 報报 壽寿 夢梦 學学 寧宁 實实 將将 專专 尋寻 島岛
    嶺岭 師师 廣广 広广 後后 從从 愛爱 慶庆 憲宪 應应 懷怀 揚扬 時时 曉晓 會会 棟栋 楓枫 業业 榮荣 栄荣
    樂乐 楽乐 樹树 橋桥 機机 歡欢 歲岁 漢汉 潔洁 濤涛 煒炜 燁烨 燦灿 爾尔 獻献 瑋玮 瑤瑶 瑩莹 環环 瓊琼
    碩硕 祿禄 禎祯 禮礼 穎颖 穩稳 節节 範范 紀纪 紹绍 結结 綠绿 緣缘 義义 聖圣 聰聪 肅肃 興兴 藝艺 蘭兰
    蓮莲 親亲 覺觉 觀观 計计 訓训 記记 設设 詩诗 詠咏 詳详 誠诚 諾诺 謙谦 譽誉 讓让 豐丰 貞贞 費费 賀贺
    賓宾 賜赐 賢贤 贊赞 軒轩 輕轻 運运 達达 遠远 選选 遙遥 醫医 鈞钧 銀银 錫锡 長长 門门 閃闪 閣阁 隊队
    階阶 隱隐 離离 電电 靈灵 韋韦 韻韵 項项 頌颂 飛飞 駒驹 驍骁 魚鱼 鳳凤 鳴鸣 鴻鸿 鵬鹏 鶴鹤 鷹鹰 寶宝
    宝宝 財财 貴贵 語语 靜静 静静 儀仪 純纯 綺绮 繼继 澤沢 濱浜 齋斉 斎斉 齊斉 邊辺 邉辺 髙高 﨑崎 櫻桜
    恵惠 眞真 瀨濑 瀬濑 嶋岛 富冨 曽曾 塚塚 圓圆 円圆 巖岩 檜桧
"""
"""Traditional and simplified, old and new: one character written two ways."""
_ONE_CHARACTER = str.maketrans({pair[0]: pair[1] for pair in _TWO_WAYS.split()})

_LEGAL = re.compile(
    r"^\(?(?:[カユドメシ]|シヤ)\)|\((?:[カユドメシ]|シヤ)\)?$|株式[会會]社|有限[会會]社|合同会社|合名会社|合資会社"
    r"|一般社団法人|\([株有同資名]\)|주식회사|유한책임회사|유한회사|합자회사|합명회사|\([주유]\)"
    r"|股份有限公司|有限[责責]任公司|有限公司|[个個][体體]工商[户戶]"
    r"|บริษัท|จ\u0e4d\u0e32กัด(?: ?\(มหาชน\))?|ห้างหุ้นส่วน|\(มหาชน\)"
    r"|\bc[oô]ng ty (?:tr[aá]ch nhi[eệ]m h[uữ]u h[aạ]n|tnhh|c[oổ] ph[aầ]n|cp)"
    r"(?: mtv| m[oộ]t th[aà]nh vi[eê]n)?\b"
    r"|\bh[oộ] kinh doanh\b|\bdoanh nghi[eệ]p t[uư] nh[aâ]n\b|\bdntn\b|\bperkongsian liabiliti terhad\b"
    r"|\b(?:sdn\.? ?bhd|bhd|berhad|sendirian berhad|pte\.? ?ltd|pty\.? ?(?:ltd|limited)|pvt\.? ?ltd"
    r"|proprietary limited|co\.?,? ?ltd|company limited|private limited|public company limited"
    r"|limited|ltd|llc|llp|l\.l\.c|inc|incorporated|corp|corporation|gmbh|plc"
    r"|kabushiki ?kaisha|godo ?kaisha|k\.k|g\.k"
    r"|s\.?r\.?o|d\.?o\.?o|jsc|tbk|plt|opc|cv\.|pt\.|s\.a\.s?|s\.?a\.?r\.?l|s\.r\.l|s\.p\.a|b\.v|n\.v|oü"
    r"|aps|a/s|kft|zrt|eood|ltda|lda|eurl|pllc|l\.p|cic|ug|yoo?han hoesa|jusik ?hoesa|sp\.? z o\.?o)\b\.?",
    re.IGNORECASE,
)
_EDGE_LEGAL = re.compile(
    r"(?:^(?:pt|cv|kk|gk|ud)\b)|(?:\b(?:kk|gk|co|ag|ab|as|oy|sa|srl|bv|nv|kg)\.?$)", re.IGNORECASE
)
COMPANY_WORDS = frozenset({"and", "the", "of", "company", "group", "holdings", "holding"})

_TITLES = frozenset(
    (
        "mr", "mrs", "ms", "miss", "mdm", "dr", "prof", "ir", "haji", "hajah", "hj", "hjh", "datuk", "dato",
        "datin", "sri", "encik", "cik", "shri", "smt", "daw", "khun",
        "engr", "atty", "rev", "様", "殿", "氏", "님", "씨", "คุณ", "นาย", "นางสาว", "นาง",
    )
)  # fmt: skip
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_JOINERS = frozenset(("bin", "binti", "binte", "bt", "bte", "bnt", "ibn", "al", "anak"))
_CHILD_OF = _JOINERS - {"al"}
_LIGHT = frozenset(("thi", "van"))
"""Middle words so common that they join nobody."""
_MUHAMMAD = "md mohd muhd mohammed mohamed mohamad mohammad muhamad muhammed"
_ALIKE = dict.fromkeys(_MUHAMMAD.split(), "muhammad")
_RELATION = re.compile(r"\b[asdw]\s*/\s*[lpow]\b", re.IGNORECASE)
_PAIR = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
_HYPHENED = re.compile(r"-(?=(?:bin|bt|al)\b)|(?<=\bbin)-", re.IGNORECASE)
_THAI_TITLE = re.compile(r"^(?:นางสาว|นาง|นาย|คุณ|น\.ส\.|ว่าที่ ?ร\.ต\.)\s*(?=[\u0e00-\u0e7f])")
"""Thai banks write the title and the name without a space."""
_MARIA = re.compile(r"^ma(?:\.|ª)\s*(?=\w)|^ma (?=\w+ \w+ \w+)", re.IGNORECASE)
"""`Ma.` is Maria; without its point only before three words: Ma Wei is another name."""


@lru_cache(maxsize=4096)
def parts_of(written: str) -> Parts:
    plain = unicodedata.normalize("NFKC", written).strip()
    rest, company = _without_legal_form(plain)
    folded = _folded(rest if company else _spelled_out(rest))
    words = tuple(re.findall(r"[^\W_]+", folded.replace("'", "").replace("’", "")))
    kept = _companys(words) if company else _persons(words)
    return Parts(
        written=plain.casefold(),
        words=kept,
        light=_LIGHT & set(kept),
        company=company,
        script=_script("".join(kept)),
        generation=_generation(words, kept),
        fathers=_fathers(words),
        hyphened=frozenset(word for pair in _PAIR.findall(folded) for word in pair.split("-")),
        honorific=not company and len(words) > 1 and words[0] == "u" and kept[0] != "u",
    )


def _spelled_out(person: str) -> str:
    """Ma. as Maria, a/l as bin; Su-bin is one word and no patronymic."""
    person = _THAI_TITLE.sub("", person)
    return _RELATION.sub(" bin ", _MARIA.sub("maria ", _HYPHENED.sub("", person)))


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
    gone = _TITLES | (_GENERATIONS.keys() if len(words) > 2 else set())
    last = len(words) - 1
    named = tuple(
        _ALIKE.get(word, word)
        for at, word in enumerate(words)
        if word not in gone and not (word in _JOINERS and 0 < at < last)
    )
    if len(named) > 1 and words[0] == "u" and named[0] == "u":
        named = named[1:]
    return named or words


def _generation(words: tuple[str, ...], kept: tuple[str, ...]) -> str:
    found = [_GENERATIONS[word] for word in words if word in _GENERATIONS and word not in kept]
    return found[-1] if found else ""


def _fathers(words: tuple[str, ...]) -> frozenset[str]:
    """What stands after the first word that says whose child somebody is; `al` alone says nothing."""
    said = [at for at, word in enumerate(words[:-1]) if word in _CHILD_OF and at]
    return frozenset(_persons(words[said[0] + 1 :])) if said else frozenset()


def _companys(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in COMPANY_WORDS) or words


def _script(text: str) -> str:
    """`latin`, or the first other script there is."""
    for char in text:
        if not char.isascii():
            return unicodedata.name(char, "?").split()[0]
    return "latin"
