"""`ringback check`: exit 0 when all fits, 1 when something does not, 2 when it can't be read."""

import json
from pathlib import Path

import pytest

from ringback.cli import run_verb
from tests.cli.test_cli import CASES, keys, last_line

__all__ = ["keys"]
SITI = ("--person", "Siti")


def write(folder: Path, text: str) -> str:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.usefixtures("keys")
def test_a_batch_and_a_supplier_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    last_line(capsys, "case", "import", str(CASES / "b03-2-cleared.json"), *SITI)
    last_line(capsys, "case", "approve-payee", "B03", *SITI)
    last_line(capsys, "case", "decide", "B03", "--outcome", "go", *SITI)
    shown = json.loads((CASES / "b03-2-cleared.json").read_text(encoding="utf-8"))
    payee = next(fact for fact in shown["facts"] if fact["kind"] == "payee")
    good = f"Payee,Account\n{payee['holder']['written']},{payee['account']}\n"
    assert run_verb(["check", "batch", write(tmp_path, good), *SITI]) == 0
    assert payee["account"] not in capsys.readouterr().out
    assert (
        run_verb(["check", "suppliers", write(tmp_path, good + "Nobody Known,5555555\n"), "--json", *SITI])
        == 1
    )
    told = json.loads(capsys.readouterr().out)
    assert [line["fits"] for line in told["lines"]] == [True, False]
    assert told["lines"][1]["points"][0]["verdict"] == "no_case"
    assert told["columns"] == {"name": 0, "account": 1}


@pytest.mark.usefixtures("keys")
def test_columns_are_said_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, "Who,Where to\nNobody Known,5555555\n")
    assert run_verb(["check", "batch", path, *SITI]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert run_verb(["check", "batch", path, "--columns", "name=Who,account=2", *SITI]) == 1
    assert run_verb(["check", "batch", path, *SITI]) == 1
    assert run_verb(["check", "batch", path, "--columns", "name=Whom", *SITI]) == 2


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize("data", [b"", b"Name,Account\n", b"a\x00b", b"\xff\xfe\x00\xd8"])
def test_what_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(data)
    capsys.readouterr()
    assert run_verb(["check", "batch", str(path), *SITI]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.count("\n") == 1
    assert run_verb(["check", "batch", str(tmp_path / "nothing.csv"), *SITI]) == 2
