"""Names: the table of THREAT.md 3.2, one line a pitfall. Each pair is compared both ways round."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ringback.domain.naming import NameReason
from ringback.rules import chinese
from ringback.rules.names import Likeness, compare, compare_written, kindest
from tests.builders import name

SAME, NOTE, NEAR, DIFFERENT = Likeness

PERSONS = [
    # order, case, accents
    ("Pham Linh", "PHAM LINH", SAME),
    ("Pham Linh", "Linh Pham", SAME),
    ("Nguyễn Thị Hồng Nhung", "NGUYEN THI HONG NHUNG", SAME),
    ("Đỗ Phi Khanh", "DO PHI KHANH", SAME),
    ("Đặng Thu Hà", "Dang Thu Ha", SAME),
    ("Nagy László", "Laszlo Nagy", SAME),
    ("Łukasz Żak", "Lukasz Zak", SAME),
    ("Søren Ærø", "Soren Aeroe", NOTE),
    ("Jürgen Müller", "Juergen Mueller", NOTE),
    ("François Lefèvre", "FRANCOIS LEFEVRE", SAME),
    ("O'Brien Sean", "OBRIEN SEAN", SAME),
    ("Mary-Jane Watson", "Mary Jane Watson", SAME),
    ("Ｓａｔｏ　Ｙｕｋｉ", "SATO YUKI", SAME),
    # Vietnamese: middle words missing, another given name
    ("Nguyen Thi Hong Nhung", "Nguyen Hong Nhung", NOTE),
    ("Nguyen Thi Hong Nhung", "Nguyen Nhung", NOTE),
    ("Tran Van Minh", "Tran Minh", NOTE),
    ("Nguyen Van An", "Nguyen Van Binh", DIFFERENT),
    ("Nguyen Van An", "Nguyen Van Anh", DIFFERENT),
    ("Nguyen Quang Viet", "Nguyen Quang Minh", DIFFERENT),
    ("Nguyen Thi", "Nguyen Thi Hong Nhung", NEAR),
    ("Nguyen", "Nguyen Thi Hong Nhung", NEAR),
    ("Le Thi Mai", "Tran Thi Lan", DIFFERENT),
    # Korean: romanisations, hyphens, Hangul
    ("Park Ji-hoon", "PARK JIHOON", SAME),
    ("Park Ji-hoon", "Pak Ji Hun", NOTE),
    ("Lee Young-hee", "Yi Yeonghui", NOTE),
    ("Rhee Min-ju", "Lee Min Joo", NOTE),
    ("Ri Jong Song", "Lee Jung Sung", NOTE),
    ("Choi Min-chul", "Choe Min Cheol", NOTE),
    ("Jung Kyung-soo", "Jeong Gyeong-su", NOTE),
    ("박지훈", "Park Ji-hoon", NOTE),
    ("박지훈", "Park Jihoon", NOTE),
    ("이영희", "Lee Young-hee", NOTE),
    ("김민수", "Kim Min-su", NOTE),
    ("최수진", "Choi Soo-jin", NOTE),
    ("김민수", "Lee Min-su", DIFFERENT),
    ("Kim Min-su", "Kim Ji-young", DIFFERENT),
    ("Park Ji-hoon", "Park Min-ho", DIFFERENT),
    # Japanese: long vowels, spelling systems, kana and half-width kana
    ("Ōta Kenji", "Ohta Kenji", NOTE),
    ("Oota Kenji", "Ota Kenzi", NOTE),
    ("Satō Yūki", "SATO YUKI", SAME),
    ("Satoh Yuuki", "Sato Yuki", NOTE),
    ("ｻﾄｳ ﾕｷ", "Satō Yuki", NOTE),
    ("さとう ゆき", "サトウ ユキ", SAME),
    ("ｻﾄｳﾕｷ", "サトウ ユキ", SAME),
    ("Shimbo Junko", "Shinbo Zyunko", NOTE),
    ("Tsuchiya Jun", "Tutiya Zyun", NOTE),
    ("ワタナベ ケンジ", "Watanabe Kenji", NOTE),
    ("ニッタ キョウコ", "Nitta Kyoko", NOTE),
    ("オオエ リヨウ", "おおえ りょう", NOTE),
    ("ﾊﾂﾄﾘ ｼﾞﾕﾝ", "ハットリ ジュン", NOTE),
    ("佐藤 由紀", "佐藤由紀", SAME),
    ("渡邊 健", "渡辺 健", SAME),
    ("佐藤由紀", "Sato Yuki", NEAR),
    ("佐藤由紀", "田中健", DIFFERENT),
    ("Sato Yuki", "Tanaka Ken", DIFFERENT),
    ("Sato Yuki", "Sato Ken", DIFFERENT),
    # Chinese: dialects, traditional and simplified
    ("Chen Wei Ming", "Tan Wei Ming", NOTE),
    ("Huang Mei Ling", "Ng Mei Ling", NOTE),
    ("Lim Wei Jie", "LIM WEIJIE", SAME),
    ("陳偉強", "陈伟强", SAME),
    ("Chen Wei Ming", "Chen Li Hua", DIFFERENT),
    ("Wong Kar Fai", "Chan Kar Fai", DIFFERENT),
    # Malay, Indonesian: patronymics, one name, one name doubled by the bank
    ("Ahmad bin Ismail", "AHMAD ISMAIL", SAME),
    ("Siti binti Rahman", "SITI BT RAHMAN", SAME),
    ("Mohd Faizal bin Omar", "Muhammad Faizal Omar", SAME),
    ("Suharti", "SUHARTI SUHARTI", SAME),
    ("Suharti", "Suharti Wulandari", NEAR),
    ("Suharti", "Sumarni", DIFFERENT),
    # Indian, Sri Lankan, Burmese, Filipino
    ("R. Krishnan", "Krishnan Ramesh", NOTE),
    ("S. P. Kumar", "Kumar Suresh Prakash", NOTE),
    ("Raj a/l Muthu", "RAJ MUTHU", SAME),
    ("R. Krishnan", "Krishnan Suresh", DIFFERENT),
    ("U Tin Maung", "Tin Maung", SAME),
    ("Daw Khin Khin", "Khin Khin", SAME),
    ("Maria Luz Reyes dela Cruz", "MA LUZ REYES DE LA CRUZ", SAME),
    ("Maria Luz Reyes dela Cruz", "Maria Luz dela Cruz", NOTE),
    ("Jose Reyes Jr.", "JOSE REYES", SAME),
    ("Mr Ethan Corley", "E CORLEY", NOTE),
    # cut by a bank's field, typed a letter off, told apart
    ("Konstantinos Papadopoulos", "KONSTANTINOS PAPADOPOU", NOTE),
    ("Katharina Smith", "Katarina Smith", NEAR),
    ("Martin Hale", "Martin Haley", DIFFERENT),
    ("Anna Schmidt", "Anna Schmitt", NEAR),
    ("Maria Garcia", "Mario Garcia", NEAR),
    ("Ethan Corley", "Corley", NEAR),
    ("สมชาย ใจดี", "Somchai Jaidee", NEAR),
    ("สมชาย ใจดี", "สมหญิง ใจดี", DIFFERENT),
    ("Иван Петров", "Ivan Petrov", NEAR),
    ("-", "Ivan Petrov", NEAR),
    # Korean again: one vowel letter, several vowels
    ("Yun Song Guk", "Yoon Sung-kook", NOTE),
    ("Ri Tong Hyok", "Lee Dong-hyuk", NOTE),
    ("Kim Jong Un", "Kim Jeong-eun", NOTE),
    ("O In Chun", "Oh In-chun", NOTE),
    ("Han Chol Man", "Han Cheol-man", NOTE),
    ("U Yong Su", "Woo Young-soo", NOTE),
    ("Jon Yon Gun", "Jeon Yeon-geun", NOTE),
    ("Ho Chong Son", "Heo Jong-seon", NOTE),
    ("Yun So-jin", "Yoon Seo-jin", NEAR),
    ("서지우", "Suh Ji-woo", NOTE),
    # Chinese again: given names in three tongues, and Wade-Giles
    ("Chen Weiming", "Tan Wee Beng", NOTE),
    ("Chen Wei Ming", "Chan Wai Ming", NOTE),
    ("Zhang Zhiqiang", "Chang Chih-chiang", NOTE),
    ("Xu Xiaojie", "Hsu Hsiao-chieh", NOTE),
    ("Huang Jianhua", "Wong Kin Wah", NOTE),
    ("Lin Zhiqiang", "Lim Chee Keong", DIFFERENT),
    ("Cai Yongfu", "Chua Eng Hock", NOTE),
    ("Jason Chan Ka Fai", "Chan Ka Fai", NOTE),
    ("歐陽靜儀", "欧阳静仪", SAME),
    ("陳寶蓮", "陈宝莲", SAME),
    ("澤田 恵", "沢田 惠", SAME),
    # names from Arabic, one person's name both ways round is perhaps a parent's
    ("Nor Azizah binti Yusof", "NOOR AZIZAH BINTI YUSUF", NOTE),
    ("Siti Aishah", "Siti Aisyah", NOTE),
    ("Abd Rahman bin Abd Latif", "ABDUL RAHMAN BIN ABDUL LATIF", NOTE),
    ("Ahmad bin Ismail", "Ismail bin Ahmad", NEAR),
    ("Ahmad bin Ismail", "Ismail Ahmad", SAME),
    ("Raj a/l Muthu", "Muthu s/o Raj", NEAR),
    ("Anak Agung Putra", "Agung Putra", NOTE),
    # Thai, Burmese, Filipino, Hungarian, mononyms again
    ("Somchai Jaidee", "Somchay Chaidi", NEAR),
    ("Wichai Phongphan", "Vichai Pongpan", NEAR),
    ("U Aung Ko", "Aung Ko", SAME),
    ("Ma Khin Khin", "Daw Khin Khin", NEAR),
    ("Ma. Teresa Cruz", "Maria Teresa Cruz", SAME),
    ("Juan P. Santos", "Juan Perez Santos", NOTE),
    ("Jose Reyes Jr.", "Jose Reyes Sr.", NEAR),
    ("Jose Reyes II", "Jose Reyes III", NEAR),
    ("Suharti Suharti", "SUHARTI", SAME),
    ("Budi Santoso", "BUDI SANTOSO BUDI SANTOSO", SAME),
    # the family name in front or behind, the given name in one order
    ("Kim Min-ji", "MIN JI KIM", SAME),
    ("Kim Min-ji", "KIM JI MIN", NEAR),
    ("Chen Wei Ming", "WEIMING CHEN", SAME),
    ("Chen Wei Ming", "Chen Wei", NEAR),
    ("Pham Thi Linh", "LINH THI PHAM", SAME),
    ("Wei Chen", "Wei Tan", NEAR),
    ("U Thant", "Thant", SAME),
]  # fmt: skip

OTHERS = """
    Nguyen Van A | Nguyen Van B
    Nguyen Thi Hong Nhung | Nguyen Thi Hong Nga
    Nguyen Hong | Nguyen Thi Hong Nhung
    Tran Minh Duc | Tran Minh Dung
    Le Van Thanh | Le Van Thang
    Pham Van Hung | Pham Van Hoang
    Do Thi Lan | Do Thi Loan
    Phan Thi Mai | Pham Thi Mai
    Vo Van Tam | Vu Van Tam
    Kim Min-su | Kim Min-seo
    Lee Su-jin | Lee So-jin
    Lee Su-jin | Lee Soo-bin
    Kim Su-bin | Kim So-bin
    Kim Min-ji | Kim Ji-min
    KIM MINJI | Kim Ji Min
    Park Young-ho | Park Kyung-ho
    Kim Ji-hye | Kim Ji-hee
    Kim Ji-hye | Kim Ji-hyun
    Lee Min-ho | Lee Min-hyuk
    Park Ji-hoon | Park Ji-ho
    Jung Woo-jin | Jung Won-jin
    Choi Yu-jin | Choi Yoo-na
    김민수 | 김민서
    이수진 | 이소진
    Sato Yuki | Sato Yuka
    Suzuki Yuta | Suzuki Yuto
    Tanaka Kenji | Tanaka Kenichi
    Ono Kei | Ono Ken
    Kato Mari | Kato Maria
    ｻﾄｳ ﾕｷ | ｻﾄｳ ﾕｶ
    佐藤 由紀 | 佐藤 由香
    Chen Wei | Chen Wen
    Wang Li | Wang Lin
    Li Na | Li Ning
    Li Hong | Li Feng
    Li Hong | Lee Feng
    Li Li-ming | Li Ming
    Chen Jia-wei | Chen Wei
    Wang Hong | Wang Fang
    Chen Yu | Chen Yue
    Chen Hong | Tan Feng
    Tan Wei Ming | Tan Wei Jie
    Lim Mei Ling | Lim Mei Lin
    Lim Mei Ling | Lim Bee Leng
    Chan Ka Fai | Chan Ka Wai
    Huang Jun | Ng Kun
    Ma Wei | Maria Wei
    陈伟强 | 陈伟明
    Muhammad Ali | Muhammad Amin
    Siti Aminah binti Ali | Siti Aisyah binti Ali
    Ahmad bin Ismail | Ahmad bin Ibrahim
    Ahmad bin Ismail | Ismail bin Ahmad
    Budi Santoso | Budi Hartono
    Suharti | Suharto
    S. Kumar | R. Kumar
    Suresh Kumar | Ramesh Kumar
    Raj a/l Muthu | Ravi a/l Muthu
    Somchai Jaidee | Somsak Jaidee
    Aung Ko | Aung Min
    Mary Santos Reyes | Mark Santos Reyes
    Jose Reyes Jr. | Jose Reyes Sr.
    John Smith | Joan Smith
    Anna Lee | Anne Lee
    Maria Garcia | Mario Garcia
    Peter Müller | Petra Müller
    Иван Петров | Игорь Петров
