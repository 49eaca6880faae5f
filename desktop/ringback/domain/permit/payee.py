"""The payee's lock: Draft, Pending, Approved, Frozen (PRODUCT.md, "Payee lock")."""

from ringback.domain.case import Case
from ringback.domain.close_party import close_party, paper_seen, screened
from ringback.domain.done import CHANGE_WAIT
from ringback.domain.events import ApprovedAs, PayeeApproved, PayeeFrozen
from ringback.domain.facts import BankAnswer, Call, CallOutcome, Contact, Payee, Payment, Purpose
from ringback.domain.independence import Index, counts
from ringback.domain.moment import Moment, add_working_days, waited
from ringback.domain.permit.ground import Asked, refuse_unless, require_second
from ringback.domain.progress import answered, done_count
from ringback.domain.severity import Severity


def permit_payee(fact: Payee, asked: Asked) -> None:
    """An approved or frozen payee never changes; a change is a new version of the current one, and stays one.

    So is another account once a bank, a call or a payment has spoken of the first.
    """
    case = asked.case
    refuse_unless(not case.approvals.get(fact.id), "payee_locked", payee=fact.id)
    refuse_unless(not replaced(case, fact.id), "payee_replaced", payee=fact.id)
    known = case.get(Payee, fact.id)
    if known is not None:
        refuse_unless(fact.replaces == known.replaces, "payee_must_replace", payee=fact.id)
        same = (known.sort, known.holder, known.account) == (fact.sort, fact.holder, fact.account)
        refuse_unless(same or not _spoken_of(case, fact.id), "payee_must_replace", payee=fact.id)
    current = case.payee
    if current is not None and current.id != fact.id:
        refuse_unless(fact.replaces == current.id, "payee_must_replace", payee=current.id)


def _spoken_of(case: Case, payee: str) -> bool:
    named = {call.about for call in case.of(Call)}
    named |= {answer.payee for answer in case.of(BankAnswer)}
    return payee in named | {sent.payee for sent in case.of(Payment)}


def replaced(case: Case, payee: str) -> bool:
    return any(other.replaces == payee for other in case.of(Payee))


def permit_approval(event: PayeeApproved, asked: Asked) -> None:
    case = asked.case
    payee = case.payee
    refuse_unless(payee is not None and payee.id == event.payee, "payee_not_current")
    assert payee is not None  # noqa: S101  # narrowed by the line above
    settled = payee.id in case.frozen and complete(case, payee.id)
    refuse_unless(not settled, "payee_locked", payee=payee.id)
    _require_ready(payee, asked)
    approvals = case.approvals.get(payee.id, ())
    match event.approved_as:
        case ApprovedAs.FIRST:
            refuse_unless(not approvals, "already_approved")
        case ApprovedAs.SECOND:
            refuse_unless(approvals, "first_approval_missing")
            require_second(asked, approvals[0].by)
            require_second(asked, case.recorded[payee.id].by)
        case ApprovedAs.ALONE:
            refuse_unless(approvals, "first_approval_missing")
            refuse_unless(asked.ground.fresh, "fresh_passphrase_needed")
            _require_wait(payee, asked)
    if event.approved_as is not ApprovedAs.FIRST and _needs_wait(payee, asked):
        _require_wait(payee, asked)


def _needs_wait(payee: Payee, asked: Asked) -> bool:
    """A change always; a first payee where the plan asks and nothing replaces the wait."""
    plan = asked.case.plan
    planned = plan is not None and plan.requires("payee_wait")
    return payee.replaces is not None or (planned and not answered(asked.case, "platform_escrow", None))


def permit_freeze(event: PayeeFrozen, asked: Asked) -> None:
    case = asked.case
    payee = case.payee
    refuse_unless(payee is not None and payee.id == event.payee, "payee_not_current")
    refuse_unless(event.payee not in case.frozen, "payee_locked", payee=event.payee)
    refuse_unless(complete(case, event.payee), "approvals_missing")
    assert payee is not None  # noqa: S101  # narrowed above
    _require_ready(payee, asked)


