"""What travels inside a report holds nobody else's case and no hidden words, and still checks."""

import json
import zlib

import pytest

from ringback.chain.exported import decode, verify_journal
from ringback.domain import facts as f
from ringback.reports.attachments import case_attachment, journal_attachment
from ringback.reports.streams import streams
from tests.reports import sample


def test_the_redacted_journal_still_checks() -> None:
    journal = sample.whole()
    told = journal_attachment(journal.document, journal.case)
    assert verify_journal(told.data) == ()
    assert told.data != journal.document


def test_only_what_must_be_is_left_out() -> None:
    journal = sample.whole()
    shown = decode(journal_attachment(journal.document, journal.case).data)
    out = sorted({path for entry in shown.entries for path in entry.leaves})
    assert out == [
        "/agreed_phrase",
        "/assessment/open/[0]/facts/other",
        "/assessment/open/[0]/shared_with/[0]",
        "/fact/account",
        "/fact/asked_by",
        "/words",
    ]


def test_an_entry_with_something_left_out_gives_no_salt_away() -> None:
    journal = sample.whole()
    for entry in decode(journal_attachment(journal.document, journal.case).data).entries:
        assert bool(entry.salt) != bool(entry.leaves)


@pytest.mark.parametrize("secret", [sample.OTHER, sample.PHRASE, sample.ACCOUNT, "11111111-1111-4111"])
def test_no_secret_lies_in_the_sealed_file_in_any_form(secret: str) -> None:
    data = sample.sealed_sample()
    forms = (secret.encode(), secret.encode("utf-16-be"), secret.replace(" ", "").encode())
    for part in (data, *streams(data)):
        assert not any(form in part for form in forms)


def test_the_case_can_be_read_back() -> None:
    journal = sample.whole()
    content = json.loads(case_attachment(journal.case, "2026-11-07").data)
    payee = next(fact for fact in content["facts"] if fact["kind"] == "payee")
    assert payee["account"] == "•••• 9012"
    assert content["label"] == "RB-2026-0041"
    assert not any("agreed_phrase" in fact for fact in content["facts"])
    assert len(content["facts"]) == len(journal.case.facts)


def test_labels_of_another_make_are_left_out_when_named() -> None:
    journal = sample.opened()
    journal.fact(f.Reply(id="reply", words="As in Projekt Blau."))
    case = case_attachment(journal.case, "2026-11-07", ("Projekt Blau",))
    told = journal_attachment(journal.document, journal.case, ("Projekt Blau",))
    assert b"Projekt Blau" not in case.data
    assert b"Projekt Blau" not in told.data


def test_streams_end_where_their_dictionary_says_even_if_their_words_say_otherwise() -> None:
    inner = b"a endstream b stream\n c"
    data = b"<< /Length %d >>\nstream\n%s\nendstream\nstream\n%s\nendstream" % (
        len(inner),
        inner,
        zlib.compress(b"packed"),
    )
    found = list(streams(data))
    assert inner in found
    assert b"packed" in found


def test_a_case_whose_words_end_a_stream_still_verifies() -> None:
    from ringback.reports.verify import Verified, verify

    journal = sample.opened()
    journal.fact(f.Reply(id="reply", words="endstream endobj stream\nxref trailer %%EOF\n%ringback-seal-1 "))
    sample.told(journal)
    sample.paid(journal)
    sample.decide(journal)
    assert isinstance(verify(sample.sealed(journal)), Verified)
