"""Keeping a picture is the exception: agreed aloud or covered, for a purpose, until a day."""

from pathlib import Path

import pytest

from ringback.domain import events as ev
from ringback.domain.facts import DocumentSeen, Exhibit, Phrase, Prompt, SamePerson, VideoPurpose
from ringback.domain.facts.base import Name
from ringback.domain.facts.identity import SeenHow
from ringback.domain.ids import CaseId, FactId
from ringback.domain.severity import Task
from ringback.ui.page import PageHost
from ringback.ui.places import CaseTask, KeepPicture
from ringback.usecases.cases import start_case
from ringback.usecases.desk import Desk, Gesture
from tests.builders import STANDARD
from tests.readers import making
from tests.records.making import party
from tests.ui.accessibility import assert_accessible
from tests.ui.case.screen import Visit


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return start_case(desk, STANDARD, party("田中 健二"))


@pytest.fixture
def document(desk: Desk, case_id: CaseId) -> FactId:
    seen = DocumentSeen(
        id="doc", about="party", document="Driving licence", country="JP", name=Name("田中 健二"),
        how=SeenHow.LIVE,
    )  # fmt: skip
    append(desk, case_id, ev.FactRecorded(fact=seen))
    return "doc"


def append(desk: Desk, case_id: CaseId, event: ev.AnyEvent) -> None:
    desk.append(Gesture(case_id, desk.case(case_id).head), event)


def called(desk: Desk, case_id: CaseId, *, agreed: bool) -> FactId:
    prompt = Prompt(prompt="hand_across", family="face_covered")
    drawn = ev.PromptsDrawn(session="v", about="party", purpose=VideoPurpose.HELLO, prompts=(prompt,))
    append(desk, case_id, drawn)
    if agreed:
        append(desk, case_id, ev.PictureAgreed(session="v"))
    first = SamePerson.FIRST_MEETING
    append(desk, case_id, ev.VideoEnded(session="v", minutes=5, phrase=Phrase.NOT_ASKED, same_person=first))
    return "v"


def picture(tmp_path: Path) -> str:
    return str(making.put(tmp_path, "shot.jpg", making.photo()))


def test_of_a_document_what_is_forbidden_is_covered_first(
    desk: Desk, case_id: CaseId, document: FactId, host: PageHost, tmp_path: Path
) -> None:
    visit = Visit(host, KeepPicture(case_id, document), desk)
    assert "Do not collect My Number" in visit.text
    assert_accessible(visit.page)
    visit.page.add_files([picture(tmp_path)])
    assert "still empty" in visit.text
    visit.page.purpose.set_value("To know them again")
    visit.page.add_files([picture(tmp_path)])
    assert "Cover it first" in visit.text
    assert not desk.case(case_id).of(Exhibit)
    visit.page.covered.set_value(True)
    visit.page.add_files([picture(tmp_path)])
    [kept] = desk.case(case_id).of(Exhibit)
    assert (kept.of_document, kept.covered, kept.purpose) == (document, True, "To know them again")
    assert kept.erase_on == "2026-12-20", "ninety days are proposed"
    assert kept.about == "party"


def test_of_a_call_only_where_they_agreed_aloud(
    desk: Desk, case_id: CaseId, host: PageHost, tmp_path: Path
) -> None:
    visit = Visit(host, KeepPicture(case_id, called(desk, case_id, agreed=False)), desk)
    assert "They have not agreed aloud" in visit.text
    assert not visit.page.primary.isEnabled()
    visit.page.purpose.set_value("To know them again")
    visit.page.add_files([picture(tmp_path)])
    assert "agree aloud" in visit.text, "and it is refused below the screen"
    assert not desk.case(case_id).of(Exhibit)


def test_of_a_call_they_agreed_to(desk: Desk, case_id: CaseId, host: PageHost, tmp_path: Path) -> None:
    visit = Visit(host, KeepPicture(case_id, called(desk, case_id, agreed=True)), desk)
    visit.page.purpose.set_value("To know them again")
    visit.page.add_files([picture(tmp_path)])
    [kept] = desk.case(case_id).of(Exhibit)
    assert kept.of_call == "v"


def test_a_document_that_was_seen_offers_it_quietly(
    desk: Desk, case_id: CaseId, document: FactId, host: PageHost
) -> None:
    visit = Visit(host, CaseTask(case_id, Task.IDENTITY), desk)
    visit.press("Keep a picture: Driving licence")
    assert visit.went[-1] == KeepPicture(case_id, document)


def test_what_was_typed_comes_back(desk: Desk, case_id: CaseId, document: FactId, host: PageHost) -> None:
    visit = Visit(host, KeepPicture(case_id, document), desk)
    visit.page.purpose.edit.setText("Our insurer asks for it")
    visit.page.purpose.changed.emit("Our insurer asks for it")
    visit.page.leave()
    again = Visit(host, KeepPicture(case_id, document), desk)
    assert again.page.purpose.value() == "Our insurer asks for it"
