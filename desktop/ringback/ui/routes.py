"""From a place to its page. Pages are imported when they are first gone to: the start stays light."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ringback.ui import places as at

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ringback.ui.wrong.logs import Logs
    from ringback.usecases.desk import Desk

    Make = Callable[[QWidget], QWidget]


def make_page(
    place: at.Place, desk: Desk | None, own_path: Path, parent: QWidget, logs: Logs | None = None
) -> QWidget:
    """The page of a place. `desk` is there for every place but the doors and NewCase; `logs` are what was
    noted on a bad day and is in no case yet."""
    page = _door(place, own_path, parent) or _open_to_all(place, desk, logs, parent)
    if page is None and desk is not None:
        page = _at_home(place, desk, parent) or _other_way_in(place, desk, parent)
        page = page or _of_case(place, desk, parent)
    if page is None:
        raise LookupError(place)
    return page


def make_panes(place: at.Place, desk: Desk | None) -> tuple[Make, Make | None] | None:
    """How to make the tasks and the findings of the case one is in; deciding shows the findings itself."""
    case_id = getattr(place, "case", None)
    if case_id is None or desk is None:
        return None
    from ringback.ui import case

    side = (
        None if isinstance(place, at.Decide | at.Answers) else partial(case.make_side, desk, case_id, place)
    )
    return partial(case.make_column, desk, case_id, place), side


def _door(place: at.Place, own_path: Path, parent: QWidget) -> QWidget | None:
    match place:
        case at.Welcome():
            from ringback.ui.welcome.page import WelcomePage

            return WelcomePage(parent)
        case at.Unlock():
            from ringback.ui.unlock.page import UnlockPage
            from ringback.ui.unlock.presenter import UnlockPresenter

            return UnlockPage(UnlockPresenter(own_path), parent)
        case at.Recover():
            from ringback.ui.unlock.presenter import UnlockPresenter
            from ringback.ui.unlock.recover import RecoverPage

            return RecoverPage(UnlockPresenter(own_path), parent)
        case at.Setup():
            from ringback.ui.setup.page import SetupPage
            from ringback.ui.setup.presenter import SetupPresenter

            return SetupPage(SetupPresenter(own_path, place.started), parent)
        case _:
            return None


def _open_to_all(place: at.Place, desk: Desk | None, logs: Logs | None, parent: QWidget) -> QWidget | None:
    match place:
        case at.Wrong():
            from ringback.ui import wrong

            return wrong.make(place, desk, logs, parent)
        case at.Help():
            from ringback.ui.help.page import HelpPage

            return HelpPage(parent)
        case at.Learn():
            from ringback.ui.learn.page import ContentsPage, LessonPage

            return LessonPage(place.page, parent) if place.page else ContentsPage(parent)
        case at.Drill():
            from ringback.ui.learn.drill import DrillPage

            return DrillPage(parent)
        case at.Practice():
            from ringback.ui.practice.page import PracticePage
            from ringback.ui.practice.presenter import PracticePresenter

            return PracticePage(PracticePresenter(), parent)
        case at.NewCase():
            from ringback.ui import case

            return case.make_new_case(place, desk, parent)
        case _:
            return None


def _at_home(place: at.Place, desk: Desk, parent: QWidget) -> QWidget | None:
    match place:
        case at.Home():
            from ringback.ui.home.page import HomePage
            from ringback.ui.home.presenter import HomePresenter

            return HomePage(HomePresenter(desk), parent)
        case at.Recovery():
            from ringback.ui.setup.recovery import RecoveryPage
            from ringback.usecases.registers import note_recovery

            return RecoveryPage(place, partial(note_recovery, desk), parent)
        case at.NewRecovery():
            from ringback.ui.people.presenter import PeoplePresenter
            from ringback.ui.people.recovery import NewRecoveryPage

            return NewRecoveryPage(PeoplePresenter(desk), parent)
        case _:
            return _of_people(place, desk, parent)


def _of_people(place: at.Place, desk: Desk, parent: QWidget) -> QWidget | None:
    match place:
        case at.People():
            from ringback.ui.people.page import PeoplePage
            from ringback.ui.people.presenter import PeoplePresenter

            return PeoplePage(PeoplePresenter(desk), parent)
        case at.AddPerson():
            from ringback.ui.people.add import AddPersonPage
            from ringback.ui.people.presenter import PeoplePresenter

            return AddPersonPage(PeoplePresenter(desk), parent)
        case at.ShowKey():
            from ringback.ui.people.showkey import ShowKeyPage

            return ShowKeyPage(desk, parent)
        case at.AddKey():
            from ringback.ui.people.addkey import AddKeyPage

            return AddKeyPage(desk, parent)
        case at.ChangePassphrase():
            from ringback.ui.people.change import ChangePassphrasePage
            from ringback.ui.people.presenter import PeoplePresenter

            return ChangePassphrasePage(PeoplePresenter(desk), parent)
        case _:
            return None


def _other_way_in(place: at.Place, desk: Desk, parent: QWidget) -> QWidget | None:
    match place:
        case at.PaymentList():
            from ringback.ui.batch.page import BatchPage
            from ringback.ui.batch.presenter import BatchPresenter

            return BatchPage(BatchPresenter(desk), file=place.file, parent=parent)
        case at.AnswerQuestion():
            from ringback.ui.answering.page import AnsweringPage
            from ringback.ui.answering.presenter import AnsweringPresenter

            return AnsweringPage(AnsweringPresenter(desk), parent)
        case at.Inbox():
            from ringback.ui.inbox.page import InboxPage

            return InboxPage(desk, parent)
        case at.Kept():
            from ringback.ui.kept.page import KeptPage
            from ringback.ui.kept.presenter import KeptPresenter

            return KeptPage(KeptPresenter(desk, place.kept), place.kept, parent=parent)
        case _:
            return None


def _of_case(place: at.Place, desk: Desk, parent: QWidget) -> QWidget | None:
    from ringback.ui import case

    match place:
        case at.CaseTask():
            return case.make_task(place, desk, parent)
        case at.CaseCheck():
            return case.make_check(place, desk, parent)
        case at.CaseFact():
            return case.make_fact(place, desk, parent)
        case at.CaseFinding():
            return case.make_finding(place, desk, parent)
        case at.CutAccess() | at.LookForSecond():
            return case.make_afterwards(place, desk, parent)
        case at.CallsToMake():
            return case.make_calls(place, desk, parent)
        case at.Sittings():
            return case.make_sittings(place, desk, parent)
        case at.KeepPicture():
            return case.make_picture(place, desk, parent)
        case _:
            return _with_their_own_rules(place, desk, parent)


def _with_their_own_rules(place: at.Place, desk: Desk, parent: QWidget) -> QWidget | None:
    match place:
        case at.CallPlace():
            from ringback.ui import call

            return call.make(place, desk, parent)
        case at.VideoPlace():
            from ringback.ui import video

            return video.make(place, desk, parent)
        case at.PayeePlace():
            from ringback.ui import payee

            return payee.make(place, desk, parent)
        case at.Decide() | at.Answers():
            from ringback.ui import decide

            return decide.make(place, desk, parent)
        case _:
            return None
