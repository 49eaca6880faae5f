"""Which place a check is done at, and which task a place belongs to."""

from ringback.domain.belonging import task_of_kind
from ringback.domain.case import Case
from ringback.domain.checks import CHECKS
from ringback.domain.facts import Purpose, Referee, VideoPurpose
from ringback.domain.ids import CaseId, FactId
from ringback.domain.severity import TASK, Task
from ringback.ui import places as p

_VIDEO = {
    "video_hello": VideoPurpose.HELLO,
    "video_main": VideoPurpose.MAIN,
    "second_observer": VideoPurpose.MAIN,
    "second_call": VideoPurpose.SECOND,
}
_PAYEE = frozenset({"bank_name", "second_person", "payee_wait"})
_CALLBACKS = {"main_line_callback", "payee_callback"}


def place_of_check(case_id: CaseId, case: Case, check: str, about: FactId | None) -> p.Place:
    """Where a check is done now: calls, video and the account have pages of their own."""
    if check in _VIDEO:
        return _video(case_id, case, check, about)
    if check in _PAYEE:
        return p.PayeePlace(case_id)
    if check in _CALLBACKS:
        return _callback(case_id, case, check)
    if check == "told_us":
        return p.CaseTask(case_id, Task.TOLD)
    if check == "reference_callback" and case.get(Referee, about) is not None and about is not None:
        return p.CallPlace(case_id, about, Purpose.REFERENCE)
    return p.CaseCheck(case_id, check, about)


def _video(case_id: CaseId, case: Case, check: str, about: FactId | None) -> p.Place:
    person = about or (case.people[0].id if case.people else None)
    if person is None:
        return p.CaseTask(case_id, Task.TOLD)
    return p.VideoPlace(case_id, person, _VIDEO[check])


def _callback(case_id: CaseId, case: Case, check: str) -> p.Place:
    if check == "payee_callback":
        payee = case.payee
        if payee is None:
            return p.PayeePlace(case_id)
        purpose = Purpose.PAYEE_CHANGE if payee.replaces else Purpose.PAYEE
        return p.CallPlace(case_id, payee.id, purpose)
    if case.party is None:
        return p.CaseFact(case_id, "party")
    return p.CallPlace(case_id, case.party.id, Purpose.MAIN_LINE)


_TASK: dict[type, Task] = {
    p.CallsToMake: Task.TOLD,
    p.VideoPlace: Task.VIDEO,
    p.KeepPicture: Task.VIDEO,
    p.PayeePlace: Task.MONEY,
    p.CutAccess: Task.ACCESS,
    p.LookForSecond: Task.ACCESS,
    p.Decide: Task.DECIDE,
    p.Answers: Task.DECIDE,
}


def task_of_place(place: object) -> Task | None:
    """The task that is marked in the column while a place is shown."""
    match place:
        case p.CaseTask():
            return place.task
        case p.CaseCheck():
            return CHECKS[place.check].task if place.check in CHECKS else None
        case p.CaseFact():
            return task_of_kind(place.kind)
        case p.CaseFinding():
            return TASK.get(place.key.partition(":")[0])
        case p.CallPlace():
            money = place.purpose in {Purpose.PAYEE, Purpose.PAYEE_CHANGE}
            return Task.MONEY if money else Task.REFERENCES
        case _:
            return _TASK.get(type(place))
