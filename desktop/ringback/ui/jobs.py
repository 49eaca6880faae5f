"""Work off the window's thread: one worker for the register, one for files and the network.

Work gets frozen values and gives one back; the result arrives on the window's thread. A known error
arrives as `Err`; a bug is raised there and so reaches the crash notice. The register's connection belongs
to its worker: it is opened and used only by work given to `in_register`. Whoever closes a register waits
until nothing is busy: what a person gave is kept first.
"""

import sys
from collections.abc import Callable
from contextvars import copy_context
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from ringback.domain.errors import RingbackError
from ringback.value import Value

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")


class Ok(Value, Generic[T]):
    """The work is done."""

    value: T


class Err(Value):
    """The work met a known error."""

    error: RingbackError


class Order(Value):
    """Work a page asks the application for: a page's `ordered` signal carries it. `done`: a bound method."""

    work: Callable[[], Any]
    done: Callable[[Any], None] | None = None


class Executor(Protocol):
    """Runs work in the order it was given, one after the other."""

    def submit(self, work: Callable[[], None]) -> None: ...

    def close(self) -> None:
        """Wait for the running work and for what still queues."""


class Worker:
    """One thread, started by the first work, the same one until it is closed."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._pool: ThreadPoolExecutor | None = None

    def submit(self, work: Callable[[], None]) -> None:
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor  # the start has no work for it

            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=self._name)
        self._pool.submit(work)

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True)


class InlineExecutor:
    """Runs at once, where it is called: for tests and for the command line's demo."""

    def submit(self, work: Callable[[], None]) -> None:
        work()

    def close(self) -> None:
        pass


class _Delivery(Value):
    done: Callable[[Any], None] | None
    outcome: Ok[Any] | Err | None
    bug: BaseException | None = None


class Jobs(QObject):
    """Owned by the application. `busy_changed` tells whether anything runs or waits.

    `unheard` carries a known error that came when no page was there any more to say it.
    """

    busy_changed = Signal(object)  # bool
    unheard = Signal(object)  # RingbackError
    _finished = Signal(object)  # _Delivery

    def __init__(
        self, register: Executor | None = None, files: Executor | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._register = register or Worker("register")
        self._files = files or Worker("files")
        self._waiting = 0
        self._finished.connect(self._deliver)

    def in_register(self, work: Callable[[], T], done: Callable[[Ok[T] | Err], None] | None = None) -> None:
        self._start(self._register, work, done)

    def in_files(self, work: Callable[[], T], done: Callable[[Ok[T] | Err], None] | None = None) -> None:
        self._start(self._files, work, done)

    def busy(self) -> bool:
        return self._waiting > 0

    def close(self) -> None:
        """Everything that was asked for is finished, and whoever asked has what came of it."""
        self._files.close()
        self._register.close()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _start(
        self, executor: Executor, work: Callable[[], T], done: Callable[[Ok[T] | Err], None] | None
    ) -> None:
        self._waiting += 1
        if self._waiting == 1:
            self.busy_changed.emit(True)
        executor.submit(_Task(self, work, done).run)

    def _deliver(self, delivery: _Delivery) -> None:
        try:
            self._hand_over(delivery)
        except RingbackError as error:
            self.unheard.emit(error)
        finally:
            self._waiting -= 1
            if self._waiting == 0:
                self.busy_changed.emit(False)

    def _hand_over(self, delivery: _Delivery) -> None:
        if delivery.bug is not None:
            sys.excepthook(type(delivery.bug), delivery.bug, delivery.bug.__traceback__)
        elif delivery.done is not None and _alive(delivery.done):
            delivery.done(delivery.outcome)


class _Task:
    """One piece of work, in the language and context it was asked in."""

    def __init__(self, jobs: Jobs, work: Callable[[], Any], done: Callable[[Any], None] | None) -> None:
        self._jobs, self._work, self._done = jobs, work, done
        self._context = copy_context()

    def run(self) -> None:
        self._jobs._finished.emit(self._result())  # noqa: SLF001  # the two are one thing in two threads

    def _result(self) -> _Delivery:
        try:
            return _Delivery(self._done, Ok(self._context.run(self._work)))
        except RingbackError as error:
            return _Delivery(self._done, Err(error))
        except BaseException as bug:  # noqa: BLE001  # a bug is carried to the window's thread and raised there
            return _Delivery(None, None, bug)


def _alive(done: Callable[[Any], None]) -> bool:
    """Whether the page that asked still exists."""
    owner = getattr(done, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
