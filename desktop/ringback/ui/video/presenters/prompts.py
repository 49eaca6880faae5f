"""A drawn prompt in words: what to ask, in which languages, what to look for, what a camera is shown."""

from ringback.domain.facts import Prompt
from ringback.text import _, worded
from ringback.ui.places import VideoPlace
from ringback.ui.video.presenters.draft import Marking, SessionDraft
from ringback.ui.video.presenters.views import PromptView
from ringback.usecases.desk import Desk
from ringback.usecases.numbers import country_behind
from ringback.usecases.scripts import in_their_language, languages_shown, said
from ringback.usecases.there import words_behind
from ringback.usecases.videos import pack_in_use

_FRESH, _NUMBER, _LOCAL = "fresh_phrase", "phrase_number", "local_knowledge"


class PromptTeller:
    def __init__(self, desk: Desk, place: VideoPlace) -> None:
        self._desk, self._place = desk, place
        self._words = {one.id: one for one in pack_in_use(desk).prompt}
        self._country = country_behind(desk.case(place.case), place.about)

    def tell(self, prompt: Prompt, marking: Marking, draft: SessionDraft) -> PromptView:
        words = self._words.get(prompt.prompt)
        if words is None:  # drawn from an older pack
            return PromptView(
                do=prompt.prompt, look_for="", say=(), aside="", big=prompt.prompt, fresh="", marking=marking
            )
        fresh = draft.number if prompt.prompt == _NUMBER else draft.fresh
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

    def _there(self) -> tuple[str, ...]:
        return words_behind(self._desk.case(self._place.case), self._place.about, self._desk.clock())
