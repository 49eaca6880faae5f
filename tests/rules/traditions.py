"""People of many places, all invented, and any facts told again of each of them.

The facts in `firing.py` and `builders.py` are about Linh Pham of Hue. `retold` tells them of somebody else
with the same structure: what agreed agrees, what differed differs, and every number is one of that country.
"""

from functools import cache
from typing import Any, NamedTuple

import msgspec

from ringback.domain.facts import AnyFact

HUE = 7
"""Hours by which Hue is before UTC: sign-ins are told by their hour in UTC."""


class Tradition(NamedTuple):
    """`another` shares no word with `name`; `near` is the account's holder with one part more or less."""

    country: str
    code: str
    name: tuple[str, str, str]
    """As written, its reading, and in Latin letters."""
    paper: str
    holder: str
    another: tuple[str, str, str]
    near: str
    place: str
    home: tuple[str, str, str]
    """An address, the same one written otherwise, and the house next door."""
    phone: tuple[str, str]
    """Abroad and at home."""
    phone_2: tuple[str, str]
    account: tuple[str, str]
    """The same one, written twice."""
    account_2: str
    account_3: str
    firm: tuple[str, str, str]
    """A firm, its name in the register, and another firm."""
    zone: str
    offset: int
    """Minutes before UTC."""
    spot: str
    number: tuple[str, str] = ("", "")
    """A register number that holds and one that does not, where the country has a public check digit."""


