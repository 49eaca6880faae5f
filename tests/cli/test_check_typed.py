"""`check mrz` and `check number`: exit codes, JSON, and no whole number anywhere in what is said."""

import io
import json
from pathlib import Path

import pytest

from ringback.cli import run_verb
from tests.rules.mrz_samples import passport

LINES = passport(number="C1234567")


def _run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, *arguments: str
) -> tuple[int, str]:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    code = run_verb(["check", *arguments])
    said = capsys.readouterr()
    assert "1234567" not in said.out + said.err
    return code, said.out + said.err


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        (LINES, 0, "All check digits hold."),
        (LINES.replace("940506", "940507"), 1, "Birth date"),
        ("hello", 2, "the length of no document"),
        ("", 2, "There are no lines yet"),
    ],
)
def test_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], typed: str, code: int, words: str
) -> None:
    told, said = _run(monkeypatch, capsys, typed, "mrz")
    assert told == code
    assert words in said


@pytest.mark.parametrize(
    ("country", "kind", "typed", "code", "words"),
    [
        ("SG", "nric", "S1234567D\n", 0, "the check digit fits"),
        ("sg", "NRIC", "S1234567E", 1, "does not fit"),
        ("MY", "nric", "770305-02-1234", 0, "no check digit"),
        ("JP", "my_number", "123456789018", 2, "My Number may only be asked"),
        ("SG", "nric", "\n", 2, "no number yet"),
        ("SG", "", "S1234567D", 2, "uen, nric"),
        ("BR", "cpf", "1", 2, "Say which number"),
    ],
)
def test_number(  # a row of the table
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    country: str,
    kind: str,
    typed: str,
    code: int,
    words: str,
) -> None:
    told, said = _run(monkeypatch, capsys, typed, "number", "--country", country, "--kind", kind)
    assert told == code
    assert words in said


def test_json_and_a_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "lines.txt"
    file.write_text(LINES, encoding="utf-8")
    code, said = _run(monkeypatch, capsys, "", "mrz", "--file", str(file), "--json")
    told = json.loads(said)
    assert code == 0
    assert (told["holds"], told["kept"]["last_three"], told["kept"]["form"]) == (True, "567", "td3")
    assert told["slips"] == []
    file.write_bytes(b"\xff\xfe\x00")
    code, said = _run(monkeypatch, capsys, "", "mrz", "--file", str(file))
    assert code == 2
    code, said = _run(monkeypatch, capsys, "", "mrz", "--file", str(tmp_path / "none"))
    assert code == 2


@pytest.mark.parametrize(
    ("arguments", "typed", "code", "words"),
    [
        (("account",), "GB82 WEST 1234 5698 7654 32\n", 0, "check digits fit"),
        (("account", "--country", "NZ"), "01-0242-0100195-00", 1, "do not fit"),
        (("account", "--country", "JP"), "12", 1, "bank 4, branch 3"),
        (("account",), "hello", 2, "Nothing is known"),
        (("account", "--json"), "GB82 WEST 1234 5698 7654 32", 0, '"held": "holds"'),
        (("wallet",), "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", 0, "check digits fit"),
        (("wallet",), "1BoatSLRHtKNngkdXEeobR76b53LETtpyU", 1, "do not fit"),
        (("wallet",), "", 2, "Nothing is known"),
        (("phone", "--country", "MY"), "03-8888 8888\n", 0, "Reads as +60388888888"),
        (("phone", "--country", "JP", "--json"), "050-1234-5678", 0, '"held": "internet"'),
        (("phone",), "+65 6123 45678", 1, "cannot ring"),
        (("phone",), "+44 7700 900123", 1, "No such range"),
        (("phone",), "03-8888 8888", 2, "country code"),
        (("mail",), "linh@gmail.com\n", 0, "normal for a person"),
        (("mail",), "x@例え.jp", 0, "xn--r8jz45g.jp"),
        (("mail", "--json"), "linh..pham@harbour.example", 1, '"held": "cannot"'),
        (("mail",), "linh@mailinator.com", 0, "few minutes"),
    ],
)
def test_accounts_and_wallets(  # a row of the table
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    typed: str,
    code: int,
    words: str,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    assert run_verb(["check", *arguments]) == code
    assert words in capsys.readouterr().out
