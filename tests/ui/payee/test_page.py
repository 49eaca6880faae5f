"""The page of the payee by keyboard: to the lock, through a change, alone, and payments."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ringback.domain import facts as f
from ringback.domain.events import ApprovedAs
from ringback.domain.ids import CaseId
from ringback.domain.permit.payee import payee_state
from ringback.ui.fields import LineField
from ringback.ui.payee.page import PayeePage
from ringback.ui.payee.presenter import Stage
from ringback.ui.places import CallPlace, CaseCheck
from ringback.usecases.calls import end_call, start_call
from ringback.usecases.cases import record, start_case
from ringback.usecases.payees import approve
from tests.ui.accessibility import assert_accessible, show
from tests.ui.payee.conftest import Open
from tests.usecases.conftest import Office


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def stage_of(page: PayeePage) -> Stage:
    return page.view.stage


def ctrl_enter(page: PayeePage) -> None:
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def activate(widget: QWidget) -> None:
    widget.setFocus()
    assert widget.hasFocus()
    press(Qt.Key.Key_Space)


def new_case(office: Office) -> CaseId:
    job = office.desk.case(office.take_in("b03-2-cleared")).job
    assert job is not None
    party = f.Party(id="party", sort=f.PartySort.PERSON, name=f.Name(written="田中 健二"))
    return start_case(office.desk, job, party)


def field(page: PayeePage, name: str) -> LineField:
    filling = page.open.written.filling
    assert filling is not None
    row = filling.form.rows[name]
    assert isinstance(row, LineField)
    return row


def fill_in(page: PayeePage, holder: str, account: str) -> None:
    field(page, "holder.written").focus()
    QTest.keyClicks(field(page, "holder.written").edit, "x")
    field(page, "holder.written").edit.setText(holder)
    press(Qt.Key.Key_Tab)
    write(account)
    filling = page.open.written.filling
    assert filling is not None
    while not filling.form.at_the_end():
        ctrl_enter(page)
    filling.form.rows["relation"].set_value("self")
    ctrl_enter(page)


def test_a_first_account_from_nothing_to_pending(office: Office, opened: Open) -> None:
    case_id = new_case(office)
    page = opened(case_id)
    assert stage_of(page) is Stage.DRAFT
    fill_in(page, "田中 健二", "0123 4567")
    payee = office.desk.case(case_id).payee
    assert payee is not None
    assert (payee.holder.written, payee.account) == ("田中 健二", "0123 4567")
    assert stage_of(page) is Stage.PENDING
    assert page.open.bank is not None
    assert page.open.bank.isAncestorOf(focused())


def test_an_empty_field_says_so_beside_it_and_nothing_is_lost(office: Office, opened: Open) -> None:
    page = opened(new_case(office))
    QTest.keyClicks(field(page, "account").edit, "77")
    ctrl_enter(page)
    assert field(page, "holder.written").error()
    assert field(page, "account").value() == "77"


def test_what_was_typed_is_back_after_leaving(office: Office, opened: Open) -> None:
    case_id = new_case(office)
    page = opened(case_id)
    QTest.keyClicks(field(page, "account").edit, "0099")
    page.leave()
    assert field(opened(case_id), "account").value() == "0099"


def test_the_banks_answer_then_the_approval_lock_a_first_account(office: Office, opened: Open) -> None:
    case_id = office.take_in("b03-2-cleared")
    page = opened(case_id)
    assert QApplication.focusWidget() is page.primary
    press(Qt.Key.Key_Space)
    assert page.open.ask is not None, "approving asks once more"
    assert QApplication.focusWidget() is page.open.ask.yes
    assert stage_of(page) is Stage.PENDING
    press(Qt.Key.Key_Space)
    assert stage_of(page) is Stage.FROZEN


def test_a_close_match_asks_three_questions(office: Office, opened: Open) -> None:
    case_id = office.take_in("b01-1-awkward")
    page = opened(case_id)
    bank = page.open.bank
    assert bank is not None
    bank.answer.pick(1)
    ctrl_enter(page)
    assert bank.paper.error(), "the questions are asked before the answer is kept"
    for row, words in (
        (bank.name, "NGUYEN NHUNG"),
        (bank.part, "Middle"),
        (bank.reason, "Short"),
        (bank.paper, "ID"),
    ):
        row.focus()
        write(words)
    said = bank.name.edit.accessibleDescription()
    assert "the same, with a note. One leaves out a part." in said, "compared while it is copied"
    ctrl_enter(page)
    answer = office.desk.case(case_id).of(f.BankAnswer)[-1]
    assert (answer.answer, answer.name_shown) == (f.BankWords.CLOSE, "NGUYEN NHUNG")
    assert answer.words == "Which part differs? Middle\nWhy? Short\nWhich paper shows both? ID"


def test_the_answers_are_the_words_of_the_market(office: Office, opened: Open) -> None:
    case_id = new_case(office)
    account = f.Payee(
        id="payee", sort=f.PayeeSort.BANK, holder=f.Name("Kenji Tanaka"), account="062-000 12345678",
        country="NZ", currency="NZD", relation=f.Relation.SELF,
    )  # fmt: skip
    record(office.desk, office.gesture(case_id), account)
    page = opened(case_id)
    bank = page.open.bank
    assert bank is not None
    labels = [button.text() for button in bank.answer.segments.buttons()]
    assert labels == ["“Match”", "“Partial match”", "“No match”", "“Can't check”"]
    bank.answer.pick(2)
    ctrl_enter(page)
    answer = office.desk.case(case_id).of(f.BankAnswer)[-1]
    assert (answer.answer, answer.said) == (f.BankWords.DIFFERENT, "No match"), "no name is shown there"


def test_no_name_shown_leads_to_what_takes_its_place(office: Office, opened: Open) -> None:
    page = opened(office.take_in("b01-1-awkward"))
    went: list[object] = []
    page.went.connect(went.append)
    assert page.open.bank is not None
    page.open.bank.answer.pick(3)
    activate(page.open.bank.page_live)
    assert went == [CaseCheck(page.case_id, "account_page_live")]
    assert office.desk.case(page.case_id).of(f.BankAnswer)[-1].answer is f.BankWords.NOT_SHOWN


def test_ringing_goes_to_the_call(office: Office, opened: Open) -> None:
    page = opened(office.take_in("b01-1-awkward"))
    went: list[object] = []
    page.went.connect(went.append)
    assert page.open.needs is not None
    row = next(row for row in page.open.needs.rows if row._need.what == "callback")
    activate(row.button)
    assert went == [CallPlace(page.case_id, "payee-1", f.Purpose.PAYEE)]


def test_a_change_by_the_second_persons_own_passphrase(office: Office, opened: Open) -> None:
    case_id = changed(office)
    page = opened(case_id)
    assert page.title.text() == "They asked to change the account"
    ctrl_enter(page)
    ctrl_enter(page)
    second = page.open.second
    assert second is not None
    office.clock.forward(days=2)
    page.again()
    second = page.open.second
    assert second is not None
    second.own.focus()
    write("not wei's")
    press(Qt.Key.Key_Return)
    assert "does not open" in second.own.error()
    assert second.own.value() == "not wei's"
    write("wei's own passphrase")
    press(Qt.Key.Key_Return)
    assert stage_of(page) is Stage.FROZEN
    assert not page.view.change
    payee = office.desk.case(case_id).payee
    assert payee is not None
    assert payee.account == "110-222-999888"
    given = office.desk.case(case_id).approvals[payee.id]
    assert [one.approved_as for one in given] == [ApprovedAs.FIRST, ApprovedAs.SECOND]
    assert given[1].by == office.wei.id


def test_the_second_person_too_waits(office: Office, opened: Open) -> None:
    page = opened(changed(office))
    ctrl_enter(page)
    ctrl_enter(page)
    second = page.open.second
    assert second is not None
    second.own.focus()
    write("wei's own passphrase")
    press(Qt.Key.Key_Return)
    assert "The wait is not over" in second.own.error()
    assert stage_of(page) is Stage.PENDING


def test_alone_after_the_wait_with_a_fresh_passphrase(office: Office, opened: Open) -> None:
    case_id = changed(office)
    page = opened(case_id)
    ctrl_enter(page)
    ctrl_enter(page)
    assert page.open.second is not None
    activate(page.open.second.other)
    assert not page.open.second.fresh.isVisible()
    office.clock.forward(days=2)
    page.again()
    second = page.open.second
    assert second is not None
    activate(second.other)
    write("siti's own passphrase")
    press(Qt.Key.Key_Return)
    case = office.desk.case(case_id)
    assert case.payee is not None
    assert payee_state(case, case.payee) == "frozen"
    assert case.approvals[case.payee.id][1].approved_as is ApprovedAs.ALONE


def test_an_account_of_their_spouse_takes_paper_lists_and_a_second_person(
    office: Office, opened: Open
) -> None:
    case_id = of_their_spouse(office)
    page = opened(case_id)
    assert page.view.next == "paper"
    ctrl_enter(page)
    assert page.open.written.filling is not None
    paper = page.open.written.filling.form.rows["relation_paper"]
    assert paper.error(), "the page with the paper is open, and says what is missing"
    assert paper.isAncestorOf(focused())
    write("Marriage paper, held up on the call")
    ctrl_enter(page)
    went: list[object] = []
    page.went.connect(went.append)
    assert page.view.next == "lists"
    ctrl_enter(page)
    assert went == [CaseCheck(case_id, "screening", "payee-1")]
    look = f.Screening(
        id="payee-lists", about="payee-1", list_name="UN", looked_for="PARK MINA",
        result=f.ScreeningResult.NOTHING,
    )  # fmt: skip
    record(office.desk, office.gesture(case_id), look)
    page = opened(case_id)
    assert page.view.next == "first"
    ctrl_enter(page)
    ctrl_enter(page)
    assert page.open.second is not None
    page.open.second.own.focus()
    write("wei's own passphrase")
    press(Qt.Key.Key_Return)
    assert stage_of(page) is Stage.FROZEN


def test_a_payment_is_written_down_for_the_account_that_stands(office: Office, opened: Open) -> None:
    case_id = changed(office)
    page = opened(case_id)
    assert page.open.payments is not None
    activate(page.open.payments.button)
    filling = page.open.written.filling
    assert filling is not None
    ctrl_enter(page)
    field(page, "minor").focus()
    write("120000")
    field(page, "currency").edit.setText("krw")
    ctrl_enter(page)
    ctrl_enter(page)
    payment = office.desk.case(case_id).of(f.Payment)[-1]
    assert (payment.minor, payment.currency, payment.payee) == (120000, "KRW", "payee-1")
    assert page.view.payments[0].version == "Account version 1"


def test_the_card_of_a_locked_account_is_a_pdf(office: Office, opened: Open, files: list[Path]) -> None:
    page = opened(office.take_in("b03-2-cleared"))
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Space)
    assert page.open.print is not None
    activate(page.open.print)
    (path,) = files
    assert path.name == "B03-pay-only-to.pdf"
    assert path.read_bytes().startswith(b"%PDF")


def test_markup_stays_text(office: Office, opened: Open) -> None:
    case_id = new_case(office)
    page = opened(case_id)
    fill_in(page, "<b>R&D</b>", "<i>1</i>")
    assert page.view.card is not None
    assert page.view.card.holder == "<b>R&D</b>"


@pytest.mark.parametrize("name", ["b01-1-awkward", "b03-2-cleared", "b06-2-cleared", "k01-1-before-access"])
@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(640, 360)])
def test_every_state_is_named_and_in_order(office: Office, opened: Open, name: str, size: QSize) -> None:
    page = opened(office.take_in(name))
    show(page, size)
    assert_accessible(page)
    assert page.width() == size.width(), "no part forces the window wide"


@pytest.mark.parametrize(
    ("sort", "check", "words"),
    [
        (f.PayeeSort.EMONEY, "account_page_live", "Their account page, shown live"),
        (f.PayeeSort.CRYPTO, "payment_rail", "A named account, or the address read back"),
        (f.PayeeSort.PLATFORM, "platform_escrow", "The platform holds the money"),
    ],
)
def test_an_account_no_bank_names_has_a_way_of_its_own(
    office: Office, opened: Open, sort: f.PayeeSort, check: str, words: str
) -> None:
    case_id = paid_by(office, sort)
    page = opened(case_id)
    assert page.view.needs[0].words == words
    assert page.open.bank is None, "no bank is asked"
    assert page.open.naming.path is not None
    assert focused() is page.open.naming.path.first
    went: list[object] = []
    page.went.connect(went.append)
    press(Qt.Key.Key_Space)
    assert went == [CaseCheck(case_id, check)]


def test_a_name_the_service_showed_is_copied(office: Office, opened: Open) -> None:
    page = opened(paid_by(office, f.PayeeSort.EMONEY))
    assert page.open.naming.path is not None
    activate(page.open.naming.path.more)
    assert page.open.bank is not None
    assert page.open.bank.isAncestorOf(focused())


def test_a_wallet_offers_a_test_payment(office: Office, opened: Open) -> None:
    page = opened(paid_by(office, f.PayeeSort.CRYPTO))
    assert page.open.naming.path is not None
    activate(page.open.naming.path.more)
    assert page.open.written.filling is not None


def test_a_known_company_number_is_offered_to_compare_and_holds_nothing_up(
    office: Office, opened: Open
) -> None:
    case_id = office.take_in("b03-2-cleared")
    assert "bill" not in {line.what for line in opened(case_id).view.needs}, "no number is known"
    known = f.Registration(id="reg", about="party", register="HRB", number="123-45", found=f.Found.YES)
    record(office.desk, office.gesture(case_id), known)
    page = opened(case_id)
    assert page.view.next == "first"
    assert page.open.needs is not None
    went: list[object] = []
    page.went.connect(went.append)
    activate(page.open.needs.rows[-1].button)
    assert went == [CaseCheck(case_id, "invoice_join")]


def paid_by(office: Office, sort: f.PayeeSort) -> CaseId:
    case_id = new_case(office)
    holder = f.Name("田中 健二")
    payee = f.Payee(id="payee", sort=sort, holder=holder, account="0917 000 0142", relation=f.Relation.SELF)
    record(office.desk, office.gesture(case_id), payee)
    return case_id


def of_their_spouse(office: Office) -> CaseId:
    case_id = office.take_in("b03-2-cleared")
    old = office.desk.case(case_id).payee
    assert old is not None
    record(office.desk, office.gesture(case_id), replace(old, relation=f.Relation.SPOUSE))
    return case_id


def changed(office: Office) -> CaseId:
    """A change that the bank has named and a call on an older number has confirmed."""
    case_id = office.take_in("b03-2-cleared")
    old = office.desk.case(case_id).payee
    assert old is not None
    number = f.Contact(
        id="found", about=old.id, channel=f.Channel.PHONE, value="+82 51 555 0199",
        provenance=f.Provenance.DIRECTORY,
    )  # fmt: skip
    record(office.desk, office.gesture(case_id), number)
    approve(office.desk, office.gesture(case_id), old.id, ApprovedAs.FIRST)
    office.clock.forward(days=14)
    new = f.Payee(
        id="payee-new", sort=old.sort, holder=old.holder, account="110-222-999888", replaces=old.id,
        relation=f.Relation.SELF, country=old.country, bank=old.bank,
    )  # fmt: skip
    record(office.desk, office.gesture(case_id), new)
    answer = f.BankAnswer(id="bank-new", payee=new.id, answer=f.BankWords.SAME, name_shown=old.holder.written)
    record(office.desk, office.gesture(case_id), answer)
    _, call = start_call(
        office.desk, office.gesture(case_id), about=new.id, contact="found", purpose=f.Purpose.PAYEE_CHANGE
    )
    end_call(office.desk, office.gesture(case_id), call, f.CallOutcome.SPOKE, spoke_to="main line")
    return case_id
