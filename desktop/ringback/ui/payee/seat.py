"""What the page of the payee gives its parts: what is true now, and a column to put cards in."""

from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.case.base import CasePage
from ringback.ui.columns import Area
from ringback.ui.form import tight
from ringback.ui.payee.presenter import payee_view
from ringback.ui.places import PayeePlace
from ringback.usecases.desk import Desk

W = TypeVar("W", bound=QWidget)


class Seat(CasePage):
    """`view` is what is true now; `cards` is the column that is made from it."""

    ordered = Signal(object)

    def __init__(self, place: PayeePlace, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, place.case, _("Where the money goes"), "", parent)
        self.view = payee_view(desk, place.case)
        self.area = self.add(Area())
        self.cards = tight(QVBoxLayout(self.area), 13)

    def again(self) -> None:
        """After something was kept: what is true now, and the focus on what comes next."""

    def render_now(self) -> None:
        """The page says which cards there are."""

    def say_primary(self) -> None:
        """The page says what comes next, in the words of its button."""

    def focus_next(self) -> None:
        """The page says where the focus goes."""

    def clear(self) -> None:
        while (item := self.cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setVisible(False)
                widget.setParent(None)
                widget.deleteLater()

    def put(self, widget: W) -> W:
        self.cards.addWidget(widget)
        widget.setVisible(True)  # at once, so that it can take the focus
        return widget
