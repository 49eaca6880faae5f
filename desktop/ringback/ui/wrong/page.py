"""The bad day: what happened, what to do first, whom to tell; then their own words, and where it is kept."""

from collections.abc import Callable

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ringback.ui.case.evidence import accept_files, dropped
from ringback.ui.decide.outside import Outside
from ringback.ui.staged import Stage, StagedPage
from ringback.ui.wrong.acting import ActingStage
from ringback.ui.wrong.doors import DoorsStage
from ringback.ui.wrong.filing import FilingStage
from ringback.ui.wrong.presenter import WrongPresenter
from ringback.ui.wrong.writing import WritingStage


class WrongPage(StagedPage):
    """Over the page one was on, which waits."""

    def __init__(
        self, presenter: WrongPresenter, outside: Outside | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._outside = outside or Outside()
        self.setAcceptDrops(True)
        if presenter.view.chosen is None:
            self._doors()
        else:
            self._act()

    def next_stage(self) -> None:
        """A door was opened, or it was filed."""
        match self.stage:
            case FilingStage() if self._presenter.filed:
                self._file()
            case _:
                self._act()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if isinstance(self.stage, ActingStage) and self.stage.mail is not None:
            accept_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        names = dropped(event)
        if names and isinstance(self.stage, ActingStage) and self.stage.mail is not None:
            self.stage.mail.add_files(names)

    def _show(self, make: Callable[[], Stage]) -> None:
        if self.stage is not None:
            self.stage.leave()
        self.show_stage(make())

    def _doors(self) -> None:
        self._show(self._make_doors)

    def _make_doors(self) -> Stage:
        return DoorsStage(self._presenter)

    def _act(self) -> None:
        self._show(self._make_acting)

    def _make_acting(self) -> Stage:
        stage = ActingStage(self._presenter)
        stage.another.connect(self._doors)
        stage.write.connect(self._write)
        return stage

    def _write(self) -> None:
        self._show(self._make_writing)

    def _make_writing(self) -> Stage:
        stage = WritingStage(self._presenter, self._outside)
        stage.to_list.connect(self._act)
        stage.to_case.connect(self._file)
        return stage

    def _file(self) -> None:
        self._show(self._make_filing)

    def _make_filing(self) -> Stage:
        stage = FilingStage(self._presenter)
        stage.back.connect(self._write)
        return stage
