"""What every step of the companion has."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.ui import reading
from ringback.ui.form import Row, tight
from ringback.ui.video.presenters.session import SessionPresenter


class StepPage(QWidget):
    typed = Signal()
    """Something was typed: keep it soon."""
    again = Signal()
    """Show this step anew."""
    big = Signal()
    broke = Signal()
    skipped = Signal()
    onward = Signal()

    def __init__(self, presenter: SessionPresenter) -> None:
        super().__init__()
        self.presenter = presenter
        self.rows: dict[str, Row] = {}
        self.column = tight(QVBoxLayout(self), 10)
        self.build()

    def build(self) -> None:
        raise NotImplementedError

    def pick(self, at: int) -> None:
        """Alt+1 to Alt+4, where the step has answers to choose from."""

    def turned(self) -> bool:
        """Whether going on leads to another page of this step, or something on it is missing."""
        return False

    def turned_back(self) -> bool:
        """Whether going back leads to an earlier page of this step."""
        return False

    def initial_focus(self) -> QWidget | None:
        return reading.first_focus(self)

    def refuse(self, where: str, words: str) -> None:
        row = self.rows.get(where)
        if row is not None:
            row.show_error(words)
            row.focus()

    def clear_errors(self) -> None:
        for row in self.rows.values():
            row.show_error("")
