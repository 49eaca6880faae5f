"""The call itself, blind: what to ask, what was heard so far; of the expected answers it knows nothing."""

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.errors import InputProblem
from ringback.domain.facts import Call, CallFact, CallOutcome, Contact, Heard, HeardHow, Purpose
from ringback.domain.ids import FactId
from ringback.text import _, worded
from ringback.ui.call.presenters.ending import stop
from ringback.ui.call.presenters.whom import lead_of, running_call, title_of, who_line
from ringback.ui.places import CallPlace
from ringback.usecases.calls import hear, name_of, opening_of, questions_of
from ringback.usecases.daycode import code_of_the_day
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.dialling import Dialled, dialled
from ringback.usecases.numbers import country_rung
from ringback.usecases.scripts import Line, languages_shown, names_in_script, said


class HeardLine(Struct, frozen=True):
    number: int
    fact: CallFact
    words: str


class HearingView(Struct, frozen=True, kw_only=True):
    """`fact` is None once everything was asked; `at` counts from 1."""

    title: str
    lead: str
    who: str
    number: str
    found: str
    dial: Dialled | None
    fact: CallFact | None
    at: int
    of: int
    ask: str
    say: tuple[Line, ...]
    aside: str
    listen_for: str
    typed: str
    heard: tuple[HeardLine, ...]
    opening: tuple[Line, ...]
    others: tuple[Line, ...]
    check_us: tuple[Line, ...]


class HearingPresenter:
    """Raises LookupError when no call of this place runs."""

    def __init__(self, desk: Desk, place: CallPlace) -> None:
        self._desk, self._place = desk, place
        case = desk.case(place.case)
        call = running_call(case, place)
        if call is None:
            raise LookupError(place.about)
        self.call: FactId = call.id
        self.started = case.recorded[call.id].first
        self._asked = tuple(questions_of(desk.playbook, place.purpose))
        contact = case.get(Contact, call.contact)
        self._country = country_rung(case, place.about, contact.value if contact else "")
        names = names_in_script(desk, name_of(case, place.about))
        self._names = {**names, "code": code_of_the_day(desk, place.case)}
        drafts = desk.register.drafts(place.case)
        kept = drafts.get(self._at_field)
        wanted = CallFact(kept.text) if kept and kept.text in self._asked else self._next(call)
        self.view = self._view(case, call, wanted)

    def seconds(self) -> int:
        """From the moment the call started, however long the window was away."""
        return max(0, self._desk.clock().at - self.started.at) // 1000

    def type(self, text: str) -> None:
        self.view = replace(self.view, typed=text)

    def keep(self) -> None:
        """What is being typed and at which fact, so that a killed window finds it again."""
        fact = self.view.fact
        if fact is None:
            return
        base = self._desk.case(self._place.case).head
        save = self._desk.register.save_draft
        save(self._place.case, self._at_field, fact.value, base)
        save(self._place.case, self._text_field(fact), self.view.typed, base)

    def hear(self, how: HeardHow) -> None:
        """Saves what was heard and goes to the next. Raises InputProblem when nothing was."""
        fact = self.view.fact
        if fact is None:
            return
        if how is HeardHow.SAID and not self.view.typed.strip():
            raise InputProblem("field_empty", where="heard")
        self._desk.register.drop_draft(self._place.case, self._at_field)
        head = self._desk.case(self._place.case).head
        gesture = Gesture(self._place.case, head, draft=self._text_field(fact))
        hear(self._desk, gesture, self.call, fact, self.view.typed.strip(), how=how)
        self._show(None, after=fact)

    def later(self) -> None:
        """Leaves the fact for now and asks the next one that was not heard."""
        self.keep()
        self._show(None, after=self.view.fact)

    def go_to(self, fact: CallFact) -> None:
        """Back to one that was heard, to put it right while they are on the line."""
        self.keep()
        self._show(fact)

    def stop(self, outcome: CallOutcome | None) -> None:
        stop(self._desk, self._place, outcome)

    def _show(self, fact: CallFact | None, after: CallFact | None = None) -> None:
        case = self._desk.case(self._place.case)
        call = case.get(Call, self.call)
        if call is not None:
            self.view = self._view(case, call, fact or self._next(call, after))
            self.keep()

    def _next(self, call: Call, after: CallFact | None = None) -> CallFact | None:
        """The next that was not heard, round from the one just asked."""
        at = self._asked.index(after) + 1 if after else 0
        heard = {one.fact for one in call.heard}
        return next((f for f in (*self._asked[at:], *self._asked[:at]) if f not in heard), None)

    def _view(self, case: Case, call: Call, fact: CallFact | None) -> HearingView:
        playbook, place = self._desk.playbook, self._place
        contact = case.get(Contact, call.contact)
        asked = questions_of(playbook, place.purpose).get(fact) if fact else None
        say = said(asked.say, self._country) if asked else self._closing()
        return HearingView(
            title=title_of(place.purpose),
            lead=lead_of(place.purpose),
            who=who_line(case, place),
            number=contact.value if contact else "",
            found=self._found(contact),
            dial=dialled(case, place.about, contact.value) if contact else None,
            fact=fact,
            at=self._asked.index(fact) + 1 if fact else len(self._asked),
            of=len(self._asked),
            ask=worded(asked.title) if asked else "",
            say=say,
            aside=languages_shown(say, self._country) if asked else "",
            listen_for=worded(asked.listen_for) if asked else "",
            typed=self._typed(call, fact),
            heard=tuple(self._line(one) for one in sorted(call.heard, key=self._order)),
            opening=self._lines(opening_of(playbook, place.purpose)),
            others=self._others(),
            check_us=self._check_us(),
        )

    def _typed(self, call: Call, fact: CallFact | None) -> str:
        if fact is None:
            return ""
        kept = self._desk.register.drafts(self._place.case).get(self._text_field(fact))
        saved = next((one.words for one in call.heard if one.fact is fact), "")
        return kept.text if kept and kept.text else saved

    def _line(self, heard: Heard) -> HeardLine:
        title = worded(questions_of(self._desk.playbook, self._place.purpose)[heard.fact].title)
        how = "" if heard.how is HeardHow.SAID else worded(self._desk.playbook.label(heard.how))
        words = " · ".join(" ".join(part.split()) for part in (how, heard.words) if part.strip())
        line = _("{fact}: {words}").format(fact=title, words=words)
        return HeardLine(self._asked.index(heard.fact) + 1, heard.fact, line)

    def _order(self, heard: Heard) -> int:
        return self._asked.index(heard.fact)

    def _found(self, contact: Contact | None) -> str:
        if contact is None:
            return ""
        found = worded(self._desk.playbook.label(contact.provenance))
        return ": ".join(part for part in (found, contact.source_words) if part)

    def _others(self) -> tuple[Line, ...]:
        if self._place.purpose is not Purpose.REFERENCE:
            return ()
        call = self._desk.playbook.questions.call
        return self._lines((*call.why_do_you_call, *call.may_not_say))

    def _check_us(self) -> tuple[Line, ...]:
        if self._place.purpose is not Purpose.REFERENCE:
            return ()
        return self._lines(self._desk.playbook.questions.call.check_us)

    def _closing(self) -> tuple[Line, ...]:
        return self._lines(self._desk.playbook.questions.call.closing)

    def _lines(self, words: tuple[str, ...]) -> tuple[Line, ...]:
        return tuple(line for one in words for line in said(one, self._country, self._names))

    @property
    def _at_field(self) -> str:
        return f"{self.call}:at"

    def _text_field(self, fact: CallFact) -> str:
        return f"{self.call}:{fact.value}"
