"""What may be imported before the passphrase can be typed: Qt, a little of Python's own, our shell."""

import subprocess
import sys

import pytest

from tests.ui.opened import make_register

QT = {"PySide6", "shiboken6", "shibokensupport", "signature_bootstrap"}
MAY = QT | {"platformdirs", "ringback"}
"""Besides the standard library. Nothing else: each is time somebody waits in front of a locked door."""
LATER = {"concurrent.futures", "json", "sqlite3", "tomllib", "uuid"} | {
    f"ringback.{part}" for part in ("cli", "domain.facts", "domain.people", "playbook", "records", "rules")
}
"""Wanted only by what comes after the passphrase."""
SHELL = ("window", "choices", "dates", "crash", "jobs", "cards", "tasklist")
START = """
import sys
from ringback.__main__ import start
app = start()
print(type(app.window.focusWidget()).__name__)
print(*sys.modules)
app.close()
"""
READ = """
import linecache
from pathlib import Path
from ringback.__main__ import start
app = start()
import ringback.ui.decide.page
print("source read" if any(Path(file).parent.name == "decide" for file in linecache.cache) else "none read")
print()
app.close()
"""
"""What PySide would look through is left behind in the cache of lines read."""


def _loaded(code: str) -> tuple[str, set[str]]:
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    first, _line, modules = done.stdout.partition("\n")
    return first, set(modules.split())


def _foreign(loaded: set[str]) -> set[str]:
    _first, bare = _loaded("import sys; print(); print(*sys.modules)")
    names = {name.partition(".")[0] for name in loaded - bare}
    return {name for name in names - MAY - sys.stdlib_module_names if not name.startswith("__")}


def test_the_shell_starts_light() -> None:
    _first, loaded = _loaded(
        f"import sys, {', '.join(f'ringback.ui.{name}' for name in SHELL)}; print(); print(*sys.modules)"
    )
    assert "PySide6" in loaded
    assert not _foreign(loaded)


@pytest.mark.parametrize("exists", [True, False], ids=["unlock", "welcome"])
def test_the_door_stands_before_anything_heavy_is_imported(exists: bool) -> None:
    if exists:
        make_register().register.close()
    focus, loaded = _loaded(START)
    assert focus == ("LineEdit" if exists else "PrimaryButton")
    assert "ringback.app" in loaded
    assert not _foreign(loaded)
    assert not loaded & LATER


def test_no_source_is_read_to_be_searched_for_a_switch_of_the_toolkit() -> None:
    said, _ = _loaded(READ)
    assert said == "none read"
