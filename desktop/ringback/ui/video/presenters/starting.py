"""Before the call: what is needed, what will happen, and the other ways, offered first."""

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.checks import CHECKS
from ringback.domain.facts import Party, VideoPurpose, VideoSession, Worker
from ringback.text import _, worded
from ringback.ui.call.presenters.find import running_place
from ringback.ui.places import CaseCheck, Place, VideoPlace
from ringback.usecases.days import text_of_day
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.numbers import country_behind
from ringback.usecases.scripts import Line, languages_shown, said
from ringback.usecases.videos import earlier_calls, pack_in_use, start_video

CHECK = {
    VideoPurpose.HELLO: "video_hello",
    VideoPurpose.MAIN: "video_main",
    VideoPurpose.SECOND: "second_call",
    VideoPurpose.RECHECK: "second_call",
}


class Way(Struct, frozen=True):
    """Another way that counts the same."""

    title: str
    place: Place


class StartView(Struct, frozen=True, kw_only=True):
    title: str
    lead: str
    steps: tuple[str, ...]
    needs: tuple[str, ...]
    ways: tuple[Way, ...]
    say: tuple[tuple[Line, ...], ...]
    aside: str
    earlier: str
    why: str
    elsewhere: Place | None = None


class StartPresenter:
    def __init__(self, desk: Desk, place: VideoPlace) -> None:
        self._desk, self._place = desk, place
        case = desk.case(place.case)
        words = desk.playbook.checks[CHECK[place.purpose]]
        country = country_behind(case, place.about)
        say = tuple(said(line, country) for line in words.script)
        self.view = StartView(
            title=title_of(place.purpose, person_named(case, place)),
            lead=worded(words.why),
            steps=tuple(worded(line) for line in words.instruction),
            needs=self._needs(),
            ways=self._ways(),
            say=say,
            aside=languages_shown(say[0], country) if say else "",
            earlier=self._earlier(case),
            why=worded(words.example),
            elsewhere=running_place(case, place.case),
        )

    def start(self) -> None:
        """The call runs: only now are the prompts drawn. Raises Refused `call_running`."""
        case = self._desk.case(self._place.case)
        start_video(
            self._desk,
            Gesture(self._place.case, case.head),
            about=self._place.about,
            purpose=self._place.purpose,
            pack=pack_in_use(self._desk),
        )

    def _needs(self) -> tuple[str, ...]:
        minutes = self._desk.playbook.checks[CHECK[self._place.purpose]].minutes
        return (
            _("Your own link, {n} quiet minutes, and this computer beside the call.").format(n=minutes),
            _("Their agreement. Nothing is recorded, and no picture is kept."),
        )

    def _ways(self) -> tuple[Way, ...]:
        playbook, place = self._desk.playbook, self._place
        names = CHECKS[CHECK[place.purpose]].substitutes
        return tuple(
            Way(worded(playbook.checks[name].title), CaseCheck(place.case, name, place.about))
            for name in names
        )

    def _earlier(self, case: Case) -> str:
        known = earlier_calls(case, self._place.about)
        if not known:
            return ""
        when = text_of_day(known[-1].started[:10], self._desk.clock().day())
        return _("You have met on video before: {when}").format(when=when) if when else ""


def person_named(case: Case, place: VideoPlace) -> str:
    known = case.facts.get(place.about)
    return known.name.written if isinstance(known, Party | Worker) else case.names()


def title_of(purpose: VideoPurpose, name: str) -> str:
    words = {
        VideoPurpose.HELLO: _("Say hello on video — {name}"),
        VideoPurpose.MAIN: _("Live video — {name}"),
        VideoPurpose.SECOND: _("Second call — {name}"),
        VideoPurpose.RECHECK: _("Re-check — {name}"),
    }[purpose]
    return words.format(name=name)


def running_session(case: Case, place: VideoPlace) -> VideoSession | None:
    return next(
        (
            one
            for one in case.of(VideoSession)
            if one.id in case.running and (one.about, one.purpose) == (place.about, place.purpose)
        ),
        None,
    )
