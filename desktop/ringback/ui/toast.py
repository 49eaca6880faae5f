"""A line that says what just happened, with an undo where there is one; it goes by itself."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ringback.text import _
from ringback.ui import theme
from ringback.ui.buttons import GhostButton, icon_button
from ringback.ui.cards import Ground
from ringback.ui.form import plain_label, tight

SHOWN_FOR = 9000


class Toast(Ground):
    """Floats at the foot of the widget it belongs to; it takes no focus."""

    undone = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over, margin=10)
        self._words = plain_label("", parent=self)
        self._undo = GhostButton(_("Undo"), self)
        self._close = icon_button("close", _("Close this message"), self)
        line = tight(QHBoxLayout(), 10)
        line.addWidget(self._words, 1)
        line.addWidget(self._undo)
        line.addWidget(self._close)
        self.add_layout(line)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._undo.clicked.connect(self._undo_it)
        over.installEventFilter(self)
        self.setVisible(False)

    def say(self, words: str, *, undo: bool = False) -> None:
        self._words.say(words)
        self.setAccessibleName(words)
        self._undo.setVisible(undo)
        self._place()
        self.setVisible(True)
        self.raise_()
        self._clock.start(SHOWN_FOR)
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # the start needs neither

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def fill(self) -> QColor:
        return theme.colour("card")

    def edge(self) -> QColor | None:
        return theme.colour("control")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        over = self.parentWidget()
        if over is None:
            return
        width = min(over.width() - 24, 520)
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.setGeometry((over.width() - width) // 2, over.height() - height - 76, width, height)

    def _undo_it(self) -> None:
        self.setVisible(False)
        self.undone.emit()
