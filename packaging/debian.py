"""The Debian packages that Qt and the virtual environment need, found and installed."""

import importlib.util
import os
import shutil
import sys
from pathlib import Path

from steps import Failure, Stop, attempt, quietly, say

QT = ("libglib2.0-0", "libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1")
WINDOW = (
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
)
INSTALLED = "ii "


def ensure(*, window: bool) -> None:
    """Installs what is missing, or stops with the line that would; other systems pass."""
    if sys.platform != "linux":
        return
    wanted = needed(window=window)
    if not is_debian():
        _name_them(wanted)
        return
    lacking = missing(wanted)
    if lacking:
        _install(lacking)


def needed(*, window: bool) -> tuple[str, ...]:
    venv = () if importlib.util.find_spec("ensurepip") else ("python3-venv",)
    return (*venv, *QT, *(WINDOW if window else ()))


def is_debian() -> bool:
    return Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None


def missing(wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The wanted packages that are not installed, also not under their newer `t64` name."""
    names = [name for package in wanted for name in (package, f"{package}t64")]
    listed = attempt(["dpkg-query", "--show", "--showformat=${db:Status-Abbrev}${Package}\n", *names])
    lines = listed.stdout.splitlines()
    there = {line.removeprefix(INSTALLED) for line in lines if line.startswith(INSTALLED)}
    return tuple(package for package in wanted if not {package, f"{package}t64"} & there)


def _name_them(wanted: tuple[str, ...]) -> None:
    say(f"not a Debian system: if Qt does not start, install what Debian calls {' '.join(wanted)}")


def _install(lacking: tuple[str, ...]) -> None:
    names = " ".join(lacking)
    if os.geteuid() != 0:
        raise Stop(
            "some system packages are missing; nothing was changed. Run this line, then the same "
            "command again:\n    sudo apt-get update && "
            f"sudo apt-get install -y --no-install-recommends {names}"
        )
    say(f"installing system packages: {names}")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    failure = Failure("the system packages could not be installed")
    quietly(["apt-get", "update"], failure, quiet)
    quietly(["apt-get", "install", "-y", "--no-install-recommends", *lacking], failure, quiet)
