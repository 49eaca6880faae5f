"""Screens as pictures, for eyes: `python -m ringback.ui.gallery FOLDER` draws the controls."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QWidget

from ringback.ui import theme
from ringback.ui.buttons import DangerButton, GhostButton, PrimaryButton, icon_button
from ringback.ui.cards import (
    Banner,
    Card,
    Chip,
    FindingCard,
    FindingWords,
    Foldout,
    ProgressBarThin,
)
from ringback.ui.choices import ChoiceRow, YesNoUnsure
from ringback.ui.countries import CountryField
from ringback.ui.dates import DateField, MonthField
from ringback.ui.fields import LineField, NumberField, PickField, TextField, Toggle
from ringback.ui.form import Voice, heading, muted, plain_label, side_by_side, small, title
from ringback.ui.page import Page
from ringback.ui.pane import CasePane, Pane
from ringback.ui.quotes import QuoteCard
from ringback.ui.rail import RailEntry
from ringback.ui.tasklist import Mark, TaskEntry, TaskList
from ringback.ui.theme import Kind, Scheme
from ringback.ui.window import MainWindow
from ringback.usecases.scripts import Line

RAIL = (
    RailEntry("home", "Home", "home"),
    RailEntry("register", "Register", "register"),
    RailEntry("lists", "Watch-lists", "lists"),
    RailEntry("learn", "Know the threat", "learn"),
    RailEntry("settings", "Settings", "settings"),
)
TASKS = (
    TaskEntry("job", 1, "The job", Mark.DONE),
    TaskEntry("told", 2, "What they told us", Mark.DONE),
    TaskEntry("identity", 3, "Who they are", Mark.SECOND_LOOK),
    TaskEntry("references", 4, "References", Mark.DOING),
    TaskEntry("video", 5, "Live video", Mark.COULD_NOT),
    TaskEntry("money", 6, "Where the money goes"),
    TaskEntry("access", 7, "Access and devices"),
    TaskEntry("decide", 8, "Decide and file"),
)
NUMBER_GIVEN = FindingWords(
    title="An internet number was given for the referee",
    word="Note",
    kind=Kind.CAUTION,
    sentence="Anyone can rent one.",
    reasons="many honest people do.",
    clears="you ring a number you found yourself.",
    source="FBI/IC3, 23 July 2025",
)
PHONE_SHARED = FindingWords(
    title="The referee's phone is another applicant's own phone",
    word="Blocker",
    kind=Kind.STOP,
    sentence="In RB-2026-0012 it belongs to the applicant.",
    reasons="a shared studio, a family line.",
    clears="the employer's main line, found independently, knows the referee and the number.",
    source="GTIG, 1 April 2025",
)


def render(widget: QWidget, path: Path, size: QSize | None = None) -> Path:
    """A picture of the widget as it stands, without the desktop around it."""
    if size is not None:
        widget.resize(size)
    widget.show()
    for _round in range(3):  # wrapped texts find their height in the second
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    widget.grab().save(str(path))
    return path


class CallDemo(Page):
    """The page of the reference call, with invented words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            "Ring the referee",
            "On a number you found yourself. What they said stays hidden until you wrote what you hear.",
            parent,
        )
        self.add(self._call())
        lines = (
            Line("From which month to which month did they work with you?", "en"),
            Line("何年何月から何年何月まで、そちらで働いていましたか。", "ja"),
        )
        self.add(QuoteCard("Say this · fact 3 of 7", lines, aside="English | 日本語"))
        self.add(self._heard())
        self.footer.say("Saved 3 seconds ago")
        self.footer.add(GhostButton("No answer", main=True))
        self.footer.add(GhostButton("They asked to move to chat", main=True))
        self.footer.add(PrimaryButton("Next fact"))

    def _call(self) -> Card:
        call = Card("", self)
        clock = plain_label("Call running  03:12", Voice.STRONG, wrap=False)
        call.add_line(
            heading("Referee 1 of 2 — Aiko Mori, Nishi Digital KK"),
            clock,
            GhostButton("Stop the clock"),
            stretch=0,
        )
        number = LineField("Number you ring", hint="Landline, Osaka.")
        number.set_value("+81 6 6345 2210")
        found = PickField("Where you found it", (("site", "The company's own site, address typed by hand"),))
        found.set_value("site")
        call.add_layout(side_by_side(number, found))
        learnt = ChoiceRow(
            "How did you learn that address?",
            (
                ("search", "Searched for the company"),
                ("cv", "It was in the CV"),
                ("register", "Register or directory"),
            ),
        )
        learnt.set_value("search")
        call.add(learnt)
        return call

    def _heard(self) -> Card:
        heard = Card("What did you hear?")
        words = TextField("", example="A few words are enough", lines=2)
        words.control.setAccessibleName("What did you hear?")
        words.set_value("April 2021 to March 2023, she looked it up.")
        heard.add(words)
        heard.add_buttons(GhostButton("They don't know"), GhostButton("They would not say"))
        return heard


