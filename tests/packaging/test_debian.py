"""System packages are installed by root, named to everybody else, and left alone elsewhere."""

import subprocess
import sys
from collections.abc import Sequence

import pytest

import debian
from steps import Stop


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that would have been run, on a Debian where all but libgl1 is installed."""
    commands: list[list[str]] = []

    def listed(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
        there = [name for name in command[3:] if not name.startswith("libgl1")]
        lines = "".join(f"ii {name}\n" for name in there if not name.endswith("t64"))
        return subprocess.CompletedProcess(list(command), 1, lines + "un libgl1\n", "")

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(debian, "is_debian", lambda: True)
    monkeypatch.setattr(debian, "attempt", listed)
    monkeypatch.setattr(debian, "quietly", lambda command, *_: commands.append(list(command)))
    return commands


def test_root_gets_what_is_missing(ran: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    debian.ensure(window=False)
    assert ran == [
        ["apt-get", "update"],
        ["apt-get", "install", "-y", "--no-install-recommends", "libgl1"],
    ]


def test_others_get_the_line_to_run(ran: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    with pytest.raises(Stop, match=r"sudo apt-get install -y --no-install-recommends libgl1$"):
        debian.ensure(window=False)
    assert ran == []


def test_a_newer_name_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    def listed(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(list(command), 1, "ii libglib2.0-0t64\n", "")

    monkeypatch.setattr(debian, "attempt", listed)
    assert debian.missing(("libglib2.0-0", "libegl1")) == ("libegl1",)


def test_a_window_needs_more() -> None:
    assert set(debian.needed(window=True)) - set(debian.needed(window=False)) == set(debian.WINDOW)


def test_a_python_without_ensurepip_needs_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert "python3-venv" in debian.needed(window=False)


def test_another_linux_is_only_told(
    ran: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(debian, "is_debian", lambda: False)
    debian.ensure(window=False)
    assert "libegl1" in capsys.readouterr().out
    assert ran == []


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_pass(system: str, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    debian.ensure(window=True)
    assert ran == []
