"""Chinese names in Latin letters: one name under Mandarin, Cantonese and Hokkien spellings, or Wade-Giles.

Only where a table can be honest: the commonest surnames, and syllables of given names each tied to one
character. A name is read in one tongue at a time: Chen is Mandarin, so what follows is; Tan is Hokkien, and
what follows may be Hokkien or, as in Singapore, Mandarin. [M, THREAT.md 3.2]
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

MANDARIN, CANTONESE, HOKKIEN = range(3)

_FAMILIES = """
    chen ch'en|chan|tan chin ting; lin|lam|lim; wang|wong|ong heng; huang|wong|ng ooi oei uy wee;
    li|lee lei li|lee; zhang chang|cheung cheong|teo teoh chong tiu; wu|ng|goh gouw go;
    cai tsai|choi tsoi|chua chuah chai; xu hsu|hui tsui|koh khor kho;
    zheng cheng|cheng chiang|tay teh tee; xie hsieh|tse che|chia cheah sia;
    zhou chou|chow chau|chew chiu; guo kuo|kwok|quek kuek kueh koay kok; liu|lau|low lao liew lauw;
    yang|yeung young|yeo yeoh iu yong; ye yeh|yip ip|yap iap; zhu chu|chu|choo chee;
    he ho|ho|hoh hor ho; gao kao|ko|koh kor; jiang chiang|keung kong chiang|kiang kang chio;
    luo lo|law lo|loh lor; liang|leung|neo nio leong; zeng tseng|tsang|chan chen tsan;
    su|so|soh saw soo; lu|lo loo luk|loke lok loh; deng teng|tang|teng tang;
    xiao hsiao|siu|siew seow sio; ma|ma mah|beh bay; hu|woo wu|aw oh ow; qiu chiu|yau|khoo koo khu;
    zhong chung|chung|teng cheong; wei|ngai wai|gui ngooi; hong hung|hung|ang; shen|sum sham|sim;
    han|hon|han hang; tang|tong|tng thng; feng|fung|pang; yu|yu yue|ee joo yee; fan|fan|hwan huan;
    pan|poon pun|phua phoa; du tu|to|toh; dai tai|tai|tay tye; yuan|yuen|wan; jin chin|kam|kim;
    fang|fong|png hong; shi shih|shek|sek chioh; hong|hung|ang; zhao chao|chiu|teo chio tio;
    sun|suen|soon sng; he|hor ho|ho; song sung|sung|song; tian t'ien|tin|chan; dong tung|tung|tang;
    kong k'ung|hung|khong; bai pai|pak|peh; cui ts'ui|chui|chwee; lai|lai|lai luah; fu|fu|poh;
    yao|yiu|yeow yeoh; lei|lui|looi; mo|mok|bok
"""
_GIVEN = """
    wei wai wee; ming ming beng; qiang keung kheong; zhi chi chee; jia ka kah; jie kit kiat;
    wen man boon; hua wah hwa; guo kwok kok; ying ying eng; li lai lay; mei mei bee; ling ling leng;
    rong wing yong; cheng shing seng; long lung leong; de tak teck; an on ann; ping ping peng;
    fu fuk hock; fa fat huat; sheng sang seng; jin kam kim; jian kin kian; jun chun choon; hui fai hwee;
    hai hoi hai; xiong hung hiong; gui kwai kwee; xing hing heng; cai choi chai; shui sui chwee;
    yu yuk geok; zhen chun tin; zhu chu choo; xiu sau siew; shu shuk sok; hui wai huay; fang fong hong;
    lan lan lan; lian lin lian; yue yuet guat; yun wan hoon; xue suet seok; xiao siu sio; xiao hiu siao;
    xin yan hin;
    yi yee ghee; si sze soo; ting ting teng; zi tsz choo; yong wing eng; guang kwong kong;
    zhong chung tiong; ren yan jin; xin shun sin; xiao hau hau; tian tin thian; bao po poh;
    yao yiu yeow; hong wang hong; feng fung hong; dong tung tong; nan nam lam; chun chun choon;
    qiu chau chew; jing ching cheng; jing king keng; hao ho hoh; hao ho hao; da tai tua; yan yin eng;
    kai hoi kai; xian hin hian; liang leung liang; qing hing keng; bin pan pin; bo pak pek;
    chao chiu teow; chuan chuen chuan; gang kong kong; han hon han; he ho ho; jiang kong kang;
    kang hong khong; lei lui looi; lin lam lim; peng pang peng; qi kei kee; rui yui swee; shan shan san;
    shi sai see; song chung siong; tao to tho; wu mo boo; xiang cheung siong; yang yeung yong;
    ze chak tek; hong hung ang
