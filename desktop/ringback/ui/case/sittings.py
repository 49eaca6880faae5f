"""The sittings of a case: for whoever was interrupted, what comes next and how long it takes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.buttons import Button, GhostButton, PrimaryButton
from ringback.ui.cards import Card, Chip
from ringback.ui.case.base import CasePage
from ringback.ui.case.presenters.sittings import SittingLine, sitting_lines
from ringback.ui.form import Voice, muted, plain_label
from ringback.ui.places import Sittings
from ringback.ui.theme import Kind
from ringback.usecases.desk import Desk
from ringback.usecases.standing import TaskStatus


class SittingCard(Card):
    """One sitting; `chosen` carries the place it goes on at."""

    chosen = Signal(object)

    def __init__(self, line: SittingLine, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.line = line
        chip = Chip(_kind(line), line.word, self)
        title = plain_label(line.title, Voice.STRONG, self)
        self.button = self._button()
        self.add_line(title, chip, *([self.button] if self.button else []), stretch=0)
        if line.left:
            self.add(plain_label(line.left, parent=self))
        for words in (line.names, line.ready):
            if words:
                self.add(muted(words, self))

    def _button(self) -> Button | None:
        if self.line.start is None:
            return None
        words = _("Start here") if self.line.next else _("Open")
        button: Button = (
            PrimaryButton(words, self, main=False) if self.line.next else GhostButton(words, self)
        )
        button.setAccessibleName(f"{words}: {self.line.title}, {self.line.left}")
        button.clicked.connect(self._clicked)
        return button

    def _clicked(self) -> None:
        self.chosen.emit(self.line.start)


def _kind(line: SittingLine) -> Kind:
    if line.state is TaskStatus.DONE:
        return Kind.OK
    return Kind.CAUTION if line.next else Kind.NEUTRAL


class SittingsPage(CasePage):
    """Nothing is typed here; Ctrl+Enter goes on with the next sitting."""

    def __init__(self, place: Sittings, desk: Desk, parent: QWidget) -> None:
        lead = _("Do one sitting at a time. You may stop after each.")
        super().__init__(desk, place.case, _("Your sittings"), lead, parent)
        self.cards = [SittingCard(line, self.body) for line in sitting_lines(desk, place.case)]
        for card in self.cards:
            card.chosen.connect(self.go)
            self.add(card)
        self.former = self.footer.add(GhostButton(_("Back"), main=True))
        self.former.clicked.connect(self.back)
        self._next = next((card.button for card in self.cards if card.button and card.line.next), None)

    def initial_focus(self) -> QWidget | None:
        return self._next or self.former

    def save(self) -> None:
        if self._next is not None:
            self._next.click()
