"""Sets Ringback up in this checkout and runs it, or its tests, with nothing but Python and git.

python3 packaging/dev.py run  [arguments for ringback]
python3 packaging/dev.py test [arguments for pytest; then the linters are left out]
python3 packaging/dev.py cases  writes tests/cases/RESULTS.md, what is said of every worked case
"""

import os
import subprocess
import sys
from pathlib import Path

if not (3, 11) <= sys.version_info[:2] < (3, 15):
    sys.exit("ringback: Python 3.11 to 3.14 is needed, this is " + sys.version.split()[0])

import debian
import environment
from steps import Stop, say

ROOT = Path(__file__).resolve().parent.parent
CHECKS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))


def main(arguments: list[str]) -> int:
    """The exit code: the program's own, or 2 when the set-up could not be finished."""
    verbs = {"run": run, "test": test, "cases": cases}
    if not arguments or arguments[0] not in verbs:
        print(__doc__)
        return 2
    try:
        return verbs[arguments[0]](arguments[1:])
    except Stop as stop:
        print(f"ringback: {stop}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def run(extra: list[str]) -> int:
    """Opens the window on a practice register; without a display, does the whole job headless."""
    window = has_display()
    python = set_up(window=window)
    if window:
        return call(python, ["ringback", "--practice", *extra])
    say("no display: running a whole practice case; the last line is the report's path")
    verb = ["ringback", "demo", "--out", "build/demo", *extra]
    return call(python, verb, QT_QPA_PLATFORM="offscreen")


def test(extra: list[str]) -> int:
    """Linters, types, then the tests; all of them run, and any failure counts."""
    python = set_up(window=False)
    if extra:
        return call(python, ["pytest", *extra], QT_QPA_PLATFORM="offscreen")
    failed = [check for check in CHECKS if not passes(python, check)]
    code = call(python, ["pytest", "-n", "2"], QT_QPA_PLATFORM="offscreen")
    return code or int(bool(failed))


def cases(extra: list[str]) -> int:
    """The table of results beside the worked cases; a test fails while it is stale."""
    return call(set_up(window=False), ["tests.end_to_end.table", *extra])


def passes(python: Path, check: tuple[str, ...]) -> bool:
    say(" ".join(check))
    code = call(python, list(check))
    if code:
        say(f"{' '.join(check)}: failed, see above; going on to the rest")
    return code == 0


def set_up(*, window: bool) -> Path:
    debian.ensure(window=window)
    try:
        return environment.ready(ROOT)
    except OSError as problem:
        raise Stop(
            f"the set-up could not write its files ({problem.strerror}); your registers are untouched. "
            "Free some space or mend the folder's rights, then run the same command again."
        ) from problem


def has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def call(python: Path, module: list[str], **env: str) -> int:
    """Runs a module of the environment from the checkout and returns its exit code."""
    command = [str(python), "-m", *module]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PYTHONUTF8": "1"} | env, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
