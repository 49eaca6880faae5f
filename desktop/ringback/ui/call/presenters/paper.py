"""Typing a call back from paper: when it was, and what was heard, letter by letter. Blind like the call."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.errors import InputProblem
from ringback.domain.facts import Contact
from ringback.domain.ids import FactId
from ringback.domain.moment import Moment, parse_time
from ringback.text import worded
from ringback.ui.call.presenters.whom import who_line
from ringback.ui.places import CallPlace
from ringback.usecases.calls import questions_of
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.onpaper import lettered, read_back, type_back

if TYPE_CHECKING:
    from pathlib import Path

    from ringback.usecases.filing import Filing


class FromPaper(Struct, frozen=True, kw_only=True):
    """Kept as a draft from the first key to the last."""

    contact: FactId
    when: str = ""
    minutes: str = ""
    answers: str = ""


class PaperView(Struct, frozen=True, kw_only=True):
    who: str
    number: str
    letters: tuple[str, ...]
    """A  Who is speaking, and so on: what stands on the sheet."""
    typed: FromPaper


class PaperPresenter:
    """Raises LookupError when nothing is being typed back for this place."""

    def __init__(self, desk: Desk, place: CallPlace) -> None:
        self._desk, self._place = desk, place
        typed = typing_back(desk, place)
        case = desk.case(place.case)
        contact = case.get(Contact, typed.contact) if typed else None
        if typed is None or contact is None:
            raise LookupError(place.about)
        self._contact = contact
        self._questions = questions_of(desk.playbook, place.purpose)
        codes = lettered(self._questions).items()
        self.view = PaperView(
            who=who_line(case, place),
            number=contact.value,
            letters=tuple(f"{letter}  {worded(self._questions[fact].title)}" for letter, fact in codes),
            typed=typed,
        )

    def type(self, **given: object) -> None:
        self.view = replace(self.view, typed=replace(self.view.typed, **given))

    def keep(self) -> None:
        _keep(self._desk, self._place, self.view.typed)

    def drop(self) -> None:
        self._desk.register.drop_draft(self._place.case, _field(self._place))

    def finish(self) -> None:
        """Raises InputProblem with the field in `where`, or Refused; what was typed stays."""
        typed = self.view.typed
        started, minutes = self._started(typed.when), _minutes(typed.minutes)
        head = self._desk.case(self._place.case).head
        type_back(
            self._desk,
            Gesture(self._place.case, head, draft=_field(self._place)),
            about=self._place.about,
            contact=self._contact,
            purpose=self._place.purpose,
            heard=read_back(typed.answers, self._questions),
            started=started,
            minutes=minutes,
        )

    def _started(self, typed: str) -> Moment:
        """An hour alone is today's."""
        text = typed.strip()
        now = self._desk.clock()
        when = parse_time(text, now.offset) or parse_time(f"{now.day().isoformat()} {text}", now.offset)
        if when is None:
            raise InputProblem("no_such_time", where="when", named=text)
        return when


def begin_typing_back(desk: Desk, place: CallPlace, contact: FactId) -> None:
    _keep(desk, place, FromPaper(contact=contact))


def sheet_filing(desk: Desk, place: CallPlace, contact: Contact | None, folder: Path) -> Filing:
    from ringback.usecases.filing import Filing, habit_of  # what draws pages loads when somebody prints
    from ringback.usecases.sheets import sheet_making_of, sheet_name

    paper = habit_of(desk.signer.person.id).paper
    making = sheet_making_of(desk, place.case, place.about, place.purpose, contact=contact, paper=paper)
    return Filing(making, folder / sheet_name(desk, place.case, place.about))


def typing_back(desk: Desk, place: CallPlace) -> FromPaper | None:
    kept = desk.register.drafts(place.case).get(_field(place))
    return msgspec.json.decode(kept.text, type=FromPaper) if kept else None


def _minutes(typed: str) -> int:
    text = typed.strip()
    if not text.isdecimal():
        raise InputProblem("not_a_number", where="minutes", named=text)
    return int(text)


def _keep(desk: Desk, place: CallPlace, typed: FromPaper) -> None:
    text = msgspec.json.encode(typed).decode()
    desk.register.save_draft(place.case, _field(place), text, desk.case(place.case).head)


def _field(place: CallPlace) -> str:
    return f"paper:{place.about}:{place.purpose.value}"
