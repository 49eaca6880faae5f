"""Evidence: the same bytes come out, and nothing half-written stays."""

import os
import subprocess
import sys
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

from ringback.domain.errors import InputProblem, RecordsProblem
from ringback.domain.facts import LARGEST_EXHIBIT
from ringback.domain.runnable import can_run
from ringback.records.register import Register
from ringback.records.sealing import CHUNK
from tests.records.making import CaseWork, unlocked


def stored(register: Register) -> int:
    sql = register._vault.store._db  # type: ignore[attr-defined]
    return int(sql.rows("SELECT count(*) FROM blobs WHERE sort IN ('chunk', 'exhibit')")[0][0])


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 7])
def test_the_same_bytes_come_out(register: Register, work: CaseWork, path: Path, size: int) -> None:
    work.open()
    data = os.urandom(size)
    file = path.with_name("cv.pdf")
    file.write_bytes(data)
    kept = register.add_exhibit(work.case, file)
    assert (kept.name, kept.sha256, kept.size, kept.runs) == ("cv.pdf", sha256(data).hexdigest(), size, False)
    register.close()
    with unlocked(path) as again:
        assert b"".join(again.exhibit_chunks(work.case, kept.sha256)) == data


def test_the_same_file_twice_is_kept_once(register: Register, work: CaseWork, tmp_path: Path) -> None:
    work.open()
    file = tmp_path / "a.txt"
    file.write_bytes(b"x" * 10)
    register.add_exhibit(work.case, file)
    before = stored(register)
    register.add_exhibit(work.case, file)
    assert stored(register) == before == 2
    register.drop_exhibit(work.case, sha256(b"x" * 10).hexdigest())
    assert stored(register) == 0
    with pytest.raises(RecordsProblem, match="no_such_exhibit"):
        register.exhibit_chunks(work.case, sha256(b"x" * 10).hexdigest())


def test_three_hundred_megabytes_are_refused_before_a_byte_is_read(
    register: Register, work: CaseWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.open()
    file = tmp_path / "huge.mov"
    with file.open("wb") as out:
        out.truncate(300 * 1024 * 1024)
    monkeypatch.setattr("ringback.records.sealing.sha256", None)
    with pytest.raises(InputProblem) as caught:
        register.add_exhibit(work.case, file)
    assert caught.value.reason == "exhibit_too_large"
    assert caught.value.facts["largest"] == LARGEST_EXHIBIT
    assert stored(register) == 0


def test_a_file_that_grows_while_it_is_read_is_refused(
    register: Register, work: CaseWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.open()
    file = tmp_path / "growing.log"
    file.write_bytes(b"x" * CHUNK)
    put = register._exhibits._blobs.put

    def slow(*pieces: object, **named: object) -> None:
        with file.open("ab") as out:
            out.write(b"more")
        put(*pieces, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(register._exhibits._blobs, "put", slow)
    with pytest.raises(InputProblem, match="exhibit_changed"):
        register.add_exhibit(work.case, file)
    assert stored(register) == 0


def test_sealed_elsewhere_and_put_here(register: Register, work: CaseWork, tmp_path: Path) -> None:
    """In another thread, without the register; what lies in between is sealed."""
    work.open()
    data = os.urandom(2 * CHUNK + 3)
    file = tmp_path / "cv.pdf"
    file.write_bytes(data)
    with ThreadPoolExecutor(max_workers=1) as pool:
        sealed = pool.submit(register.sealing(work.case), file).result()
    assert stored(register) == 0
    assert register.put_exhibit(sealed) == sealed.kept
    assert b"".join(register.exhibit_chunks(work.case, sealed.kept.sha256)) == data
    with pytest.raises(ValueError, match="closed"):
        register.put_exhibit(sealed)
    assert b"".join(register.exhibit_chunks(work.case, sealed.kept.sha256)) == data


def test_a_full_disk_while_sealing_is_said(
    register: Register, work: CaseWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.open()
    (tmp_path / "cv.pdf").write_bytes(b"x" * CHUNK)
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no full device here")
    monkeypatch.setattr("ringback.records.sealing.TemporaryFile", lambda: full.open("wb", buffering=0))
    with pytest.raises(RecordsProblem, match="disk_full"):
        register.sealing(work.case)(tmp_path / "cv.pdf")


def test_what_is_no_file_is_said(register: Register, work: CaseWork, tmp_path: Path) -> None:
    work.open()
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, reason in (
        (tmp_path / "none", "file_missing"),
        (tmp_path, "file_is_folder"),
        (pipe, "file_unreadable"),
    ):
        with pytest.raises(InputProblem) as caught:
            register.add_exhibit(work.case, path)
        assert caught.value.reason == reason
    assert stored(register) == 0


def test_a_full_disk_leaves_nothing_half_written(register: Register, work: CaseWork, tmp_path: Path) -> None:
    work.usual()
    file = tmp_path / "a.bin"
    file.write_bytes(os.urandom(3 * CHUNK))
    sql = register._vault.store._db  # type: ignore[attr-defined]
    pages = sql.rows("PRAGMA page_count")[0][0]
    sql.rows(f"PRAGMA max_page_count={pages + 300}")
    with pytest.raises(RecordsProblem, match="disk_full"):
        register.add_exhibit(work.case, file)
    assert stored(register) == 0
    sql.rows("PRAGMA max_page_count=1000000")
    assert register.verify_all() == {}
    assert register.add_exhibit(work.case, file).size == 3 * CHUNK


def test_never_more_than_a_few_chunks_in_memory(register: Register, work: CaseWork, tmp_path: Path) -> None:
    work.open()
    file = tmp_path / "long.bin"
    with file.open("wb") as out:
        out.truncate(40 * CHUNK)
    tracemalloc.start()
    kept = register.add_exhibit(work.case, file)
    for chunk in register.exhibit_chunks(work.case, kept.sha256):
        assert len(chunk) == CHUNK
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * CHUNK


def test_killed_while_adding(register: Register, work: CaseWork, path: Path) -> None:
    case_id = work.usual()
    register.close()
    file = path.with_name("long.bin")
    with file.open("wb") as out:
        out.truncate(150 * CHUNK)
    script = (
        "import sys; from pathlib import Path; from tests.records.making import unlocked\n"
        "register = unlocked(Path(sys.argv[1])); print('reading', flush=True)\n"
        "register.add_exhibit(register.cases()[0], Path(sys.argv[2]))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path), str(file)],
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": "desktop:."},
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(0.1)
        child.kill()
    with unlocked(path) as again:
        assert stored(again) == 0
        assert again.verify_all() == {}
        assert again.case(case_id).party


@pytest.mark.parametrize(
    ("name", "start", "runs"),
    [
        ("cv.pdf", b"%PDF-1.7", False),
        ("cv.pdf.EXE", b"", True),
        ("cv.exe. ", b"", True),
        ("photo.jpg", b"MZ\x90\x00", True),
        ("tool", b"\x7fELF\x02", True),
        ("notes", b"#!/bin/sh", True),
        ("cv.docm", b"PK\x03\x04", True),
        ("cv.docx", b"PK\x03\x04", False),
        ("履歴書.txt", b"hello", False),
        ("readings.bin", b"\x00\x01", False),
        ("setup.bin", b"#!/bin/sh", True),
    ],
)
def test_types_that_can_run_are_named(name: str, start: bytes, runs: bool) -> None:
    assert can_run(name, start) is runs
