"""The file itself: opened twice, newer, older, damaged, not one of ours, full, read-only, missing."""

import os
import random
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database

from ringback.domain.errors import InputProblem, RecordsProblem, RingbackError
from ringback.records import migrations, store
from ringback.records.opening import create
from ringback.records.register import Register
from ringback.records.staff import people_of
from tests.records.making import CHEAP, NOW, PASSPHRASE, CaseWork, party, statement, unlocked


def reason(path: Path) -> str:
    with pytest.raises(RecordsProblem) as caught:
        people_of(path)
    return caught.value.reason


def in_another_process(path: Path, script: str) -> str:
    ran = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; path = Path(sys.argv[1])\n" + script,
            str(path),
        ],
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": "desktop:."},
    )
    return ran.stdout.strip()


def test_another_process_is_told_who_has_it(register: Register, path: Path) -> None:
    said = in_another_process(
        path,
        "from ringback.domain.errors import RecordsProblem\n"
        "from ringback.records import people_of\n"
        "try:\n    people_of(path)\n"
        "except RecordsProblem as problem:\n    print(problem.reason, problem.facts['process'])",
    )
    assert said == f"open_elsewhere {os.getpid()}"
    assert reason(path) == "still_keeping", "the same process can't open it twice either"
    register.close()
    assert (
        in_another_process(path, "from ringback.records import people_of\nprint(len(people_of(path)))") == "1"
    )
    assert not path.with_name(path.name + ".open").exists()


