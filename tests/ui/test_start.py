"""What may be imported before the passphrase can be typed: Qt, the standard library, msgspec, our shell."""

import subprocess
import sys

import pytest

from tests.ui.opened import make_register

QT = {"PySide6", "shiboken6", "shibokensupport", "signature_bootstrap"}
MAY = QT | {"msgspec", "typing_extensions", "ringback"}
"""Besides the standard library. Nothing else: each is time somebody waits in front of a locked door."""
SHELL = ("window", "choices", "dates", "crash", "jobs", "cards", "tasklist")
START = """
import sys
from PySide6.QtWidgets import QApplication
from ringback.app import App
from ringback.ui import theme
from ringback.ui.desks import Desks
from ringback.usecases.whereabouts import default_register, practice_register
qt = QApplication([])
theme.apply(qt, theme.load(theme.Scheme.LIGHT))
theme.use_fonts(qt)
app = App(qt, Desks(default_register(), practice_register()))
app.start()
app.window.show()
print(type(app.window.focusWidget()).__name__)
print(*sys.modules)
app.close()
"""


def _loaded(code: str) -> tuple[str, set[str]]:
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    focus, _line, modules = done.stdout.partition("\n")
    return focus, {name.partition(".")[0] for name in modules.split()}


def _foreign(loaded: set[str]) -> set[str]:
    bare = subprocess.run(
        [sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    site = {name.partition(".")[0] for name in bare.stdout.split()}
    return {name for name in loaded - site - MAY - sys.stdlib_module_names if not name.startswith("__")}


def test_the_shell_starts_light() -> None:
    _focus, loaded = _loaded(
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
    assert "ringback" in loaded
    assert not _foreign(loaded)
