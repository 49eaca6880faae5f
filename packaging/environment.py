"""The virtual environment in the checkout: made, brought up to date, recovered when broken."""

import hashlib
import json
import shutil
import sys
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path

from steps import BELOW, Failure, Stop, attempt, quietly, say

BUILD_TABLES = ("build-system", "project")
STAMP = "ringback.json"


@dataclass(frozen=True)
class Stamp:
    """What a finished environment was made from, and where."""

    place: str
    python: str
    pins: str
    project: str

    @classmethod
    def wanted(cls, root: Path) -> "Stamp":
        return cls(
            place=str(root / ".venv"),
            python=f"{sys.version_info.major}.{sys.version_info.minor}",
            pins=_digest((root / "packaging/constraints.txt").read_bytes()),
            project=_digest(_project(root)),
        )

    @classmethod
    def found(cls, root: Path) -> "Stamp | None":
        try:
            return cls(**json.loads((root / ".venv" / STAMP).read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def write(self, root: Path) -> None:
        (root / ".venv" / STAMP).write_text(json.dumps(asdict(self), indent=1), "utf-8")


def ready(root: Path) -> Path:
    """The environment's interpreter, with everything pinned installed."""
    wanted, found = Stamp.wanted(root), Stamp.found(root)
    if found is None or not _usable(root, found, wanted):
        _make(root)
        found = None
    if found != wanted:
        (root / ".venv" / STAMP).unlink(missing_ok=True)
        if found is None or found.pins != wanted.pins:
            _install_pins(root)
        _install_project(root)
        wanted.write(root)
    return interpreter(root)


def interpreter(root: Path) -> Path:
    windows = sys.platform == "win32"
    return root / ".venv" / ("Scripts/python.exe" if windows else "bin/python")


def _usable(root: Path, found: Stamp, wanted: Stamp) -> bool:
    same_place = (found.place, found.python) == (wanted.place, wanted.python)
    return same_place and attempt([str(interpreter(root)), "-c", "import pip"]).returncode == 0


def _make(root: Path) -> None:
    place = root / ".venv"
    if place.exists() or place.is_symlink():
        say("the folder .venv is unfinished, moved or broken; making it anew")
        _remove(place)
    say("making the virtual environment .venv")
    failure = Failure("the virtual environment could not be made", otherwise=BELOW)
    # An activated .venv has just been removed: ask the interpreter it was made with.
    outside = getattr(sys, "_base_executable", sys.executable)
    quietly([outside, "-m", "venv", str(place)], failure)


def _remove(place: Path) -> None:
    try:
        if place.is_symlink() or place.is_file():
            place.unlink()
        else:
            shutil.rmtree(place)
    except OSError as problem:
        raise Stop(
            f"the folder .venv could not be removed ({problem.strerror}); your registers are untouched. "
            "Close Ringback and any terminal that uses it, then run the same command again."
        ) from problem


def _install_pins(root: Path) -> None:
    say("installing the pinned packages (about 200 MB the first time)")
    pins = str(root / "packaging/constraints.txt")
    failure = Failure("the pinned packages could not be installed")
    _pip(root, failure, "--require-hashes", "-r", pins)


def _install_project(root: Path) -> None:
    say("installing Ringback itself, editable")
    failure = Failure("Ringback itself could not be installed", otherwise=BELOW)
    _pip(root, failure, "--no-deps", "--no-build-isolation", "-e", str(root))


def _pip(root: Path, failure: Failure, *arguments: str) -> None:
    pip = [str(interpreter(root)), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    quietly([*pip, *arguments], failure)


def _project(root: Path) -> bytes:
    """What of pyproject.toml the installed project depends on; settings of tools do not count."""
    tables = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    kept = {name: tables[name] for name in BUILD_TABLES} | {"hatch": tables["tool"]["hatch"]}
    return json.dumps(kept, sort_keys=True).encode()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
