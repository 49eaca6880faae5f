"""Resources are found in a checkout, a wheel and a frozen program, and nothing leads out of them."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ringback import resources

CHECKOUT = Path(__file__).resolve().parents[1]
FONT = "fonts/NotoSans-Regular.ttf"


def test_a_checkout_uses_its_own_folder() -> None:
    assert resources.root() == CHECKOUT / "resources"
    assert resources.path("fonts", "NotoSans-Regular.ttf").is_file()
    assert resources.path(FONT).is_file()


@pytest.mark.parametrize("part", ["..", "fonts/../../LICENSE", "/etc/passwd", "a\\b", "C:x", ""])
def test_a_part_that_leads_out_is_refused(part: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(part)}$"):
        resources.path("fonts", part)


def test_a_frozen_program_uses_what_it_carries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.root() == tmp_path / "resources"


def test_a_frozen_program_without_resources_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(FileNotFoundError):
        resources.root()


def test_home_is_where_the_variable_says(own_home: Path) -> None:
    assert resources.home() == own_home


def test_home_is_the_systems_folder_without_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RINGBACK_HOME")
    assert resources.home().name == "Ringback"


@pytest.fixture(scope="module")
def unpacked_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from this checkout without a network, unpacked as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=CHECKOUT, check=True, capture_output=True)
    [wheel] = folder.glob("ringback-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_a_wheel_carries_its_resources(unpacked_wheel: Path) -> None:
    script = f"from ringback import resources; print(resources.path({FONT!r}))"
    told = subprocess.run(
        [sys.executable, "-c", script],
        cwd=unpacked_wheel,
        env=os.environ | {"PYTHONPATH": str(unpacked_wheel)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert Path(told.stdout.strip()) == unpacked_wheel / "ringback" / "_resources" / FONT


def test_a_wheel_carries_its_licence_and_its_types(unpacked_wheel: Path) -> None:
    [licence] = unpacked_wheel.glob("ringback-*.dist-info/licenses/LICENSE")
    assert licence.read_text("utf-8") == (CHECKOUT / "LICENSE").read_text("utf-8")
    assert (unpacked_wheel / "ringback" / "py.typed").is_file()
    assert not (unpacked_wheel / "tests").exists()
