"""The commands of the README: what they run, and what their exit code says."""

import subprocess
import sys
from pathlib import Path

import pytest

import dev
from steps import Stop

CHECKOUT = Path(__file__).resolve().parents[2]
PYTHON = Path("python")


class Calls:
    """Notes what would have been run; the named modules fail."""

    def __init__(self) -> None:
        self.made: list[list[str]] = []
        self.failing: dict[str, int] = {}

    def call(self, _python: Path, module: list[str], **_env: str) -> int:
        self.made.append(module)
        return self.failing.get(module[0], 0)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    noted = Calls()
    monkeypatch.setattr(dev, "call", noted.call)
    monkeypatch.setattr(dev, "set_up", lambda **_: PYTHON)
    return noted


def display(monkeypatch: pytest.MonkeyPatch, *, there: bool) -> None:
    monkeypatch.setattr(dev, "has_display", lambda: there)


def test_run_opens_the_practice_window(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    display(monkeypatch, there=True)
    assert dev.main(["run", "--lang", "ja"]) == 0
    assert calls.made == [["ringback", "--practice", "--lang", "ja"]]


def test_run_without_a_display_does_a_whole_case(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    display(monkeypatch, there=False)
    assert dev.main(["run"]) == 0
    assert calls.made == [["ringback", "demo", "--out", "build/demo"]]


def test_test_runs_the_tests_last(calls: Calls) -> None:
    assert dev.main(["test"]) == 0
    assert [made[0] for made in calls.made] == ["ruff", "ruff", "mypy", "pytest"]


@pytest.mark.parametrize("module", ["ruff", "mypy", "pytest"])
def test_any_failure_counts_and_all_the_rest_still_runs(calls: Calls, module: str) -> None:
    calls.failing = {module: 1}
    assert dev.main(["test"]) == 1
    assert calls.made[-1][0] == "pytest"


def test_arguments_go_to_pytest_alone(calls: Calls) -> None:
    assert dev.main(["test", "-k", "names"]) == 0
    assert calls.made == [["pytest", "-k", "names"]]


def test_cases_writes_the_table_of_results(calls: Calls) -> None:
    assert dev.main(["cases"]) == 0
    assert calls.made == [["tests.end_to_end.table"]]


def test_an_expected_failure_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(**_: bool) -> Path:
        raise Stop("no network; do this.")

    monkeypatch.setattr(dev, "set_up", stopped)
    assert dev.main(["test"]) == 2
    assert capsys.readouterr().err == "ringback: no network; do this.\n"


def test_a_full_disk_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("debian.ensure", lambda **_: None)
    monkeypatch.setattr("environment.ready", full)
    with pytest.raises(Stop, match="No space left"):
        dev.set_up(window=False)


@pytest.mark.parametrize("arguments", [[], ["build"], ["--help"]])
def test_anything_else_shows_how(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(arguments) == 2
    assert "packaging/dev.py run" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("system", "variables", "there"),
    [
        ("win32", {}, True),
        ("darwin", {}, True),
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
    ],
)
def test_a_display_is_noticed(
    system: str, variables: dict[str, str], there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert dev.has_display() is there


def test_it_needs_nothing_but_the_standard_library() -> None:
    script = "import sys; sys.path.insert(0, 'packaging'); import dev"
    subprocess.run([sys.executable, "-I", "-S", "-c", script], cwd=CHECKOUT, check=True)


def test_ci_calls_the_same_command() -> None:
    lines = (CHECKOUT / ".ci/run").read_text("utf-8").splitlines()
    assert [line for line in lines if line.startswith("exec")] == ["exec python3 packaging/dev.py test"]
