"""What is due: a line each, with the time in words and the button that leads there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ringback.text import _, ngettext
from ringback.ui.buttons import HEIGHT, GhostButton
from ringback.ui.cards import Card, Chip
from ringback.ui.flow import FlowLayout
from ringback.ui.form import Voice, plain_label, tight
from ringback.ui.home.presenter import due_chip, due_place
from ringback.usecases.overview import DueLine

MOST = 5
LONG = 36
"""Characters of a name that may take a line without being broken."""


class DueRow(QWidget):
    went = Signal(object)

    def __init__(self, line: DueLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due = line
        self._line = tight(QHBoxLayout(self), 10)
        button = GhostButton(_("Look"), self)
        button.setAccessibleName(_("Look: {who}").format(who=line.who))
        button.clicked.connect(self._go)
        words = FlowLayout(gap=8)
        for label in (
            plain_label(line.who, Voice.STRONG, self, wrap=len(line.who) > LONG),
            plain_label(line.words, Voice.MUTED, self, wrap=False),
        ):
            label.setMinimumHeight(HEIGHT)
            words.addWidget(label)
        self._line.addLayout(words, 1)
        when = plain_label(line.when, Voice.SMALL, self, wrap=False)
        for widget in (when, Chip(*due_chip(line), self), button):
            self._line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

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