def complete(case: Case, payee: str) -> bool:
    """Whether the approvals a payee needs are there: one, or two where `needs_second` says so."""
    ways = {approval.approved_as for approval in case.approvals.get(payee, ())}
    if not needs_second(case, payee):
        return bool(ways)
    return bool(ways & {ApprovedAs.SECOND, ApprovedAs.ALONE})


def needs_second(case: Case, payee: str) -> bool:
    """Where the plan asks; for a change and for somebody near the contractor always."""
    fact = case.get(Payee, payee)
    planned = case.plan is not None and (
        case.plan.requires("second_person") or case.plan.requires("payee_wait")
    )
    return planned or (fact is not None and (fact.replaces is not None or close_party(case, fact)))


def change_done_right(case: Case, payee: Payee, index: Index) -> bool:
    """A change whose callback, wait and second look are all there."""
    asked_at = case.recorded[payee.id].when
    frozen = case.frozen.get(payee.id)
    if frozen is None or not complete(case, payee.id):
        return False
    return waited(asked_at, frozen, CHANGE_WAIT) and called_back(case, payee, index)


def called_back(case: Case, payee: Payee, index: Index) -> bool:
    """A counting call about this payee; for a change, on a number known before the request."""
    return any(
        call.about == payee.id
        and call.purpose in {Purpose.PAYEE, Purpose.PAYEE_CHANGE}
        and call.outcome is CallOutcome.SPOKE
        and counts(call, case, index)
        and (payee.replaces is None or _older(case, call.contact, payee))
        for call in case.of(Call)
    )


def _older(case: Case, contact: str, payee: Payee) -> bool:
    """As the number now stands: one corrected after the request is a new number."""
    known = case.get(Contact, contact)
    return known is not None and case.recorded[contact].when < case.recorded[payee.id].first


def payee_state(case: Case, payee: Payee) -> str:
    """`pending`, `approved`, `frozen` or `replaced`; a draft lives beside the journal."""
    if payee.id in case.frozen:
        return "replaced" if replaced_and_frozen(case, payee) else "frozen"
    return "approved" if complete(case, payee.id) else "pending"


def replaced_and_frozen(case: Case, payee: Payee) -> bool:
    """The old version stands until the new one is frozen."""
    return any(other.replaces == payee.id and other.id in case.frozen for other in case.of(Payee))


def _require_ready(payee: Payee, asked: Asked) -> None:
    """What must be there whenever somebody approves, and still be there at the lock."""
    refuse_unless(asked.case.plan is not None, "plan_not_fixed")
    _require_name(asked)
    _require_callback(payee, asked)
    _require_close_party(payee, asked.case)
    _require_no_blocker(asked)


def _require_name(asked: Asked) -> None:
    refuse_unless(done_count(asked.case, "bank_name", None, asked.ground.index), "bank_name_missing")


def _require_callback(payee: Payee, asked: Asked) -> None:
    case, index = asked.case, asked.ground.index
    if payee.replaces:
        refuse_unless(called_back(case, payee, index), "callback_on_older_number_missing")
    elif case.plan is not None and case.plan.requires("payee_callback"):
        refuse_unless(done_count(case, "payee_callback", None, index), "callback_missing")


def _require_close_party(payee: Payee, case: Case) -> None:
    if close_party(case, payee):
        refuse_unless(paper_seen(payee), "relation_paper_missing")
        refuse_unless(screened(case, payee), "payee_not_screened")


def _require_no_blocker(asked: Asked) -> None:
    """No payment while a blocker about the money or the person is open."""
    rules = [f.rule for f in asked.ground.assess(asked.case).open if f.severity is Severity.BLOCKER]
    refuse_unless(not rules, "blocker_open", rule=rules[0] if rules else "")


def _require_wait(payee: Payee, asked: Asked) -> None:
    asked_at = asked.case.recorded[payee.id].when
    refuse_unless(waited(asked_at, asked.now, CHANGE_WAIT), "wait_not_over", until=wait_ends(asked_at))


def wait_ends(start: Moment) -> str:
    return add_working_days(start.day(), CHANGE_WAIT).isoformat()
