"""What they told us: written down, pasted, dropped, and the calls that follow from it."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import shiboken6
from msgspec.structs import replace
from PySide6.QtCore import QSize

from ringback.domain.errors import InputProblem
from ringback.domain.facts import (
    LARGEST_EXHIBIT,
    AnyFact,
    Channel,
    Contact,
    Exhibit,
    FirstLook,
    Name,
    Party,
    PartySort,
    Provenance,
    Purpose,
    Referee,
    Statement,
    Worker,
)
from ringback.domain.ids import CaseId
from ringback.domain.job import Sends
from ringback.domain.severity import Task
from ringback.ui.jobs import Err, Ok, Order
from ringback.ui.page import PageHost
from ringback.ui.places import CallPlace, CallsToMake, CaseCheck, CaseFact, CaseTask
from ringback.usecases import told
from ringback.usecases.callbacks import calls_to_make
from ringback.usecases.cases import record, start_case
from ringback.usecases.desk import Desk, Gesture
from tests.builders import STANDARD, job
from tests.readers import making
from tests.records.making import party
from tests.ui.accessibility import assert_accessible, show
from tests.ui.case.desks import Clock
from tests.ui.case.screen import Visit

PASTED = "I am Aiko, aiko@example.com, +81 6 6345 2210. Pay to DE89 3704 0044 0532 0130 00."


@pytest.fixture
def case_id(desk: Desk) -> CaseId:
    return start_case(desk, STANDARD, party("田中 健二"))


def add(desk: Desk, case_id: CaseId, fact: AnyFact) -> None:
    record(desk, Gesture(case_id, desk.case(case_id).head), fact)


def test_first_somebody_is_written_down_by_keyboard(desk: Desk, host: PageHost) -> None:
    case_id = start_case(desk, STANDARD)
    visit = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    visit.press("Write it down")
    assert visit.went == [CaseFact(case_id, "party")]
    page = Visit(host, CaseFact(case_id, "party"), desk)
    page.find("Name, just as they write it").insert("田中 健二")
    for _page in range(5):
        page.save()
    named = desk.case(case_id).party
    assert named is not None
    assert (named.name.written, named.work) == ("田中 健二", "Web shop")
    assert len(page.went) == 1


def test_numbers_in_a_paste_are_found_and_said_to_be_somebody_s(
    desk: Desk, case_id: CaseId, host: PageHost
) -> None:
    add(desk, case_id, Referee(id="referee-1", about="party", name=Name("Mori")))
    visit = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    visit.find("Paste what they sent you").insertPlainText(PASTED)
    visit.page._look()
    assert "Found 3. Whose is each?" in visit.text
    visit.press("Theirs: aiko@example.com")
    visit.press("Mori: +81 6 6345 2210")
    contacts = desk.case(case_id).of(Contact)
    assert [(one.about, one.value, one.provenance) for one in contacts] == [
        ("party", "aiko@example.com", Provenance.THEY_GAVE_IT),
        ("referee-1", "+81 6 6345 2210", Provenance.THEY_GAVE_IT),
    ]
    assert visit.text.count("Written down") >= 2
    visit.press("Write down the account: DE89")
    assert visit.went == [CaseFact(case_id, "payee")]
    payee = Visit(host, CaseFact(case_id, "payee"), desk)
    assert payee.page.typing.values()["account"] == "DE89 3704 0044 0532 0130 00"
    payee.find("Account number or wallet").setText("DE89 3704 0044 0532 0130 01")
    payee.find("Account number or wallet").textEdited.emit("DE89 3704 0044 0532 0130 01")
    assert "one letter or digit was mistyped" in payee.text


def test_a_paste_stays_until_its_words_are_kept_and_all_in_it_is_somebody_s(
    desk: Desk, case_id: CaseId, host: PageHost
) -> None:
    visit = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    visit.find("Paste what they sent you").insertPlainText(PASTED)
    visit.page.leave()
    again = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    assert again.page.paste.words.value() == PASTED
    again.press("Keep these words too")
    assert [one.words for one in desk.case(case_id).of(Statement)] == [PASTED]
    assert "Now say whose each is" in again.text
    assert "Keep these words too" not in again.text
    third = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    assert "Found 3. Whose is each?" in third.text
    assert "Keep these words too" not in third.text
    third.press("Theirs: aiko@example.com")
    assert "1 number or address" in third.text
    third.press("Leave out: +81 6 6345 2210")
    assert desk.register.drafts(case_id)
    third.press("Leave out: DE89")
    assert not desk.register.drafts(case_id)
    assert third.went == [CaseTask(case_id, Task.TOLD)]


def test_a_referee_s_number_waits_for_the_referee(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    """Or the only thing to press would call it the contractor's own."""
    first = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    first.find("Paste what they sent you").insertPlainText(PASTED)
    first.page._look()
    assert "Add the referee first" in first.text
    add(desk, case_id, Referee(id="referee-1", about="party", name=Name("Mori")))
    second = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    second.find("Paste what they sent you").insertPlainText(PASTED)
    second.page._look()
    assert "Add the referee first" not in second.text


