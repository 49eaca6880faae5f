"""What the page of the payee shows, as one frozen view."""

from enum import StrEnum

from msgspec import Struct

from ringback.domain.case import Approval, Case
from ringback.domain.facts import Payee
from ringback.domain.ids import CaseId, FactId, PersonId
from ringback.domain.permit.payee import payee_state
from ringback.text import _, country_name, worded
from ringback.ui.payee.lines import (
    BankView,
    NeedLine,
    NumberLine,
    PaymentLine,
    Second,
    bank_view,
    lines_of,
    number_lines,
    payment_lines,
    second_view,
)
from ringback.usecases.days import moment_words
from ringback.usecases.desk import Desk
from ringback.usecases.forms import Values
from ringback.usecases.paying import masked_account, needs, standing_payee


class Stage(StrEnum):
    DRAFT = "draft"
    PENDING = "pending"
    APPROVED = "approved"
    FROZEN = "frozen"


class PayCard(Struct, frozen=True, kw_only=True):
    """The card “Pay only to”. `account` is whole; it is shown masked until somebody asks."""

    holder: str
    where: str = ""
    account: str = ""
    masked: str = ""
    detail: str = ""
    approved: tuple[str, ...] = ()
    state: str = ""


class PayeeView(Struct, frozen=True, kw_only=True):
    """`card` is the newest account; `standing` the one money may go to meanwhile, when it is another."""

    who: str
    stage: Stage
    change: bool = False
    payee: FactId | None = None
    card: PayCard | None = None
    standing: PayCard | None = None
    needs: tuple[NeedLine, ...] = ()
    next: str = ""
    bank: BankView = BankView()
    numbers: tuple[NumberLine, ...] = ()
    second: Second | None = None
    payments: tuple[PaymentLine, ...] = ()
    editable: bool = False
    ended: bool = False


def payee_view(desk: Desk, case_id: CaseId) -> PayeeView:
    case = desk.case(case_id)
    payee = case.payee
    if payee is None:
        return PayeeView(who=case.names(), stage=Stage.DRAFT, ended=case.ended is not None)
    stage = Stage(payee_state(case, payee))
    change = payee.replaces is not None and stage is not Stage.FROZEN
    wanted = needs(desk, case_id, payee) if stage is Stage.PENDING else ()
    old = standing_payee(case)
    return PayeeView(
        who=case.names(),
        stage=stage,
        change=change,
        payee=payee.id,
        card=pay_card(desk, case, payee),
        standing=pay_card(desk, case, old) if old and old.id != payee.id else None,
        needs=lines_of(desk, case, payee, wanted),
        next="lock"
        if stage is Stage.APPROVED
        else next((one.what for one in wanted if not (one.done or one.worthwhile)), ""),
        bank=bank_view(desk, case, payee),
        numbers=number_lines(desk, case_id, payee) if stage is Stage.PENDING else (),
        second=second_view(desk, case, payee) if stage is Stage.PENDING else None,
        payments=payment_lines(desk, case),
        editable=stage is Stage.PENDING and not case.approvals.get(payee.id),
        ended=case.ended is not None,
    )


def pay_card(desk: Desk, case: Case, payee: Payee) -> PayCard:
    name = payee.holder
    others = ", ".join(form for form in name.forms()[1:] if form != name.written)
    frozen = case.frozen.get(payee.id)
    return PayCard(
        holder=f"{name.written} ({others})" if others else name.written,
        where=_joined(payee.bank, country_name(payee.country) if payee.country else ""),
        account=payee.account,
        masked=masked_account(payee.account),
        detail=_joined(worded(desk.playbook.label(payee.sort)), payee.currency),
        approved=tuple(_approved(desk, one) for one in case.approvals.get(payee.id, ())),
        state=_("Locked on {when}").format(when=moment_words(frozen)) if frozen else "",
    )


def _approved(desk: Desk, given: Approval) -> str:
    how = worded(desk.playbook.label(given.approved_as))
    return _joined(name_of(desk, given.by), moment_words(given.when), how)


def typed_card(values: Values, sorts: dict[str, str]) -> PayCard:
    """The card as far as it is typed."""
    country = values.get("country", "")
    account = values.get("account", "")
    return PayCard(
        holder=values.get("holder.written", ""),
        where=_joined(values.get("bank", ""), country_name(country) if len(country) == 2 else country),
        account=account,
        masked=account,
        detail=_joined(sorts.get(values.get("sort", ""), ""), values.get("currency", "")),
    )


def name_of(desk: Desk, person: PersonId | None) -> str:
    known = desk.register.people.get(person) if person else None
    return known.name if known else ""


def stage_word(stage: Stage) -> str:
    return {
        Stage.DRAFT: _("Draft"),
        Stage.PENDING: _("Pending"),
        Stage.APPROVED: _("Approved"),
        Stage.FROZEN: _("Frozen"),
    }[stage]


def stage_means(stage: Stage) -> str:
    return {
        Stage.DRAFT: _("Draft: it is being written down. Nothing is checked yet."),
        Stage.PENDING: _("Pending: pay nothing to it until it is locked."),
        Stage.APPROVED: _("Approved: everybody needed said yes. Lock it before you pay."),
        Stage.FROZEN: _("Frozen: it is locked. You can pay to it. Another account is a change."),
    }[stage]


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
