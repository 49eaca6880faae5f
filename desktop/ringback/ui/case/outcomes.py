"""The answer to a check: one of its outcomes, what that means, and a few words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.cards import Card
from ringback.ui.case.presenters.check import CheckView
from ringback.ui.case.rows import clean, fill, text_of
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import TextField
from ringback.ui.form import muted
from ringback.usecases.forms import Values


class OutcomeCard(Card):
    typed = Signal(object)
    cleaned = Signal()

    def __init__(self, view: CheckView, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._means = {option.key: option.means for option in view.options}
        options = tuple((option.key, option.label) for option in view.options)
        self.choice = self.add(ChoiceRow(_("What came out?"), options))
        self.means = self.add(muted("", self))
        self.words = self.add(TextField(_("What you saw or heard"), hint=view.write_down, lines=2))
        self.choice.changed.connect(self._changed)
        self.words.changed.connect(self._changed)

    def values(self) -> Values:
        return {"outcome": text_of(self.choice), "words": text_of(self.words)}

    def set_values(self, values: Values) -> None:
        fill(self.choice, values.get("outcome", ""))
        fill(self.words, values.get("words", ""))
        self._say_means()

    def complete(self) -> bool:
        chosen = bool(self.choice.value())
        self.choice.show_error("" if chosen else _("Choose what came out first."))
        if not chosen:
            self.choice.focus()
        return chosen

    def first_focus(self) -> QWidget:
        buttons = self.choice.segments.buttons()
        return next((button for button in buttons if button.isChecked()), buttons[0])

    def _changed(self, _value: object) -> None:
        if self.choice.value() and self.choice.error():
            self.choice.show_error("")
        if self.words.error():
            self.words.show_error("")
        if clean(self.words):
            self.cleaned.emit()
        self._say_means()
        self.typed.emit(self.values())

    def _say_means(self) -> None:
        words = self._means.get(str(self.choice.value()), "")
        self.means.say(words)
        self.means.setVisible(bool(words))
