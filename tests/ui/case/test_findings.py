"""A point is answered by a fact, by an explanation, or by asking; and refused in words otherwise."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from ringback.domain.facts import FindingAnswer, PointsPut
from ringback.domain.ids import CaseId
from ringback.domain.severity import Task
from ringback.ui.page import PageHost
from ringback.ui.places import CaseFact, CaseFinding, CaseTask
from ringback.usecases.answering import clearing_facts, finding_of
from ringback.usecases.desk import Desk
from tests.ui.accessibility import assert_accessible
from tests.ui.case.desks import practice
from tests.ui.case.screen import Visit

WEAK = "price_or_hurry:look-price-or-hurry"
STRONG = "referee_supplied_only:ref-hotel"


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return practice(desk, "friendly-referee")


def keys(desk: Desk, case_id: CaseId) -> set[str]:
    return {finding.key for finding in desk.assess(case_id).open}


def test_a_weak_point_is_explained_and_accepted(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseFinding(case_id, WEAK), desk)
    visit.press("Explained and accepted")
    assert "Write the explanation first." in visit.text
    visit.type("The explanation, in your words", "The fair starts in May")
    visit.press("Explained and accepted")
    assert WEAK not in keys(desk, case_id)
    assert visit.went == [CaseTask(case_id, Task.TOLD)]
    assert "This point is cleared" in Visit(host, CaseFinding(case_id, WEAK), desk).text


def test_a_strong_point_is_not_explained_away(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseFinding(case_id, STRONG), desk)
    assert "Explained and accepted" not in visit.text
    visit.press("Write down something new")
    assert [type(place) for place in visit.went] == [CaseFact]


def test_only_facts_that_are_high_enough_are_offered(desk: Desk, case_id: CaseId) -> None:
    found = finding_of(desk, case_id, STRONG)
    assert found is not None
    assert not clearing_facts(desk, case_id, found[0])
    record_live(desk, case_id)
    assert [one.line.kind for one in clearing_facts(desk, case_id, found[0])] == ["evidence"]


def record_live(desk: Desk, case_id: CaseId) -> None:
    from ringback.domain.facts import Evidence, Route
    from ringback.domain.rungs import Claim
    from ringback.usecases.cases import record
    from ringback.usecases.desk import Gesture

    fact = Evidence(
        id="evidence-1",
        about="party",
        claim=Claim.PAST_WORK,
        route=Route.LIVE,
        source="Hotel",
        words="Met them",
    )
    record(desk, Gesture(case_id, desk.case(case_id).head), fact)


def test_a_fact_clears_a_strong_point(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    record_live(desk, case_id)
    visit = Visit(host, CaseFinding(case_id, STRONG), desk)
    visit.press("This clears it")
    assert STRONG not in keys(desk, case_id)
    assert desk.case(case_id).of(FindingAnswer)[-1].by_fact == "evidence-1"


def test_the_open_points_are_put_to_them(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseFinding(case_id, STRONG), desk)
    visit.press("I have sent it")
    assert "Say how you sent it." in visit.text
    visit.press("Copy the text")
    text = QGuiApplication.clipboard().text()
    assert desk.playbook.rules["referee_supplied_only"].ask in text
    assert desk.playbook.rules["price_or_hurry"].ask in text
    visit.type("How you sent it", "e-mail")
    visit.press("I have sent it")
    put = desk.case(case_id).of(PointsPut)[-1]
    assert put.channel == "e-mail"
    assert set(put.rules) >= {"referee_supplied_only", "price_or_hurry"}


def test_an_explanation_is_a_draft_first(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseFinding(case_id, WEAK), desk)
    visit.type("The explanation, in your words", "The fair")
    visit.page.leave()
    assert Visit(host, CaseFinding(case_id, WEAK), desk).page.words.value() == "The fair"


def test_a_point_that_went_away_is_said_so(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    assert "no longer there" in Visit(host, CaseFinding(case_id, "vpn_seen:nothing"), desk).text


@pytest.mark.parametrize("key", [WEAK, STRONG])
@pytest.mark.parametrize("size", [QSize(900, 700), QSize(640, 360)])
def test_names_and_order(desk: Desk, case_id: CaseId, host: PageHost, key: str, size: QSize) -> None:
    visit = Visit(host, CaseFinding(case_id, key), desk, size)
    assert_accessible(host)
    assert visit.page.body.width() <= visit.page.scroller.viewport().width()