def test_what_was_just_kept_is_named_beside_its_undo(
    desk: Desk, case_id: CaseId, host: PageHost, clock: Clock
) -> None:
    clock.wait(60)
    visit = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    visit.find("Paste what they sent you").insertPlainText(PASTED)
    visit.page._look()
    visit.press("Theirs: aiko@example.com")
    after = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    assert "Saved: E-mail: 田中 健二: aiko@example.com" in after.text


def test_what_was_found_says_of_itself_what_a_field_would(
    desk: Desk, case_id: CaseId, host: PageHost
) -> None:
    visit = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    pasted = "Mail aiko@gmail.com or x@mailinator.com. Pay DE89 3704 0044 0532 0130 01."
    visit.page.paste.words.set_value(pasted)
    visit.page._look()
    assert "Free mail: normal for a person." in visit.text
    assert "an address for a few minutes" in visit.text
    assert "The check digits do not fit." in visit.text


def test_something_found_can_be_left_out(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    visit.find("Paste what they sent you").insertPlainText(PASTED)
    visit.page._look()
    visit.press("Leave out: aiko@example.com")
    assert "Found 2." in visit.text
    assert not desk.case(case_id).of(Contact)


@pytest.mark.parametrize(("text", "pieces"), [("short", 1), ("word " * 4000, 3), ("あ" * 20_000, 3), ("", 0)])
def test_a_long_paste_is_cut_where_it_does_not_hurt(text: str, pieces: int) -> None:
    parts = told.split(text.strip())
    assert len(parts) == pieces
    assert all(len(part) <= told.LONGEST_STATEMENT for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_a_long_paste_is_kept_whole(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    visit.page.paste.words.set_value("word " * 4000)
    visit.page._keep_words()
    assert len(desk.case(case_id).of(Statement)) == 3


def test_files_are_kept_and_what_can_run_is_said(
    desk: Desk, case_id: CaseId, host: PageHost, tmp_path: Path
) -> None:
    (tmp_path / "cv.pdf").write_bytes(b"%PDF-1.7 not opened")
    (tmp_path / "test.exe").write_bytes(b"MZ not run")
    visit = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    visit.page.add_files([str(tmp_path / "cv.pdf"), str(tmp_path / "test.exe")])
    assert [(one.name, one.runs) for one in desk.case(case_id).of(Exhibit)] == [
        ("cv.pdf", False),
        ("test.exe", True),
    ]
    assert "test.exe · can run, so it is never opened" in Visit(host, visit.went[-1], desk).text


def test_a_file_that_is_too_large_is_refused_with_words(
    desk: Desk, case_id: CaseId, host: PageHost, tmp_path: Path
) -> None:
    large = tmp_path / "film.mov"
    with large.open("wb") as file:
        file.truncate(LARGEST_EXHIBIT + 1)
    visit = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    visit.page.add_files([str(large)])
    assert "200 MB" in visit.text
    assert not desk.case(case_id).of(Exhibit)


def test_the_first_look_is_kept_answer_by_answer(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    visit = Visit(host, CaseCheck(case_id, "first_look"), desk)
    visit.press("Yes")
    assert [one.answer.value for one in desk.case(case_id).of(FirstLook)] == ["yes"]
    visit.save()
    assert "Question 2 of 6" in visit.text
    again = Visit(host, CaseCheck(case_id, "first_look"), desk)
    assert "Question 2 of 6" in again.text
    for _question in range(5):
        again.press("No")
        again.save()
    assert len(desk.case(case_id).of(FirstLook)) == 6
    again.save()
    assert again.went == [CaseTask(case_id, Task.TOLD)]


def test_the_calls_say_whom_where_to_look_and_what_does_not_count(desk: Desk, case_id: CaseId) -> None:
    assert calls_to_make(desk, case_id).missing == 2
    add(desk, case_id, Referee(id="referee-1", about="party", name=Name("Mori"), organisation="Nishi KK"))
    given = Contact(id="c-1", about="referee-1", channel=Channel.PHONE, value="+81 6 6345 2210",
                    provenance=Provenance.THEY_GAVE_IT)  # fmt: skip
    add(desk, case_id, given)
    call = calls_to_make(desk, case_id).calls[0]
    assert (call.purpose, call.who, call.found) == (Purpose.REFERENCE, "Mori, Nishi KK", ())
    assert [(one.value, one.why) for one in call.not_counting] == [
        ("+81 6 6345 2210", "They gave it to you.")
    ]
    assert call.look
    found = Contact(id="c-2", about="referee-1", channel=Channel.PHONE, value="+81 6 6345 0000",
                    provenance=Provenance.DIRECTORY)  # fmt: skip
    add(desk, case_id, found)
    call = calls_to_make(desk, case_id).calls[0]
    assert (call.found, call.look) == (("+81 6 6345 0000",), ())


def test_the_calls_lead_to_the_call(desk: Desk, case_id: CaseId, host: PageHost) -> None:
    add(desk, case_id, Referee(id="referee-1", about="party", name=Name("Mori")))
    visit = Visit(host, CallsToMake(case_id), desk)
    assert "1 referee is still missing" in visit.text
    visit.press("Find a number: Mori")
    visit.press("Add a referee")
    assert visit.went == [
        CallPlace(case_id, "referee-1", Purpose.REFERENCE),
        CaseFact(case_id, "referee", "party"),
    ]


def test_what_a_referee_should_say_is_not_on_the_page_that_chooses(
    desk: Desk, case_id: CaseId, host: PageHost
) -> None:
    expected = told_by_them()
    add(desk, case_id, expected)
    for place in (
        CaseCheck(case_id, "reference_callback"),
        CallsToMake(case_id),
        CaseTask(case_id, Task.REFERENCES),
    ):
        assert "a blue stock system" not in Visit(host, place, desk).text


def told_by_them() -> Referee:
    from ringback.domain.facts import CallFact, Expected

    said = (Expected(CallFact.DELIVERED, "a blue stock system"),)
    return Referee(id="referee-1", about="party", name=Name("Mori"), expected=said)


@pytest.mark.parametrize("size", [QSize(900, 700), QSize(640, 360)])
def test_names_and_order(desk: Desk, case_id: CaseId, host: PageHost, size: QSize) -> None:
    add(desk, case_id, told_by_them())
    for place in (
        CaseTask(case_id, Task.TOLD),
        CaseCheck(case_id, "first_look"),
        CaseCheck(case_id, "reference_callback"),
        CallsToMake(case_id),
        CaseFact(case_id, "referee", "party"),
        CaseFact(case_id, "contact"),
    ):
        visit = Visit(host, place, desk, size)
        if place == CaseTask(case_id, Task.TOLD):
            visit.page.paste.words.set_value(PASTED)
            visit.page._look()
            show(host, size)
        assert_accessible(host)
        assert visit.page.body.width() <= visit.page.scroller.viewport().width()


def test_a_way_to_reach_somebody_is_answered_as_it_is_typed(
    desk: Desk, case_id: CaseId, host: PageHost
) -> None:
    visit = Visit(host, CaseFact(case_id, "contact"), desk)
    if "All on one page" in visit.text:
        visit.press("All on one page")
    form = visit.page.typing.form
    form.rows["channel"].set_value("phone")
    for typed, words in (
        ("+65 612", ""),
        ("+65 6123 4567", "Reads as +6561234567"),
        ("+65 6123 45678", "typed twice"),
    ):
        form.rows["value"].set_value(typed)
        form._changed(None)
        assert words in visit.text
        assert ("Reads as" in visit.text or "cannot ring" in visit.text) == bool(words)
    assert_accessible(host)


def test_workers_are_added_one_after_the_other(desk: Desk, host: PageHost) -> None:
    company = Party(id="party", sort=PartySort.COMPANY, name=Name("西デジタル"))
    case_id = start_case(desk, job(3, sends=Sends.PEOPLE), company)
    place = CaseCheck(case_id, "workers_named")
    for name in ("Mori", "Nguyen"):
        visit = Visit(host, place, desk)
        if name == "Mori":
            visit.press("All on one page")
        visit.type("Name, just as they write it", name)
        visit.press("Save and add another")
        assert visit.went == [place]
    assert [one.name.written for one in desk.case(case_id).of(Worker)] == ["Mori", "Nguyen"]
    edit = Visit(host, CaseFact(case_id, "worker", fact="worker-1"), desk)
    assert "Save and add another" not in edit.text
    edit.type("What they do", "Back end")
    edit.save()
    assert desk.case(case_id).of(Worker)[0].role == "Back end"


def test_a_fact_about_somebody_waits_for_somebody(desk: Desk, host: PageHost) -> None:
    case_id = start_case(desk, STANDARD)
    visit = Visit(host, CaseCheck(case_id, "place_proof"), desk)
    visit.press("Who they are, as they say")
    assert visit.went == [CaseFact(case_id, "party")]


def test_what_a_file_says_stands_beside_it(
    desk: Desk, case_id: CaseId, host: PageHost, tmp_path: Path
) -> None:
    cv = making.put(tmp_path, "cv.docx", making.docx())
    cut = making.put(tmp_path, "me.jpg", making.photo()[:9_000])
    visit = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    visit.page.add_files([str(cv), str(cut)])
    read = [one.read for one in desk.case(case_id).of(Exhibit)]
    assert [one.sort.value for one in read if one] == ["docx", "image"]
    assert all(one.sentences for one in read[:1] if one)
    text = Visit(host, visit.went[-1], desk).text
    assert "Author: Linh Pham · Last saved by: Tran Van Hung" in text
    assert "Could not be read, because it, or a part of it, is damaged or not what it says it is." in text
    assert making.LONG not in str(desk.case(case_id).of(Exhibit))


def test_a_form_of_ours_is_called_so(desk: Desk, case_id: CaseId, host: PageHost, tmp_path: Path) -> None:
    visit = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    visit.page.add_files([str(making.put(tmp_path, "form.pdf", making.pdf()))])
    again = Visit(host, visit.went[-1], desk)
    again.press("A form of ours: form.pdf")
    assert desk.case(case_id).of(Exhibit)[0].ours
    again.press("A form of ours: form.pdf")
    assert not desk.case(case_id).of(Exhibit)[0].ours


def test_a_file_kept_unread_is_read_later(
    desk: Desk, case_id: CaseId, host: PageHost, tmp_path: Path
) -> None:
    first = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    first.page.add_files([str(making.put(tmp_path, "cv.docx", making.docx()))])
    add(desk, case_id, replace(desk.case(case_id).of(Exhibit)[0], read=None))
    visit = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    assert "Not read yet." in visit.text
    visit.press("Read it now: cv.docx")
    after = Visit(host, visit.went[-1], desk)
    assert "Author: Linh Pham" in after.text
    assert "Read it now" not in after.text
    assert "Not read yet." not in after.text


def _held_back(visit: Visit) -> list[Order]:
    """What the page orders from now on, not done yet."""
    held: list[Order] = []
    visit.page.ordered.disconnect()
    visit.page.ordered.connect(held.append)
    return held


def test_nothing_is_read_on_the_thread_of_the_window(
    desk: Desk, case_id: CaseId, host: PageHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    held = _held_back(visit)
    monkeypatch.setattr("ringback.records.sealing.sha256", None)
    monkeypatch.setattr("ringback.usecases.evidence.look_into", None)
    visit.page.add_files([str(making.put(tmp_path, "cv.docx", making.docx()))])
    assert "1 file is being kept and read" in visit.text
    monkeypatch.undo()
    with ThreadPoolExecutor(max_workers=1) as pool:
        taken = pool.submit(held[0].work).result()
    assert held[0].done is not None
    held[0].done(Ok(taken))
    assert [one.name for one in desk.case(case_id).of(Exhibit)] == ["cv.docx"]
    assert "is being kept" not in visit.text


def test_a_file_is_kept_though_the_page_has_gone(
    desk: Desk, case_id: CaseId, host: PageHost, tmp_path: Path
) -> None:
    visit = Visit(host, CaseTask(case_id, Task.TOLD), desk)
    held = _held_back(visit)
    visit.page.add_files([str(making.put(tmp_path, "cv.docx", making.docx()))])
    taken = held[0].work()
    shiboken6.delete(visit.page)
    assert held[0].done is not None
    held[0].done(Ok(taken))
    assert [one.name for one in desk.case(case_id).of(Exhibit)] == ["cv.docx"]
    with pytest.raises(InputProblem):
        held[0].done(Err(InputProblem("file_missing", where="cv.docx")))


def test_no_registers_are_promised_where_no_country_is_known(desk: Desk, host: PageHost) -> None:
    nowhere = start_case(desk, STANDARD, replace(party("田中 健二"), country=""))
    add(desk, nowhere, Referee(id="referee-1", about="party", name=Name("Mori")))
    calls = Visit(host, CallsToMake(nowhere), desk)
    assert "Look in a past invoice, a contract or a directory." in calls.text
    assert "or here:" not in calls.text


def test_a_number_without_its_code_follows_whoever_it_is_of(
    desk: Desk, case_id: CaseId, host: PageHost
) -> None:
    party = desk.case(case_id).party
    assert party is not None
    add(desk, case_id, replace(party, country="VN"))
    add(desk, case_id, Worker(id="worker-1", name=Name("Mori"), country="JP"))
    visit = Visit(host, CaseFact(case_id, "contact", party.id), desk)
    typing = visit.page.typing
    typing.form.rows["channel"].set_value("phone")
    typing.form.rows["value"].set_value("0912 345 678")
    typing.form._changed(None)
    assert "Reads as +84912345678" in typing.form.rows["value"].noted()
    typing.whom.set_value("worker-1")
    typing.whom.changed.emit("worker-1")
    typing.form.rows["value"].set_value("090-1234-5678")
    typing.form._changed(None)
    assert "Reads as +819012345678" in typing.form.rows["value"].noted()
