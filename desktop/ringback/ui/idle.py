"""Counts the minutes in which nothing was typed or moved, and says when the register is to be locked."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

MINUTES = 10
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.InputMethod,
        QEvent.Type.TouchBegin,
    }
)
_MINUTE = 60_000


class Idle(QObject):
    """`left` carries the minutes until the lock, which `minutes` keeps; None while nothing counts.

    `expired` comes once, unless it is held: a call runs.
    """

    left = Signal(object)
    expired = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None, *, step: int = 15_000) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()
        self._held = False
        self.minutes: int | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(step)
        self._clock.timeout.connect(self.look)
        self._app = app

    def start(self) -> None:
        self._app.installEventFilter(self)  # only while it counts: every event of the program passes it
        self._since.start()
        self._clock.start()
        self.look()

    def stop(self) -> None:
        self._app.removeEventFilter(self)
        self.minutes = None
        self._clock.stop()

    def hold(self, held: bool) -> None:
        self._held = held
        self._since.start()

    def look(self) -> None:
        idle = 0 if self._held else self._since.elapsed()
        if idle >= MINUTES * _MINUTE:
            self.stop()
            self.expired.emit()
        else:
            self.minutes = MINUTES - int(idle // _MINUTE)
            self.left.emit(self.minutes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE and self._clock.isActive():
            self._since.start()
        return False
