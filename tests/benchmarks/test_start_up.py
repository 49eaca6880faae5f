"""From a new process to a passphrase field one can type into, over an empty window of the same toolkit.

Whole processes, taken in turn, each timed from before it is started; the ratio is printed and nothing
fails on time. Ours is what `ringback` does; both find their bytecode cached, as an installed program does:
the variable that forbids writing it is taken away, and each runs once before it counts. A field is usable
once it has the focus in a visible window, the first time the event loop looks. The third process, an
empty window with one bare field, tells what of the difference is the toolkit's. Wanted: at most 1.5.
Run: pytest tests/benchmarks -s
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ringback.resources import HOME_VARIABLE
from tests.ui.opened import make_register

ROUNDS = 15
_EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
qt = QApplication([])
window = QWidget()
window.resize(1280, 720)
window.show()
def usable():
    return window.isVisible()
"""
_FIELD = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
qt = QApplication([])
window = QWidget()
field = QLineEdit()
QVBoxLayout(window).addWidget(field)
window.resize(1280, 720)
window.show()
field.setFocus()
def usable():
    return window.isVisible() and field.hasFocus()
"""
_OURS = """
from ringback.__main__ import start
app = start()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
window, qt = app.window, QApplication.instance()
def usable():
    field = window.focusWidget()
    return window.isVisible() and hasattr(field, "echoMode") and field.isEnabled() and not field.isReadOnly()
"""
_UNTIL = """
import os, sys
def look():
    if usable():
        sys.stdout.write("usable"); sys.stdout.flush(); os._exit(0)
    QTimer.singleShot(0, look)
QTimer.singleShot(0, look)
QTimer.singleShot(20000, qt.quit)
qt.exec()
"""


def _environment(home: Path) -> dict[str, str]:
    """Compiled once, and the register where the system keeps such things, as for an installed program."""
    left = {"PYTHONDONTWRITEBYTECODE", HOME_VARIABLE}
    inherited = {name: value for name, value in os.environ.items() if name not in left}
    return inherited | {"QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(home)}


def _seconds(code: str, home: Path) -> float:
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code + _UNTIL],
        env=_environment(home),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    taken = time.perf_counter() - started
    assert done.stdout == "usable", done.stderr
    return taken


@pytest.mark.benchmark
def test_start_to_a_usable_passphrase_field(own_home: Path) -> None:
    make_register(own_home / "Ringback" / "register.ringback").register.close()
    kinds = (_EMPTY, _FIELD, _OURS)
    for kind in kinds:
        _seconds(kind, own_home)
    rounds = [[_seconds(kind, own_home) for kind in kinds] for _round in range(ROUNDS)]
    empty, field, ours = (statistics.median(side) for side in zip(*rounds, strict=True))
    sys.stdout.write(
        f"\nempty {empty * 1000:.0f} ms, ours {ours * 1000:.0f} ms, ratio {ours / empty:.2f}"
        f" (a bare field {field / empty:.2f})\n"
    )
