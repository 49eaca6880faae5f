"""The clock of a call: read from the moment it started, so it runs on whatever the window does."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.call.presenters.whom import clock_words
from ringback.ui.form import PlainLabel, Voice

TICK = 500


class CallClock(PlainLabel):
    def __init__(
        self, seconds: Callable[[], int], voice: Voice = Voice.STRONG, parent: QWidget | None = None
    ) -> None:
        super().__init__("", voice, parent, wrap=False)
        self._seconds, self._voice = seconds, voice
        self._tick = QTimer(self)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self.look)
        self._tick.start()
        self.look()

    def look(self) -> None:
        time = clock_words(self._seconds())
        self.say(time if self._voice is Voice.CLOCK else _("Call running  {clock}").format(clock=time))
