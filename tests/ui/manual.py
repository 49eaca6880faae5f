"""An executor that runs when the test says so."""

from collections.abc import Callable


class ManualExecutor:
    """Keeps what it is given; `run` does the oldest."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def submit(self, work: Callable[[], None]) -> None:
        self.waiting.append(work)

    def run(self) -> None:
        self.waiting.pop(0)()

    def run_all(self) -> None:
        while self.waiting:
            self.run()

    def close(self) -> None:
        self.run_all()
