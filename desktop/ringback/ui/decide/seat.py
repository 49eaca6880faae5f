"""What the page of the decision gives its parts: what is true now, and a column to put cards in."""

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.case.base import CasePage
from ringback.ui.columns import Area
from ringback.ui.decide.outside import Outside
from ringback.ui.decide.presenter import decide_view
from ringback.ui.form import tight
from ringback.ui.places import Decide
from ringback.usecases.desk import Desk

W = TypeVar("W", bound=QWidget)


class Seat(CasePage):
    """`view` is what is true now; `cards` is the column that is made from it."""

    ordered = Signal(object)

    def __init__(self, place: Decide, desk: Desk, outside: Outside, parent: QWidget | None = None) -> None:
        super().__init__(desk, place.case, _title(desk, place), "", parent)
        self.outside = outside
        self.handed = False
        """Whether the second person has the keyboard, and the first one's choice is not to be seen."""
        self.view = decide_view(desk, place.case)
        self.area = self.add(Area())
        self.cards = tight(QVBoxLayout(self.area), 13)

    def again(self) -> None:
        """After something was kept: what is true now."""
        self.view = decide_view(self.desk, self.case_id, handed=self.handed)
        self.render_now()

    def focus_first(self) -> None:
        wanted = self.initial_focus()
        if wanted is not None:
            self.show_part(wanted)

    def render_now(self) -> None:
        """The page says which cards there are."""

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

    def show_part(self, widget: QWidget, focus: QWidget | None = None) -> None:
        """Brings a part into sight, and the focus to it."""
        target = focus or widget
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.see(widget)

    def see(self, widget: QWidget) -> None:
        """Once it stands where it will stand."""
        self.cards.activate()
        self.scroller.ensureWidgetVisible(widget)


def _title(desk: Desk, place: Decide) -> str:
    who = desk.case(place.case).names()
    return _("Decide and file — {who}").format(who=who) if who else _("Decide and file")
