"""The payee's lock, played through: first payee, change, second person, and the way alone."""

import pytest

from ringback.domain import facts as f
from ringback.domain.case import Case
from ringback.domain.errors import Refused
from ringback.domain.events import ApprovedAs
from ringback.domain.ids import CaseId
from ringback.domain.permit.payee import payee_state
from ringback.usecases.calls import end_call, start_call
from ringback.usecases.cases import record
from ringback.usecases.payees import approve, may_approve
from tests.usecases.conftest import Office


@pytest.fixture
def case_id(office: Office) -> CaseId:
    """An honest case of the standard plan, its first payee not yet approved."""
    return office.take_in("b03-2-cleared")


def payee_of(case: Case) -> f.Payee:
    assert case.payee is not None
    return case.payee


def changed(office: Office, case_id: CaseId) -> f.Payee:
    """A request to pay to another account of theirs, two weeks later."""
    office.clock.forward(days=14)
    old = payee_of(office.desk.case(case_id))
    new = f.Payee(
        id="payee-new", sort=old.sort, holder=old.holder, account="110-222-999888", bank=old.bank,
        country=old.country, relation=f.Relation.SELF, replaces=old.id, asked_on="2026-03-02",
    )  # fmt: skip
    record(office.desk, office.gesture(case_id), new)
    answer = f.BankAnswer(id="bank-new", payee=new.id, answer=f.BankWords.SAME, name_shown=old.holder.written)
    record(office.desk, office.gesture(case_id), answer)
    return new


def first(office: Office, case_id: CaseId) -> Case:
    payee = payee_of(office.desk.case(case_id))
    return approve(office.desk, office.gesture(case_id), payee.id, ApprovedAs.FIRST)


def ring_back(office: Office, case_id: CaseId, payee: f.Payee, contact: str) -> None:
    _, call = start_call(
        office.desk, office.gesture(case_id), about=payee.id, contact=contact, purpose=f.Purpose.PAYEE_CHANGE
    )
    end_call(office.desk, office.gesture(case_id), call, f.CallOutcome.SPOKE, spoke_to="main line")


def independent_number(office: Office, case_id: CaseId, fact_id: str = "contact-found") -> str:
    contact = f.Contact(
        id=fact_id, about=payee_of(office.desk.case(case_id)).id, channel=f.Channel.PHONE,
        value="+82 51 555 0199", provenance=f.Provenance.DIRECTORY,
    )  # fmt: skip
    record(office.desk, office.gesture(case_id), contact)
    return fact_id


def test_one_approval_freezes_a_first_payee_of_the_standard_plan(office: Office, case_id: CaseId) -> None:
    case = first(office, case_id)
    assert payee_state(case, payee_of(case)) == "frozen"


def test_a_frozen_payee_takes_no_other_account(office: Office, case_id: CaseId) -> None:
    payee = payee_of(first(office, case_id))
    other = f.Payee(id=payee.id, sort=payee.sort, holder=payee.holder, account="666")
    with pytest.raises(Refused, match="payee_locked"):
        record(office.desk, office.gesture(case_id), other)
    fresh = f.Payee(id="elsewhere", sort=payee.sort, holder=payee.holder, account="666")
    with pytest.raises(Refused, match="payee_must_replace"):
        record(office.desk, office.gesture(case_id), fresh)


def test_a_change_needs_callback_wait_and_second_person_while_the_old_one_stands(
    office: Office, case_id: CaseId
) -> None:
    number = independent_number(office, case_id)
    old = payee_of(first(office, case_id))
    new = changed(office, case_id)
    assert payee_state(office.desk.case(case_id), old) == "frozen"
    way = may_approve(office.desk, office.gesture(case_id), new.id, ApprovedAs.FIRST)
    assert way.refused is not None
    assert way.refused.reason == "callback_on_older_number_missing"
    ring_back(office, case_id, new, number)
    approve(office.desk, office.gesture(case_id), new.id, ApprovedAs.FIRST)
    with pytest.raises(Refused, match="same_person"):
        approve(office.desk, office.gesture(case_id), new.id, ApprovedAs.SECOND)
    with pytest.raises(Refused, match="wait_not_over"):
        approve(office.desk, office.gesture(case_id, office.wei), new.id, ApprovedAs.SECOND)
    office.clock.forward(days=2)
    case = approve(office.desk, office.gesture(case_id, office.wei), new.id, ApprovedAs.SECOND)
    assert payee_state(case, new) == "frozen"
    assert payee_state(case, old) == "replaced"
    assert "payout_changed" not in {finding.rule for finding in office.desk.assess(case_id).open}


def test_a_number_given_after_the_request_does_not_confirm_a_change(office: Office, case_id: CaseId) -> None:
    first(office, case_id)
    new = changed(office, case_id)
    late = independent_number(office, case_id, "contact-late")
    ring_back(office, case_id, new, late)
    with pytest.raises(Refused, match="callback_on_older_number_missing"):
        approve(office.desk, office.gesture(case_id), new.id, ApprovedAs.FIRST)


def test_working_alone_takes_the_wait_and_a_fresh_passphrase(office: Office, case_id: CaseId) -> None:
    number = independent_number(office, case_id)
    first(office, case_id)
    new = changed(office, case_id)
    ring_back(office, case_id, new, number)
    approve(office.desk, office.gesture(case_id), new.id, ApprovedAs.FIRST)
    office.clock.forward(days=2)
    with pytest.raises(Refused, match="fresh_passphrase_needed"):
        approve(office.desk, office.gesture(case_id), new.id, ApprovedAs.ALONE)
    case = approve(office.desk, office.gesture(case_id, fresh=True), new.id, ApprovedAs.ALONE)
    assert payee_state(case, new) == "frozen"
