"""What the page of the payee needs: its forms, what is missing before the lock, whom to ring and ask."""

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain.case import Approval, Case
from ringback.domain.close_party import CLOSE, close_party, paper_seen, screened
from ringback.domain.done import CHANGE_WAIT
from ringback.domain.facts import BankAnswer, Channel, Contact, Payee, Payment, Registration
from ringback.domain.ids import CaseId, FactId, PersonId
from ringback.domain.independence import independent
from ringback.domain.moment import DAY_MS, Moment, add_working_days, waited
from ringback.domain.people import Person, Role
from ringback.domain.permit.payee import called_back, needs_second, replaced_and_frozen
from ringback.domain.progress import answered, done_count
from ringback.domain.severity import Severity
from ringback.playbook import FormPage
from ringback.reports.sections.money import amount
from ringback.reports.speaker import masked
from ringback.usecases.asking import Asked
from ringback.usecases.cases import next_id
from ringback.usecases.desk import Desk, DeskGround, Gesture
from ringback.usecases.forms import values_of

PAPER_FOR = tuple(relation.value for relation in CLOSE)
"""Relations that ask for a paper."""


class Need(Struct, frozen=True, kw_only=True):
    """One thing between an account and its lock: name, callback, paper, lists, point, first, wait, second."""

    what: str
    done: bool
    key: str = ""
    """Of the finding that stops the payment."""
    instead: bool = False
    """Done by what may take its place: nobody was rung."""
    by: PersonId | None = None
    when: Moment | None = None
    worthwhile: bool = False
    """Offered, and nothing waits for it."""


class Ringable(Struct, frozen=True, kw_only=True):
    """A number that could be rung; `why_not` is empty when it counts, else supplied or too_young."""

    contact: Contact
    why_not: str = ""


# forms


def payee_asked(desk: Desk, case: Case, *, edit: Payee | None = None) -> Asked:
    """The pages of a first account, of a change of it, or of one that is still open to correction."""
    change = edit.replaces is not None if edit else case.payee is not None
    pages = _payee_pages(desk.playbook.forms["payee"], change=change)
    if edit is not None:
        fixed = {"replaces": edit.replaces} if edit.replaces else {}
        return Asked(
            kind="payee", fact=edit.id, fixed=fixed, pages=pages, values=values_of(edit, pages), known=True
        )
    old = case.payee
    values = {"sort": "bank"} if old is None else {"sort": old.sort.value, "currency": old.currency}
    if old is not None:
        values["asked_on"] = desk.clock().day().isoformat()
    fixed = {"replaces": old.id} if old else {}
    return Asked(kind="payee", fact=next_id(case, "payee"), fixed=fixed, pages=pages, values=values)


def _payee_pages(pages: tuple[FormPage, ...], *, change: bool) -> tuple[FormPage, ...]:
    """A change begins with how it was asked for; the paper is asked for only where one is needed."""
    account, kept, whose, reached, written = pages
    paper = replace(whose, fields=whose.fields[1:], only_if={"relation": PAPER_FOR})
    asked = (account, written, kept, replace(whose, fields=whose.fields[:1]), paper)
    return (reached, *asked) if change else asked


def payment_asked(desk: Desk, case: Case) -> Asked:
    payee = standing_payee(case) or case.payee
    values = {
        "sort": "invoice",
        "on": desk.clock().day().isoformat(),
        "currency": payee.currency if payee else "",
    }
    return Asked(
        kind="payment",
        fact=next_id(case, "payment"),
        fixed={"payee": payee.id if payee else ""},
        pages=desk.playbook.forms["payment"],
        values=values,
    )


def bank_answer_id(case: Case, payee: FactId) -> FactId:
    """The answer there is, to be corrected, or a new one."""
    known = [answer.id for answer in case.of(BankAnswer) if answer.payee == payee]
    return known[-1] if known else next_id(case, "bank-answer")


def standing_payee(case: Case) -> Payee | None:
    """The account money may go to now: frozen, and not replaced by another frozen one."""
    locked = [p for p in case.of(Payee) if p.id in case.frozen and not replaced_and_frozen(case, p)]
    return locked[-1] if locked else None


# what is missing


