"""Contacts and accounts pulled out of pasted words."""

from ringback.rules.extract import LONGEST_READ, pull_out

MAIL = """Hi, call me on 024 3825 1234 or write linh.pham@firm.example, see https://firm.example/linh.
I am @silver_lark too. Pay to account 0071 000 123 456, IBAN GB82 WEST 1234 5698 7654 32,
or 0x52908400098527886E0F7030069857D2E4169EE7. Written again: linh.pham@firm.example"""


def test_everything_once() -> None:
    found = [(item.sort, item.value) for item in pull_out(MAIL, "VN")]
    assert sorted(found) == [
        ("account", "0071 000 123 456"),
        ("account", "GB82 WEST 1234 5698 7654 32"),
        ("email", "linh.pham@firm.example"),
        ("handle", "@silver_lark"),
        ("phone", "024 3825 1234"),
        ("site", "https://firm.example/linh"),
        ("wallet", "0x52908400098527886E0F7030069857D2E4169EE7"),
    ]


def test_plain_words_hold_nothing() -> None:
    assert pull_out("I worked there from 2019 to 2022, on 3 teams.", "VN") == ()


def test_long_paste_is_read_up_to_a_limit() -> None:
    assert pull_out("x " * LONGEST_READ + "a@firm.example") == ()
