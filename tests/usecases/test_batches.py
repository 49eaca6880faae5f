"""A list from a file to the words of each line, its columns remembered, and a line made a payment."""

import csv
import io
from pathlib import Path

import pytest
from msgspec.structs import replace

from ringback.domain.errors import InputProblem
from ringback.domain.events import ApprovedAs, Ending
from ringback.domain.facts import Payment
from ringback.domain.verdict import Outcome
from ringback.readers.csv_table import Table, table_from
from ringback.rules.batch_lines import Line, Result, Verdict
from ringback.usecases.batches import (
    MOST_LINES,
    compare_list,
    labels_of,
    lines_of,
    lines_to_compare,
    list_words,
    tell_line,
    vendors_of,
)
from ringback.usecases.batchfile import as_csv, harmless
from ringback.usecases.batchpay import read_day, read_minor, ready, write_down, written_down
from ringback.usecases.cases import end_case
from ringback.usecases.columns import Column, columns_asked, columns_for, guess, remember
from ringback.usecases.decisions import decide
from ringback.usecases.payees import approve
from ringback.usecases.preferences import keep_preferences, preferences_of
from tests.usecases.conftest import Office

WORDS = list_words()


def table(text: str) -> Table:
    return table_from(text.encode())


def results(office: Office, text: str) -> tuple[Result, ...]:
    read = table(text)
    return compare_list(office.desk, lines_of(read, guess(read, WORDS)))


def verdicts(office: Office, text: str) -> list[str]:
    return [point.verdict.value for result in results(office, text) for point in result.points]


HEADERS = [
    (
        "Date,Beneficiary Name,Beneficiary Account,Amount,Currency,Reference",
        "day name account amount currency reference",
    ),
    ("振込指定日,受取人名,銀行コード,口座番号,振込金額,摘要", "day name bank account amount reference"),
    ("Tên người thụ hưởng;Số tài khoản;Số tiền;Nội dung", "name account amount reference"),
    ("Nama penerima,Nombor akaun,Jumlah,Tarikh,Rujukan", "name account amount day reference"),
    ("收款人名称,收款账号,金额,币种,备注", "name account amount currency reference"),
    ("예금주,계좌번호,이체금액,적요", "name account amount reference"),
    ("Vendor,Account name,IBAN,Country code", ". name account country"),
    ("Supplier_Name,Bank account no.,Account country", "name account country"),
]


@pytest.mark.parametrize(("header", "wanted"), HEADERS)
def test_columns_are_guessed_in_our_languages(header: str, wanted: str) -> None:
    read = table(f"{header}\n{header.replace('a', 'b')}\n")
    found = {place: column.value for column, place in guess(read, WORDS).items()}
    assert " ".join(found.get(place, ".") for place in range(read.width)) == wanted


def test_columns_are_remembered_for_that_header_and_that_person(office: Office) -> None:
    read, me = table("Who,Where to\nTan,12345\n"), office.desk.signer.person.id
    assert columns_for(read, WORDS, me) == {}
    keep_preferences(me, replace(preferences_of(me), one_page=True))
    remember(read, columns_asked(read, "name=Who,account=2"), me)
    again = table("WHO,where  to\nLim,54321\n")
    assert columns_for(again, WORDS, me) == {Column.NAME: 0, Column.ACCOUNT: 1}
    assert columns_for(again, WORDS, office.wei.id) == {}
    assert columns_for(table("Who,Where\nLim,54321\n"), WORDS, me) == {}
    assert preferences_of(me).one_page


