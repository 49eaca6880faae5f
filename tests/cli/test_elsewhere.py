"""A second person at another computer, by command: keys, question, look, signature, and back."""

from pathlib import Path

import pytest

from ringback.cli import run_verb
from tests.cli.test_cli import CASES, json_of, keys, last_line

__all__ = ["keys"]


@pytest.mark.usefixtures("keys")
def test_from_the_keys_to_the_signature(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    key, question, answer = (str(tmp_path / f"{name}.json") for name in ("key", "question", "answer"))
    siti, mei = ["--person", "Siti"], ["--register", str(tmp_path / "mei.ringback")]
    monkeypatch.setenv("RINGBACK_NEW_PASSPHRASE", "siti's own passphrase")
    assert run_verb(["register", "new", "--firm", "Mei's", "--owner", "Mei", *mei]) == 0
    words = last_line(capsys, "approval", "key", "--out", key, *mei)
    assert len(words.split()) == 8
    assert run_verb(["approval", "add", key, "--words", "not these", *siti]) == 2
    assert last_line(capsys, "approval", "add", key, "--words", words, *siti) == "Mei"
    label = last_line(capsys, "case", "import", str(CASES / "k07-1-before-access.json"), *siti)
    assert run_verb(["approval", "ask", label, "--out", question, *siti]) == 2, "nothing is decided yet"
    limits = ["--limits", "Test shop only.", "--reason", "Trial."]
    last_line(capsys, "case", "decide", label, "--outcome", "limits", *limits, *siti)
    last_line(capsys, "approval", "ask", label, "--out", question, *siti)
    told = json_of(capsys, "approval", "show", question, "--json", *mei)
    assert isinstance(told, dict)
    assert told["recommendation"]
    assert "Trial." not in str(told)
    look = ["approval", "look", question, "--outcome", "wait", "--worries", "The video."]
    assert last_line(capsys, *look, "--out", answer, *mei) == "Test shop only."
    assert last_line(capsys, "approval", "sign", question, answer, *mei) == "signed"
    assert run_verb(["approval", "sign", question, answer, *mei]) == 2, "once"
    assert last_line(capsys, "approval", "take", answer, *siti) == "signed"
    assert run_verb(["approval", "take", answer, *siti]) == 2
    assert "Ask them again" in capsys.readouterr().err
    assert run_verb(["approval", "take", str(tmp_path / "none.json"), *siti]) == 2