VIETNAM = Tradition(
    "VN", "VNM", ("Phạm Thị Hồng Linh", "", ""), "PHAM THI HONG LINH", "PHAM THI HONG LINH",
    ("Trần Văn Hùng", "", ""), "PHAM LINH", "Huế",
    ("12 Lê Lợi, Huế", "12, LE LOI. Hue", "14 Lê Lợi, Huế"),
    ("+84 24 3825 1234", "024 3825 1234"), ("+84 24 3825 9999", "024 3825 9999"),
    ("0071 000 123 456", "0071-000123456"), "9988776655", "5550001234",
    ("Công ty TNHH Sao Mai", "CONG TY TNHH SAO MAI", "Công ty Cổ phần Đại Dương"),
    "Asia/Ho_Chi_Minh", 420, "16.46,107.60", ("0100233488", "0100233489"),
)  # fmt: skip
JAPAN = Tradition(
    "JP", "JPN", ("佐藤 由紀", "サトウ ユキ", "Sato Yuki"), "SATO YUKI", "サトウ ユキ",
    ("田中 健一", "タナカ ケンイチ", "Tanaka Kenichi"), "SATO Y", "大阪市",
    ("大阪市北区梅田一丁目2番3号", "大阪市北区梅田1-2-3", "大阪市北区梅田1-2-4"),
    ("+81 6 6123 4567", "06-6123-4567"), ("+81 6 6123 9999", "06-6123-9999"),
    ("1234567", "123-4567"), "9988776", "5550001",
    ("株式会社 桜工房", "株式会社桜工房", "神戸製作 株式会社"),
    "Asia/Tokyo", 540, "34.69,135.50", ("5-8356-7825-6246", "5-8356-7825-6247"),
)  # fmt: skip
KOREA = Tradition(
    "KR", "KOR", ("박지훈", "", "Park Ji-hoon"), "PARK JIHOON", "박지훈",
    ("이민수", "", "Lee Min-su"), "PARK J H", "부산",
    ("부산광역시 해운대구 중동 12-3", "부산 해운대구 중동 12번지 3호", "부산 해운대구 중동 12-4"),
    ("+82 51 123 4567", "051-123-4567"), ("+82 51 123 9999", "051-123-9999"),
    ("110-234-567890", "110 234 567890"), "99887766554", "55500012345",
    ("주식회사 한빛", "(주)한빛", "주식회사 대양"),
    "Asia/Seoul", 540, "35.18,129.08", ("116-82-00276", "116-82-00277"),
)  # fmt: skip
CHINA = Tradition(
    "CN", "CHN", ("陈伟明", "", "Chen Weiming"), "CHEN WEIMING", "陈伟明",
    ("刘建国", "", "Liu Jianguo"), "CHEN W M", "昆明",
    ("昆明市五华区人民路12号", "昆明市五华区人民路12", "昆明市五华区人民路14号"),
    ("+86 871 6312 3456", "0871 6312 3456"), ("+86 871 6312 9999", "0871 6312 9999"),
    ("6222 0210 0111 2345 678", "6222021001112345678"), "6222021001199887766", "6222021001155500012",
    ("昆明晨光科技有限公司", "昆明晨光科技有限公司", "大理远洋贸易有限公司"),
    "Asia/Shanghai", 480, "25.04,102.71", ("91110000600037341L", "91110000600037342L"),
)  # fmt: skip
TAIWAN = Tradition(
    "TW", "TWN", ("林雅婷", "", "Lin Ya-ting"), "LIN, YA-TING", "林雅婷",
    ("陳國豪", "", "Chen Kuo-hao"), "LIN Y T", "台北市",
    ("台北市大安區和平路12號", "台北市大安區和平路12", "台北市大安區和平路14號"),
    ("+886 2 2712 3456", "02 2712 3456"), ("+886 2 2712 9999", "02 2712 9999"),
    ("012-345-678901", "012345678901"), "998877665544", "555000123456",
    ("晨光設計有限公司", "晨光設計有限公司", "遠洋貿易股份有限公司"),
    "Asia/Taipei", 480, "25.03,121.56", ("00501503", "00501504"),
)  # fmt: skip
HONG_KONG = Tradition(
    "HK", "CHN", ("Chan Tai Man Peter", "", ""), "CHAN TAI MAN PETER", "CHAN TAI MAN",
    ("Wong Ka Yan", "", ""), "CHAN T M", "Kowloon",
    ("Flat 3, 12 Nathan Road, Kowloon", "12 NATHAN RD, KOWLOON, FLAT 3", "Flat 3, 14 Nathan Road, Kowloon"),
    ("+852 2123 4567", "2123 4567"), ("+852 2123 9999", "2123 9999"),
    ("012-345-678-901", "012345678901"), "998877665544", "555000123456",
    ("Harbour Lantern Limited", "HARBOUR LANTERN LTD", "Dragon Ferry Limited"),
    "Asia/Hong_Kong", 480, "22.32,114.17",
)  # fmt: skip
MALAYSIA = Tradition(
    "MY", "MYS", ("Nurul Aisyah binti Abdul Rahman", "", ""), "NURUL AISYAH BINTI ABDUL RAHMAN",
    "NURUL AISYAH ABDUL RAHMAN", ("Lim Wei Jie", "", ""), "NURUL A A RAHMAN", "George Town",
    ("12 Jalan Masjid, George Town", "12, Jln Masjid, GEORGE TOWN", "14 Jalan Masjid, George Town"),
    ("+60 4 261 2345", "04-261 2345"), ("+60 4 261 9999", "04-261 9999"),
    ("5140 1234 5678", "514012345678"), "998877665544", "555000123456",
    ("Teratai Digital Sdn. Bhd.", "TERATAI DIGITAL SDN BHD", "Gunung Jerai Trading Sdn. Bhd."),
    "Asia/Kuala_Lumpur", 480, "5.41,100.33",
)  # fmt: skip
INDIA = Tradition(
    "IN", "IND", ("K. Rajendran", "", ""), "RAJENDRAN KUMARASAMY", "RAJENDRAN K",
    ("Meena Iyer", "", ""), "RAJENDRAN K S", "Madurai",
    ("12 West Masi Street, Madurai", "12, W Masi St, MADURAI", "14 West Masi Street, Madurai"),
    ("+91 452 234 5678", "0452 234 5678"), ("+91 452 234 9999", "0452 234 9999"),
    ("5010 0123 4567 89", "50100123456789"), "99887766554433", "55500012345678",
    ("Vaigai Software Private Limited", "VAIGAI SOFTWARE PVT LTD", "Kaveri Exports Private Limited"),
    "Asia/Kolkata", 330, "9.93,78.12", ("27AAPFU0939F1ZV", "27AAPFU0939F1ZW"),
)  # fmt: skip
INDONESIA = Tradition(
    "ID", "IDN", ("Suharti", "", ""), "SUHARTI", "SUHARTI SUHARTI",
    ("Bambang Wijaya", "", ""), "SUHARTI W", "Yogyakarta",
    ("Jalan Malioboro 12, Yogyakarta", "Jl. Malioboro 12, YOGYAKARTA", "Jalan Malioboro 14, Yogyakarta"),
    ("+62 274 512 345", "0274 512 345"), ("+62 274 512 999", "0274 512 999"),
    ("123 456 7890", "1234567890"), "9988776655", "5550001234",
    ("PT Maju Bersama", "PT. MAJU BERSAMA", "PT Samudra Jaya"),
    "Asia/Jakarta", 420, "-7.80,110.37",
)  # fmt: skip
THAILAND = Tradition(
    "TH", "THA", ("สมชาย ใจดี", "", "Somchai Jaidee"), "SOMCHAI JAIDEE", "นาย สมชาย ใจดี",
    ("วิภา ทองคำ", "", "Wipa Thongkham"), "SOMCHAI J", "Chiang Mai",
    ("12 Nimman Road, Chiang Mai", "12, NIMMAN RD, Chiang Mai", "14 Nimman Road, Chiang Mai"),
    ("+66 53 123 456", "053 123 456"), ("+66 53 123 999", "053 123 999"),
    ("123-4-56789-0", "1234567890"), "9988776655", "5550001234",
    ("บริษัท ดาวเหนือ จำกัด", "บริษัท ดาวเหนือ จำกัด", "บริษัท ทะเลใต้ จำกัด"),
    "Asia/Bangkok", 420, "18.79,98.98", ("0 99 4 000 61772 1", "0 99 4 000 61772 2"),
)  # fmt: skip
BURMESE_IN_SINGAPORE = Tradition(
    "SG", "MMR", ("Daw Khin Mar Oo", "", ""), "KHIN MAR OO", "KHIN MAR OO",
    ("Zaw Min Htet", "", ""), "KHIN M OO", "Singapore",
    ("12 Tanjong Pagar Road #05-12", "12 Tanjong Pagar Rd, #5-12", "14 Tanjong Pagar Road #05-12"),
    ("+65 6222 4567", "6222 4567"), ("+65 6222 9999", "6222 9999"),
    ("123-45678-9", "123456789"), "998877665", "555000123",
    ("Golden Jasmine Pte. Ltd.", "GOLDEN JASMINE PTE LTD", "Straits Anchor Pte. Ltd."),
    "Asia/Singapore", 480, "1.28,103.84", ("197401143C", "197401143D"),
)  # fmt: skip
PHILIPPINES = Tradition(
    "PH", "PHL", ("Maria Luz Reyes dela Cruz", "", ""), "DELA CRUZ, MARIA LUZ REYES", "MARIA LUZ R DELA CRUZ",
    ("Ramon Villanueva Santos", "", ""), "M L DELA CRUZ", "Cebu",
    ("12 Mango Avenue, Cebu", "12 MANGO AVE., CEBU", "14 Mango Avenue, Cebu"),
    ("+63 32 234 5678", "032 234 5678"), ("+63 32 234 9999", "032 234 9999"),
    ("1234 5678 90", "1234567890"), "9988776655", "5550001234",
    ("Bituin Services Inc.", "BITUIN SERVICES, INC.", "Dagat Trading Inc."),
    "Asia/Manila", 480, "10.32,123.89",
)  # fmt: skip
NEW_ZEALAND = Tradition(
    "NZ", "NZL", ("Zoë Brontë-Müller", "", ""), "BRONTE-MUELLER ZOE", "Z BRONTE-MULLER",
    ("Hēmi Parata", "", ""), "Z BRONTE", "Napier",
    ("5/12 Marine Parade, Napier", "Flat 5, 12 Marine Pde, NAPIER", "5/14 Marine Parade, Napier"),
    ("+64 6 835 4567", "06 835 4567"), ("+64 6 835 9999", "06 835 9999"),
    ("01-0242-0100194-00", "01 0242 0100194 00"), "01-0902-1000000-00", "06-0501-1000000-00",
    ("Kōwhai Web Limited", "KOWHAI WEB LTD", "Southern Anchor Limited"),
    "Pacific/Auckland", 720, "-39.49,176.92", ("9429041525746", "9429041525747"),
)  # fmt: skip
AUSTRALIA = Tradition(
    "AU", "AUS", ("Anna Katherine Smith", "", ""), "SMITH ANNA KATHERINE", "A K SMITH",
    ("Brian O'Malley", "", ""), "A SMITH", "Hobart",
    ("5/12 Elizabeth Street, Hobart", "Unit 5, 12 Elizabeth St, HOBART", "5/14 Elizabeth Street, Hobart"),
    ("+61 3 6123 4567", "03 6123 4567"), ("+61 3 6123 9999", "03 6123 9999"),
    ("062-000 12345678", "06200012345678"), "06200099887766", "06200055500012",
    ("Wattle Lane Pty Ltd", "WATTLE LANE PTY LIMITED", "Bass Strait Freight Pty Ltd"),
    "Australia/Hobart", 660, "-42.88,147.33", ("51 824 753 556", "51 824 753 557"),
)  # fmt: skip
BRITAIN = Tradition(
    "GB", "GBR", ("Siân Llewellyn", "", ""), "LLEWELLYN SIAN", "SIAN LLEWELLYN",
    ("Oluwaseun Adeyemi", "", ""), "S LLEWELLYN", "Cardiff",
    ("Flat 5, 12 Castle Street, Cardiff", "12 Castle St, Flat 5, CARDIFF",
     "Flat 5, 14 Castle Street, Cardiff"),
    ("+44 29 2018 3456", "029 2018 3456"), ("+44 29 2018 9999", "029 2018 9999"),
    ("20-00-00 55779911", "200000 55779911"), "20000099887766", "20000055500012",
    ("Red Kite Design Limited", "RED KITE DESIGN LTD", "Severn Barrage Trading Limited"),
    "Europe/London", 0, "51.48,-3.18",
)  # fmt: skip

