"""The sealed PDF: the same bytes whoever exports it, and nothing of other people's cases."""

import re
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import msgspec
from pypdf import PdfReader

from ringback.domain.facts import Reply
from ringback.domain.verdict import Outcome
from ringback.reports.verify import verify
from ringback.usecases.cases import record, start_case
from ringback.usecases.decisions import decide
from ringback.usecases.imports import export_document
from ringback.usecases.reporting import file_name, message_to_accountant, record_sealed, sealing_of
from tests import builders as b
from tests.rules import cvs
from tests.usecases.conftest import Office


def test_two_people_export_the_same_bytes_on_different_days(office: Office) -> None:
    case_id = office.take_in("b01-2-cleared")
    assert file_name(office.desk, case_id) == "B01-DRAFT.pdf"
    decide(office.desk, office.gesture(case_id), Outcome.GO)
    pdf = sealing_of(office.desk, case_id).make()
    record_sealed(office.desk, case_id, pdf)
    office.clock.forward(days=9)
    again = sealing_of(replace(office.desk, signer=office.wei), case_id).make()
    assert again == pdf
    assert not isinstance(verify(pdf), tuple)
    assert file_name(office.desk, case_id) == "B01-r1.pdf"


def test_another_case_is_named_nowhere_in_the_file(office: Office) -> None:
    first = office.take_in("b01-2-cleared")
    second = office.take_in("b01-1-awkward")
    other = office.desk.case(second).label
    assert any(finding.facts.get("other") == f"case {other}" for finding in office.desk.assess(first).open)
    text = _everything(sealing_of(office.desk, first).make())
    assert b"B01" in text
    assert other.encode() not in text


def test_whatever_ties_two_cases_nothing_of_the_other_person_is_in_the_file_or_the_export(
    office: Office,
) -> None:
    """A phone, a CV, a place, a paper and a referee in common, each written their own way."""
    born = {"last_three": "123", "born": "1994-05-06", "country": "VN"}
    mine = start_case(office.desk, b.LIGHT, b.party("Mereana Tuhoro", country="SG"))
    theirs = start_case(office.desk, b.LIGHT, b.party("Zebediah Quillfeather", country="SG"))
    shared = (
        (b.contact("own", "+65 6123 4567"), b.contact("own", "6123-4567")),
        (b.cv(cvs.SHOP, cvs.FARM), b.cv(cvs.SHOP, cvs.BANK, cvs.GAME)),
        (b.device(deliver_to="12 Le Loi, Hue"), b.device(deliver_to="No. 12, LE-LOI, Hue")),
        (b.document(**born), b.document("paper", "Zebediah Quillfeather", **born)),
        (b.referee(), b.referee(written="Mereana Tuhoro", organisation="Wobblestone Works")),
        (b.contact("site", "wobblestones.example"), b.found("site", "wobblestone.example", "ref")),
    )
    for own, other in shared:
        record(office.desk, office.gesture(mine), own)
        record(office.desk, office.gesture(theirs), other)
    rules = {one.rule for one in office.desk.assess(mine).open if one.shared_with}
    tied = {"phone_shared", "text_alike", "delivery_shared", "document_shared", "domain_near_known"}
    assert tied <= rules
    told = _everything(sealing_of(office.desk, mine).make())
    told += msgspec.json.encode(export_document(office.desk, mine))
    label = office.desk.case(theirs).label
    for secret in (
        label,
        theirs,
        "Quillfeather",
        "6123-4567",
        "LE-LOI",
        "Wobblestone",
        "wobblestone.example",
        cvs.BANK[:30],
    ):
        assert secret.encode() not in told, secret
    assert b"Mereana Tuhoro" in told


def test_no_account_and_no_phrase_of_any_version_however_it_was_typed_again(office: Office) -> None:
    case_id = start_case(office.desk, b.LIGHT, b.party())
    for fact in (
        b.payee(account="1111 2222 3333 4444"),
        b.payee(account="5555 6666 7777 8888"),
        b.video(agreed_phrase="purple heron"),
        b.video(agreed_phrase="yellow kettle", words="Yellow  Kettle, then PURPLE HERON"),
        Reply(id="reply", words="To 5555-6666-7777-8888, no more to 1111222233334444"),
    ):
        record(office.desk, office.gesture(case_id), fact)
    text = re.sub(rb"[\s-]+", b"", _everything(sealing_of(office.desk, case_id).make())).lower()
    for secret in (b"1111222233334444", b"5555666677778888", b"purpleheron", b"yellowkettle"):
        assert secret not in text


def _everything(pdf: bytes) -> bytes:
    """Page contents, attachments and all: every stream decoded, beside the bytes themselves."""
    reader = PdfReader(BytesIO(pdf))
    pages = [page.extract_text().encode() for page in reader.pages]
    attached = [data for files in reader.attachments.values() for data in files]
    assert attached
    return b"\n".join([pdf, *pages, *attached])


def test_the_message_to_the_accountant_holds_both_sets_of_words_and_the_digest(office: Office) -> None:
    case_id = office.take_in("b01-2-cleared")
    pdf = sealing_of(office.desk, case_id).make()
    words = record_sealed(office.desk, case_id, pdf)
    message = message_to_accountant(office.desk, case_id, pdf, words)
    checked = verify(pdf)
    assert not isinstance(checked, tuple)
    assert all(part in message for part in (checked.words, " ".join(words), sha256(pdf).hexdigest(), "B01"))
