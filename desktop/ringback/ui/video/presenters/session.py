"""The companion: one prompt at a time, then the phrase, the person and how it ended."""

from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain.case import Case
from ringback.domain.errors import InputProblem
from ringback.domain.facts import Phrase, PromptMark, SamePerson, VideoSession
from ringback.ui.places import VideoPlace
from ringback.ui.video.presenters import draft as drafts
from ringback.ui.video.presenters.draft import Closing, Marking, SessionDraft
from ringback.ui.video.presenters.prompts import PromptTeller
from ringback.ui.video.presenters.same_call import CheckAsked, check_asked, checks_of_call, keep_check
from ringback.ui.video.presenters.starting import person_named, running_session, title_of
from ringback.ui.video.presenters.views import SessionView, Step
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.fairness import fair_hint
from ringback.usecases.forms import Values
from ringback.usecases.videos import (
    agree_on_picture,
    earlier_calls,
    end_video,
    fresh_number,
    fresh_phrase,
    mark_prompt,
    pack_in_use,
    phrase_agreed,
    redraw,
)

NEEDS_WORDS = frozenset({PromptMark.ODD, PromptMark.REFUSED})


class SessionPresenter:
    """Raises LookupError when no video call of this place runs."""

    def __init__(self, desk: Desk, place: VideoPlace) -> None:
        self.desk, self._place = desk, place
        case = desk.case(place.case)
        session = running_session(case, place)
        if session is None:
            raise LookupError(place.about)
        self.session = session.id
        self.started = case.recorded[session.id].first
        self._prompts = session.asked()
        self._pack = pack_in_use(desk)
        self._teller = PromptTeller(desk, place)
        self._title = title_of(place.purpose, person_named(case, place))
        self._met = bool(earlier_calls(case, place.about, session.id))
        self._known = bool(phrase_agreed(case, place.about, session.id))
        self._draft = drafts.read(desk, place.case, session.id) or self._begun(session)
        self.keep()
        self.view = self._view()

    def seconds(self) -> int:
        return max(0, self.desk.clock().at - self.started.at) // 1000

    def keep(self) -> None:
        drafts.keep(self.desk, self._place.case, self.session, self._draft)

    # gestures

    def mark(self, **given: object) -> None:
        prompt = self._prompts[self._draft.at].prompt
        marking = replace(self._draft.marks.get(prompt, Marking()), **given)
        self._change(replace(self._draft, marks={**self._draft.marks, prompt: marking}))

    def close_with(self, **given: object) -> None:
        self._change(replace(self._draft, closing=replace(self._draft.closing, **given)))

    def propose(self) -> None:
        self.close_with(agreed=fresh_phrase(self._pack.words))

    def check_typed(self, values: Values) -> None:
        name = self._draft.checks[self._draft.at - len(self._prompts)]
        self._change(replace(self._draft, typed={**self._draft.typed, name: values}))

    def redraw(self, why: str) -> None:
        """Another prompt for the one shown; the reason is kept."""
        case = self.desk.case(self._place.case)
        session = case.get(VideoSession, self.session)
        if session is not None:
            prompt = self._prompts[self._draft.at].prompt
            self._drawn(redraw(self.desk, Gesture(self._place.case, case.head), session, prompt, why))
            self._change(self._draft)

    def skip(self) -> None:
        """This check is not answered on this call."""
        self._go(self._draft.at + 1)

    def back(self) -> None:
        self._go(max(0, self._draft.at - 1))

    def broke_off(self) -> None:
        """They left, or the line went: straight to the end."""
        self._go(self._last)
        self.close_with(dropped=True)

    def next(self) -> bool:
        """Saves this step and goes on; True once all is saved. Raises InputProblem with the field."""
        if self.view.step is Step.PROMPT:
            self._save_mark()
        elif self.view.check is not None:
            self._save_check(self.view.check)
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
        gesture = Gesture(self._place.case, self.desk.case(self._place.case).head)
        case = mark_prompt(
            self.desk,
            gesture,
            self.session,
            prompt.prompt,
            mark,
            alternative=marking.alternative,
            words=words,
        )
        self._drawn(case)

    def _drawn(self, case: Case) -> None:
        session = case.get(VideoSession, self.session)
        self._prompts = session.asked() if session else self._prompts

    def _save_check(self, check: CheckAsked) -> None:
        kept = keep_check(self.desk, self._place, check)
        self._change(replace(self._draft, kept={**self._draft.kept, check.check.check: kept}))

    def _end(self) -> None:
        closing = self._draft.closing
        first = SamePerson.COULD_NOT_JUDGE if self._met else SamePerson.FIRST_MEETING
        case = self.desk.case(self._place.case)
        if closing.picture:
            case = agree_on_picture(self.desk, Gesture(self._place.case, case.head), self.session)
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
            rearranged=closing.dropped and closing.rearranged,
            read_answers=closing.read_answers,
            words=closing.words.strip(),
        )
        gesture = Gesture(self._place.case, case.head, draft=drafts.field(self.session))
        end_video(self.desk, gesture, event)

    def minutes(self) -> int:
        return max(1, round(self.seconds() / 60))

    def _need(self, given: object, where: str) -> None:
        if not given:
            raise InputProblem("field_empty", where=where)

    def _go(self, at: int) -> None:
        self._change(replace(self._draft, at=min(at, self._last)))
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
            at=min(len(marks), len(session.asked())),
            marks=marks,
            fresh=fresh_phrase(self._pack.words),
            number=fresh_number(),
            checks=checks_of_call(self.desk, self._place),
            closing=Closing(agreed=agreed),
        )

    def _view(self) -> SessionView:
        draft, prompts = self._draft, len(self._prompts)
        asked = draft.at < prompts
        steps = [Step.PROMPT] * prompts + [Step.CHECK] * len(draft.checks)
        step = [*steps, Step.PHRASE, Step.PERSON, Step.END][draft.at]
        marking = draft.marks.get(self._prompts[draft.at].prompt, Marking()) if asked else Marking()
        closing = draft.closing
        show = closing.shown and bool(closing.heard.strip())
        case = self.desk.case(self._place.case) if show else None
        return SessionView(
            title=self._title,
            step=step,
            at=draft.at + 1,
            of=self._last + 1,
            prompts=prompts,
            prompt=self._teller.tell(self._prompts[draft.at], marking, draft) if asked else None,
            check=self._check(draft.checks[draft.at - prompts]) if step is Step.CHECK else None,
            closing=closing,
            met_before=self._met,
            has_phrase=self._known,
            agreed=phrase_agreed(case, self._place.about, self.session) if case else "",
            fair=fair_hint(marking.words if asked else closing.words),
        )

    @property
    def _last(self) -> int:
        return len(self._prompts) + len(self._draft.checks) + 2

    def _check(self, name: str) -> CheckAsked:
        draft = self._draft
        return check_asked(self.desk, self._place, name, draft.typed.get(name, {}), draft.kept.get(name))
