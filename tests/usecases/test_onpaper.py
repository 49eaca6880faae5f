"""The phone sheet holds nothing expected; what is typed back from it is read by its letters."""

from io import BytesIO

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from ringback.domain.errors import InputProblem, Refused
from ringback.domain.facts import Call, CallFact, Channel, Contact, Given, HeardHow, Provenance, Purpose
from ringback.domain.ids import CaseId
from ringback.domain.moment import Moment
from ringback.usecases.calls import expected_answers, questions_of
from ringback.usecases.cases import record
from ringback.usecases.onpaper import read_back, type_back
from ringback.usecases.sheets import Paper, find_referee, sheet_making_of
from tests.usecases.conftest import Office

SEVEN = tuple(CallFact)


@pytest.fixture
def case_id(office: Office) -> CaseId:
    return office.take_in("b04-1-awkward")


def found(office: Office, case_id: CaseId, provenance: Provenance = Provenance.DIRECTORY) -> Contact:
    line = Contact(
        id="line", about="ref-tea", channel=Channel.PHONE, value="+81 6 6345 2210", provenance=provenance
    )
    record(office.desk, office.gesture(case_id), line)
    return line


def back(office: Office, case_id: CaseId, line: Contact, *, minutes: int = 6, started: Moment) -> Call:
    asked = questions_of(office.desk.playbook, Purpose.REFERENCE)
    case = type_back(
        office.desk,
        office.gesture(case_id),
        about="ref-tea",
        contact=line,
        purpose=Purpose.REFERENCE,
        heard=read_back("A Aoi\nC spring", asked),
        started=started,
        minutes=minutes,
    )
    return case.of(Call)[-1]


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("number", ["+81 6 6345 2210", "+60 3 2345 2210"])
def test_the_sheet_is_one_page_with_a_letter_for_each_fact_and_nothing_expected(
    office: Office, case_id: CaseId, number: str, paper: Paper
) -> None:
    line = replace(found(office, case_id), value=number)
    making = sheet_making_of(office.desk, case_id, "ref-tea", Purpose.REFERENCE, contact=line, paper=paper)
    pages = PdfReader(BytesIO(making.make())).pages
    assert len(pages) == 1
    text = pages[0].extract_text()
    assert number in text
    plain = "".join(text.split())
    asked = questions_of(office.desk.playbook, Purpose.REFERENCE).values()
    for letter, words in zip("ABCDEFG", asked, strict=True):
        assert f"{letter}\u201c{''.join(words.say.split())}\u201d" in plain
    call = Call(id="x", about="ref-tea", contact="", purpose=Purpose.REFERENCE, outcome="no_answer")  # type: ignore[arg-type]  # only to ask
    told = [one for one in expected_answers(office.desk.case(case_id), call).values() if one != "Client"]
    assert len(told) > 4
    assert [one for one in told if "".join(one.split()) in plain] == []


def test_letters_are_read_in_any_order_and_script() -> None:
    heard = read_back("b: a client\nＡ　葵さん、店主\nand her sister\n\nC ?\nd. -\ne", SEVEN)
    assert {one.fact: (one.how, one.words) for one in heard} == {
        CallFact.RELATION: (HeardHow.SAID, "a client"),
        CallFact.SPEAKER: (HeardHow.SAID, "葵さん、店主 and her sister"),
        CallFact.MONTHS: (HeardHow.DID_NOT_KNOW, ""),
        CallFact.DELIVERED: (HeardHow.WOULD_NOT_SAY, ""),
    }


def test_a_line_that_begins_with_a_used_letter_belongs_to_the_one_above() -> None:
    (one,) = read_back("A Aiko Mori\nA friend of the owner, she said", SEVEN)
    assert one.words == "Aiko Mori A friend of the owner, she said"


@pytest.mark.parametrize("text", ["", "no letters here", "Z something", "A"])
def test_what_has_no_letter_is_asked_for_again(text: str) -> None:
    with pytest.raises(InputProblem, match="no_letters"):
        read_back(text, SEVEN)


def test_typed_back_it_is_a_statement_written_before_seeing(office: Office, case_id: CaseId) -> None:
    started = Moment(office.clock.now.at - 3_600_000, 540)
    call = back(office, case_id, found(office, case_id), started=started)
    assert (call.started, call.ended) == ("2026-02-16T17:05+09:00", "2026-02-16T17:11+09:00")
    assert call.id not in office.desk.case(case_id).witnessed
    assert {one.given for one in call.heard} == {Given.BEFORE_SEEING}


@pytest.mark.parametrize(
    ("ahead", "minutes", "reason"), [(60, 5, "time_in_future"), (-2000, 1441, "call_too_long")]
)
def test_times_that_cannot_be(office: Office, case_id: CaseId, ahead: int, minutes: int, reason: str) -> None:
    line = found(office, case_id)
    started = Moment(office.clock.now.at + ahead * 60_000, 0)
    with pytest.raises(Refused, match=reason):
        back(office, case_id, line, minutes=minutes, started=started)


def test_their_own_number_is_refused_on_paper_too(office: Office, case_id: CaseId) -> None:
    line = found(office, case_id, Provenance.THEY_GAVE_IT)
    with pytest.raises(Refused, match="number_not_independent"):
        back(office, case_id, line, started=Moment(office.clock.now.at - 3_600_000, 0))


def test_a_referee_is_named_by_id_or_by_part_of_a_name(office: Office, case_id: CaseId) -> None:
    case = office.desk.case(case_id)
    assert find_referee(case, "ref-tea").id == find_referee(case, "北浜").id == "ref-tea"
    assert find_referee(case, " ").id == "ref-tea", "the only one needs no name"
    with pytest.raises(InputProblem, match="no_such_referee"):
        find_referee(case, "nobody")
