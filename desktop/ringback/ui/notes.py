"""One line in which somebody writes a note about somebody."""

from typing import Any

from ringback.ui.lines import LineField, fair_words
from ringback.usecases.whose import Whose


class NoteField(LineField):
    """A line that asks what a TextField asks: is it about what they did?"""

    def set_value(self, value: Any) -> None:
        super().set_value(value)
        self._advise()

    def _typed(self, text: str) -> None:
        super()._typed(text)
        self._advise()

    def _advise(self) -> None:
        self.note(fair_words(self.value(), Whose.OWN))
