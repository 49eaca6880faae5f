"""What is being answered in a running video call: one draft, so that a killed window loses nothing."""

import msgspec
from msgspec import Struct

from ringback.domain.facts import Phrase, PromptMark, SamePerson
from ringback.domain.ids import CaseId, FactId
from ringback.usecases.desk import Desk
from ringback.usecases.forms import Values


class Marking(Struct, frozen=True, kw_only=True):
    mark: PromptMark | None = None
    words: str = ""
    alternative: bool = False


class Closing(Struct, frozen=True, kw_only=True):
    """The answers after the prompts."""

    phrase: Phrase | None = None
    agreed: str = ""
    heard: str = ""
    shown: bool = False
    same_person: SamePerson | None = None
    observer: str = ""
    observer_says: SamePerson | None = None
    dropped: bool = False
    rearranged: bool = False
    read_answers: bool = False
    picture: bool = False
    minutes: int | None = None
    words: str = ""


class SessionDraft(Struct, frozen=True, kw_only=True):
    at: int = 0
    marks: dict[str, Marking] = {}
    fresh: str = ""
    number: str = ""
    checks: tuple[str, ...] = ()
    """What else this call is to answer, settled when it started."""
    typed: dict[str, Values] = {}
    kept: dict[str, FactId] = {}
    """The facts those answers became."""
    closing: Closing = Closing()


def read(desk: Desk, case: CaseId, session: FactId) -> SessionDraft | None:
    kept = desk.register.drafts(case).get(field(session))
    return msgspec.json.decode(kept.text, type=SessionDraft) if kept else None


def keep(desk: Desk, case: CaseId, session: FactId, draft: SessionDraft) -> None:
    text = msgspec.json.encode(draft).decode()
    desk.register.save_draft(case, field(session), text, desk.case(case).head)


def field(session: FactId) -> str:
    return f"{session}:companion"
