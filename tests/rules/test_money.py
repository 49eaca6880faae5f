"""Whose account it is, what the bank said, and how the money may change its way."""

from typing import Any

import pytest
from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain import facts as f
from tests import builders as b

P = b.party()
Words = f.BankWords


def _rules(*facts: f.AnyFact, party: f.Party = P) -> set[str]:
    return b.rules(b.assessed(party, *facts))


@pytest.mark.parametrize(
    ("answer", "shown", "rule"),
    [
        (Words.SAME, "", ""),
        (Words.SAME, "PHAM LINH", ""),
        (Words.SAME, "TRAN HUNG", "payee_name_near"),
        (Words.CLOSE, "", "payee_name_near"),
        (Words.CLOSE, "P LINH", ""),
        (Words.CLOSE, "TRAN HUNG", "payee_name_near"),
        (Words.DIFFERENT, "", "payee_unrelated"),
        (Words.DIFFERENT, "TRAN HUNG", "payee_unrelated"),
        (Words.DIFFERENT, "LINH PHAM", "payee_name_near"),
        (Words.NOT_SHOWN, "", ""),
    ],
)
def test_what_the_bank_said(answer: Words, shown: str, rule: str) -> None:
    assert _rules(b.payee(), b.bank(answer=answer, name_shown=shown)) == ({rule} if rule else set())


def test_newest_answer_of_the_bank_counts() -> None:
    wrong = b.bank("first", answer=Words.DIFFERENT, on="2026-03-01")
    right = b.bank("second", answer=Words.SAME, on="2026-03-02")
    assert _rules(b.payee(), wrong, right) == set()
    assert _rules(b.payee(), right, replace(wrong, on="2026-03-03")) == {"payee_unrelated"}


def test_name_on_a_sound_document_is_theirs() -> None:
    married, sato = b.payee(holder="TANAKA YUKI"), b.party("Sato Yuki")
    explained = b.document(written="Tanaka Yuki", name_explained="Maiden name, register extract seen live")
    assert _rules(married, party=sato) == {"payee_unrelated"}
    assert _rules(married, explained, party=sato) == set()
    for doubtful in ({"looks_altered": True}, {"matches_sent": f.Sent.DIFFERENT}):
        assert "payee_unrelated" in _rules(married, replace(explained, **doubtful), party=sato)


def test_name_they_merely_say_they_use_makes_no_account_theirs() -> None:
    sato = b.party("Sato Yuki", also_known_as=(b.name("Tanaka Yuki"), b.name("Oleg Sorokin")))
    assert _rules(b.payee(holder="TANAKA YUKI"), party=sato) == {"payee_name_near"}
    assert _rules(b.payee(holder="OLEG SOROKIN"), party=sato) == {"payee_unrelated"}


@pytest.mark.parametrize("relation", [f.Relation.SPOUSE, f.Relation.PARENT, f.Relation.OWN_COMPANY])
def test_close_party_needs_the_paper_and_the_screening(relation: f.Relation) -> None:
    payee = b.payee(holder="LINH PHAM STUDIO CO LTD", relation=relation)
    paper = replace(payee, relation_paper="Register extract, seen live")
    lists = b.screening("payee-lists", "payee")
    assert _rules(payee) == _rules(paper) == _rules(payee, lists) == {"payee_close_party"}
    assert _rules(paper, lists) == set()


def test_checker_who_says_unrelated_is_believed() -> None:
    assert _rules(b.payee(relation=f.Relation.UNRELATED)) == {"payee_unrelated"}


def test_firm_they_direct_is_a_close_party_and_no_stranger() -> None:
    extract = b.registration(name_there="Blue Lotus Co Ltd", director_is_our_contact=b.YES)
    assert _rules(b.payee(holder="BLUE LOTUS CO LTD"), extract) == {"payee_close_party"}


def test_firm_is_paid_in_its_own_name_and_its_worker_is_near() -> None:
    firm, worker = b.company(), b.worker()
    home = {"country": "JP"}
    assert _rules(worker, b.payee(holder="SAKURA WORKS", **home), party=firm) == set()
    assert _rules(worker, b.payee(holder="SATO YUKI", **home), party=firm) == {"payee_name_near"}
    assert _rules(worker, b.payee(holder="TRAN HUNG", **home), party=firm) == {"payee_unrelated"}


def test_name_in_another_script_is_near_until_its_reading_is_told() -> None:
    sato = b.party("佐藤 由紀", country="JP")
    account = b.payee(holder="SATO YUKI", country="JP")
    assert _rules(account, party=sato) == {"payee_name_near"}
    read = replace(sato, name=b.name("佐藤 由紀", reading="サトウ ユキ"))
    assert _rules(account, party=read) == set()


@pytest.mark.parametrize(
    ("more", "rule"),
    [
        ({"country": "HK"}, True),
        ({"country": ""}, False),
        ({"country": "US", "bank": "Wise"}, False),
        ({"country": "US", "sort": f.PayeeSort.EMONEY}, False),
        ({"country": "US", "sort": f.PayeeSort.PLATFORM}, False),
    ],
)
def test_country_of_the_account(more: dict[str, Any], rule: bool) -> None:
    assert ("country_differs" in _rules(b.payee(**more))) is rule


