"""A page with one thing to do: a few fields in a card of readable width."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ringback.ui import form
from ringback.ui.cards import Card
from ringback.ui.page import Page

READABLE = 620


def at_the_left(widget: QWidget, width: int) -> QHBoxLayout:
    """Grows to a width, and what room is left stays empty at its right."""
    widget.setMaximumWidth(width)
    line = form.tight(QHBoxLayout())
    line.addWidget(widget, 100)
    line.addStretch(1)
    return line


class SheetPage(Page):
    """`card` holds the fields; what is added to the page stands below it."""

    def __init__(self, title: str, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(title, lead, parent)
        self.card = Card(parent=self.body)
        self.card.column.setSpacing(14)
        self.add_readable(self.card)

    def add_readable(self, widget: QWidget) -> None:
        """At the left, as wide as a line can be read."""
        self.add_layout(at_the_left(widget, READABLE))