def test_what_cannot_be_remembered_is_asked_again(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, me = table("Who,Where to\nTan,12345\n"), office.desk.signer.person.id
    (tmp_path / "a file").write_bytes(b"")
    monkeypatch.setenv("RINGBACK_HOME", str(tmp_path / "a file"))
    remember(read, columns_asked(read, "name=Who"), me)
    assert columns_for(read, WORDS, me) == {}


@pytest.mark.parametrize("asked", ["name=Nobody", "name=9", "nme=Who", "name=0"])
def test_a_column_that_is_not_there_is_said(asked: str) -> None:
    with pytest.raises(InputProblem, match="no_such_column"):
        columns_asked(table("Who,Where to\nTan,12345\n"), asked)
    with pytest.raises(InputProblem, match="columns_missing"):
        lines_of(table("Who,Where to\nTan,12345\n"), {Column.AMOUNT: 1})


def test_a_list_too_long_to_compare_says_how_long_it_may_be() -> None:
    read = table("Name\n" + "Tan\n" * (MOST_LINES + 1))
    with pytest.raises(InputProblem, match="table_too_large"):
        lines_to_compare(read, {Column.NAME: 0}, "list.csv")
    assert len(lines_of(read, {Column.NAME: 0})) == MOST_LINES + 1


def test_a_case_from_its_first_day_to_a_stop(office: Office) -> None:
    case_id = office.take_in("b03-2-cleared")
    payee = office.desk.case(case_id).payee
    assert payee is not None
    name = office.desk.case(case_id).names()
    line = f"Name,Account\n{name},{payee.account}\n"
    assert verdicts(office, line) == ["not_approved", "undecided"]
    approve(office.desk, office.gesture(case_id), payee.id, ApprovedAs.FIRST)
    assert verdicts(office, line) == ["undecided"]
    decide(office.desk, office.gesture(case_id), Outcome.GO, until="2026-03-10")
    assert verdicts(office, line) == ["fits"]
    office.clock.forward(days=60)
    assert verdicts(office, line) == ["overdue"]
    decide(office.desk, office.gesture(case_id), Outcome.STOP, must_stop_today=True, reason="They left.")
    assert verdicts(office, line) == ["stopped"]
    assert verdicts(office, f"Name,Account\n{name},111222333\n") == ["other_account", "stopped"]


def test_somebody_not_taken_on_is_not_paid(office: Office) -> None:
    case_id = office.take_in("b01-2-cleared")
    end_case(office.desk, office.gesture(case_id), Ending.WITHDREW, "2026-09-01")
    assert "not_taken_on" in verdicts(office, "Name,Account\nRosie,8310 0014 2299\n")


def test_told_lines_are_masked_and_the_file_runs_nothing(office: Office) -> None:
    office.take_in("b01-2-cleared")
    found = results(office, "Name,Account\nRosie,8310 0014 2299\n=1+1,@sum(1)\n")
    told = tuple(tell_line(WORDS, result, labels_of(vendors_of(office.desk))) for result in found)
    assert told[0].account == "•••• 2299"
    assert told[0].case == "B01"
    data = as_csv(told)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert {len(row) for row in rows} == {11}
    assert rows[2][1] == "'=1+1"
    assert b"8310" not in data
    assert [harmless(cell) for cell in ("+1", "-1", "\tx", "Tan")] == ["'+1", "'-1", "'\tx", "Tan"]


@pytest.mark.parametrize(
    "cell",
    [
        "=1",
        " =1",
        "\t=1",
        "\r=1",
        "\n=1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20x",
        "\u3000=1",
        "\u00a0@x",
        "\u200b=1",
    ],
)
def test_no_cell_runs_behind_space_or_in_full_width(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


PAID = 'Name,Account,Amount,Currency,Date,Reference\nRosie,8310 0014 2299,"1,250.50",USD,16/02/2026,INV-7\n'


def test_a_confirmed_line_becomes_a_payment_once(office: Office) -> None:
    case_id = office.take_in("b01-2-cleared")
    read = table(PAID)
    lines = lines_of(read, guess(read, WORDS))
    result = compare_list(office.desk, lines)[0]
    paid = ready(office.desk, result, lines)
    assert paid is not None
    case = write_down(office.desk, paid)
    [payment] = case.of(Payment)
    assert (payment.payee, payment.on, payment.minor, payment.currency, payment.reference) == (
        "payee-1", "2026-02-16", 125_050, "USD", "INV-7",
    )  # fmt: skip
    assert written_down(case, paid)
    assert write_down(office.desk, paid) == case
    assert office.desk.case(case_id).of(Payment) == (payment,)


@pytest.mark.parametrize(
    "change",
    [{"day": ""}, {"amount": "?"}, {"amount": "0"}, {"currency": "dollars"}, {"day": "2027-01-01"}],
)
def test_a_line_that_does_not_say_what_was_paid_is_not_written_down(
    office: Office, change: dict[str, str]
) -> None:
    office.take_in("b01-2-cleared")
    read = table(PAID)
    lines = tuple(replace(line, **change) for line in lines_of(read, guess(read, WORDS)))
    assert ready(office.desk, compare_list(office.desk, lines)[0], lines) is None
    strange = (Line(number=1, name="Bob", account="1", amount="5", currency="USD", day="2026-01-01"),)
    result = compare_list(office.desk, strange)[0]
    assert result.verdict is Verdict.NO_CASE
    assert ready(office.desk, result, strange) is None


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("1,234.50", "USD", 123_450), ("1.234,50", "EUR", 123_450), ("1 234,5", "EUR", 123_450),
        ("¥123,456", "JPY", 123_456), ("1.234.567", "VND", 1_234_567), ("-500", "MYR", 50_000),
        ("(20.00)", "SGD", 2_000), ("1'000.05", "CHF", 100_005), ("1,234", "USD", 123_400),
        ("2.5", "KWD", 2_500),
        ("1.234", "KWD", 1_234), ("12.5", "JPY", None), ("1.2.3", "USD", None), ("", "USD", None),
        ("9" * 20, "USD", None),
        ("1.2345", "USD", None),
    ],
)  # fmt: skip
def test_amounts(text: str, currency: str, minor: int | None) -> None:
    assert read_minor(text, currency) == minor


@pytest.mark.parametrize(
    ("text", "month_first", "day"),
    [
        ("2026-11-25", False, "2026-11-25"), ("20261125", False, "2026-11-25"),
        ("2026年11月5日", False, "2026-11-05"),
        ("25.11.2026", False, "2026-11-25"), ("03/04/2026", False, "2026-04-03"),
        ("03/04/2026", True, "2026-03-04"),
        ("11/25/2026", False, "2026-11-25"), ("2026-11-25 10:30", False, "2026-11-25"),
        ("31/02/2026", False, None),
        ("soon", False, None), ("1/2", False, None), ("1/2/26", False, None),
    ],
)  # fmt: skip
def test_days(text: str, month_first: bool, day: str | None) -> None:  # a column of the table
    found = read_day(text, month_first=month_first)
    assert (found.isoformat() if found else None) == day