TRADITIONS = {
    "vietnam": VIETNAM, "japan": JAPAN, "korea": KOREA, "china": CHINA, "taiwan": TAIWAN,
    "hong_kong": HONG_KONG, "malaysia": MALAYSIA, "india": INDIA, "indonesia": INDONESIA,
    "thailand": THAILAND, "burmese": BURMESE_IN_SINGAPORE, "philippines": PHILIPPINES,
    "new_zealand": NEW_ZEALAND, "australia": AUSTRALIA, "britain": BRITAIN,
}  # fmt: skip


def retold(facts: tuple[AnyFact, ...], of: Tradition) -> tuple[AnyFact, ...]:
    """The same facts of somebody else."""
    return tuple(
        msgspec.convert(_told(msgspec.to_builtins(fact), words(of), of), type(fact)) for fact in facts
    )


def _told(value: Any, said: dict[str, Any], of: Tradition) -> Any:
    match value:
        case {"written": str(written)} if written in said:
            return _name(said[written])
        case {"by_hour": [*hours], **rest}:
            return {**_told(rest, said, of), "by_hour": _turned(hours, of)}
        case dict():
            return {key: _told(inside, said, of) for key, inside in value.items()}
        case list() | tuple():
            return [_told(inside, said, of) for inside in value]
        case str():
            found = said.get(value, value)
            return found if isinstance(found, str) else found[2] or found[0]
    return value


