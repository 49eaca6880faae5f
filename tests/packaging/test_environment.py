"""The environment is made once, brought up to date when pins change, and recovered when broken."""

from collections.abc import Sequence
from pathlib import Path
from shutil import copy

import pytest

import environment
from environment import Stamp
from steps import Stop

CHECKOUT = Path(__file__).resolve().parents[2]


class Commands:
    """Plays the commands of the set-up: ``venv`` leaves a folder, ``pip`` leaves nothing."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.ran: list[str] = []
        self.failing = ""

    def quietly(self, command: Sequence[str], *_: object) -> None:
        step = next(word for word in ("venv", "--require-hashes", "-e") if word in command)
        self.ran.append(step)
        (self.root / ".venv").mkdir(exist_ok=True)
        if step == self.failing:
            raise Stop(step)

    def again(self) -> list[str]:
        self.ran.clear()
        environment.ready(self.root)
        return list(self.ran)


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commands:
    (tmp_path / "packaging").mkdir()
    copy(CHECKOUT / "pyproject.toml", tmp_path)
    copy(CHECKOUT / "packaging/constraints.txt", tmp_path / "packaging")
    played = Commands(tmp_path)
    monkeypatch.setattr(environment, "quietly", played.quietly)
    monkeypatch.setattr(environment, "_usable", lambda root, found, wanted: found.place == wanted.place)
    return played


ALL = ["venv", "--require-hashes", "-e"]


def test_made_once_then_ready(commands: Commands) -> None:
    assert commands.again() == ALL
    assert commands.again() == []


def test_new_pins_are_installed_into_it(commands: Commands) -> None:
    commands.again()
    (commands.root / "packaging/constraints.txt").write_text("other")
    assert commands.again() == ["--require-hashes", "-e"]


def test_a_changed_project_is_installed_again_without_the_pins(commands: Commands) -> None:
    commands.again()
    _edit(commands.root, 'name = "ringback"', 'name = "ringback2"')
    assert commands.again() == ["-e"]


def test_a_changed_setting_of_a_tool_changes_nothing(commands: Commands) -> None:
    commands.again()
    _edit(commands.root, "line-length = 110", "line-length = 100")
    assert commands.again() == []


@pytest.mark.parametrize("step", ALL)
def test_one_that_was_killed_half_way_is_made_anew(commands: Commands, step: str) -> None:
    commands.failing = step
    with pytest.raises(Stop):
        environment.ready(commands.root)
    commands.failing = ""
    assert commands.again() == ALL


def test_one_killed_while_new_pins_went_in_is_made_anew(commands: Commands) -> None:
    commands.again()
    (commands.root / "packaging/constraints.txt").write_text("other")
    commands.failing = "--require-hashes"
    with pytest.raises(Stop):
        environment.ready(commands.root)
    commands.failing = ""
    assert commands.again() == ALL


def test_one_that_was_moved_here_is_made_anew(commands: Commands) -> None:
    commands.again()
    stamp = Stamp.found(commands.root)
    assert stamp is not None
    Stamp("/elsewhere/.venv", stamp.python, stamp.pins, stamp.project).write(commands.root)
    assert commands.again() == ALL


@pytest.mark.parametrize("left", ["", "[]", '{"place": 1}', "\x00"])
def test_a_damaged_stamp_counts_as_none(commands: Commands, left: str) -> None:
    commands.again()
    (commands.root / ".venv" / environment.STAMP).write_text(left)
    assert commands.again() == ALL


def test_one_whose_interpreter_is_gone_is_not_usable(tmp_path: Path) -> None:
    stamp = Stamp(str(tmp_path / ".venv"), "3.11", "a", "b")
    assert not environment._usable(tmp_path, stamp, stamp)


def test_a_file_in_its_place_is_replaced(commands: Commands) -> None:
    (commands.root / ".venv").write_text("not a folder")
    assert commands.again() == ALL


def _edit(root: Path, old: str, new: str) -> None:
    project = root / "pyproject.toml"
    text = project.read_text("utf-8")
    assert old in text
    project.write_text(text.replace(old, new), "utf-8")
