"""`sheet cooperation`: one page, on either paper, in words a stranger can read, about nobody."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from ringback.cli import run_verb
from ringback.playbook import load_cooperation


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612)])
def test_one_page_without_any_register(
    paper: str, width: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["--firm", "Acme & <Sons>", "--contact", "鈴木 春", "--paper", paper]
    assert run_verb(["sheet", "cooperation", *given, "--out", str(tmp_path)]) == 0
    file = Path(capsys.readouterr().out.strip())
    (page,) = PdfReader(file).pages
    assert round(float(page.mediabox.width)) == width
    text = " ".join(page.extract_text().split())
    assert "Acme & <Sons>" in text
    for part in load_cooperation().part:
        assert part.title in text
        assert part.lines[-1] in text
