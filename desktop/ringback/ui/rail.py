"""The dark rail: where one can go, the button for the bad day, and how things stand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui import theme
from ringback.ui.buttons import Button, Look
from ringback.ui.form import PlainLabel, Voice, plain_label, tight
from ringback.value import Value

WIDE, NARROW = 190, 60


class RailEntry(Value):
    """A place to go; only what exists is given."""

    key: object
    title: str
    icon: str


class RailButton(Button):
    """One place."""

    chosen = Signal(object)

    def __init__(self, entry: RailEntry, parent: QWidget | None = None) -> None:
        super().__init__(entry.title, Look.RAIL, parent)
        self.entry = entry
        self.set_icon("")
        self.setCheckable(True)
        self.clicked.connect(self._clicked)

    def set_narrow(self, narrow: bool) -> None:
        self.set_icon(self.entry.icon if narrow else "")
        self.set_compact(narrow)

    def nextCheckState(self) -> None:
        """The window says where it is; a click only asks to go."""

    def _clicked(self) -> None:
        self.chosen.emit(self.entry.key)


class Rail(QWidget):
    """`chosen` carries the entry's key; `wrong` is pressed before anything else is known."""

    chosen = Signal(object)
    wrong = Signal()

    def __init__(self, entries: tuple[RailEntry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow: bool | None = None
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._name = self._label(_("Ringback"), Voice.LARGE)
        self._name.setContentsMargins(12, 0, 0, 10)
        self._column.addWidget(self._name)
        self.buttons = [RailButton(entry, self) for entry in entries]
        for button in self.buttons:
            self._column.addWidget(button)
            button.chosen.connect(self.chosen)
        self._column.addStretch(1)
        self._wrong = Button(_("I think something is wrong"), Look.WRONG, self, main=True)
        self._wrong.clicked.connect(self.wrong)
        self._column.addWidget(self._wrong)
        self._status = tight(QVBoxLayout(), 1)
        self._lines: list[PlainLabel] = []
        self._column.addLayout(self._status)
        self.set_narrow(narrow=False)

    def set_current(self, key: object) -> None:
        for button in self.buttons:
            button.setChecked(button.entry.key == key)

    def set_status(self, lines: tuple[str, ...]) -> None:
        """A few words each: "Practice register", "Locks in 9 min"."""
        while len(self._lines) < len(lines):
            label = self._label("", Voice.SMALL)
            label.setContentsMargins(12, 0, 0, 0)
            self._lines.append(label)
            self._status.addWidget(label)
        for at, label in enumerate(self._lines):
            label.say(lines[at] if at < len(lines) else "")
            label.setVisible(at < len(lines) and not self._narrow)

    def set_narrow(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        side = 12 if narrow else 10
        self._column.setContentsMargins(side, 10 if narrow else 18, side, 10 if narrow else 16)
        self._name.setVisible(not narrow)
        for button in self.buttons:
            button.set_narrow(narrow)
        self._wrong.set_icon("warning" if narrow else "")
        self._wrong.set_compact(narrow)
        for label in self._lines:
            label.setVisible(not narrow and bool(label.text()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("rail"))
        painter.end()

    def _label(self, text: str, voice: Voice) -> PlainLabel:
        label = plain_label(text, voice, self)
        label.ink("rail_muted")
        label.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return label
