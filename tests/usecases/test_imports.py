"""A document goes in whole or not at all, signs and approves nothing, and comes out again."""

import msgspec
import pytest
from msgspec.structs import replace

from ringback.domain.document import CaseDocument
from ringback.domain.errors import Refused
from ringback.domain.facts import (
    AnswerHow,
    Evidence,
    Exhibit,
    FindingAnswer,
    Name,
    Party,
    PartySort,
    Quoted,
    QuotedSort,
    Route,
)
from ringback.domain.moment import DAY_MS, parse_day
from ringback.domain.verdict import Outcome
from ringback.usecases.cases import record
from ringback.usecases.decisions import decide
from ringback.usecases.documents import parse_document, read_document
from ringback.usecases.imports import EPOCH_ORDINAL, assess_document, export_document, import_document
from tests.usecases.conftest import CASES, Office

EVERY = sorted(path.stem for path in CASES.glob("*.json"))


@pytest.mark.parametrize("name", EVERY)
def test_a_case_says_the_same_in_a_register_as_on_its_own(office: Office, name: str) -> None:
    document = read_document(CASES / f"{name}.json")
    alone = replace(document, others=())
    _, expected = assess_document(alone, office.desk.playbook.version)
    office.clock.now = replace(office.clock.now, at=_moment(document))
    case_id = office.take_in(name)
    told = office.desk.assess(case_id)
    assert told.recommendation is expected.recommendation
    assert {finding.key for finding in told.open} == {finding.key for finding in expected.open}


def _moment(document: CaseDocument) -> int:
    day = parse_day(document.as_of)
    assert day is not None
    return (day.toordinal() - EPOCH_ORDINAL) * DAY_MS + 36_000_000


def test_nothing_is_left_of_an_import_that_is_refused(office: Office) -> None:
    document = read_document(CASES / "b01-2-cleared.json")
    second = Party(id="another", sort=PartySort.PERSON, name=Name("Somebody Else"))
    with pytest.raises(Refused, match="one_party_only"):
        import_document(office.desk, replace(document, facts=(*document.facts, second)))
    assert office.desk.register.cases() == ()


def test_a_document_cannot_clear_a_blocker_with_words(office: Office) -> None:
    document = read_document(CASES / "k07-2-after-second-call.json")
    blocker = next(f for f in assess_document(document, 1)[1].open if f.severity.value == "blocker")
    answer = FindingAnswer(
        id="answer",
        rule=blocker.rule,
        finding_about=blocker.about,
        how=AnswerHow.EXPLAINED,
        words="It is fine.",
    )
    forged = replace(document, facts=(*document.facts, answer))
    assert assess_document(forged, 1)[1].recommendation is Outcome.STOP
    with pytest.raises(Refused, match="evidence_too_low"):
        import_document(office.desk, forged)


def test_a_decision_goes_out_as_a_quoted_claim_and_never_comes_in_as_one(office: Office) -> None:
    case_id = office.take_in("b01-2-cleared")
    decide(office.desk, office.gesture(case_id), office.desk.assess(case_id).recommendation)
    out = export_document(office.desk, case_id)
    assert [fact.words for fact in out.facts if isinstance(fact, Quoted)] == ["go"]
    again = office.desk.case(import_document(office.desk, replace(out, label="copy")))
    assert again.decision is None
    assert again.of(Quoted)


def test_a_quoted_claim_that_goes_out_again_keeps_its_own_id(office: Office) -> None:
    case_id = office.take_in("b01-2-cleared")
    head = office.desk.case(case_id).head
    theirs = Quoted(id=f"quoted-{head + 2}", what=QuotedSort.APPROVAL, words="Theirs")
    record(office.desk, office.gesture(case_id), theirs)
    decide(office.desk, office.gesture(case_id), office.desk.assess(case_id).recommendation)
    out = export_document(office.desk, case_id)
    assert len({fact.id for fact in out.facts}) == len(out.facts)
    parse_document(msgspec.json.encode(out))


def test_facts_in_any_order_and_files_that_did_not_come_along(office: Office) -> None:
    document = read_document(CASES / "b06-2-cleared.json")
    scan = Exhibit(id="scan", name="scan.pdf", sha256="0" * 64, size=5)
    seen = Evidence(id="seen", about="scan", route=Route.PAPER, source="Scan", words="Read")
    facts = tuple(reversed((scan, seen, *document.facts)))
    case = office.desk.case(import_document(office.desk, replace(document, facts=facts, label=" ")))
    assert case.get(Exhibit, "scan") == replace(scan, kept=False)
    assert len(case.facts) == len(facts)
    assert case.label == "RB-2026-0001"
