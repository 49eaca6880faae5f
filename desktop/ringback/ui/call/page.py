"""The page of a call: find the number, ring blind, say how it ended, compare. One stage exists at a time."""

from PySide6.QtWidgets import QWidget

from ringback.ui.call.comparing import CompareStage
from ringback.ui.call.ending import EndingStage
from ringback.ui.call.find import FindStage
from ringback.ui.call.hearing import HearingStage
from ringback.ui.call.paper import PaperStage
from ringback.ui.call.presenters.comparing import ComparePresenter
from ringback.ui.call.presenters.ending import EndingPresenter, stopped
from ringback.ui.call.presenters.find import FindPresenter
from ringback.ui.call.presenters.hearing import HearingPresenter
from ringback.ui.call.presenters.paper import PaperPresenter, typing_back
from ringback.ui.call.presenters.whom import calls_of, running_call
from ringback.ui.places import CallPlace
from ringback.ui.staged import Stage, StagedPage
from ringback.usecases.calls import comparable
from ringback.usecases.desk import Desk


class CallPage(StagedPage):
    def __init__(self, place: CallPlace, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._desk = place, desk
        self._just_ended = False
        self.show_stage(self._stage())

    def next_stage(self) -> None:
        """A stage says what is wanted by what it kept: the journal and its drafts decide."""
        former = self.stage
        self._just_ended = isinstance(former, EndingStage) or (
            isinstance(former, PaperStage) and former.recorded
        )
        again = isinstance(former, CompareStage)
        self.show_stage(FindStage(FindPresenter(self._desk, self._place)) if again else self._stage())

    def _stage(self) -> Stage:
        desk, place = self._desk, self._place
        if running_call(desk.case(place.case), place) is not None:
            if stopped(desk, place) is not None:
                return EndingStage(EndingPresenter(desk, place))
            return HearingStage(HearingPresenter(desk, place))
        if typing_back(desk, place) is not None:
            return PaperStage(PaperPresenter(desk, place))
        if self._just_ended or self._to_compare():
            return CompareStage(ComparePresenter(desk, place), place)
        return FindStage(FindPresenter(desk, place))

    def _to_compare(self) -> bool:
        """Whether the last call still has answers nobody compared."""
        case = self._desk.case(self._place.case)
        ended = calls_of(case, self._place)
        last = ended[-1] if ended else None
        return last is not None and any(one.compared is None for one in comparable(case, last))
