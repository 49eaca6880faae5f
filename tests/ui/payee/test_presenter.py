"""Where an account is, what is missing before its lock, and who may look second: without a window."""

import pytest

from ringback.domain import facts as f
from ringback.domain.events import ApprovedAs
from ringback.domain.ids import CaseId
from ringback.ui.payee.presenter import Stage, payee_view, typed_card
from ringback.usecases.cases import record
from ringback.usecases.payees import approve, may_approve
from ringback.usecases.paying import needs, payee_asked
from tests.usecases.conftest import Office

BEFORE_FIRST = {"name", "callback", "point"}


def test_without_an_account_there_is_a_draft(office: Office) -> None:
    view = payee_view(office.desk, office.take_in("k01-1-before-access"))
    assert (view.stage, view.card, view.next) == (Stage.DRAFT, None, "")


@pytest.mark.parametrize(
    ("name", "comes_next"),
    [("b01-1-awkward", "name"), ("k05-1-before-access", "callback"), ("b03-2-cleared", "first")],
)
def test_what_comes_next(office: Office, name: str, comes_next: str) -> None:
    view = payee_view(office.desk, office.take_in(name))
    assert (view.stage, view.next) == (Stage.PENDING, comes_next)


@pytest.mark.parametrize(
    "name",
    ["b01-1-awkward", "b01-2-cleared", "b03-1-awkward", "b03-2-cleared", "b04-2-cleared", "b06-1-awkward",
     "b06-2-cleared", "b08-2-cleared", "b11-1-awkward", "k01-2-after-calls", "k12-1-before-access"],
)  # fmt: skip
def test_the_list_says_what_permit_says(office: Office, name: str) -> None:
    case_id = office.take_in(name)
    payee = office.desk.case(case_id).payee
    if payee is None:
        return
    missing = [
        one.what for one in needs(office.desk, case_id, payee) if one.what in BEFORE_FIRST and not one.done
    ]
    way = may_approve(office.desk, office.gesture(case_id), payee.id, ApprovedAs.FIRST)
    assert bool(missing) == (way.refused is not None), (missing, way)


def test_what_took_the_place_of_a_call_is_not_called_a_call(office: Office) -> None:
    view = payee_view(office.desk, office.take_in("k07-1-before-access"))
    (line,) = [one for one in view.needs if one.what == "callback"]
    assert (line.done, line.note) == (True, "Done another way, without a call")


def test_a_locked_account_shows_its_day_and_who_approved(office: Office) -> None:
    case_id = locked(office)
    view = payee_view(office.desk, case_id)
    assert view.stage is Stage.FROZEN
    assert view.card is not None
    assert view.card.state == "Locked on 16 Feb 2026, 09:05"
    assert view.card.approved == ("Siti Rahman · 16 Feb 2026, 09:05 · First approval",)


def test_a_change_keeps_the_old_account_standing_and_waits(office: Office) -> None:
    case_id = changed(office)
    view = payee_view(office.desk, case_id)
    assert (view.stage, view.change) == (Stage.PENDING, True)
    assert view.standing is not None
    assert view.card is not None
    assert view.standing.account != view.card.account
    wait = next(line for line in view.needs if line.what == "wait")
    assert wait.note == "Until 18 Feb 2026, 09:05. Pay nothing to it before."
    assert {line.what for line in view.needs} == {"name", "callback", "first", "wait", "second"}


def test_numbers_that_do_not_count_say_why(office: Office) -> None:
    case_id = changed(office)
    late = f.Contact(
        id="late", about="party", channel=f.Channel.PHONE, value="+82 51 555 0199",
        provenance=f.Provenance.DIRECTORY,
    )  # fmt: skip
    record(office.desk, office.gesture(case_id), late)
    why = {line.number: line.why_not for line in payee_view(office.desk, case_id).numbers}
    assert why["+82 51 555 0199"] == "Does not count: you got it after the request."
    assert why["+82 10 0000 0142"] == "Does not count: it came from them."


def test_a_change_asks_first_how_the_request_came(office: Office) -> None:
    case = office.desk.case(locked(office))
    asked = payee_asked(office.desk, case)
    assert [field.name for field in asked.pages[0].fields][:2] == ["asked_on", "asked_by"]
    assert asked.values["asked_on"] == "2026-02-16"
    assert not asked.values.get("holder.written"), (
        "the holder is copied from the request, never from the old one"
    )
    assert case.payee is not None
    assert asked.fixed == {"replaces": case.payee.id}


def test_the_card_fills_as_it_is_typed() -> None:
    card = typed_card({"holder.written": "田中 健二", "account": "123", "country": "JP"}, {})
    assert (card.holder, card.account, card.where) == ("田中 健二", "123", "Japan")


def locked(office: Office) -> CaseId:
    case_id = office.take_in("b03-2-cleared")
    payee = office.desk.case(case_id).payee
    assert payee is not None
    approve(office.desk, office.gesture(case_id), payee.id, ApprovedAs.FIRST)
    return case_id


def changed(office: Office) -> CaseId:
    case_id = locked(office)
    old = office.desk.case(case_id).payee
    assert old is not None
    new = f.Payee(
        id="payee-new", sort=old.sort, holder=old.holder, account="110-222-999888", replaces=old.id,
        relation=f.Relation.SELF,
    )  # fmt: skip
    record(office.desk, office.gesture(case_id), new)
    return case_id