class ControlsDemo(Page):
    """Every other control."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Every control", "Kept on this computer. Last backup: today 09:12.", parent)
        self.head(GhostButton("Open a practice case", main=True))
        self.head(PrimaryButton("Start a check"))
        self.add(
            Banner(Kind.STOP, "What was found says: Stop", "Two blockers are open. No access and no payment.")
        )
        row = Card("Today")
        who, why_due = (
            plain_label("Suzuki Haru", Voice.STRONG, wrap=False),
            muted("Referee 2 asked for a call"),
        )
        call = (small("due 14:00"), Chip(Kind.CAUTION, "Ring back"), GhostButton("Open the call"))
        row.add_line(who, why_due, *call, stretch=1)
        row.add_line(*(Chip(kind, kind.value) for kind in Kind))
        row.add(ProgressBarThin(3, 8))
        dates = Card("Dates and numbers")
        since, born, pay = MonthField("Since which month"), DateField("Seen on"), NumberField("Amount")
        pay.set_value(1200)
        born.show_error("This day has not come yet.")
        dates.add_layout(side_by_side(since, born, pay))
        country, sure = CountryField("Country of the account"), YesNoUnsure("Have you met only online?")
        country.set_value("JP")
        dates.add_layout(side_by_side(country, sure))
        dates.add(
            Toggle("A second person watched the call", hint="They write down what they saw before you talk.")
        )
        why = Foldout(
            "Why we ask", "People behind false names have used their other false names as referees."
        )
        why.button.setChecked(True)
        dates.add(why)
        self.add(row)
        self.add(dates)
        self.add(FindingCard(PHONE_SHARED))
        self.footer.say("Saved 1 second ago")
        self.footer.add(icon_button("copy", "Copy"))
        self.footer.add(DangerButton("Erase this case"))
        self.footer.add(PrimaryButton("Sign and make the PDF"))


class TasksDemo(CasePane):
    """A case's column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.add(title("Tanaka Kenji"))
        self.add(small("Web developer · Osaka, Japan (claimed)"))
        self.add(Chip(Kind.CAUTION, "So far: wait"))
        self.add(ProgressBarThin(3, 8))
        self.add(small("3 of 8 tasks · next: on the phone"))
        self.add(TaskList(TASKS, "references"))
        self.add_last(GhostButton("Report preview (PDF)"))


class NoticedDemo(Pane):
    """What was noticed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.add(heading("What we noticed"))
        self.add(FindingCard(NUMBER_GIVEN))
        self.add(small("While a call runs, other findings stay closed."))
        self.add(heading("Why this step matters"))
        self.add(muted("People behind false names have used their other false names as referees."))


def demo_window(page: Callable[[QWidget], Page], *, panes: bool) -> MainWindow:
    window = MainWindow(RAIL)
    window.set_status("Practice register", "Locks in 9 min")
    window.rail.set_current("register")
    window.content.show_page(page)
    if panes:
        window.column.show_page(TasksDemo)
        window.side.show_page(NoticedDemo)
    return window


def main(folder: Path) -> None:
    app = QApplication.instance() or QApplication(theme.arguments())
    assert isinstance(app, QApplication)  # noqa: S101  # tells the type checker; nothing else makes one here
    theme.apply(app, theme.load(Scheme.LIGHT))
    theme.use_fonts(app)
    theme.use_east_asian_fonts(app)
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in Scheme:
        theme.apply(app, theme.load(scheme))
        render(demo_window(CallDemo, panes=True), folder / f"call-{scheme}.png", QSize(1545, 860))
        render(demo_window(ControlsDemo, panes=False), folder / f"controls-{scheme}.png", QSize(1320, 860))
    theme.apply(app, theme.load(Scheme.LIGHT))
    for width, height in ((1280, 720), (1024, 640), (640, 360)):
        render(demo_window(CallDemo, panes=True), folder / f"call-{width}x{height}.png", QSize(width, height))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
