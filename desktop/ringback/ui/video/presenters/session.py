"""The companion: one prompt at a time, then the phrase, the person and how it ended."""

from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain.errors import InputProblem
from ringback.domain.facts import Phrase, Prompt, PromptMark, SamePerson, VideoSession
from ringback.text import _, worded
from ringback.ui.places import VideoPlace
from ringback.ui.video.presenters import draft as drafts
from ringback.ui.video.presenters.draft import Closing, Marking, SessionDraft
from ringback.ui.video.presenters.starting import person_named, running_session, title_of
from ringback.ui.video.presenters.views import PromptView, SessionView, Step
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.fairness import fair_hint
from ringback.usecases.numbers import country_behind
from ringback.usecases.scripts import in_their_language, languages_shown, said
from ringback.usecases.there import words_behind
from ringback.usecases.videos import (
    earlier_calls,
    end_video,
    fresh_number,
    fresh_phrase,
    mark_prompt,
    pack_in_use,
    phrase_agreed,
)

NEEDS_WORDS = frozenset({PromptMark.ODD, PromptMark.REFUSED})
_FRESH, _NUMBER, _LOCAL = "fresh_phrase", "phrase_number", "local_knowledge"


class SessionPresenter:
    """Raises LookupError when no video call of this place runs."""

    def __init__(self, desk: Desk, place: VideoPlace) -> None:
        self._desk, self._place = desk, place
        case = desk.case(place.case)
        session = running_session(case, place)
        if session is None:
            raise LookupError(place.about)
        self.session = session.id
        self.started = case.recorded[session.id].first
        self._prompts = session.prompts
        self._pack = pack_in_use(desk)
        self._words = {one.id: one for one in self._pack.prompt}
        self._country = country_behind(case, place.about)
        self._title = title_of(place.purpose, person_named(case, place))
        self._met = bool(earlier_calls(case, place.about, session.id))
        self._known = bool(phrase_agreed(case, place.about, session.id))
        self._draft = drafts.read(desk, place.case, session.id) or self._begun(session)
        self.keep()
        self.view = self._view()

    def seconds(self) -> int:
        return max(0, self._desk.clock().at - self.started.at) // 1000

    def keep(self) -> None:
        drafts.keep(self._desk, self._place.case, self.session, self._draft)

    # gestures

    def mark(self, **given: object) -> None:
        prompt = self._prompts[self._draft.at].prompt
        marking = replace(self._draft.marks.get(prompt, Marking()), **given)
        self._change(replace(self._draft, marks={**self._draft.marks, prompt: marking}))

    def close_with(self, **given: object) -> None:
        self._change(replace(self._draft, closing=replace(self._draft.closing, **given)))

    def propose(self) -> None:
        self.close_with(agreed=fresh_phrase(self._pack.words))

    def back(self) -> None:
        self._go(max(0, self._draft.at - 1))

    def broke_off(self) -> None:
        """They left, or the line went: straight to the end."""
        self._go(len(self._prompts) + 2)
        self.close_with(dropped=True)

    def next(self) -> bool:
        """Saves this step and goes on; True once all is saved. Raises InputProblem with the field."""
        if self.view.step is Step.PROMPT:
            self._save_mark()
        elif self.view.step is Step.PHRASE:
            self._need(self._draft.closing.phrase, "phrase")
        elif self.view.step is Step.PERSON and self._met:
            self._need(self._draft.closing.same_person, "same_person")
        elif self.view.step is Step.END:
            self._end()
            return True
        self._go(self._draft.at + 1)
        return False

    def _save_mark(self) -> None:
        prompt = self._prompts[self._draft.at]
        marking = self._draft.marks.get(prompt.prompt, Marking())
        mark, words = marking.mark, marking.words.strip()
        self._need(mark, "mark")
        if mark in NEEDS_WORDS:
            self._need(words, "words")
        saved = (prompt.mark, prompt.words, prompt.alternative)
        if mark is None or saved == (mark, words, marking.alternative):
            return
        gesture = Gesture(self._place.case, self._desk.case(self._place.case).head)
        case = mark_prompt(
            self._desk,
            gesture,
            self.session,
            prompt.prompt,
            mark,
            alternative=marking.alternative,
            words=words,
        )
        session = case.get(VideoSession, self.session)
        self._prompts = session.prompts if session else self._prompts

    def _end(self) -> None:
        closing = self._draft.closing
        first = SamePerson.COULD_NOT_JUDGE if self._met else SamePerson.FIRST_MEETING
        case = self._desk.case(self._place.case)
        kept = phrase_agreed(case, self._place.about, self.session)
        phrase = closing.phrase or Phrase.NOT_ASKED
        event = ev.VideoEnded(
            session=self.session,
            minutes=closing.minutes if closing.minutes is not None else self.minutes(),
            phrase=phrase,
            agreed_phrase=closing.agreed.strip() if phrase is Phrase.AGREED else kept,
            same_person=closing.same_person or first,
            second_observer=closing.observer.strip(),
            second_observer_says=closing.observer_says if closing.observer.strip() else None,
            dropped=closing.dropped,
            read_answers=closing.read_answers,
            words=closing.words.strip(),
        )
        gesture = Gesture(self._place.case, case.head, draft=drafts.field(self.session))
        end_video(self._desk, gesture, event)

    def minutes(self) -> int:
        return max(1, round(self.seconds() / 60))

    def _need(self, given: object, where: str) -> None:
        if not given:
            raise InputProblem("field_empty", where=where)

    def _go(self, at: int) -> None:
        self._change(replace(self._draft, at=min(at, len(self._prompts) + 2)))
        self.keep()

    def _change(self, draft: SessionDraft) -> None:
        self._draft = draft
        self.view = self._view()

    # what is shown

    def _begun(self, session: VideoSession) -> SessionDraft:
        marks = {
            one.prompt: Marking(mark=one.mark, words=one.words, alternative=one.alternative)
            for one in session.prompts
            if one.mark
        }
        agreed = "" if self._known else fresh_phrase(self._pack.words)
        return SessionDraft(
            at=min(len(marks), len(session.prompts)),
            marks=marks,
            fresh=fresh_phrase(self._pack.words),
            number=fresh_number(),
            closing=Closing(agreed=agreed),
        )

    def _view(self) -> SessionView:
        draft, prompts = self._draft, len(self._prompts)
        asked = draft.at < prompts
        step = Step.PROMPT if asked else (Step.PHRASE, Step.PERSON, Step.END)[draft.at - prompts]
        marking = draft.marks.get(self._prompts[draft.at].prompt, Marking()) if asked else Marking()
        closing = draft.closing
        show = closing.shown and bool(closing.heard.strip())
        case = self._desk.case(self._place.case) if show else None
        return SessionView(
            title=self._title,
            step=step,
            at=draft.at + 1,
            of=prompts + 3,
            prompts=prompts,
            prompt=self._prompt(self._prompts[draft.at], marking) if asked else None,
            closing=closing,
            met_before=self._met,
            has_phrase=self._known,
            agreed=phrase_agreed(case, self._place.about, self.session) if case else "",
            fair=fair_hint(marking.words if asked else closing.words),
        )

    def _there(self) -> tuple[str, ...]:
        return words_behind(self._desk.case(self._place.case), self._place.about, self._desk.clock())

    def _prompt(self, prompt: Prompt, marking: Marking) -> PromptView:
        words = self._words.get(prompt.prompt)
        if words is None:  # drawn from an older pack
            return PromptView(
                do=prompt.prompt, look_for="", say=(), aside="", big=prompt.prompt, fresh="", marking=marking
            )
        fresh = self._draft.number if prompt.prompt == _NUMBER else self._draft.fresh
        fresh = fresh if prompt.family == _FRESH else ""
        request = words.alternative if marking.alternative else words.say
        say = said(request, self._country)
        return PromptView(
            do=worded(words.alternative if marking.alternative else words.do),
            look_for=_("Look for: {what}").format(what=worded(words.look_for)),
            say=say,
            aside=languages_shown(say, self._country),
            big=fresh or in_their_language(request, self._country),
            fresh=fresh,
            there=self._there() if prompt.family == _LOCAL else (),
            marking=marking,
        )
