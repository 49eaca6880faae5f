"""What a video call answers besides: the document, the money, the devices. Each lands in its own task."""

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.facts import SeenHow, VideoPurpose
from ringback.domain.ids import FactId
from ringback.domain.job import Answer
from ringback.ui.case.presenters.check import CheckView, check_view
from ringback.ui.places import CaseCheck, VideoPlace
from ringback.usecases import asking
from ringback.usecases.asking import Asked, answer_to, outcome_answer
from ringback.usecases.cases import record
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.forms import Values, fact_from

_MEETINGS = frozenset({VideoPurpose.HELLO, VideoPurpose.MAIN})
_SEEN = {"document_beside_face": SeenHow.BESIDE_FACE, "document_live": SeenHow.LIVE}
SAME_CALL = (*_SEEN, "account_page_live", "own_computer", "delivery_join")
"""In the order they come up: who they are (3), the money (6), the devices (7)."""


class CheckAsked(Struct, frozen=True, kw_only=True):
    """`asked` for a check that ends with a fact; otherwise it is answered with one of the outcomes."""

    check: CheckView
    asked: Asked | None
    values: Values


def checks_of_call(desk: Desk, place: VideoPlace) -> tuple[str, ...]:
    """What the plan still asks of this person and a first call can answer on the way."""
    if place.purpose not in _MEETINGS:
        return ()
    undone = {
        one.check
        for one in desk.assess(place.case).open_checks
        if not one.missed and one.about in {None, place.about}
    }
    wanted = undone | set(_besides(desk.case(place.case), place.about, undone))
    return tuple(name for name in SAME_CALL if name in wanted)


def _besides(case: Case, about: FactId, undone: set[str]) -> tuple[str, ...]:
    """Their account page where no bank named the holder; whose computer, where that was not said."""
    account = ("account_page_live",) if "bank_name" in undone and case.payee is not None else ()
    theirs = case.job is not None and case.job.uses_computer_we_do_not_control is not Answer.NO
    computer = theirs and answer_to(case, "own_computer", about) is None
    return (*account, "own_computer") if computer else account


def check_asked(desk: Desk, place: VideoPlace, name: str, typed: Values, kept: FactId | None) -> CheckAsked:
    case = desk.case(place.case)
    view = check_view(desk, CaseCheck(place.case, name, place.about))
    asked = _short(asking.asked(desk, case, view.kind, place.about, kept)) if view.kind else None
    first = dict(asked.values) if asked else dict(view.answered)
    if name in _SEEN and kept is None:
        first["how"] = _SEEN[name].value
    return CheckAsked(
        check=view,
        asked=asked,
        values={**first, **typed},
    )


def _short(asked: Asked) -> Asked:
    """Only the pages for which there is time while they look on."""
    return replace(asked, pages=tuple(page for page in asked.pages if page.live) or asked.pages)


def keep_check(desk: Desk, place: VideoPlace, one: CheckAsked) -> FactId:
    """The answer, in the task of its check. Raises InputProblem with the field in `where`."""
    case = desk.case(place.case)
    if one.asked is not None:
        asked = one.asked
        fact = fact_from(asked.kind, asked.fact, asked.fixed, asked.pages, one.values)
    else:
        fact = outcome_answer(desk, case, one.check.check, one.check.about, one.values)
    record(desk, Gesture(place.case, case.head), fact)
    return fact.id
