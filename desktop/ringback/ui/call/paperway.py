"""On paper instead: the phone sheet as a PDF to print, made off the window's thread, and typing it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.call.presenters.find import FindPresenter
from ringback.ui.decide.outside import Outside
from ringback.ui.flow import FlowLayout
from ringback.ui.form import small, tight
from ringback.ui.jobs import Err, Ok, Order

if TYPE_CHECKING:
    from ringback.usecases.filing import Filed


class PaperWay(QWidget):
    """`ordered`: work for the worker of files; `typing`: what was written is typed back; `noted`: words."""

    ordered = Signal(object)
    typing = Signal()
    noted = Signal(object)

    def __init__(self, presenter: FindPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter, self._outside = presenter, Outside()
        column = tight(QVBoxLayout(self), 6)
        hint = _("Ring with a printed page, and type it back afterwards. It shows nothing they told you.")
        column.addWidget(small(hint, self))
        buttons = FlowLayout()
        self.print = GhostButton(_("Phone sheet  Ctrl+P"), self)
        self.back = GhostButton(_("Type it back"), self)
        buttons.addWidget(self.print)
        buttons.addWidget(self.back)
        column.addLayout(buttons)
        self.print.clicked.connect(self.make)
        self.back.clicked.connect(self.typing)

    def make(self) -> None:
        self.noted.emit(_("The sheet is being made"))
        self.ordered.emit(Order(self._presenter.sheet(self._outside.folder()), self._done))

    def _done(self, outcome: Ok[Filed] | Err) -> None:
        if isinstance(outcome, Err):
            self.noted.emit(sentence(outcome.error))
            return
        path = outcome.value.path
        self.noted.emit(_("Saved in {folder}").format(folder=str(path.parent)))
        self._outside.show(path)