"""
_WADE = (
    (r"^zhi$", "chih"), (r"^chi$", "chih"), (r"^shi$", "shih"), (r"^ri$", "jih"), (r"^(zi|ci)$", "tzu"),
    (r"^si$", "ssu"), (r"^zh", "ch"), (r"^q", "ch"), (r"^x", "hs"), (r"^r", "j"), (r"^j(?=i|u)", "ch"),
    (r"^[zc](?!h)", "ts"), (r"^b", "p"), (r"^d", "t"), (r"^g", "k"), (r"ong$", "ung"), (r"ian$", "ien"),
    (r"ie$", "ieh"), (r"ue$", "ueh"), (r"^ye$", "yeh"), (r"^yan$", "yen"), (r"^er$", "erh"),
    (r"^([khg])e$", r"\1o"), (r"(?<=[tnl])uo$", "o"), (r"^tsuo$", "tso"), (r"ui$", "ui"), (r"^you$", "yu"),
)  # fmt: skip
"""Pinyin to Wade-Giles as printed without its marks, in this order."""


def _family_columns() -> dict[str, set[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for place, row in enumerate(_FAMILIES.replace("'", "").split(";")):
        for tongue, spellings in enumerate(row.split("|")):
            for spelling in spellings.split():
                found.setdefault(spelling, set()).add((place, tongue))
    return found


def _given_columns() -> tuple[dict[str, frozenset[int]], ...]:
    columns: tuple[dict[str, set[int]], ...] = ({}, {}, {})
    for place, row in enumerate(_GIVEN.split(";")):
        for tongue, spelling in enumerate(row.split()):
            columns[tongue].setdefault(spelling, set()).add(place)
    return tuple({key: frozenset(places) for key, places in column.items()} for column in columns)


_FAMILY, _SYLLABLE = _family_columns(), _given_columns()


@lru_cache(maxsize=4096)
def tongues(mine: str, yours: str) -> frozenset[tuple[int, int]]:
    """The pairs of tongues in which two spellings are one surname; empty when they are none."""
    return frozenset(
        (a, b)
        for (place, a), (other, b) in product(_FAMILY.get(mine, ()), _FAMILY.get(yours, ()))
        if place == other
    )


def one_name(mine: tuple[str, str], yours: tuple[str, str]) -> bool:
    """Surname and given name run together, twice: one name in two spellings."""
    if mine[0] == yours[0]:
        return False  # one who spells the surname one way spells the rest so too
    return any(
        _given_alike(a, b, x, y)
        for a, b in tongues(mine[0], yours[0])
        for x, y in product(_syllables(mine[1]), _syllables(yours[1]))
        if len(x) == len(y)
    )


def _given_alike(a: int, b: int, mine: tuple[str, ...], yours: tuple[str, ...]) -> bool:
    """Each syllable the same, or one character's in the tongues that may follow these surnames."""
    if all(x == y for x, y in zip(mine, yours, strict=True)):
        return True
    if a == b == MANDARIN and _waded(mine, yours):
        return True
    return any(
        x != y
        and all(
            one == other or _one_character(one, other, x, y) for one, other in zip(mine, yours, strict=True)
        )
        for x, y in product({a, MANDARIN}, {b, MANDARIN})
    )


def _one_character(one: str, other: str, x: int, y: int) -> bool:
    return bool(_SYLLABLE[x].get(one, frozenset()) & _SYLLABLE[y].get(other, frozenset()))


def _waded(mine: Iterable[str], yours: Iterable[str]) -> bool:
    mine, yours = tuple(mine), tuple(yours)
    return tuple(map(wade, mine)) == yours or mine == tuple(map(wade, yours))


@lru_cache(maxsize=2048)
def wade(pinyin: str) -> str:
    for pattern, new in _WADE:
        pinyin = re.sub(pattern, new, pinyin)
    return pinyin


def _syllables(given: str) -> list[tuple[str, ...]]:
    """A given name has one or two syllables; where it is run together, every cut is tried."""
    return [(given,), *((given[:at], given[at:]) for at in range(1, len(given)))]
