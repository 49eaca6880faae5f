"""A case is erased for good: nothing of it is left in the file or beside it, and the register says so."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from ringback.domain.identifiers import Identifier, IdentifierKind, Owner
from ringback.records import book_events as bev
from ringback.records.register import Register
from tests.records.making import CaseWork, later, unlocked

PHONE = Identifier(IdentifierKind.PHONE, "+81312345678", Owner.APPLICANT, "contact-1", "")
ROUNDS = 8
ERASING = """
import sys
from pathlib import Path
from tests.records.making import CaseWork, later, unlocked
register = unlocked(Path(sys.argv[1]))
print("ready", flush=True)
for case in register.cases()[1:]:
    register.erase_case(case, register.me, now=later(900), why="due")
    print(case, flush=True)
"""


def _bytes_of(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(path.parent.glob(f"{path.name}*")))


def _sealed(register: Register, case: str) -> list[bytes]:
    rows = register._vault.store.read(case)
    return [part for row in rows for part in (row.frame, row.body) if part]


def test_nothing_of_it_is_left_while_the_register_is_open(
    register: Register, work: CaseWork, path: Path, tmp_path: Path
) -> None:
    gone, kept = work.usual(), work.usual()
    file = tmp_path / "cv.pdf"
    file.write_bytes(b"a CV " * 300_000)
    exhibit = register.add_exhibit(gone, file)
    register.save_draft(gone, "told.words", "half a sentence", 0)
    sealed = _sealed(register, gone)
    sealed += [register._vault.store.blobs.get(gone, "case key", b"") or b""]
    assert all(part in _bytes_of(path) for part in sealed), "the scan can see what is there"
    register.erase_case(gone, register.me, now=later(60), why="asked for by them")
    assert not [part for part in sealed if part in _bytes_of(path)]
    store = register._vault.store
    assert not store.read(gone)
    assert not store.projections.marks(gone)
    assert not [sort for sort in ("case key", "draft", "tip", "exhibit") if gone in store.blobs.owners(sort)]
    assert exhibit.size > 1_000_000
    assert path.stat().st_size > 0
    assert register.cases() == (kept,)


def test_the_chain_says_who_when_and_why_and_projections_can_be_made_again(
    register: Register, work: CaseWork, path: Path
) -> None:
    gone, kept = work.usual(), work.usual()
    link = register.case_link(gone)
    register.erase_case(gone, register.me, now=later(60), why="the date has come")
    entry = register.book_entries()[-1]
    assert entry.event == bev.CaseErased(case=gone, head=link, label="RB-2026-0001", why="the date has come")
    assert (entry.by, entry.when) == (register.me.id, later(60))
    assert register.verify_all() == {}
    register.rebuild()
    assert [seen.case for seen in register.sightings([PHONE], None)[PHONE.kind, PHONE.value]] == [kept]
    register.close()
    with unlocked(path) as again:
        assert again.verify_all() == {}
        assert again.summary(gone) is None


def test_its_label_is_not_given_to_another_case(register: Register, work: CaseWork, path: Path) -> None:
    work.usual()
    gone = work.usual()
    register.erase_case(gone, register.me, now=later(60), why="due")
    assert register.next_label(2026) == "RB-2026-0003"
    register.close()
    with unlocked(path) as again:
        assert again.next_label(2026) == "RB-2026-0003"


def test_killed_while_erasing(register: Register, work: CaseWork, path: Path) -> None:
    """Each case is there, whole, or gone, and then the register's chain says so."""
    work.usual()
    register.close()
    for turn in range(ROUNDS):
        with unlocked(path) as filled:
            maker = CaseWork(filled)
            cases = {maker.usual() for _case in range(6)}
        said = _killed_after(path, 0.003 * turn)
        with unlocked(path) as again:
            erased = {e.event.case for e in again.book_entries() if isinstance(e.event, bev.CaseErased)}
            assert again.verify_all() == {}
            assert said <= erased, "what was said to be erased is"
            assert not erased & set(again.cases())
            assert cases <= erased | set(again.cases())
            assert all(again.case(case).party is not None for case in again.cases())
            assert len(again.summaries()) == len(again.cases())
            seen = again.sightings([PHONE], None).get((PHONE.kind, PHONE.value), ())
            assert {one.case for one in seen} == set(again.cases())


def _killed_after(path: Path, wait: float) -> set[str]:
    """The cases that the child said were erased before it was killed."""
    command = [sys.executable, "-c", ERASING, str(path)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={"PYTHONPATH": "desktop:."}
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)
        return {line.strip() for line in child.stdout.read().splitlines(keepends=True) if line.endswith("\n")}
