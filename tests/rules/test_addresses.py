"""Addresses written differently that are one place, and places that are two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.domain import facts as f
from ringback.rules.addresses import address
from tests import builders as b

SAME = (
    ("", "12, LE LOI. Hue", "12 Le Loi, Hue"),
    ("US", "18 Alder Ct., Yonkers NY", "18 alder court, Yonkers, NY"),
    ("AU", "5/12 Smith St, Carlton VIC 3053", "Unit 5, 12 Smith Street, Carlton VIC 3053"),
    ("AU", "12 Smith Street, Apt. 5, Carlton VIC 3053", "Flat 5 / 12 Smith St, Carlton VIC 3053, Australia"),
    ("NZ", "2/40 Rata Rd, Lower Hutt", "Flat 2, 40 Rata Road, Lower Hutt, New Zealand"),
    (
        "SG",
        "Blk 123 Ang Mo Kio Ave 3 #05-12 S560123",
        "Block 123, Ang Mo Kio Avenue 3, #5-12, 560123",
    ),
    ("SG", "10 Jln Besar #02-01", "No. 10 Jalan Besar, Unit 02-01, Singapore"),
    (
        "MY",
        "No. 7, Jln Tun Razak, Tmn Sentosa, 50400 KL",
        "7 Jalan Tun Razak, Taman Sentosa 50400 KL",
    ),
    ("VN", "Số 12 Đường Lê Lợi, P.5, Q.1, TP. HCM", "12 Le Loi, Phuong 5, Quan 1, Thanh pho Ho Chi Minh"),
    ("VN", "12 Lê Lợi Street, Ward 5, District 1, HCM City", "12 Lê Lợi, P5, Q1, Hồ Chí Minh City, Vietnam"),
    ("JP", "東京都渋谷区神南一丁目2番3号", "東京都渋谷区神南１－２－３"),
    ("JP", "〒150-0041 東京都渋谷区神南1丁目2-3 101号室", "東京都渋谷区神南1-2-3-101"),
    ("KR", "서울특별시 강남구 테헤란로 12, 101동 1203호", "서울 강남구 테헤란로12 101-1203"),
    ("KR", "부산광역시 해운대구 중동 12번지 3호", "부산 해운대구 중동 12-3번지"),
    ("CN", "上海市 南京路 100號 5室", "上海市南京路100号5室"),
)
APART = (
    ("AU", "5/12 Smith St, Carlton", "6/12 Smith St, Carlton"),
    ("AU", "12 Smith St, Carlton", "5/12 Smith St, Carlton"),
    ("AU", "12 Smith St, Carlton", "12 Smith Rd, Carlton"),
    ("SG", "Block 123 Ang Mo Kio Avenue 3 #05-12", "Block 123 Ang Mo Kio Avenue 3 #05-13"),
    ("SG", "Block 123 #05-12, Singapore 560123", "Block 123 #15-12, Singapore 560123"),
    ("VN", "12/5 Lê Lợi, Huế", "125 Lê Lợi, Huế"),
    ("VN", "12/5 Lê Lợi, Huế", "12 Lê Lợi, căn hộ 5, Huế"),
    ("JP", "東京都渋谷区神南1-2-3 101号室", "東京都渋谷区神南1-2-3 102号室"),
    ("JP", "東京都渋谷区神南1-2-3", "東京都渋谷区神南1-23"),
    ("KR", "서울 강남구 테헤란로 12, 1203호", "서울 강남구 테헤란로 12, 1204호"),
)


@pytest.mark.parametrize(("country", "one", "other"), SAME)
def test_one_place_written_differently(country: str, one: str, other: str) -> None:
    assert address(one, country) == address(other, country) != ""


@pytest.mark.parametrize(("country", "one", "other"), APART)
def test_another_flat_or_house_is_another_place(country: str, one: str, other: str) -> None:
    assert "" != address(one, country) != address(other, country) != ""


@pytest.mark.parametrize("little", ["", "Their home", "Da Nang", "same as above", "東京都", "..."])
def test_too_little_said_is_no_place(little: str) -> None:
    assert address(little, "VN") == ""


@given(st.text(max_size=60), st.sampled_from(["", "VN", "SG", "AU", "JP"]))
def test_anything_typed_has_a_form_that_its_own_capitals_do_not_change(words: str, country: str) -> None:
    assert address(words, country) == address(f" {words} ", country)


def test_link_is_told_from_both_sides_and_a_neighbour_is_none() -> None:
    def linked(mine: str, theirs: str) -> set[str]:
        other = b.case(b.party("Nam Tran"), _sent_to(theirs))
        return b.rules(b.assessed(b.party(), _sent_to(mine), of_job=b.STANDARD, others=(other,)))

    flat, again, next_door = (
        "5/12 Smith St, Carlton",
        "Unit 5, 12 Smith Street, Carlton",
        "6/12 Smith St, Carlton",
    )
    assert linked(flat, again) == linked(again, flat) == {"delivery_shared"}
    assert "delivery_shared" not in linked(flat, next_door) | linked(next_door, flat)


def _sent_to(place: str) -> f.Device:
    return b.device(deliver_to=place, country="AU")
