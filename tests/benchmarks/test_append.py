"""A durable append, signed and sealed with its projections, over a bare insert of the same bytes.

Both go into files of the same folder with the same pragmas, in turns, in one run; the ratio is printed
and never asserted. Where syncing costs time both pay it and the ratio falls. The projections are the
app's own: the line in the list with its tasks, and every identifier of the case.
"""

import sqlite3
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from ringback.domain import events as ev
from ringback.records.opening import create
from ringback.records.store import _PRAGMAS
from ringback.usecases.summaries import project
from tests.records.making import CHEAP, NOW, PASSPHRASE, CaseWork, phone, statement

FACTS, ROUNDS = 60, 300


def bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute(
        "CREATE TABLE entries (chain TEXT, seq INTEGER, body BLOB, PRIMARY KEY (chain, seq)) STRICT"
    )
    return connection


def timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def fact(number: int) -> ev.FactRecorded:
    """Usual ones: a phone as often as a passage of a CV; new versions, so that the case keeps its size."""
    place = number % FACTS
    if place % 2:
        return ev.FactRecorded(fact=phone(place, f"+8131{number:07}"))
    return ev.FactRecorded(fact=statement(place))


@pytest.mark.benchmark
@pytest.mark.parametrize("folder", ["disk", "/dev/shm"])  # noqa: S108  # syncing is nearly free there
def test_append(folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = tmp_path if folder == "disk" else Path(folder)
    if not where.is_dir():
        pytest.skip(f"no {folder} here")
    ours, theirs = where / "bench.ringback", where / "bench-bare.db"
    register, _ = create(
        ours, firm="", owner="x", passphrase=PASSPHRASE, now=NOW, computer="", cost=CHEAP, project=project
    )
    peer = bare(theirs)
    try:
        appends, inserts = measured(CaseWork(register), peer)
    finally:
        register.close()
        peer.close()
        for file in where.glob("bench*"):
            file.unlink()
    with capsys.disabled():
        print(  # noqa: T201  # what a benchmark is for
            f"\nappend to a case of {FACTS} facts, {folder}: {appends * 1e6:.0f} µs, "
            f"bare insert {inserts * 1e6:.0f} µs, ratio {appends / inserts:.1f}"
        )


def measured(work: CaseWork, peer: sqlite3.Connection) -> tuple[float, float]:
    """Median seconds of an append and of a bare insert."""
    work.usual(0)
    for number in range(FACTS):
        work.append(fact(number))
    appends, inserts = [], []
    for number in range(ROUNDS):
        event = fact(number)
        body = msgspec.json.encode(event)
        appends.append(timed(lambda event=event: work.append(event)))  # type: ignore[misc]
        row = ("chain", number, body)
        inserts.append(timed(lambda row=row: peer.execute("INSERT INTO entries VALUES (?, ?, ?)", row)))  # type: ignore[misc]
    return statistics.median(appends), statistics.median(inserts)
