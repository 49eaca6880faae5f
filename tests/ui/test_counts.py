"""Every page, walked: at most sixty words before the first control, three fields, one main button.

PRODUCT.md, "On the screen". What is left out says why.
"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize

from ringback.domain.case import Case
from ringback.domain.checks import CHECKS
from ringback.domain.facts import Purpose, Referee, VideoPurpose
from ringback.domain.ids import CaseId
from ringback.domain.severity import Task
from ringback.ui import places as at
from ringback.ui.page import Page
from ringback.usecases.desk import Desk
from tests.ui.counts import Counts, counts
from tests.ui.test_pages import BEFORE, INSIDE, make
from tests.usecases.conftest import Office, office, playbook

__all__ = ["make", "office", "playbook"]

WIDE = QSize(1280, 720)
MOST = Counts(words=60, fields=3, main=1)
READ = (at.Help, at.Decide)
"""Help is there to be read. The decision stands under what was found, as look/decide.png has it."""
TICKED = (at.Wrong,)
"""A list to work down: each step is a tick, none is a question."""
ALL_AT_ONCE = (at.AddPerson,)
"""A name, a role and a passphrase typed twice: the second person stands there and waits."""
NEEDS_MORE = frozenset({"payee", "payment", "bank_answer"})
"""Typed on the page of the payee, which is walked."""


def over(place: at.Place, found: Counts) -> bool:
    words = found.words > MOST.words and not isinstance(place, READ)
    fields = found.fields > MOST.fields and not isinstance(place, (*TICKED, *ALL_AT_ONCE))
    return words or fields or found.main > MOST.main


def of_case(desk: Desk, case_id: CaseId) -> Iterator[at.Place]:
    case: Case = desk.case(case_id)
    yield from (at.CaseTask(case_id, task) for task in Task if task is not Task.DECIDE)
    yield from (at.CaseCheck(case_id, check) for check in CHECKS)
    yield from (at.CaseFact(case_id, kind) for kind in desk.playbook.forms if kind not in NEEDS_MORE)
    yield from (at.CaseFinding(case_id, one.key) for one in desk.assess(case_id).open)
    yield from (at.CallPlace(case_id, one.id, Purpose.REFERENCE) for one in case.of(Referee))
    yield from (at.VideoPlace(case_id, case.people[0].id, purpose) for purpose in VideoPurpose)
    yield from (
        at.CutAccess(case_id),
        at.LookForSecond(case_id),
        at.CallsToMake(case_id),
        at.Sittings(case_id),
        at.PayeePlace(case_id),
        at.Decide(case_id),
    )


@pytest.mark.parametrize("name", ["b01-1-awkward", "k20-1-before-access", "k12-1-before-access"])
def test_no_page_of_a_case_asks_too_much_at_once(
    office: Office, make: Callable[..., Page], name: str
) -> None:
    desk = office.desk
    case_id = office.take_in(name)
    walked = {place: walk(make(place, desk, WIDE)) for place in of_case(desk, case_id)}
    assert len(walked) > 100
    assert {place: found for place, found in walked.items() if over(place, found)} == {}


def test_no_other_page_asks_too_much_at_once(office: Office, make: Callable[..., Page]) -> None:
    walked = {place: walk(make(place, office.desk, WIDE)) for place in (*BEFORE, *INSIDE)}
    assert {place: found for place, found in walked.items() if over(place, found)} == {}


def walk(page: Page) -> Counts:
    found = counts(page)
    leave = getattr(page, "leave", None)
    if leave is not None:
        leave()
    page.close()
    return found
