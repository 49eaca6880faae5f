"""The page of a video call: start, the call beside its companion, and what the same call still answers."""

from PySide6.QtWidgets import QWidget

from ringback.ui.places import VideoPlace
from ringback.ui.staged import Stage, StagedPage
from ringback.ui.video.after import AfterStage
from ringback.ui.video.live import LiveStage
from ringback.ui.video.presenters.after import after_view
from ringback.ui.video.presenters.session import SessionPresenter
from ringback.ui.video.presenters.starting import StartPresenter, running_session
from ringback.ui.video.start import StartStage
from ringback.usecases.desk import Desk


class VideoPage(StagedPage):
    def __init__(self, place: VideoPlace, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._desk = place, desk
        self.show_stage(self._stage(just_ended=False))

    def next_stage(self) -> None:
        self.show_stage(self._stage(just_ended=isinstance(self.stage, LiveStage)))

    def _stage(self, *, just_ended: bool) -> Stage:
        desk, place = self._desk, self._place
        if running_session(desk.case(place.case), place) is not None:
            return LiveStage(SessionPresenter(desk, place))
        if just_ended:
            return AfterStage(after_view(desk, place), place)
        return StartStage(StartPresenter(desk, place))
