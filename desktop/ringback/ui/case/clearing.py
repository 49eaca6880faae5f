"""A fact that would clear a finding, on one line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.form import plain_label, small, tight
from ringback.usecases.answering import Clearing


class ClearingRow(QWidget):
    """`chosen` carries the id of the fact."""

    chosen = Signal(object)

    def __init__(self, clearing: Clearing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = clearing.line.id
        across = tight(QHBoxLayout(self), 10)
        texts = tight(QVBoxLayout(), 0)
        texts.addWidget(plain_label(clearing.line.words or clearing.line.title, parent=self))
        texts.addWidget(small(f"{clearing.line.title} · {clearing.rung}", self))
        across.addLayout(texts, 1)
        button = GhostButton(_("This clears it"), self)
        button.setAccessibleDescription(clearing.line.title)
        button.clicked.connect(self._clicked)
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _clicked(self) -> None:
        self.chosen.emit(self._id)
