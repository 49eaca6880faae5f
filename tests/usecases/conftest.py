"""A desk with a cheap key derivation, a clock the test sets, and a second person."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from ringback.domain.ids import CaseId
from ringback.domain.moment import DAY_MS, Moment
from ringback.domain.people import Role
from ringback.playbook import Playbook, load
from ringback.records import Cost, Signer, create
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.documents import read_document
from ringback.usecases.imports import import_document
from ringback.usecases.summaries import project

CASES = Path(__file__).parents[1] / "cases"
CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
MONDAY = Moment(20_500 * DAY_MS + 9 * 3_600_000)
"""2026-02-16, nine o'clock in UTC."""


@dataclass
class Clock:
    """A clock that stands until a test moves it."""

    now: Moment = MONDAY

    def __call__(self) -> Moment:
        return self.now

    def forward(self, *, days: int = 0, minutes: int = 0) -> None:
        self.now = Moment(self.now.at + days * DAY_MS + minutes * 60_000, self.now.offset)


@dataclass(frozen=True)
class Office:
    """Siti owns the desk, Wei is the second person."""

    desk: Desk
    clock: Clock
    wei: Signer

    def take_in(self, name: str) -> CaseId:
        return import_document(self.desk, read_document(CASES / f"{name}.json"))

    def gesture(self, case: CaseId, signer: Signer | None = None, *, fresh: bool = False) -> Gesture:
        return Gesture(case, self.desk.case(case).head, signer, fresh)

    def at(self, signer: Signer) -> Desk:
        return replace(self.desk, signer=signer)


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    return load()


@pytest.fixture
def office(tmp_path: Path, playbook: Playbook) -> Iterator[Office]:
    clock = Clock()
    register, _ = create(
        tmp_path / "test.ringback",
        firm="Kedai Digital",
        owner="Siti Rahman",
        passphrase="siti's own passphrase",
        now=clock(),
        computer="till",
        cost=CHEAP,
        project=project,
    )
    wei = register.add_person(
        "Lim Wei", Role.APPROVER, "wei's own passphrase", register.me, now=clock(), computer="till"
    )
    clock.forward(minutes=5)
    with register:
        desk = Desk(register, register.me, playbook, clock, "till")
        yield Office(desk, clock, register.sign_in(wei.id, "wei's own passphrase"))