"""
"""Brothers, sisters, parents and strangers who share a family name: kindness must not become blindness."""

FIRMS = [
    ("Batu Putih Digital Sdn. Bhd.", "BATU PUTIH DIGITAL SDN BHD", SAME),
    ("Harbour Print Pte. Ltd.", "Harbour Print Pte Ltd", SAME),
    ("Harbour Print Pte. Ltd.", "HARBOUR PRINT", SAME),
    ("Sakura Works KK", "Sakura Works 株式会社", SAME),
    ("株式会社サクラ", "ｶ)ｻｸﾗ", SAME),
    ("有限会社ヤマト", "ﾔﾏﾄ(ﾕ", SAME),
    ("株式会社サクラ", "サクラ", SAME),
    ("㈱サクラ", "サクラ株式会社", SAME),
    ("Công ty TNHH Sao Mai", "Cong ty TNHH Sao Mai", SAME),
    ("Nordlicht GmbH", "Nordlicht", SAME),
    ("Silver Star Co., Ltd.", "SilverStar Co Ltd", SAME),
    ("Smith & Sons Ltd", "Smith and Sons Limited", SAME),
    ("주식회사 한빛", "한빛", SAME),
    ("Acme Digital LLC", "Acme Digital Solutions LLC", NOTE),
    ("Acme LLC", "Acme Holdings Pacific LLC", NEAR),
    ("Acme Digital LLC", "Acne Digital LLC", NEAR),
    ("Brackwater Instruments Ltd", "Brackwaters Instruments Ltd", NEAR),
    ("Silver Star Ltd", "Golden Moon Ltd", DIFFERENT),
    ("บริษัท สยาม จำกัด", "สยาม", SAME),
    ("บริษัท สยาม จำกัด (มหาชน)", "บริษัท สยาม จำกัด", SAME),
    ("Công ty Cổ phần Sao Mai", "CONG TY CP SAO MAI", SAME),
    ("Hộ kinh doanh Minh Anh", "Minh Anh", SAME),
    ("PT Maju Jaya Tbk", "Maju Jaya", SAME),
    ("Maju Jaya Sendirian Berhad", "Maju Jaya Sdn Bhd", SAME),
    ("Blue Gum Pty Limited", "BLUE GUM PTY LTD", SAME),
    ("深圳星河科技有限責任公司", "深圳星河科技有限公司", SAME),
    ("合資会社ヤマト", "ｼ)ﾔﾏﾄ", SAME),
    ("유한책임회사 한빛", "한빛", SAME),
    ("Lumen S.r.l.", "Lumen", SAME),
    ("Nordlys ApS", "NORDLYS", SAME),
    ("Acme Digital Ltd", "Acme Trading Ltd", DIFFERENT),
    ("Harbour Print Pte Ltd", "Harbour Plant Pte Ltd", NEAR),
]


@pytest.mark.parametrize(("one", "other", "likeness"), PERSONS)
def test_two_persons(one: str, other: str, likeness: Likeness) -> None:
    assert compare_written(one, other).likeness is likeness, compare_written(one, other).why
    assert compare_written(other, one) == compare_written(one, other)


@pytest.mark.parametrize("pair", [line.strip() for line in OTHERS.strip().splitlines()])
def test_two_people_of_one_family_are_never_one(pair: str) -> None:
    one, other = pair.split(" | ")
    found = compare_written(one, other)
    assert not found.same, found.why
    assert compare_written(other, one) == found


@pytest.mark.parametrize(("one", "other", "likeness"), FIRMS)
def test_two_firms(one: str, other: str, likeness: Likeness) -> None:
    assert compare_written(one, other, firm=True).likeness is likeness
    assert compare_written(other, one, firm=True) == compare_written(one, other, firm=True)


@pytest.mark.parametrize(
    ("person", "firm"), [("Lim Wei Jie", "LIM WEI JIE SDN BHD"), ("Sato Yuki", "株式会社 Sato Yuki")]
)
def test_firm_that_bears_a_person_s_name_is_near_but_not_that_person(person: str, firm: str) -> None:
    assert compare_written(person, firm).likeness is NEAR


@pytest.mark.parametrize(
    ("shown", "name", "fits"),
    [
        ("TXX BXX LXXX", "Tan Bee Leng", True),
        ("LXXX TXX BXX", "Tan Bee Leng", True),
        ("TXX BXX MXXX", "Tan Bee Leng", False),
        ("CHAN T** M**", "Chan Tai Man", True),
        ("CHEUNG T** M**", "Chan Tai Man", False),
        ("NGUYỄN V* A*", "Nguyen Van An", True),
        ("T** B** L*** K**", "Tan Bee Leng", False),
    ],
)
def test_a_name_of_which_the_bank_shows_some_letters(shown: str, name: str, fits: bool) -> None:
    found = compare_written(shown, name)
    assert (found.likeness is NOTE) is fits
    assert (found.likeness is DIFFERENT) is not fits


def test_masked_letters_tell_nothing_of_another_script_or_of_each_other() -> None:
    assert compare_written("T** B**", "陳美玲").likeness is NEAR
    assert compare_written("T** B**", "T** B**").likeness is NEAR


def test_a_name_with_an_x_is_no_masked_name() -> None:
    assert compare_written("Xu Xin", "Xu Xin").likeness is SAME
    assert compare_written("MAX FOX", "Max Fox").likeness is SAME


def test_hostile_masks_end_soon() -> None:
    assert compare_written("A* " * 4000, "Ab " * 4000).likeness is DIFFERENT


def test_any_form_of_a_name_will_do() -> None:
    written = name("佐藤 由紀", reading="サトウ ユキ")
    assert compare(written, name("ｻﾄｳ ﾕｷ")).same
    assert compare(written, name("SATO YUKI")).same
    assert not compare(name("佐藤 由紀"), name("SATO YUKI")).same


def test_form_that_can_not_be_compared_hides_no_difference() -> None:
    """Two kanji names beside their Latin forms: the Latin ones tell."""
    sato = name("佐藤 由紀", latin="Sato Yuki")
    assert compare(sato, name("NAKAHARA YUKI")).likeness is DIFFERENT
    assert compare(sato, name("中原 由紀", reading="ナカハラ ユキ")).likeness is DIFFERENT
    assert compare(sato, name("Ｙｕｋｉ Ｓａｔｏ")).same


def test_nickname_needs_to_be_told() -> None:
    nhung, rosie = name("Nguyễn Thị Hồng Nhung"), name("Rosie Nguyen")
    assert compare(nhung, rosie).likeness is DIFFERENT
    assert kindest(rosie, (nhung, name("Rosie Nguyễn"))).same


def test_nothing_to_compare_is_no_match_and_no_mismatch() -> None:
    assert kindest(name("Sato Yuki"), ()).likeness is NEAR
    assert compare(name(""), name("Sato Yuki")).likeness is NEAR


def test_every_reason_is_given_by_some_pair() -> None:
    pairs = [(one, other, False) for one, other, _ in PERSONS] + [(a, b, True) for a, b, _ in FIRMS]
    given = {compare_written(one, other, firm=firm).why for one, other, firm in pairs}
    given.add(compare_written("Lim Wei Jie", "LIM WEI JIE SDN BHD").why)
    given.add(compare_written("L** W** J**", "Lim Wei Jie").why)
    assert given == set(NameReason)


WORDS = [
    "Nguyen",
    "Thi",
    "van",
    "Ma.",
    "Kim",
    "Jr.",
    "bin",
    "a/l",
    "ｻﾄｳ",
    "김민수",
    "陳",
    "PT",
    "株式会社",
    "O'",
    "U",
]
NAME = st.text(max_size=60) | st.lists(st.sampled_from([*WORDS, "\u202e", "\ud800", "-"]), max_size=8).map(
    " ".join
)


@settings(max_examples=300, deadline=None)
@example("00000", "00001株式会社")
@given(NAME, NAME)
def test_any_two_texts_compare_the_same_both_ways(one: str, other: str) -> None:
    found = compare_written(one, other)
    assert compare_written(other, one) == found
    assert compare_written(one, one).likeness in {SAME, NEAR}


def test_every_pair_of_characters_is_one_character_twice() -> None:
    from ringback.rules.name_parts import _TWO_WAYS

    pairs = _TWO_WAYS.split()
    assert len(pairs) > 200
    assert all(len(pair) == 2 for pair in pairs)


@pytest.mark.parametrize(
    ("pinyin", "wade"),
    [
        ("zhi", "chih"), ("qiang", "chiang"), ("xiao", "hsiao"), ("jian", "chien"), ("guo", "kuo"),
        ("zhong", "chung"), ("rong", "jung"), ("de", "te"), ("jie", "chieh"), ("zi", "tzu"), ("luo", "lo"),
    ],
)  # fmt: skip
def test_wade_giles(pinyin: str, wade: str) -> None:
    assert chinese.wade(pinyin) == wade
