"""The child's limits, seen to hold: time, output, memory, and what it may never do."""

import os
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from ringback.domain.errors import InputProblem
from ringback.domain.facts import FileRead, Trouble
from ringback.readers import child
from ringback.readers.child import FLAG, command, read_file
from ringback.readers.reading import Reading
from tests.readers.making import mail, pdf, put

KNOWN = msgspec.json.encode(Reading(read=FileRead(author="Linh Pham"))).decode()


def _instead(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "command", lambda name: [sys.executable, "-c", code])


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return put(tmp_path, "cv.pdf", pdf())


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (f"print('''{KNOWN}''', flush=True); import time; time.sleep(60)", Trouble.TOO_SLOW),
        (f"print('''{KNOWN}''', flush=True); raise ValueError", Trouble.BROKEN),
        (f"print('''{KNOWN}''', flush=True); import os; os.abort()", Trouble.STOPPED),
        (f"print('''{KNOWN}''', flush=True); import os; os._exit(3)", Trouble.TOO_MUCH_MEMORY),
        (f"print('''{KNOWN}'''); print('half a li', end='')", None),
    ],
)
def test_what_was_known_stays_and_the_rest_has_a_reason(
    code: str, trouble: Trouble | None, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _instead(code, monkeypatch)
    began = time.monotonic()
    read = read_file(paper, seconds=2).read
    assert (read.author, read.trouble) == ("Linh Pham", trouble)
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    "code",
    [
        "import sys\nwhile True: sys.stdout.write('x' * 65536)",
        "print('{\"read\": {\"author\": \"' + 'x' * 301 + '\"}}')",
        "print('{\"run\": 1}')",
        "import sys; sys.stdout.buffer.write(b'\\xff\\xfe\\n')",
        "pass",
    ],
)
def test_too_much_or_no_sense_is_not_believed(
    code: str, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _instead(code, monkeypatch)
    assert read_file(paper).read == FileRead(trouble=Trouble.STOPPED)


def _inside(code: str) -> subprocess.CompletedProcess[bytes]:
    """Python code under the child's limits."""
    start = "import sys, ringback.readers.limits as limits; limits.limit(); "
    environment = {**os.environ, "PYTHONPATH": str(Path(child.__file__).parents[2])}
    return subprocess.run(
        [sys.executable, "-c", start + code], capture_output=True, env=environment, check=False, timeout=60
    )


@pytest.mark.parametrize(
    "code",
    [
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.posix_spawn('/bin/true', ['true'], {})",
        "import os; os.fork()",
        "import socket; socket.socket()",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import urllib.request; urllib.request.urlopen('https://a.example')",
        "open('written', 'w')",
        "import os; os.open('written', os.O_CREAT | os.O_WRONLY)",
        "import os; os.remove('written')",
    ],
)
def test_nothing_is_run_fetched_or_written(code: str) -> None:
    ended = _inside(code)
    assert ended.returncode == 1
    assert b"ForbiddenError" in ended.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a limit on memory")
def test_memory_has_an_end() -> None:
    ended = _inside("bytearray(2 * 1024**3)")
    assert b"MemoryError" in ended.stderr


def test_the_child_finds_the_package_without_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(put(tmp_path, "ringback.py", b"raise SystemExit(9)").parent)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert read_file(put(tmp_path, "a.eml", mail())).read.trouble is None


def test_a_frozen_program_is_its_own_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command("cv.eml") == [sys.executable, FLAG, ".eml"]
    package = {**os.environ, "PYTHONPATH": str(Path(child.__file__).parents[2])}
    with put(tmp_path, "a.eml", mail()).open("rb") as file:
        ended = subprocess.run(
            [sys.executable, "-m", "ringback", FLAG, ".eml"],
            stdin=file,
            capture_output=True,
            env=package,
            check=False,
            timeout=60,
        )
    assert ended.returncode == 0
    assert b"billing@harbour-print.example" in ended.stdout


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere.pdf"):
        with pytest.raises(InputProblem) as caught:
            read_file(path)
        assert caught.value.reason == "file_unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cv.pdf")
    with pytest.raises(InputProblem):
        read_file(tmp_path / "cv.pdf")


def test_a_file_past_the_bound_is_kept_and_not_read(tmp_path: Path) -> None:
    path = put(tmp_path, "cv.pdf", pdf())
    with path.open("r+b") as file:
        file.truncate(child.LARGEST_READ + 1)
    assert read_file(path).read.trouble is Trouble.TOO_LARGE


@pytest.mark.parametrize("name", ["cv.\0pdf", "cv.\ud800", "cv.p\ndf", "cv.\u202efdp"])
def test_a_name_no_process_can_be_started_with_is_no_reason_to_fail(paper: Path, name: str) -> None:
    assert read_file(paper, name).read.trouble is None
