"""A register in a real file, at a cost of trying a passphrase that tests can afford."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ringback.records.opening import create
from ringback.records.register import Register
from tests.records.making import CHEAP, NOW, PASSPHRASE, CaseWork, project


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "firm.ringback"


@pytest.fixture
def made(path: Path) -> Iterator[tuple[Register, str]]:
    register, code = create(
        path,
        firm="Kikuchi Tools",
        owner="Aya Kikuchi",
        passphrase=PASSPHRASE,
        now=NOW,
        computer="desk",
        cost=CHEAP,
        project=project,
    )
    yield register, code
    register.close()


@pytest.fixture
def register(made: tuple[Register, str]) -> Register:
    return made[0]


@pytest.fixture
def work(register: Register) -> CaseWork:
    return CaseWork(register)