def _name(found: Any) -> dict[str, str]:
    written, reading, latin = (found, "", "") if isinstance(found, str) else found
    return {"written": written, "reading": reading, "latin": latin}


def _turned(hours: list[int], of: Tradition) -> list[int]:
    """The same hours of the day by the clock there."""
    by = (HUE * 60 - of.offset) // 60 % 24
    return [*hours[-by:], *hours[:-by]] if by else hours


def _clock(minutes: int) -> str:
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


IBAN_OF_GERMANY = {
    "GB82 WEST 1234 5698 7654 32": "DE89 3704 0044 0532 0130 00",
    "GB82 WEST 1234 5698 7654 23": "DE89 3704 0044 0532 0103 00",
}
"""An account abroad, for somebody in Britain."""


@cache
def words(of: Tradition) -> dict[str, Any]:
    """What stands in the facts about Linh Pham, and what stands there of somebody else."""
    spaced = {} if of.number == ("", "") else {
        "5-8356-7825-6246": of.number[0], "5-8356-7825-6247": of.number[1],
    }  # fmt: skip
    return spaced | {
        "Linh Pham": of.name, "Pham Linh": of.paper, "PHAM Linh": of.paper, "PHAM LINH": of.holder,
        "Sato Yuki": of.name, "TRAN VAN HUNG": of.another, "Tran Van Hung": of.another,
        "Nguyen Van Tam": of.another, "PHAM THI LINH": of.near,
        "Sakura Works KK": of.firm[0], "株式会社 Sakura Works": of.firm[1], "Kobe Steel Trading": of.firm[2],
        "VN": of.country, "VNM": of.code, "JP": of.country, "Hue": of.place, "Osaka": of.place,
        "12 Le Loi, Hue": of.home[0], "12, LE LOI. Hue": of.home[1], "14 Le Loi, Hue": of.home[2],
        "+84 24 3825 1234": of.phone[0], "024 3825 1234": of.phone[1],
        "+84 24 3825 9999": of.phone_2[0], "024 3825 9999": of.phone_2[1],
        "0071 000 123 456": of.account[0], "0071-000123456": of.account[1],
        "99887766": of.account_2, "5550001": of.account_3,
        "+07:00": _clock(of.offset), "16.46,107.60": of.spot, "Asia/Bangkok": of.zone,
        "+09:00": "-05:00", "35.69,139.69": "40.71,-74.01", "HK": "US",
        **(IBAN_OF_GERMANY if of.country == "GB" else {}),
    }  # fmt: skip
