"""Reading a sign-in export beside the weekly look: what it shows, or the one thing still to say about it."""

from datetime import UTC
from enum import StrEnum
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.errors import InputProblem
from ringback.domain.facts import SignIns
from ringback.domain.ids import FactId
from ringback.sentences import sentence
from ringback.text import _
from ringback.usecases.desk import Desk
from ringback.usecases.reviews import points_in, seen_words, zone_behind
from ringback.usecases.signins import Choices, Counted, Counting


class Asks(StrEnum):
    """What a list leaves open, by the reason it was not counted."""

    NOTHING = ""
    ACCOUNT = "sign_ins_several"
    ZONE = "sign_ins_no_zone"
    ORDER = "sign_ins_day_order"
    TIME = "sign_ins_no_time"


class SignInView(Struct, frozen=True, kw_only=True):
    """`points` are what a case would notice; `options` are answers to what the list leaves open."""

    lines: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    trouble: str = ""
    asks: Asks = Asks.NOTHING
    options: tuple[tuple[str, str], ...] = ()


class SignInPresenter:
    """`seen` is what will be kept; nothing of the list itself stays.

    A gesture gives the work it needs, for another thread; `take` gets what came of the newest.
    """

    def __init__(self, desk: Desk, case: Case, about: FactId | None, seen: SignIns | None) -> None:
        self._desk, self._case, self._about = desk, case, about
        self._path: Path | None = None
        self._words = ""
        self._choices = Choices()
        self._work: Counting | None = None
        self.seen = seen
        self.view = SignInView()
        if seen is not None:
            self._show(seen)

    def set_about(self, about: FactId | None) -> Counting | None:
        """Days are counted where this person is; a list that was read is counted again."""
        self._about = about
        if self._path is not None or self._words:
            return self._begin()
        if self.seen is not None:
            self._show(self.seen)
        return None

    def read(self, path: Path) -> Counting:
        self._path, self._words, self._choices = path, "", Choices()
        return self._begin()

    def count_typed(self, words: str) -> Counting:
        """A time that says no zone is one where they are."""
        self._path, self._words = None, words
        self._choices = Choices(zone=zone_behind(self._case, self._about))
        return self._begin()

    def answer(self, value: str) -> Counting | None:
        """To what the view asks."""
        match self.view.asks:
            case Asks.ACCOUNT:
                self._choices = replace(self._choices, account=value)
            case Asks.ZONE:
                zone = UTC if value == "utc" else zone_behind(self._case, self._about)
                self._choices = replace(self._choices, zone=zone)
            case Asks.ORDER:
                self._choices = replace(self._choices, order=value)
            case Asks.TIME:
                self._choices = replace(self._choices, columns={"time": value})
            case Asks.NOTHING:
                return None
        return self._begin()

    def _begin(self) -> Counting:
        there = zone_behind(self._case, self._about)
        self._work = Counting(self._path, self._words, self._choices, there)
        self.view = SignInView(lines=(_("The list is being read"),))
        return self._work

    def take(self, counted: Counted) -> bool:
        """Whether it was still wanted."""
        if counted.work is not self._work:
            return False
        if counted.problem is not None:
            self._open(counted.problem, counted)
        elif counted.seen is not None:
            self.seen = counted.seen
            self._show(counted.seen)
        return True

    def _open(self, problem: InputProblem, counted: Counted) -> None:
        """What was counted before stays kept, and is not shown as if it were this list's."""
        known = problem.reason in {one.value for one in Asks}
        asks = Asks(problem.reason) if known else Asks.NOTHING
        self.view = SignInView(trouble=sentence(problem), asks=asks, options=self._options(asks, counted))

    def _options(self, asks: Asks, counted: Counted) -> tuple[tuple[str, str], ...]:
        match asks:
            case Asks.ACCOUNT:
                return tuple((name, name) for name in counted.accounts)
            case Asks.ZONE:
                return ("utc", _("UTC")), ("there", _("The time where they are"))
            case Asks.ORDER:
                return ("day", _("The day comes first")), ("month", _("The month comes first"))
            case Asks.TIME:
                return tuple((name, name) for name in counted.headings if name)
            case Asks.NOTHING:
                return ()

    def _show(self, seen: SignIns) -> None:
        today = self._desk.clock().day()
        points = points_in(self._case, self._about, seen, today, self._desk.playbook)
        self.view = SignInView(lines=seen_words(seen), points=tuple(point.sentence for point in points))