def test_only_the_owner_may_read_the_file(register: Register, path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_is_not_a_register_is_left_as_it_is(tmp_path: Path) -> None:
    for name, data in {"empty": b"", "text": b"hello " * 100, "zip": b"PK\x03\x04" * 50}.items():
        file = tmp_path / name
        file.write_bytes(data)
        assert reason(file) == "not_a_register"
        assert file.read_bytes() == data
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE people (name)")
    connection.close()
    before = other.read_bytes()
    assert reason(other) == "not_a_register"
    assert other.read_bytes() == before
    assert reason(tmp_path) == "not_a_register"
    assert reason(tmp_path / "nowhere") == "missing_file"
    assert [child.name for child in tmp_path.iterdir() if child.name.endswith((".open", "-wal"))] == []


def test_a_register_is_never_made_over_another(register: Register, path: Path) -> None:
    with pytest.raises(RecordsProblem, match="already_there"):
        create(path, firm="", owner="x", passphrase="x", now=NOW, computer="", cost=CHEAP)
    for owner, secret, wrong in (("", "x", "name_missing"), ("x", " ", "passphrase_missing")):
        target = path.with_name("second.ringback")
        with pytest.raises(InputProblem, match=wrong):
            create(target, firm="", owner=owner, passphrase=secret, now=NOW, computer="", cost=CHEAP)
        assert not target.exists()
    with pytest.raises(RecordsProblem, match="folder_missing"):
        create(path.parent / "no" / "r", firm="", owner="x", passphrase="x", now=NOW, computer="", cost=CHEAP)


def test_a_newer_file_is_refused_and_untouched(register: Register, path: Path) -> None:
    register.close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=99")
    connection.close()
    before = path.read_bytes()
    assert reason(path) == "newer_register"
    assert path.read_bytes() == before


def add_colour(db: Database) -> None:
    db.execute("ALTER TABLE people ADD COLUMN colour TEXT")


def fail(db: Database) -> None:
    db.execute("ALTER TABLE people ADD COLUMN half TEXT")
    raise RecordsProblem("disk_full")


def version_of(path: Path) -> tuple[int, int]:
    connection = sqlite3.connect(path)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    columns = len(connection.execute("PRAGMA table_info(people)").fetchall())
    connection.close()
    return version, columns


def test_an_older_file_is_copied_then_migrated(register: Register, work: CaseWork, path: Path) -> None:
    case_id = work.usual()
    register.close()
    old = version_of(path)
    store.open_store(path, (*migrations.MIGRATIONS, add_colour)).close()
    assert version_of(path) == (2, old[1] + 1)
    copy = path.with_name("firm.version-1-1.ringback")
    assert version_of(copy) == old
    with unlocked(copy) as kept:
        assert kept.case(case_id).names() == "Zoë Nguyễn"
        assert kept.verify_all() == {}


def test_a_failed_step_leaves_the_file_as_it_was(register: Register, path: Path) -> None:
    register.close()
    steps = (*migrations.MIGRATIONS, add_colour, fail)
    with pytest.raises(RecordsProblem, match="disk_full"):
        store.open_store(path, steps)
    version, columns = version_of(path)
    assert version == 2, "the first step is kept, the second is not begun"
    assert columns == 9
    store.open_store(path, (*migrations.MIGRATIONS, add_colour)).close()


def test_tables_of_an_unfinished_file_are_made(tmp_path: Path) -> None:
    path = tmp_path / "old.ringback"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id={migrations.APPLICATION_ID}")
    connection.close()
    opened = store.open_store(path)
    assert opened.people.everybody() == ()
    opened.close()
    assert version_of(path)[0] == len(migrations.MIGRATIONS)


def test_the_connection_is_set_as_designed(register: Register) -> None:
    sql = register._vault.store._db  # type: ignore[attr-defined]
    expected = {
        "foreign_keys": 1,
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "locking_mode": "exclusive",
    }
    assert {name: sql.rows(f"PRAGMA {name}")[0][0] for name in expected} == expected
    tables = sql.rows("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    assert {name for name, strict in tables if not strict} <= {"sqlite_schema", "sqlite_sequence"}


def test_flipped_bytes_are_refused_or_named(register: Register, work: CaseWork, path: Path) -> None:
    case_id = work.usual(12)
    before = register.case(case_id)
    register.close()
    whole = path.read_bytes()
    dice, noticed = random.Random(7), 0
    for _ in range(120):
        place = dice.randrange(len(whole))
        path.write_bytes(
            whole[:place] + bytes([whole[place] ^ (1 << dice.randrange(8))]) + whole[place + 1 :]
        )
        noticed += _noticed(path, case_id, before)
    assert noticed > 20


def _noticed(path: Path, case_id: object, before: object) -> bool:
    """Whether damage is reported; if not, everything must still be what it was."""
    try:
        with unlocked(path) as again:
            problems = again.verify_all()
            if not problems:
                assert again.case(case_id) == before  # type: ignore[arg-type]
            return bool(problems)
    except RingbackError:
        return True


def test_a_people_list_that_was_tampered_with_is_refused(register: Register, path: Path) -> None:
    person = register.me.id
    register.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE people SET made = made - 100000 WHERE id = ?", (person,))
    connection.close()
    with pytest.raises(RecordsProblem, match="damaged"):
        unlocked(path)


def test_a_full_disk_leaves_what_was_there(register: Register, work: CaseWork) -> None:
    work.usual()
    sql = register._vault.store._db  # type: ignore[attr-defined]
    sql.rows("PRAGMA max_page_count=1")
    with pytest.raises(RecordsProblem, match="disk_full"):
        _fill(work)
    assert register.case(work.case).head == len(register.entries(work.case)) - 1
    sql.rows("PRAGMA max_page_count=1000000")
    work.record(party("After"))
    assert register.verify_all() == {}


def _fill(work: CaseWork) -> None:
    for number in range(100, 400):
        work.record(statement(number))


def test_a_limit_on_the_file_is_told_as_a_disk_problem(register: Register, work: CaseWork) -> None:
    work.usual()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, hard))
    try:
        with pytest.raises(RecordsProblem) as caught:
            work.record(statement(50))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.reason in {"disk_full", "disk_failed"}
    work.record(statement(51))
    assert register.verify_all() == {}


def test_a_read_only_file_is_said_to_be_one(
    register: Register, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register.close()
    connect = sqlite3.connect

    def reading(address: str, **named: object) -> sqlite3.Connection:
        return connect(address.replace("mode=rw", "mode=ro"), **named)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr(sqlite3, "connect", reading)
    assert reason(path) == "read_only"


def test_the_passphrase_is_needed_even_for_a_copy(register: Register, path: Path) -> None:
    register.close()
    copy = path.with_name("copy.ringback")
    copy.write_bytes(path.read_bytes())
    with unlocked(copy) as again:
        assert again.confirm(again.me, PASSPHRASE)
