"""`wrong`: the first actions without any register, and with one what was done, and its paper."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from ringback.cli import run_verb
from tests.ui.opened import PASSPHRASE, make_register


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    file = tmp_path / "firm.ringback"
    make_register(file).register.close()
    monkeypatch.setenv("RINGBACK_PASSPHRASE", PASSPHRASE)
    return ["--register", str(file)]


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_first_actions_without_a_register(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_verb(["wrong", "first", "threat", "--country", "nz"]) == 0
    assert "1  Cut every access" in said(capsys)
    assert run_verb(["wrong", "first", "threat", "--country", "nz", "--json"]) == 0
    told = json.loads(said(capsys))
    assert told["first"][0].startswith("Cut every access")
    assert any(contact["check_this"] for contact in told["contacts"])
    assert run_verb(["wrong", "first", "threat", "--country", "ZZ"]) == 2


def test_a_vendor_in_no_case_and_its_paper(
    register: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = ["wrong", "note", "bank_change", "--new", "Acme & <Co>", "--done", "1", "--words", "A mail came"]
    assert run_verb([*note, *register]) == 0
    label = said(capsys).strip()
    more = ["wrong", "note", "bank_change", "--case", label, "--done", "2", "--told", "The bank", "--json"]
    assert run_verb([*more, *register]) == 0
    kept = json.loads(said(capsys))
    assert (kept["case"], kept["words"], len(kept["steps"])) == (label, "A mail came", 2)
    out = tmp_path / "paper.pdf"
    paper = ["wrong", "paper", "bank_change", "--case", label, "--out", str(out), "--paper", "letter"]
    assert run_verb([*paper, *register]) == 0
    pages = PdfReader(out).pages
    text = "".join(page.extract_text() for page in pages)
    assert round(float(pages[0].mediabox.width)) == 612
    for words in ("Acme & <Co>", "A mail came", "The bank", "Stop all payments"):
        assert words in text
    assert run_verb(["wrong", "paper", "threat", "--case", label, *register]) == 2


@pytest.mark.parametrize("odd", [["--done", "99"], ["--noticed", "2199-01-01"], ["--noticed", "soon"]])
def test_what_does_not_fit_is_one_sentence(
    odd: list[str], register: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_verb(["wrong", "note", "threat", "--new", "Acme", *odd, *register]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert run_verb(["case", "list", *register]) == 0
    assert said(capsys) == ""


def test_a_paper_of_what_nobody_noted_is_refused_with_what_to_do(
    register: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_verb(["wrong", "note", "threat", "--new", "Acme", *register]) == 0
    label = said(capsys).strip()
    assert (
        run_verb(["wrong", "paper", "bank_change", "--case", label, "--out", str(tmp_path), *register]) == 2
    )
    assert "ringback wrong note bank_change" in capsys.readouterr().err
    assert run_verb(["sheet", label, "--out", str(tmp_path), *register]) == 2
    assert "no referee yet" in capsys.readouterr().err
    assert not list(tmp_path.glob("*.pdf"))