def test_country_shown_by_a_paper_or_a_register_fits_too() -> None:
    shown = f.PlaceProof(id="bill", about="party", paper="Bill", country="HK", shows_name=b.YES)
    assert "country_differs" not in _rules(b.payee(country="HK"), shown)
    assert "country_differs" not in _rules(b.payee(country="HK"), b.registration(country="HK"))


def test_person_rung_back_who_did_not_ask_for_the_account() -> None:
    line = b.contact("old", "+84 24 3825 1234", "payee")
    rang = b.call(
        "rang", "old", "payee", purpose=f.Purpose.PAYEE_CHANGE, outcome=f.CallOutcome.DETAILS_NOT_THEIRS
    )
    assert "payee_unrelated" in _rules(b.payee(), line, rang)


def test_callback_on_the_number_in_the_request_is_no_callback() -> None:
    given = b.contact("new", "+84 24 3825 1234", "payee")
    rang = b.call("rang", "new", "payee", purpose=f.Purpose.PAYEE)
    assert _rules(b.payee(), given, rang) == {"referee_supplied_only"}
    ours = b.found("bill", "+84 24 3825 9999", "payee", provenance=f.Provenance.PAST_INVOICE)
    assert _rules(b.payee(), ours, b.call("rang", "bill", "payee", purpose=f.Purpose.PAYEE)) == set()


def _change(fact_id: str, replaces: str, day: str, **more: Any) -> f.Payee:
    return b.payee(fact_id, account=f"555{fact_id[-1]}0001", replaces=replaces, asked_on=day, **more)


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ((_change("p-2", "payee", "2026-02-01"),), False),
        ((_change("p-2", "payee", "2026-02-01", before_first_payment=True),), True),
        ((_change("p-2", "payee", "2026-01-01"), _change("p-3", "p-2", "2026-02-01")), True),
        ((_change("p-2", "payee", "2025-01-01"), _change("p-3", "p-2", "2026-02-01")), False),
        ((_change("p-2", "payee", "2026-02-01"), b.payment(payee_id="p-2", on="2026-02-20")), True),
        ((_change("p-2", "payee", "2026-02-01"), b.payment(on="2026-01-20")), False),
    ],
)
def test_changes_of_the_account(changes: tuple[f.AnyFact, ...], rule: bool) -> None:
    assert ("payout_changed" in _rules(b.payee(), *changes)) is rule


def test_wallet_beside_a_named_account_is_no_worry() -> None:
    wallet = b.payee("wallet", sort=f.PayeeSort.CRYPTO, account="0x" + "ab" * 20)
    assert _rules(wallet) == {"crypto_only"}
    assert _rules(wallet, b.answer("rail", "payment_rail", "crypto_only")) == {"crypto_only"}
    assert _rules(b.payee(), wallet) == set()


def test_invoice_paid_before_the_freeze_and_after_it() -> None:
    assert _rules(b.payee(), b.payment()) == {"paid_before_approval"}
    claimed = f.Quoted(id="q", what=f.QuotedSort.APPROVAL, words="Approved by two", on="2026-02-27")
    assert _rules(b.payee(), b.payment(on="2026-03-01"), claimed) == set()
    assert _rules(b.payee(), b.payment(on="2026-02-26"), claimed) == {"paid_before_approval"}
    journal = b.Journal().open(b.LIGHT, *b.honest_light())
    journal.do(ev.PayeeApproved(payee="payee", approved_as=ev.ApprovedAs.FIRST))
    frozen = journal.do(ev.PayeeFrozen(payee="payee"))
    assert b.rules(journal.assess(frozen)) == set()
    assert b.rules(journal.assess(journal.record(b.payment(on="2026-03-05")))) == set()
    assert b.rules(journal.assess(journal.record(b.payment("early", on="2026-03-03")))) == {
        "paid_before_approval"
    }


def test_change_done_right_clears_itself() -> None:
    journal = b.Journal().open(b.LIGHT, *b.honest_light())
    journal.record(b.found("bill", "+84 24 3825 9999", "payee", provenance=f.Provenance.PAST_INVOICE))
    journal.wait(hours=1)
    journal.record(_change("p-2", "payee", "2026-03-04", before_first_payment=True), b.bank("bank-2", "p-2"))
    assert "payout_changed" in b.rules(journal.assess(journal.case))
    journal.record(b.call("rang", "bill", "p-2", purpose=f.Purpose.PAYEE_CHANGE))
    journal.do(ev.PayeeApproved(payee="p-2", approved_as=ev.ApprovedAs.FIRST), b.OWNER)
    journal.wait(days=2)
    journal.do(ev.PayeeApproved(payee="p-2", approved_as=ev.ApprovedAs.SECOND), b.PARTNER)
    assert "payout_changed" in b.rules(journal.assess(journal.case))
    assert b.rules(journal.assess(journal.do(ev.PayeeFrozen(payee="p-2")))) == set()


def test_old_account_is_judged_until_the_new_one_is_frozen_or_if_it_never_was_in_use() -> None:
    strange = b.payee(holder="TRAN HUNG")
    assert "payee_unrelated" in _rules(strange)
    assert "payee_unrelated" not in _rules(strange, _change("p-2", "payee", "2026-02-01"))
