"""Lists of banks and spreadsheets: every usual encoding and separator, and why some can't be read."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.domain.errors import InputProblem
from ringback.readers.csv_table import (
    LARGEST,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    Table,
    read_table,
    table_from,
)
from ringback.readers.encodings import decoded

TONES = "\u0300\u0301\u0303\u0309\u0323"


def vietnamese(text: str) -> bytes:
    """Windows-1258 writes the tone after its vowel."""
    out = bytearray()
    for char in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", char)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
        out += (base + "".join(part for part in parts if part in TONES)).encode("cp1258")
    return bytes(out)


LISTS = [
    ("cp932", "支払先,口座番号,金額\n株式会社ヤマダ,1234567,100\n"),
    ("cp932", "ﾔﾏﾀﾞ ﾀﾛｳ,1234567,100\nｽｽﾞｷ ﾊﾙ,7654321,5\n"),
    ("cp932", "振込先,金額\n鈴木春,1\n"),
    ("gb18030", "供应商名称;账号;金额\n深圳市科技有限公司;6222021234567890;100\n"),
    ("gb18030", "收款人,金额\n王伟,5\n李娜,6\n"),
    ("cp949", "거래처,계좌번호,금액\n주식회사 한빛,110-123-456789,5000\n"),
    ("cp949", "예금주\t금액\n김민수\t5\n"),
    ("cp1258", "Nhà cung cấp;Số tài khoản\nCông ty TNHH Ánh Dương;123456789\n"),
    ("cp1252", "Fournisseur;Compte\nSociété Générale à Nîmes;123456\n"),
]


@pytest.mark.parametrize(("encoding", "text"), LISTS)
def test_an_old_encoding_is_told_by_what_it_would_say(encoding: str, text: str) -> None:
    data = vietnamese(text) if encoding == "cp1258" else text.encode(encoding)
    table = table_from(data)
    assert table.encoding == encoding
    cells = [cell for row in table.rows for cell in row.cells]
    expected = text.replace("\t", ",").replace(";", ",")
    assert all(cell in expected for cell in cells)
    assert len(cells) > 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_with_and_without_a_mark(encoding: str) -> None:
    table = table_from('sep=;\r\nName;Account\r\n"Tan\r\nAh Kow";12\r\n'.encode(encoding))
    assert table.header == ("Name", "Account")
    assert table.rows[0].cells == ("Tan\nAh Kow", "12")
    assert table.sure


@pytest.mark.parametrize("separator", list(",;\t|"))
def test_the_separator_is_the_one_that_cuts_evenly(separator: str) -> None:
    text = "Name,Amount\nTan; Sons,1\nLim | Co,2\n".replace(",", separator if separator != "," else ",")
    assert table_from(text.encode()).separator == separator


def test_a_banks_heading_stands_above_the_header_and_a_list_may_have_none() -> None:
    table = table_from(b"Payments of November\n\nName,Account,Amount\nTan,12345,10\n")
    assert table.header == ("Name", "Account", "Amount")
    assert [row.number for row in table.rows] == [4]
    assert table_from(b"Tan,12345,10\nLim,54321,20\n").header == ()


def test_a_guess_says_so_and_a_person_may_choose() -> None:
    text = "Lieferant;IBAN\nMüller;DE89370400440532013000\n"
    assert not table_from(text.encode("cp1252")).sure
    chosen = table_from(text.encode("cp1252"), "cp1252")
    assert chosen.sure
    assert chosen.rows[0].cells[0] == "Müller"
    with pytest.raises(InputProblem, match="table_not_text"):
        table_from(text.encode("cp1252"), "utf-8")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "table_empty"),
        (b"\n\n , ,\n", "table_empty"),
        (b"a,b\x00\n1,2\n", "table_not_text"),
        (b"\xff\xfea\x00,\x00\x00\xd8\n\x00", "table_not_text"),
        (b"x" * (LARGEST + 1), "table_too_large"),
        (b'Name,Account\n"never closed,' + b"x\n" * LONGEST_CELL, "table_too_large"),
        (b"Name\n" + b"x" * 200_000, "table_too_large"),
        (b"Name" + b",x" * MOST_COLUMNS, "table_too_large"),
        (b"Name,B\n" + b"a,b\n" * MOST_ROWS, "table_too_large"),
    ],
    ids=range(9),
)
def test_what_cannot_be_read_says_what_it_is(data: bytes, reason: str) -> None:
    with pytest.raises(InputProblem) as caught:
        table_from(data)
    assert caught.value.reason == reason


def test_lone_surrogates_and_hidden_characters_do_not_come_through() -> None:
    with pytest.raises(InputProblem):
        decoded("a,\ud800".encode("utf-8", "surrogatepass"), "utf-8")
    table = table_from("Name,Account\nT\u202ean,1\u200e2\n".encode())
    assert table.rows[0].cells == ("Tan", "12")


@pytest.mark.parametrize(("name", "reason"), [("nothing.csv", "file_missing"), (".", "file_is_folder")])
def test_files_that_are_not_there(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(InputProblem) as caught:
        read_table(tmp_path / name)
    assert caught.value.reason == reason


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes_are_a_table_or_a_known_problem(data: bytes) -> None:
    try:
        table = table_from(data)
    except InputProblem as problem:
        known = problem.reason
    else:
        known = "read"
        _require_clean(table)
    assert known in {"read", "table_too_large", "table_not_text", "table_empty"}


def _require_clean(table: Table) -> None:
    assert all(len(cell) <= LONGEST_CELL for row in table.rows for cell in row.cells)
    assert all(not set(cell) & {"\x00", "\u202e", "\ufeff"} for row in table.rows for cell in row.cells)


CELL = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Zs", "Zl", "Zp")), min_size=1, max_size=12
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=8), st.sampled_from(",;\t|"))
def test_what_was_written_is_what_is_read(pairs: list[tuple[str, str]], separator: str) -> None:
    quoted = [separator.join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in pair) for pair in pairs]
    text = "\n".join([f"Name{separator}Account", *quoted])
    table = table_from(text.encode())
    wanted = [tuple(unicodedata.normalize("NFC", cell) for cell in pair) for pair in pairs]
    assert [row.cells for row in table.rows] == wanted
