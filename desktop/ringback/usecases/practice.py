"""Practice: a register of its own with a published passphrase, made from resources/practice."""

import platform
from pathlib import Path

from msgspec import Struct

from ringback.domain.document import CaseDocument
from ringback.domain.facts import Party
from ringback.domain.ids import CaseId
from ringback.playbook import Playbook
from ringback.records import Cost, create, people_of, unlock
from ringback.resources import path
from ringback.text import worded
from ringback.usecases.desk import Desk, now
from ringback.usecases.documents import read_document
from ringback.usecases.imports import import_document
from ringback.usecases.registers import desk_at
from ringback.usecases.summaries import project

PASSPHRASE = "practice practice practice"  # noqa: S105  # published: it protects nothing
FIRM = "PRACTICE"
_CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)
_STAMP = "PRACTICE: "


class PracticeCase(Struct, frozen=True, kw_only=True):
    """`name` is its file's; `note` says what to look at."""

    name: str
    title: str
    who: str
    work: str
    note: str


def practice_cases() -> tuple[PracticeCase, ...]:
    documents = ((file.stem, read_document(file)) for file in sorted(path("practice").glob("*.json")))
    return tuple(_about(name, document) for name, document in documents)


def _about(name: str, document: CaseDocument) -> PracticeCase:
    title, _dot, note = worded(document.note).removeprefix(_STAMP).partition(". ")
    party = next((fact for fact in document.facts if isinstance(fact, Party)), None)
    return PracticeCase(
        name=name,
        title=title[:1].upper() + title[1:],
        who=party.name.written if party else "",
        work=document.job.title if document.job else "",
        note=note,
    )


def open_practice(file: Path, playbook: Playbook | None = None) -> Desk:
    """The practice register, made with every practice case when it is not there. Raises RecordsProblem."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        register, _code = create(
            file,
            firm=FIRM,
            owner="Practice",
            passphrase=PASSPHRASE,
            now=now(),
            computer=platform.node(),
            cost=_CHEAP,
            project=project,
        )
        desk = desk_at(register, playbook)
        for case in practice_cases():
            open_practice_case(desk, case.name)
        return desk
    return desk_at(unlock(file, people_of(file)[0].id, PASSPHRASE, project=project), playbook)


def is_practice(desk: Desk) -> bool:
    return desk.register.firm == FIRM


def open_practice_case(desk: Desk, name: str) -> CaseId:
    """As it was left, or brought in when it is not there."""
    document = read_document(path("practice", f"{name}.json"))
    known = {summary.label: summary.case for summary in desk.register.summaries()}
    return known.get(document.label) or import_document(desk, document)
