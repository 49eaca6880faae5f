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
from ringback.usecases.signins import Choices, Export, counted, headings_of, read_export, read_typed


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
    """`seen` is what will be kept; nothing of the list itself stays."""

    def __init__(self, desk: Desk, case: Case, about: FactId | None, seen: SignIns | None) -> None:
        self._desk, self._case, self._about = desk, case, about
        self._path: Path | None = None
        self._words = ""
        self._choices = Choices()
        self.seen = seen
        self.view = SignInView()
        if seen is not None:
            self._show(seen)

    def set_about(self, about: FactId | None) -> None:
        """Days are counted where this person is; a list that was read is counted again."""
        self._about = about
        if self._path is not None or self._words:
            self._count()
        elif self.seen is not None:
            self._show(self.seen)

    def read(self, path: Path) -> None:
        self._path, self._words, self._choices = path, "", Choices()
        self._count()

    def count_typed(self, words: str) -> None:
        """A time that says no zone is one where they are."""
        self._path, self._words = None, words
        self._choices = Choices(zone=zone_behind(self._case, self._about))
        self._count()

    def answer(self, value: str) -> None:
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
                return
        self._count()

    def _count(self) -> None:
        export: Export | None = None
        try:
            if self._path is not None:
                export = read_export(self._path, self._choices)
            else:
                export = read_typed(self._words, self._choices)
            self.seen = counted(export, self._choices, zone_behind(self._case, self._about))
        except InputProblem as problem:
            self._open(problem, export)
        else:
            self._show(self.seen)

    def _open(self, problem: InputProblem, export: Export | None) -> None:
        """What was counted before stays kept, and is not shown as if it were this list's."""
        known = problem.reason in {one.value for one in Asks}
        asks = Asks(problem.reason) if known else Asks.NOTHING
        self.view = SignInView(trouble=sentence(problem), asks=asks, options=self._options(asks, export))

    def _options(self, asks: Asks, export: Export | None) -> tuple[tuple[str, str], ...]:
        match asks:
            case Asks.ACCOUNT:
                return tuple((name, name) for name in export.accounts) if export else ()
            case Asks.ZONE:
                return ("utc", _("UTC")), ("there", _("The time where they are"))
            case Asks.ORDER:
                return ("day", _("The day comes first")), ("month", _("The month comes first"))
            case Asks.TIME:
                names = headings_of(self._path, self._choices) if self._path else ()
                return tuple((name, name) for name in names if name)
            case Asks.NOTHING:
                return ()

    def _show(self, seen: SignIns) -> None:
        today = self._desk.clock().day()
        points = points_in(self._case, self._about, seen, today, self._desk.playbook)
        self.view = SignInView(lines=seen_words(seen), points=tuple(point.sentence for point in points))
