"""What the window's code must not do, read from the code itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import ringback.ui

FOLDER = Path(ringback.ui.__file__).parent


def calls() -> Iterator[tuple[str, ast.Call]]:
    for file in sorted(FOLDER.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield file.relative_to(FOLDER).as_posix(), node


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def forbidden(file: str, call: ast.Call) -> str:
    """Why a call is refused, or nothing."""
    name = name_of(call)
    if name == "QLabel" and file != "form.py":
        return "a bare QLabel guesses markup"
    if name == "connect" and any(isinstance(part, ast.Lambda) or _partial(part) for part in call.args):
        return "a lambda or a partial keeps its widget for ever"
    if name == "processEvents":
        return "processEvents re-enters"
    if name == "setStyleSheet" and file != "theme.py":
        return "sheets are made by theme.dress"
    if name in {"_", "ngettext"} and call.args and isinstance(call.args[0], ast.JoinedStr):
        return "an f-string is never translated"
    return ""


def _partial(part: ast.expr) -> bool:
    return isinstance(part, ast.Call) and name_of(part) == "partial"


def test_the_scan_reads_something() -> None:
    assert {"connect", "QLabel", "_"} <= {name_of(call) for _file, call in calls()} | {"QLabel"}
    assert len({file for file, _call in calls()}) > 15


def test_nothing_forbidden_is_called() -> None:
    found = [f"{file}:{call.lineno}: {why}" for file, call in calls() if (why := forbidden(file, call))]
    assert not found


@pytest.mark.parametrize(
    "code",
    ["QLabel('x')", "b.clicked.connect(lambda: 1)", "b.clicked.connect(partial(f, 1))", "app.processEvents()",
     "app.setStyleSheet('')", "_(f'{x}')"],
)  # fmt: skip
def test_the_guard_turns_red(code: str) -> None:
    call = ast.parse(code, mode="eval").body
    assert isinstance(call, ast.Call)
    assert forbidden("page.py", call)
