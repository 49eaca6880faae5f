"""What the keys do, as a list to read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import PrimaryButton
from ringback.ui.form import Voice, heading, plain_label
from ringback.ui.keys import Key, meaning
from ringback.ui.page import Body, Scroller


class KeyTable(Body):
    """A key and what it does, a line each."""

    def __init__(self, keys: tuple[Key, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        for row, key in enumerate(keys):
            written = key.value.replace("Return", "Enter")  # as keyboards and the pages have it
            name = QKeySequence(written).toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(plain_label(name, Voice.STRONG, wrap=False), row, 0)
            grid.addWidget(plain_label(meaning(key)), row, 1)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(24)
        grid.setRowStretch(len(keys), 1)


class KeyList(QDialog):
    """What the keys do, here and now."""

    def __init__(self, keys: tuple[Key, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(heading(_("Keys you can use here"), self))
        column.addWidget(Scroller(KeyTable(keys), self), 1)
        close = PrimaryButton(_("Close"), self)
        close.clicked.connect(self.accept)
        column.addWidget(close)
        self.resize(420, min(120 + 30 * len(keys), 560))
        close.setFocus()
