"""From a new process to a passphrase field one can type into, over an empty window of the same toolkit.

Whole processes, taken in turn, each timed from before it is started; the ratio is printed and nothing
fails on time. Wanted: at most 1.5. Run: pytest tests/benchmarks -s
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.ui.opened import make_register

ROUNDS = 15
_EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
qt = QApplication([])
window = QWidget()
field = QLineEdit()
QVBoxLayout(window).addWidget(field)
window.resize(1280, 720)
window.show()
field.setFocus()
"""
_OURS = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ringback import app as ringback_app
from ringback.ui import theme
qt = QApplication([])
theme.apply(qt, theme.load(theme.Scheme.LIGHT))
theme.use_fonts(qt)
app = ringback_app.App(qt, ringback_app.Desks(
    ringback_app.default_register(), ringback_app.practice_register()))
app.crashes.install()
app.start()
window = app.window
window.show()
"""
_UNTIL = """
import os, sys
def look():
    focused = window.focusWidget()
    if window.isVisible() and focused is not None and hasattr(focused, "echoMode"):
        sys.stdout.write("usable"); sys.stdout.flush(); os._exit(0)
    QTimer.singleShot(0, look)
QTimer.singleShot(0, look)
QTimer.singleShot(20000, qt.quit)
qt.exec()
"""


def _environment() -> dict[str, str]:
    """Compiled once, as an installed program is."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return inherited | {"QT_QPA_PLATFORM": "offscreen"}


def _seconds(code: str) -> float:
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code + _UNTIL],
        env=_environment(),
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
    make_register().register.close()
    _seconds(_EMPTY), _seconds(_OURS)
    pairs = [(_seconds(_EMPTY), _seconds(_OURS)) for _round in range(ROUNDS)]
    empty, ours = (statistics.median(side) for side in zip(*pairs, strict=True))
    sys.stdout.write(f"\nempty {empty * 1000:.0f} ms, ours {ours * 1000:.0f} ms, ratio {ours / empty:.2f}\n")
