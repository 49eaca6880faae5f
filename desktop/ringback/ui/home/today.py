"""What is due: a line each, with the time in words and the button that leads there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ringback.text import _, ngettext
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card, Chip
from ringback.ui.flow import FlowLayout
from ringback.ui.form import Voice, muted, plain_label, small, tight
from ringback.ui.home.presenter import due_chip, due_place
from ringback.usecases.overview import DueLine

MOST = 5


class DueRow(QWidget):
    went = Signal(object)

    def __init__(self, line: DueLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due = line
        self._line = tight(QHBoxLayout(self), 10)
        words = tight(QVBoxLayout(), 1)
        words.addWidget(plain_label(line.who, Voice.STRONG, self))
        words.addWidget(muted(line.words, self))
        self._line.addLayout(words, 1)
        button = GhostButton(_("Look"), self)
        button.setAccessibleName(_("Look: {who}").format(who=line.who))
        button.clicked.connect(self._go)
        aside = FlowLayout(to_the_right=True)
        for widget in (small(line.when, self), Chip(*due_chip(line), self), button):
            aside.addWidget(widget)
        self._line.addLayout(aside, 1)

    def _go(self) -> None:
        self.went.emit(due_place(self._due))


class TodayCard(Card):
    """The most urgent ones; the rest under a button."""

    went = Signal(object)

    def __init__(self, lines: tuple[DueLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(_("Today"), parent)
        self._rest = lines[MOST:]
        self._show(lines[:MOST])
        if self._rest:
            words = ngettext("{count} more", "{count} more", len(self._rest)).format(count=len(self._rest))
            self._more = GhostButton(words, self)
            self._more.clicked.connect(self._show_rest)
            self.add_buttons(self._more)

    def _show(self, lines: tuple[DueLine, ...]) -> None:
        for line in lines:
            self.add(DueRow(line, self)).went.connect(self.went)

    def _show_rest(self) -> None:
        self._more.setVisible(False)
        self._show(self._rest)
