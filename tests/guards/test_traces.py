"""No package index and no build machine is named in a file of the checkout."""

import re
import subprocess

import pytest

from tests.guards.source import ROOT

# Put together here, so that this file does not find itself.
HOSTS = ["py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com", "crates" + ".io"]
HOSTS += ["deb." + "debian.org", "proxy.golang" + ".org", "yarn" + "pkg.com", "snapshot." + "debian.org"]
FOLDERS = ["wo" + "rk", "ro" + "ot", "ho" + "me"]
TRACE = re.compile("|".join(map(re.escape, HOSTS)) + rf"|(?<![\w.~*}})\]-])/(?:{'|'.join(FOLDERS)})/")
FIX = "name packages by their name only, and write paths relative to the checkout"


def files() -> list[str]:
    """What git tracks, and what it would track next."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return sorted(name for name in listed.split("\0") if name and (ROOT / name).is_file())


def traces(text: str) -> list[str]:
    return [f"{number}: {line.strip()[:100]}" for number, line in _lines(text) if TRACE.search(line)]


def _lines(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.splitlines(), 1))


def _text(name: str) -> str:
    try:
        return (ROOT / name).read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_file_names_one() -> None:
    found = [f"{name}:{trace}" for name in files() for trace in traces(_text(name))]
    assert not found, "\n".join([FIX, *found])


def test_the_files_were_read() -> None:
    names = files()
    assert {"pyproject.toml", "README.md", "packaging/constraints.txt"} <= set(names)
    assert sum(1 for name in names if _text(name)) > 50


@pytest.mark.parametrize(
    "line",
    [
        "see https://" + HOSTS[0] + "/simple",
        "--index-url https://files." + HOSTS[1],
        'path = "/' + FOLDERS[0] + '/main/x"',
        "in /" + FOLDERS[1] + "/.cache",
        "file:///" + FOLDERS[2] + "/ann/x",
    ],
)
def test_a_trace_is_seen(line: str) -> None:
    assert traces(line)


@pytest.mark.parametrize("line", ["https://example.com/home/page", "~/work/x", "ui/home/page.py"])
def test_a_harmless_line_is_not(line: str) -> None:
    assert not traces(line)
