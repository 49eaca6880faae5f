"""The one thing to do next, with its button; where it could not be done, what takes its place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.buttons import PrimaryButton
from ringback.ui.cards import Card
from ringback.ui.case.otherways import WayLine
from ringback.ui.case.presenters.check import minutes_words
from ringback.ui.case.presenters.task import CheckLine
from ringback.ui.form import Voice, muted, plain_label, small
from ringback.usecases.standing import TaskStatus


class NextCard(Card):
    chosen = Signal(object)

    def __init__(self, line: CheckLine, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._line = line
        missed = line.state is TaskStatus.COULD_NOT
        self.add(small(_("Could not do") if missed else _("Next"), self))
        self.button = PrimaryButton(_("Try again") if missed else _("Do it now"), self)
        self.button.setAccessibleName(f"{self.button.text()}: {line.title}")
        named = " · ".join(part for part in (line.title, line.about) if part)
        self.add_line(plain_label(named, Voice.LARGE, self), self.button, stretch=0)
        time = minutes_words(line.minutes)
        self.add(plain_label(line.note if missed else line.question, parent=self))
        if not missed:
            self.add(muted(" · ".join(part for part in (line.note, time) if part), self))
        self._ways(line)
        self.button.clicked.connect(self._clicked)

    def _ways(self, line: CheckLine) -> None:
        if not line.other_ways:
            return
        self.add(small(_("One of these takes its place:"), self))
        lines = [WayLine(way, self) for way in line.other_ways]
        for way in lines:
            way.chosen.connect(self.chosen)
        self.add_buttons(*lines)

    def _clicked(self) -> None:
        self.chosen.emit(self._line.place)
