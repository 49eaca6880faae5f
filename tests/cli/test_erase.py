"""`case inbox` keeps somebody until a day, `erase` takes a case away for good and leaves a receipt."""

import json
from pathlib import Path

import pytest

from ringback.cli import run_verb
from tests.cli.test_cli import json_of, keys, last_line

__all__ = ["keys"]
SITI = ("--person", "Siti")


def labels(capsys: pytest.CaptureFixture[str]) -> list[str]:
    listed = json_of(capsys, "case", "list", "--json", *SITI)
    assert isinstance(listed, list)
    return [line["label"] for line in listed]


@pytest.fixture
def ken(tmp_path: Path, capsys: pytest.CaptureFixture[str], keys: None) -> str:
    paste = tmp_path / "mail.txt"
    paste.write_text("Ken, ken@example.jp, 090-1234-5678", encoding="utf-8")
    capsys.readouterr()
    assert run_verb(["case", "inbox", "--name", "Ken", "--country", "jp", "--paste", str(paste), *SITI]) == 0
    out = capsys.readouterr().out
    assert "ken@example.jp" in out
    assert "090-1234-5678" in out
    return out.split()[0]


def test_the_entry_exports_as_a_document(ken: str, capsys: pytest.CaptureFixture[str]) -> None:
    document = json_of(capsys, "case", "export", ken, *SITI)
    assert isinstance(document, dict)
    assert (document["way"], document["ended"]["ending"]) == ("inbox", "not_taken_on")
    assert "job" not in document


def test_erasing_asks_and_leaves_a_receipt(
    ken: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_verb(["erase", ken, "--why", "They asked.", *SITI]) == 2
    assert "can't be undone" in capsys.readouterr().err
    assert run_verb(["erase", ken, "--yes", *SITI]) == 2
    assert "still empty" in capsys.readouterr().err
    assert labels(capsys) == [ken]
    receipt = last_line(
        capsys, "erase", ken, "--yes", "--why", "They asked.", "--receipt", str(tmp_path), *SITI
    )
    assert "They asked." in Path(receipt).read_text(encoding="utf-8")
    assert labels(capsys) == []
    assert run_verb(["erase", ken, "--yes", "--why", "Again.", *SITI]) == 2


def test_nothing_is_erased_where_the_receipt_can_not_be_kept(
    ken: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a file"
    file.write_text("", encoding="utf-8")
    assert run_verb(["erase", ken, "--yes", "--why", "They asked.", "--receipt", str(file), *SITI]) == 2
    assert labels(capsys) == [ken]


def test_nothing_is_due_and_then_it_is(ken: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert last_line(capsys, "erase", "--due", *SITI) == "Nothing is due to be erased."
    assert json.dumps(labels(capsys)) == json.dumps([ken])


@pytest.mark.parametrize(
    "more",
    [["--until", "2020-01-01"], ["--until", "soon"], ["--born", "1991-02-31"], []],
)
@pytest.mark.usefixtures("keys")
def test_what_cannot_be_kept_is_one_sentence(more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    found = ["--last-three", "123", "--born", "1991-02-03"] if "--until" in more else []
    assert run_verb(["case", "inbox", "--name", "Ken", *found, *more, *SITI]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert labels(capsys) == []


@pytest.mark.usefixtures("keys")
def test_somebody_who_works_here_is_a_way_in(capsys: pytest.CaptureFixture[str]) -> None:
    label = last_line(capsys, "case", "new", "--way", "already_here", *SITI)
    document = json_of(capsys, "case", "export", label, *SITI)
    assert isinstance(document, dict)
    assert document["way"] == "already_here"