def needs(desk: Desk, case_id: CaseId, payee: Payee) -> tuple[Need, ...]:
    """Everything `permit` asks for before the lock, in the order it is done, and then what is worth doing."""
    case, ground = desk.case(case_id), DeskGround(desk, case_id)
    found = [Need(what="name", done=bool(done_count(case, "bank_name", None, ground.index)))]
    if payee.replaces:
        found.append(Need(what="callback", done=called_back(case, payee, ground.index)))
    elif case.plan is not None and case.plan.requires("payee_callback"):
        done = bool(done_count(case, "payee_callback", None, ground.index))
        instead = done and not called_back(case, payee, ground.index)
        found.append(Need(what="callback", done=done, instead=instead))
    if close_party(case, payee):
        found.append(Need(what="paper", done=paper_seen(payee)))
        found.append(Need(what="lists", done=screened(case, payee)))
    blockers = [one for one in ground.assess(case).open if one.severity is Severity.BLOCKER]
    found += [Need(what="point", done=False, key=one.key) for one in blockers]
    return (*found, *_approvals(desk, case, payee), *_bill(case))


def _bill(case: Case) -> tuple[Need, ...]:
    """Whose number stands on the bill: offered where a number of theirs is known to compare it with."""
    if not any(known.number for known in case.of(Registration)):
        return ()
    return (Need(what="bill", done=answered(case, "invoice_join", None), worthwhile=True),)


def _approvals(desk: Desk, case: Case, payee: Payee) -> tuple[Need, ...]:
    given = case.approvals.get(payee.id, ())
    found = [_approval("first", given[0] if given else None)]
    if waits(case, payee):
        start = case.recorded[payee.id].when
        over = waited(start, desk.clock(), CHANGE_WAIT)
        found.append(Need(what="wait", done=over, when=wait_until(case, payee)))
    if needs_second(case, payee.id):
        found.append(_approval("second", given[1] if len(given) > 1 else None))
    return tuple(found)


def _approval(what: str, given: Approval | None) -> Need:
    if given is None:
        return Need(what=what, done=False)
    return Need(what=what, done=True, by=given.by, when=given.when)


def waits(case: Case, payee: Payee) -> bool:
    """A change always; a first account where the plan asks and no platform holds the money."""
    planned = case.plan is not None and case.plan.requires("payee_wait")
    return payee.replaces is not None or (planned and not answered(case, "platform_escrow", None))


def wait_until(case: Case, payee: Payee) -> Moment:
    """Two working days after it was written down, at the same time of day."""
    return after_working_days(case.recorded[payee.id].when, CHANGE_WAIT)


def after_working_days(start: Moment, count: int) -> Moment:
    days = (add_working_days(start.day(), count) - start.day()).days
    return Moment(start.at + days * DAY_MS, start.offset)


def freeze(desk: Desk, gesture: Gesture, payee: FactId) -> Case:
    """Where a stop of the computer came between the last approval and the lock."""
    return desk.append(gesture, ev.PayeeFrozen(payee=payee))


# whom to ring, whom to ask


def ringable(desk: Desk, case_id: CaseId, payee: Payee) -> tuple[Ringable, ...]:
    """Their numbers, those that count first."""
    case, index = desk.case(case_id), DeskGround(desk, case_id).index
    own = {payee.id, payee.replaces, *(one.id for one in case.people)} | (
        {case.party.id} if case.party else set()
    )
    numbers = [c for c in case.of(Contact) if c.channel is Channel.PHONE and c.about in own]
    found = []
    for contact in numbers:
        young = case.recorded[contact.id].when >= case.recorded[payee.id].first
        late = payee.replaces is not None and young
        why = "supplied" if not independent(contact, index) else "too_young" if late else ""
        found.append(Ringable(contact=contact, why_not=why))
    return tuple(sorted(found, key=_counts_first))


def _counts_first(one: Ringable) -> bool:
    return bool(one.why_not)


def second_people(desk: Desk, *not_these: PersonId) -> tuple[Person, ...]:
    """Who may sign second here: approvers with a key in use, but not those who did the first part."""
    register = desk.register
    return tuple(
        person
        for person in register.people.values()
        if person.role is Role.APPROVER
        and person.id not in {*not_these, *register.retired, *register.elsewhere}
    )


def second_elsewhere(desk: Desk, case: Case, *not_these: PersonId) -> tuple[Person, ...]:
    """Who may be asked by file: approvers with a register of their own, known here before the case."""
    register = desk.register
    ids = register.elsewhere - {*not_these, *register.retired}
    return tuple(one for id_ in ids if counts_as_second(case, one := register.people[id_]))


def counts_as_second(case: Case, person: Person) -> bool:
    """A key made after the case began counts as alone."""
    return case.opened is not None and person.made < case.opened


# what was paid


def payments(case: Case) -> tuple[Payment, ...]:
    """The newest first."""
    return tuple(sorted(case.of(Payment), key=_sent_on, reverse=True))


def _sent_on(payment: Payment) -> str:
    return payment.on


def money_words(payment: Payment) -> str:
    return f"{payment.currency} {amount(payment.minor, payment.currency)}"


def masked_account(account: str) -> str:
    return masked(account)
