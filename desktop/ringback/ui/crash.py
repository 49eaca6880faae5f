"""What happens when Ringback itself is at fault: a notice in plain words, details to copy, nothing lost."""

import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from ringback import __version__
from ringback.value import Value

if TYPE_CHECKING:
    from ringback.ui.notice import CrashNotice


class Crash(Value):
    """A bug that reached the top."""

    details: str


def crash_of(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> Crash:
    story = "".join(traceback.format_exception(kind, error, trace))
    return Crash(f"Ringback {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n{story}")


class CrashHooks(QObject):
    """Takes over both hooks; one notice at a time; while `hold` is set (a call runs) notices wait."""

    _met = Signal(object)  # Crash

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Crash] = []
        self._seen: set[Crash] = set()  # a fault in painting comes back with every frame
        self._notice: CrashNotice | None = None
        self._held = False
        self._met.connect(self._show)

    def install(self) -> None:
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def hold(self, held: bool) -> None:
        self._held = held
        self._next()

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        crash = crash_of(kind, error, trace)
        if sys.stderr is not None:  # a packaged program without a console has none
            sys.stderr.write(crash.details)
        if QApplication.instance() is not None and not issubclass(kind, KeyboardInterrupt):
            self._met.emit(crash)

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        self._on_error(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)

    def _show(self, crash: Crash) -> None:
        if crash not in self._seen:
            self._seen.add(crash)
            self._waiting.append(crash)
        self._next()

    def _next(self) -> None:
        if self._held or self._notice is not None or not self._waiting:
            return
        from ringback.ui.notice import CrashNotice  # the start hopes to need none

        self._notice = CrashNotice(self._waiting.pop(0).details, QApplication.activeWindow())
        self._notice.finished.connect(self._closed)
        self._notice.open()

    def _closed(self, result: int) -> None:
        if self._notice is not None:
            self._notice.deleteLater()
        self._notice = None
        self._next()
