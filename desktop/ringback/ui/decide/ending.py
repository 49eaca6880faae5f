"""Endings besides a decision, and the way back to what is still open."""

from datetime import date

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.events import Ending
from ringback.text import _
from ringback.ui.buttons import DangerButton
from ringback.ui.cards import Card
from ringback.ui.choices import ChoiceRow
from ringback.ui.dates import DateField
from ringback.ui.fields import NoteField
from ringback.ui.form import narrow, plain_label

NARROW = 260


class Ended(Struct, frozen=True, kw_only=True):
    ending: Ending
    erase_on: date
    words: str = ""


class EndingCard(Card):
    ended = Signal(object)  # Ended

    def __init__(
        self, options: tuple[tuple[Ending, str], ...], erase_on: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(_("It ends without a decision"), parent)
        self.add(plain_label(_("Their details are kept to notice them again, then erased."), parent=self))
        self.how = self.add(ChoiceRow(_("What happened?"), options))
        self.day = DateField(_("Erase their details on"))
        self.add_layout(narrow(self.day, NARROW))
        self.day.set_value(erase_on)
        self.words = self.add(NoteField(_("A note (optional)")))
        self.end = DangerButton(_("End this check"), self, main=False)
        self.end.clicked.connect(self._end)
        self.add_buttons(self.end)
        self.how.changed.connect(self._typed)
        self.day.changed.connect(self._typed)

    def _end(self) -> None:
        how, day = self.how.value(), self.day.value()
        if not isinstance(how, Ending):
            self.how.show_error(_("Choose what happened."))
            self.how.focus()
        elif day is None:
            self.day.show_error(_("Say until when their details are kept."))
            self.day.focus()
        else:
            self.ended.emit(Ended(ending=how, erase_on=day, words=self.words.value()))

    def _typed(self, _value: object) -> None:
        self.how.show_error("")
        self.day.show_error("")
