"""How far work in another thread has come, and a way to end it."""

from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card, ProgressBarThin
from ringback.ui.form import muted


class Progress(QObject):
    """The work calls it with what is done; `moved` arrives on the window's thread."""

    moved = Signal(object)  # int

    def __init__(self) -> None:
        super().__init__()
        self._stopped = Event()

    def __call__(self, done: int) -> bool:
        """Whether to go on."""
        if self._stopped.is_set():
            return False
        self.moved.emit(done)
        return True

    def stop(self) -> None:
        self._stopped.set()


class ProgressCard(Card):
    """`stopped`: it is not to go on."""

    stopped = Signal()

    def __init__(self, title: str, of: int, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._of = of
        self._bar = self.add(ProgressBarThin(0, of, self))
        self._words = self.add(muted("", self))
        self.stop = GhostButton(_("Stop"), self)
        self.stop.clicked.connect(self.stopped)
        self.add_buttons(self.stop)
        self.say(0)

    def say(self, done: int) -> None:
        self._bar.set(done, self._of)
        self._words.say(_("{done} of {of} lines").format(done=done, of=self._of))
