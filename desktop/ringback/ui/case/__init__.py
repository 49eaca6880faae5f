"""The pages of a case and the two panes beside them, each made by one function."""

from PySide6.QtWidgets import QWidget

from ringback.domain.checks import CHECKS
from ringback.domain.severity import Task
from ringback.ui.case.access import AccessPage, AccessTaskPage
from ringback.ui.case.base import CasePage
from ringback.ui.case.calls import CallsPage
from ringback.ui.case.check import OutcomePage
from ringback.ui.case.column import make_column
from ringback.ui.case.cutting import CutPage
from ringback.ui.case.finding import FindingPage
from ringback.ui.case.firstlook import FirstLookPage
from ringback.ui.case.job import GrowPage, JobPage, NewCasePage
from ringback.ui.case.jobtask import JobTaskPage
from ringback.ui.case.picture import PicturePage
from ringback.ui.case.pointing import PlacedTaskPage
from ringback.ui.case.referees import RefereesPage
from ringback.ui.case.second import SecondPage
from ringback.ui.case.side import make_side
from ringback.ui.case.signins import SignInPage
from ringback.ui.case.sittings import SittingsPage
from ringback.ui.case.task import TaskPage
from ringback.ui.case.told import ToldPage
from ringback.ui.case.typed import FactPage, NeedsFirst, TypedPage
from ringback.ui.page import Page
from ringback.ui.places import (
    CallsToMake,
    CaseCheck,
    CaseFact,
    CaseFinding,
    CaseTask,
    CutAccess,
    KeepPicture,
    LookForSecond,
    NewCase,
    Sittings,
)
from ringback.usecases.asking import needs_somebody
from ringback.usecases.desk import Desk

__all__ = [
    "make_afterwards",
    "make_calls",
    "make_check",
    "make_column",
    "make_fact",
    "make_finding",
    "make_new_case",
    "make_picture",
    "make_side",
    "make_sittings",
    "make_task",
]


def make_new_case(place: NewCase, desk: Desk | None, parent: QWidget) -> JobPage:
    return NewCasePage(place, desk, parent)


def make_task(place: CaseTask, desk: Desk, parent: QWidget) -> Page:
    if place.task is Task.JOB and desk.case(place.case).plan is None:
        return GrowPage(place.case, desk, parent)
    if place.task is Task.JOB:
        return JobTaskPage(place, desk, parent)
    if place.task is Task.TOLD:
        return ToldPage(place, desk, parent)
    if place.task is Task.ACCESS:
        return AccessTaskPage(place, desk, parent)
    if place.task is Task.IDENTITY:
        return PlacedTaskPage(place, desk, parent)
    return TaskPage(place, desk, parent)


def make_check(place: CaseCheck, desk: Desk, parent: QWidget) -> Page:
    if place.check == "job_answers":
        return GrowPage(place.case, desk, parent)
    if place.check == "first_look":
        return FirstLookPage(place, desk, parent)
    if place.check == "reference_callback":
        return RefereesPage(place, desk, parent)
    return _check(place, desk, parent)


def _check(place: CaseCheck, desk: Desk, parent: QWidget) -> CasePage:
    """A check that is done at a place of its own shows its task, which leads there."""
    words = desk.playbook.checks[place.check]
    if words.outcomes:
        return OutcomePage(place, desk, parent)
    first = needs_somebody(desk.case(place.case), words.fact) if words.fact in desk.playbook.forms else ""
    if first:
        return NeedsFirst(desk, CaseFact(place.case, first), parent)
    if words.fact == "access":
        return AccessPage(place, desk, parent)
    if words.fact == "login_review":
        return SignInPage(place, desk, parent)
    if words.fact in desk.playbook.forms:
        return TypedPage(place, desk, parent)
    return TaskPage(CaseTask(place.case, CHECKS[place.check].task), desk, parent)


def make_fact(place: CaseFact, desk: Desk, parent: QWidget) -> CasePage:
    first = needs_somebody(desk.case(place.case), place.kind)
    if first:
        return NeedsFirst(desk, CaseFact(place.case, first), parent)
    return FactPage(place, desk, parent)


def make_finding(place: CaseFinding, desk: Desk, parent: QWidget) -> FindingPage:
    return FindingPage(place, desk, parent)


def make_calls(place: CallsToMake, desk: Desk, parent: QWidget) -> CallsPage:
    return CallsPage(place, desk, parent)


def make_sittings(place: Sittings, desk: Desk, parent: QWidget) -> SittingsPage:
    return SittingsPage(place, desk, parent)


def make_picture(place: KeepPicture, desk: Desk, parent: QWidget) -> PicturePage:
    return PicturePage(place, desk, parent)


def make_afterwards(place: CutAccess | LookForSecond, desk: Desk, parent: QWidget) -> CasePage:
    return CutPage(place, desk, parent) if isinstance(place, CutAccess) else SecondPage(place, desk, parent)
