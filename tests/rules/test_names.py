"""Names: the table of THREAT.md 3.2, one line a pitfall. Each pair is compared both ways round."""

import pytest

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
]  # fmt: skip

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
]


@pytest.mark.parametrize(("one", "other", "likeness"), PERSONS)
def test_two_persons(one: str, other: str, likeness: Likeness) -> None:
    assert compare_written(one, other).likeness is likeness, compare_written(one, other).why
    assert compare_written(other, one) == compare_written(one, other)


@pytest.mark.parametrize(("one", "other", "likeness"), FIRMS)
def test_two_firms(one: str, other: str, likeness: Likeness) -> None:
    assert compare_written(one, other, firm=True).likeness is likeness
    assert compare_written(other, one, firm=True) == compare_written(one, other, firm=True)


@pytest.mark.parametrize(
    ("person", "firm"), [("Lim Wei Jie", "LIM WEI JIE SDN BHD"), ("Sato Yuki", "株式会社 Sato Yuki")]
)
def test_firm_that_bears_a_person_s_name_is_near_but_not_that_person(person: str, firm: str) -> None:
    assert compare_written(person, firm).likeness is NEAR


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
