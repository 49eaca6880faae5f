"""A desk with a cheap register, and cases to look at, for every test of the pages of a case."""

from pathlib import Path

from ringback.domain.ids import CaseId
from ringback.domain.moment import Moment
from ringback.playbook import Playbook, load
from ringback.records import Register, create
from ringback.resources import path as resource
from ringback.usecases.desk import Desk
from ringback.usecases.documents import read_document
from ringback.usecases.imports import import_document
from ringback.usecases.summaries import project
from tests.records.making import CHEAP

START = Moment(1_790_000_000_000, 540)
_PLAYBOOK: list[Playbook] = []


class Clock:
    """Goes on only when a test says so."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> Moment:
        return self.now

    def wait(self, seconds: int) -> None:
        self.now = Moment(self.now.at + seconds * 1000, self.now.offset)


def playbook() -> Playbook:
    if not _PLAYBOOK:
        _PLAYBOOK.append(load())
    return _PLAYBOOK[0]


def new_register(path: Path) -> Register:
    register, _code = create(
        path,
        firm="Kedai Digital Sdn Bhd",
        owner="Siti Rahman",
        passphrase="four words in a row",
        now=START,
        computer="desk-1",
        cost=CHEAP,
        project=project,
    )
    return register


def desk_of(register: Register, clock: Clock | None = None) -> Desk:
    return Desk(register, register.me, playbook(), clock or Clock(), "desk-1")


def practice(desk: Desk, name: str) -> CaseId:
    return import_document(desk, read_document(resource("practice", f"{name}.json")))
