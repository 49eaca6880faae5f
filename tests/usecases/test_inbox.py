"""Somebody not taken on is kept to be noticed again, and erased for good when the day has come."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from ringback.domain import facts as f
from ringback.domain.case import Case
from ringback.domain.errors import InputProblem, RecordsProblem
from ringback.domain.events import Ending, Way
from ringback.domain.ids import CaseId
from ringback.domain.job import Answer, Job, Sends
from ringback.usecases.assessments import tell
from ringback.usecases.cases import end_case, record, start_case
from ringback.usecases.documents import read_document
from ringback.usecases.dues import What, dues
from ringback.usecases.erasing import due_to_erase, erase, receipt_name, receipt_text, to_erase
from ringback.usecases.imports import import_document
from ringback.usecases.inbox import Applicant, found_in_paste, keep_applicant, usual_end
from tests.usecases.conftest import CASES, Office

UNTIL = date(2026, 8, 16)
PASTE = (
    "Dear team, my CV is attached. Mail ken.tanaka77@example.jp, phone +81 90-1234-5678, chat @kenbuilds. "
    "Pay to TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC or IBAN DE89 3704 0044 0532 0130 00."
)
LONG = "For six years I built and ran the stock system of a chain of forty shops in the north of the country."


def kept(office: Office, paste: str = PASTE, **more: str) -> CaseId:
    found = found_in_paste(office.desk, paste, "JP")
    applicant = Applicant(name="Tanaka Ken", country="JP", found=found, **more)
    return keep_applicant(office.desk, applicant, UNTIL)


def newcomer(office: Office, *facts: f.AnyFact) -> CaseId:
    no = Answer.NO
    job = Job(
        title="Shop", sees_code_or_customer_data=no, moves_money_or_holds_admin=no, sends=Sends.PERSON,
        uses_computer_we_do_not_control=no, paid_abroad_or_by_emoney=no, met_only_online=no,
    )  # fmt: skip
    party = f.Party(id="party", sort=f.PartySort.PERSON, name=f.Name(written="Lee Min"), country="KR")
    case_id = start_case(office.desk, job, party)
    for fact in facts:
        record(office.desk, office.gesture(case_id), fact)
    return case_id


def contact(channel: f.Channel, value: str) -> f.Contact:
    return f.Contact(
        id="contact-1", about="party", channel=channel, value=value, provenance=f.Provenance.THEY_GAVE_IT
    )


def sentences(office: Office, case_id: CaseId) -> dict[str, str]:
    case: Case = office.desk.case(case_id)
    told = tell(case, office.desk.assess(case_id), office.desk.playbook)
    return {one.rule: one.sentence for one in told.findings}


SECOND_PERSONA = [
    ("phone_shared", contact(f.Channel.PHONE, "+819012345678")),
    ("email_shared", contact(f.Channel.EMAIL, "Ken.Tanaka77@example.jp")),
    ("handle_shared", contact(f.Channel.HANDLE, "kenbuilds")),
    (
        "wallet_shared",
        f.Payee(
            id="p", sort=f.PayeeSort.CRYPTO, holder=f.Name(written="Lee Min"),
            account="TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC",
        ),
    ),
    (
        "document_shared",
        f.DocumentSeen(
            id="d", about="party", document="Passport", country="JP", name=f.Name(written="Lee Min"),
            last_three="987", born="1991-02-03", how=f.SeenHow.LIVE,
        ),
    ),
    ("text_shared", f.Statement(id="s", about="party", source="CV they sent", words=f"Hello. {LONG}")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "fact"), SECOND_PERSONA, ids=[rule for rule, _ in SECOND_PERSONA])
def test_the_second_persona_shows_and_says_who_the_first_was(
    office: Office, rule: str, fact: f.AnyFact
) -> None:
    kept(office, last_three="AB987", born="1991-02-03", document="Passport", words=LONG)
    said = sentences(office, newcomer(office, fact))[rule]
    assert "case RB-2026-0001 (somebody you did not take on)" in said


@pytest.mark.parametrize("ending", list(Ending))
def test_every_ending_keeps_them_to_be_noticed(office: Office, ending: Ending) -> None:
    first = newcomer(office, contact(f.Channel.PHONE, "+819012345678"))
    second = newcomer(office, contact(f.Channel.PHONE, "+819012345678"))
    assert "somebody you did not take on" not in sentences(office, second)["phone_shared"]
    end_case(office.desk, office.gesture(first), ending, UNTIL.isoformat())
    assert "(somebody you did not take on)" in sentences(office, second)["phone_shared"]


def test_an_entry_has_no_plan_no_job_and_a_day(office: Office) -> None:
    case = office.desk.case(kept(office))
    assert (case.way, case.plan, case.job) == (Way.INBOX, None, None)
    assert [due.what for due in dues(case)] == [What.ERASE]
    assert [payee.id for payee in case.of(f.Payee)] == ["payee-1", "payee-2"]
    assert not case.of(f.Statement), "the words themselves are kept only when asked for"
    [summary] = office.desk.register.summaries()
    assert (summary.decision, summary.due) == ("not_taken_on", "2026-08-16")


@pytest.mark.parametrize(
    ("name", "paste", "until", "reason"),
    [
        (" ", PASTE, UNTIL, "field_empty"),
        ("Ken", "nothing to see", UNTIL, "nothing_to_match"),
        ("Ken", PASTE, date(2026, 2, 16), "day_has_gone"),
    ],
)
def test_what_cannot_be_kept_changes_nothing(
    office: Office, name: str, paste: str, until: date, reason: str
) -> None:
    applicant = Applicant(name=name, found=found_in_paste(office.desk, paste))
    with pytest.raises(InputProblem, match=reason):
        keep_applicant(office.desk, applicant, until)
    assert office.desk.register.cases() == ()


@pytest.mark.parametrize(
    ("today", "end"),
    [
        (date(2026, 2, 16), date(2026, 8, 16)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 30), date(2028, 2, 29)),
        (date(2026, 6, 30), date(2026, 12, 30)),
        (date(2026, 3, 31), date(2026, 9, 30)),
    ],
)
def test_six_months_on(today: date, end: date) -> None:
    assert usual_end(today) == end


def test_erased_when_the_day_has_come_and_not_matched_any_more(office: Office) -> None:
    case_id = kept(office)
    assert due_to_erase(office.desk) == ()
    office.clock.forward(days=(UNTIL - office.clock().day()).days)
    [due] = due_to_erase(office.desk)
    assert (due.case, due.who) == (case_id, "Tanaka Ken")
    receipt = erase(office.desk, due.case)
    assert office.desk.register.cases() == ()
    assert office.desk.register.verify_all() == {}
    with pytest.raises(RecordsProblem, match="no_such_case"):
        office.desk.case(case_id)
    office.clock.forward(minutes=1)
    found = sentences(office, newcomer(office, contact(f.Channel.PHONE, "+819012345678")))
    assert "phone_shared" not in found
    text = receipt_text(receipt, office.desk.register.firm)
    assert all(part in text for part in ("RB-2026-0001", "Siti Rahman", "Kedai Digital", "2026-08-16"))
    assert "Tanaka" not in text
    assert "5678" not in text
    assert receipt_name(receipt) == "RB-2026-0001 erased 2026-08-16.txt"


def test_before_its_day_only_with_a_reason(office: Office) -> None:
    case_id = kept(office)
    with pytest.raises(InputProblem, match="field_empty"):
        erase(office.desk, case_id)
    assert not to_erase(office.desk, case_id).late
    receipt = erase(office.desk, case_id, "They asked for it.")
    assert receipt.why == "They asked for it."
    entry = office.desk.register.book_entries()[-1]
    assert (entry.kind, entry.by) == ("case.erased", office.desk.signer.id)


@pytest.mark.parametrize("label", ["../../startup/run", "/etc/cron.d/x", "C:\\x:y", "l" * 240, ".."])
def test_a_receipt_stays_in_its_folder_whatever_a_document_called_its_case(
    office: Office, tmp_path: Path, label: str
) -> None:
    document = replace(read_document(CASES / "b01-2-cleared.json"), label=label)
    receipt = erase(office.desk, import_document(office.desk, document), "They asked.")
    name = receipt_name(receipt)
    assert (tmp_path / name).resolve().parent == tmp_path.resolve()
    assert not set(name) & set("\\/:")
    assert len(name.encode()) < 255


def test_no_case_is_called_what_an_erased_one_was(office: Office) -> None:
    document = read_document(CASES / "b01-2-cleared.json")
    first = import_document(office.desk, document)
    assert office.desk.case(first).label == document.label
    erase(office.desk, first, "They asked.")
    again = import_document(office.desk, document)
    assert office.desk.case(again).label != document.label
