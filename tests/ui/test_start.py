"""What the window may import before anybody sees it: Qt, the standard library, msgspec, and our own shell."""

import subprocess
import sys

HEAVY = {
    "reportlab",
    "sqlite_utils",
    "requests",
    "phonenumbers",
    "babel",
    "cryptography",
    "rapidfuzz",
    "pypdf",
}
SHELL = ("window", "choices", "dates", "crash", "jobs", "cards", "tasklist")


def test_the_shell_starts_light() -> None:
    code = f"import sys, {', '.join(f'ringback.ui.{name}' for name in SHELL)}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "PySide6" in loaded
    assert not loaded & HEAVY
