"""Every two given names of one family, by the thousand: none may be taken for one person."""

from itertools import combinations, product

import pytest

from ringback.rules.names import compare_written

KOREAN = """
    min-su min-seo min-ji min-jun min-ho ji-hoon ji-ho ji-su ji-won ji-min ji-hye ji-hyun ji-young
    ji-eun seo-yeon seo-hyun seo-jin so-yeon so-hyun so-young so-jin su-jin su-bin su-min su-hyun
    su-young so-min hye-jin hye-won hyun-woo hyun-jin hyun-su young-ho young-su young-mi yun-seo ye-jin
    ye-eun eun-ji eun-jung eun-hye sang-hoon dong-hyun dong-su do-yun do-hyun jun-ho jun-young jung-ho
    jung-hoon jin-ho jin-woo woo-jin kyung-mi kyung-ho mi-kyung mi-young mi-sun na-yeon tae-hyun yu-jin
    chul-soo byung-ho bo-ram ga-eun ju-hee joo-won
"""
CHINESE = """
    wen wei-ming wei-jie wei-ling jia-wei jia-hui jia-ming jun-jie jun-wei xiao-ming xiao-hong xiao-li
    mei-ling mei-lin mei-hua hong feng fang fei gang jian jing jun kai lei long min ming na ning peng
    ping qiang qin qing rong rui shan tao ting xin xia yan yang yi ying yong yu yue yun zhen zhi-qiang
    zhi-wei ze-yu zi-han hao
"""
CANTONESE = """
    ka-fai ka-wai ka-ming ka-man ka-yan chi-keung chi-ming chi-wai chi-kit chun-kit chun-wai ho-yin
    hoi-yan kin-wah kwok-wai kwok-keung lai-ming man-kit pui-shan siu-ming sze-man suk-yee tsz-ching
    wai-ming wai-man wai-kit wing-yan wing-sze wing-kei yee-man yin-ling yuk-ling
"""
JAPANESE = """
    Yuki Yuka Yuko Yukiko Yuta Yuto Yuma Kenji Kenichi Kenta Ken Koichi Koji Kota Shinji Shinichi Shota
    Sho Takashi Takeshi Takuya Takumi Daiki Daisuke Haruki Haruka Haruto Hiroshi Hiroki Hiroko Hiromi
    Junko Junichi Jun Keiko Kei Keita Kazuki Kazuko Kazuya Masaki Masako Mari Mariko Mai Mayu Mayumi
    Naoki Naoko Rie Rina Ryo
"""
VIETNAMESE = """
    An Anh Bao Binh Chau Chi Cuong Dat Duc Dung Duong Giang Ha Hai Han Hang Hanh Hieu Hoa Hoang Hong Hue
    Hung Huong Huy Huyen Khanh Lam Lan Linh Loan Loc Long Ly Mai Minh My Nam Nga Ngan Ngoc Nhi Nhung
    Phong Phuc Phuong Quan Quang Son Tai Tam Tan Thang Thanh Thao Thi Thu Thuy Tien Trang Tri Tu Tuan
    Tung Van Viet Vy Yen
"""
MALAY = """
    Ahmad Aiman Ali Amin Amir Aminah Aisyah Azlan Azman Farid Faizal Fatimah Hafiz Hakim Haris Husna
    Ibrahim Idris Iman Imran Irfan Ismail Jamal Kamal Khalid Khairul Latif Mariam Nadia Nazri Noraini
    Nurul Osman Rahim Rahman
"""
FAMILIES = {
    "Kim {}": KOREAN, "Lee {}": KOREAN, "Park {}": KOREAN, "{} Choi": KOREAN,
    "Chen {}": CHINESE, "Wang {}": CHINESE, "Li {}": CHINESE, "{} Lin": CHINESE, "Chan {}": CANTONESE,
    "Wong {}": CANTONESE, "Sato {}": JAPANESE, "{} Ono": JAPANESE, "Nguyen Thi {}": VIETNAMESE,
    "Tran Van {}": VIETNAMESE, "Le {}": VIETNAMESE, "{} bin Omar": MALAY, "Siti {} binti Yusof": MALAY,
}  # fmt: skip


@pytest.mark.parametrize("family", FAMILIES)
def test_no_two_of_a_family_are_one(family: str) -> None:
    given = FAMILIES[family].split()
    assert len(given) > 30
    pairs = combinations([family.format(name) for name in given], 2)
    assert [pair for pair in pairs if compare_written(*pair).same] == []


def test_across_tongues_only_the_same_characters_are_one() -> None:
    """Chen and Chan are one family name; of all given names only those that can be the same characters."""
    pairs = product(CHINESE.split(), CANTONESE.split())
    same = {(m, c) for m, c in pairs if compare_written(f"Chen {m}", f"Chan {c}").same}
    assert same == {
        ("wei-ming", "wai-ming"), ("wei-jie", "wai-kit"), ("jia-wei", "ka-wai"), ("jia-hui", "ka-fai"),
        ("jia-hui", "ka-wai"), ("jia-ming", "ka-ming"), ("jun-jie", "chun-kit"), ("jun-wei", "chun-wai"),
        ("xiao-ming", "siu-ming"), ("zhi-qiang", "chi-keung"), ("zhi-wei", "chi-wai"),
    }  # fmt: skip
