"""Finding the number: which to ring, whether it counts, and why the call can't start yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.errors import InputProblem, Refused
from ringback.domain.facts import Call, Channel, Contact, Learned, Provenance, SecondSource, VideoSession
from ringback.domain.ids import CaseId
from ringback.sentences import sentence
from ringback.text import _, ngettext, worded
from ringback.ui.call.presenters.findview import FindView, Known, Typed
from ringback.ui.call.presenters.paper import begin_typing_back, sheet_filing
from ringback.ui.call.presenters.whom import ended_calls, lead_of, title_of, who_line
from ringback.ui.places import CallPlace, Place, VideoPlace
from ringback.usecases.calls import name_of, opening_of, start_call
from ringback.usecases.cases import next_id, record
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.numbers import (
    belongs_to,
    country_rung,
    judge,
    newer_than_request,
    numbers_for,
    places_to_look,
)
from ringback.usecases.scripts import names_in_script, said

if TYPE_CHECKING:
    from pathlib import Path

    from ringback.usecases.filing import Filing

FEWEST_DIGITS = 5
Options = tuple[tuple[object, str], ...]


class FindPresenter:
    def __init__(self, desk: Desk, place: CallPlace) -> None:
        self._desk, self._place = desk, place
        case = desk.case(place.case)
        self._base = case.head
        self._draft = f"number:{place.about}:{place.purpose.value}"
        self.view = self._view(case, self._kept(case))

    def provenances(self) -> Options:
        return tuple((one, worded(self._desk.playbook.label(one))) for one in Provenance)

    def second_places(self) -> Options:
        return tuple(pair for pair in self.provenances() if pair[0] is not Provenance.THEY_GAVE_IT)

    def learned(self) -> Options:
        return (
            (Learned.SEARCHED, _("Searched for the company")),
            (Learned.IN_THEIR_PAPERS, _("It was in the CV")),
            (Learned.REGISTER_OR_DIRECTORY, _("Register or directory")),
        )

    def type(self, **given: object) -> None:
        typed = replace(self.view.typed, **given)
        if typed != self.view.typed:
            self.view = self._view(self._desk.case(self._place.case), typed)

    def keep(self) -> None:
        text = msgspec.json.encode(self.view.typed).decode()
        self._desk.register.save_draft(self._place.case, self._draft, text, self._base)

    def start(self) -> None:
        """Raises Refused `number_not_independent` and `call_running`, whatever the page showed."""
        contact = self._record()
        gesture = Gesture(self._place.case, self._base, draft=self._draft)
        about, purpose = self._place.about, self._place.purpose
        start_call(self._desk, gesture, about=about, contact=contact.id, purpose=purpose)

    def on_paper(self) -> None:
        """They rang with the printed sheet: the number is kept, and what was heard is typed next."""
        begin_typing_back(self._desk, self._place, self._record().id)

    def sheet(self, folder: Path) -> Filing:
        """The sheet to print, with the number once it counts; the line stays empty until then."""
        contact = self._contact(self._desk.case(self._place.case), self.view.typed)
        return sheet_filing(self._desk, self._place, None if self.view.blocked else contact, folder)

    def _record(self) -> Contact:
        case = self._desk.case(self._place.case)
        contact = self._contact(case, self.view.typed)
        if contact is None:
            raise InputProblem("field_empty", where="value")
        self._base = record(self._desk, Gesture(self._place.case, self._base), contact).head
        self.type(chosen=contact.id)
        return contact

    def _kept(self, case: Case) -> Typed:
        kept = self._desk.register.drafts(self._place.case).get(self._draft)
        if kept is not None:
            return msgspec.json.decode(kept.text, type=Typed)
        known = numbers_for(case, self._place.about)
        good = [one for one in known if not self._refusal(one)]
        return Typed(chosen=good[-1].id) if good else Typed()

    def _view(self, case: Case, typed: Typed) -> FindView:
        place, playbook = self._place, self._desk.playbook
        contact = self._contact(case, typed)
        country = country_rung(case, place.about, contact.value if contact else "")
        blocked = self._missing(case, typed)
        refusal = "" if blocked or contact is None else self._refusal(contact)
        script = opening_of(playbook, place.purpose)
        names = names_in_script(self._desk, name_of(case, place.about))
        return FindView(
            title=title_of(place.purpose),
            lead=lead_of(place.purpose),
            who=who_line(case, place) or name_of(case, place.about),
            known=tuple(self._known(one) for one in numbers_for(case, place.about)),
            typed=typed,
            places=places_to_look(case, place.about),
            opening=tuple(line for one in script for line in said(one, country, names)),
            last=self._last(case),
            tries=tuple(self._try(one) for one in reversed(ended_calls(case, place))),
            blocked=blocked or refusal,
            refused=bool(refusal),
            hint=self._hint(case, contact),
            asks_second=bool(refusal) and contact is not None and not contact.supplied,
            elsewhere=running_place(case, place.case),
        )

    def _contact(self, case: Case, typed: Typed) -> Contact | None:
        if typed.chosen is not None:
            return self._with_second(case.get(Contact, typed.chosen), typed)
        if not typed.value.strip() or typed.provenance is None:
            return None
        at_site = typed.provenance is Provenance.OWN_SITE
        contact = Contact(
            id=next_id(case, "contact"),
            about=belongs_to(case, self._place.about),
            channel=Channel.PHONE,
            value=typed.value.strip(),
            provenance=typed.provenance,
            learned=typed.learned if at_site else None,
            main_line=typed.main_line and typed.provenance is not Provenance.THEY_GAVE_IT,
            source_words=typed.words.strip(),
        )
        return self._with_second(contact, typed)

    def _with_second(self, contact: Contact | None, typed: Typed) -> Contact | None:
        if contact is None or typed.second is None or not typed.second_words.strip():
            return contact
        return replace(contact, second_source=SecondSource(typed.second, typed.second_words.strip()))

    def _missing(self, case: Case, typed: Typed) -> str:
        if case.running:
            return _("Another call is still running. End that one first.")
        if typed.chosen is not None:
            return ""
        if sum(one.isdigit() for one in typed.value) < FEWEST_DIGITS:
            return _("Type the number first, with its country code.")
        if typed.provenance is None:
            return _("Say where you found the number.")
        if typed.provenance is Provenance.OWN_SITE and typed.learned is None:
            return _("Say how you learned the address of the site.")
        if self._given_too(case, typed) and not typed.words.strip():
            return _("They gave you this number too. Say which page or paper shows it.")
        return ""

    def _given_too(self, case: Case, typed: Typed) -> bool:
        """A number of theirs counts once something else shows it, and then it is said what."""
        if typed.provenance is Provenance.THEY_GAVE_IT:
            return False
        known = [one for one in numbers_for(case, self._place.about) if one.supplied]
        return any(_digits(one.value) == _digits(typed.value) for one in known)

    def _refusal(self, contact: Contact) -> str:
        if not self._place.purpose.needs_independence or self._counts(contact):
            return ""
        return sentence(Refused("number_not_independent", number=contact.value))

    def _counts(self, contact: Contact) -> bool:
        return judge(self._desk, self._place.case, contact).counts

    def _hint(self, case: Case, contact: Contact | None) -> str:
        if contact is None:
            return ""
        place = self._place
        if newer_than_request(case, contact.id, place.about, place.purpose):
            return _("You found this number after the request came. A change needs an older one.")
        seen = judge(self._desk, place.case, contact).seen
        others = [label for label in seen if label.startswith("RB-")]
        if others:
            return _("An applicant gave it as their own in {cases}.").format(cases=", ".join(others))
        return ""

    def _known(self, contact: Contact) -> Known:
        found = worded(self._desk.playbook.label(contact.provenance))
        return Known(contact.id, contact.value, ": ".join(p for p in (found, contact.source_words) if p))

    def _last(self, case: Case) -> str:
        tries = ended_calls(case, self._place)
        if not tries:
            return ""
        words = ngettext("{n} call so far. Last: {outcome}", "{n} calls so far. Last: {outcome}", len(tries))
        return words.format(n=len(tries), outcome=self._try(tries[-1]))

    def _try(self, call: Call) -> str:
        outcome = worded(self._desk.playbook.label(call.outcome))
        when = call.started.replace("T", " ")[:16]
        return " · ".join(part for part in (outcome, when, call.spoke_to) if part)


def running_place(case: Case, case_id: CaseId) -> Place | None:
    match case.facts.get(case.running[0]) if case.running else None:
        case Call() as call:
            return CallPlace(case_id, call.about, call.purpose)
        case VideoSession() as session:
            return VideoPlace(case_id, session.about, session.purpose)
        case _:
            return None


def _digits(number: str) -> str:
    return "".join(one for one in number if one.isdigit())
