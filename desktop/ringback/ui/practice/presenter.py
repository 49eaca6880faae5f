"""The practice cases there are, with a word on each that does not give it away."""

from ringback.usecases.practice import PracticeCase, practice_cases


class PracticePresenter:
    def __init__(self) -> None:
        self.view: tuple[PracticeCase, ...] = practice_cases()
