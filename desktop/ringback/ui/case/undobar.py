"""What was kept a moment ago, with an undo; it stands above the footer and covers nothing."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton, icon_button
from ringback.ui.form import plain_label, tight
from ringback.ui.page import NARROW


class UndoBar(QWidget):
    """It stays until something else is kept or the page is left: nobody has to be quick."""

    undone = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = tight(QHBoxLayout(self), 10)
        line.setContentsMargins(NARROW, 4, NARROW, 0)
        line.addWidget(plain_label(words, parent=self), 1)
        self.button = GhostButton(_("Undo"), self)
        self.button.setAccessibleName(_("Undo. {words}").format(words=words))
        self._close = icon_button("close", _("Close this message"), self)
        line.addWidget(self.button)
        line.addWidget(self._close)
        self.setAccessibleName(words)
        self.button.clicked.connect(self.undone)
        self._close.clicked.connect(self.hide)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
