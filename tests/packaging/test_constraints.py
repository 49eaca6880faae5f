"""Everything installed is pinned with hashes, for every system, and the pins fit the project."""

import re
import tomllib
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^([a-z0-9-]+)==([^ ;]+)(?: ; ([^\\]+))? \\$", re.MULTILINE)


def pins() -> list[tuple[str, str, str]]:
    text = (CHECKOUT / "packaging/constraints.txt").read_text("utf-8")
    return [(match[1], match[2], match[3] or "") for match in PIN.finditer(text)]


def wanted() -> set[str]:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    return {re.split(r"[<>=]", line)[0].lower() for line in lines}


def test_all_that_the_project_names_is_pinned() -> None:
    assert len(wanted()) > 20
    assert wanted() <= {name for name, _, _ in pins()}


def test_every_line_is_a_pin_or_a_hash() -> None:
    lines = (CHECKOUT / "packaging/constraints.txt").read_text("utf-8").splitlines()
    rest = [line for line in lines if not line.startswith(("#", "    --hash=sha256:"))]
    assert len(rest) == len(pins()) > 50
    assert all(PIN.match(line) for line in rest)


def test_every_system_has_a_cryptography_it_can_install() -> None:
    versions = {version.split(".")[0] for name, version, _ in pins() if name == "cryptography"}
    markers = " ".join(marker for name, _, marker in pins() if name == "cryptography")
    assert len(versions) == 3
    assert "darwin" in markers
    assert "ARM64" in markers


def test_lower_bounds_leave_room_for_older_wheels() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "cryptography>=46" in project["dependencies"]
