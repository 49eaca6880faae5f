"""A second person at another computer: the question goes out in a file, and their answer comes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card
from ringback.ui.carrying import choose_file, save_file
from ringback.ui.form import muted, plain_label
from ringback.usecases.elsewhere import ask, fetched, take_answer
from ringback.usecases.filing import write_whole

if TYPE_CHECKING:
    from ringback.ui.decide.seat import Seat


class ElsewhereCard(Card):
    """Two buttons, and one sentence about what became of either."""

    def __init__(self, people: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(_("Somebody at another computer"), parent)
        words = _("{names} can sign by file, if the case stays as it is until then.")
        none = _("Nobody is known there. Add their key under People, before a check begins.")
        self.add(muted(words.format(names=", ".join(people)) if people else none, self))
        self.ask = GhostButton(_("Ask somebody at another computer"), self)
        self.take = GhostButton(_("Take their answer"), self)
        self.add_buttons(self.ask, self.take)
        for button in (self.ask, self.take):
            button.setVisible(bool(people))
        self.said = self.add(plain_label("", parent=self))
        self.say("")

    def say(self, words: str) -> None:
        self.said.say(words)
        self.said.setVisible(bool(words))


class Elsewhere(QObject):
    """`taken` once their entries are in the case."""

    taken = Signal()

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._seat = seat
        self.card: ElsewhereCard | None = None

    def put_card(self, people: tuple[str, ...]) -> ElsewhereCard:
        self.card = self._seat.put(ElsewhereCard(people))
        self.card.ask.clicked.connect(self._ask)
        self.card.take.clicked.connect(self._take)
        return self.card

    def _ask(self) -> None:
        if self._quiet():
            name = _("{label}-question.json").format(label=self._seat.view.label)
            save_file(self._seat, _("Save the question"), name, self._write)

    def _take(self) -> None:
        if self._quiet():
            choose_file(self._seat, _("Choose their answer"), self._read)

    def _quiet(self) -> bool:
        """No dialog opens once a call runs, in another window too: the page says so instead."""
        running = bool(self._seat.desk.case(self._seat.case_id).running)
        if running:
            self._seat.again()
        return not running

    def _write(self, name: str) -> None:
        try:
            write_whole(Path(name), ask(self._seat.desk, self._seat.case_id))
        except RingbackError as error:
            self._say(sentence(error))
        else:
            self._say(_("Saved in {file}. Send it to them. Take their answer here.").format(file=name))

    def _read(self, name: str) -> None:
        try:
            take_answer(self._seat.desk, fetched(Path(name)), self._seat.case_id)
        except RingbackError as error:
            self._say(sentence(error))
        else:
            self.taken.emit()

    def _say(self, words: str) -> None:
        if self.card is not None:
            self.card.say(words)
            self._seat.see(self.card)
