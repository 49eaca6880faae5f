"""Changes of the account: before the first payment, or twice in six months."""

from collections.abc import Iterator
from datetime import date

from ringback.domain.case import Case
from ringback.domain.facts import Payee, Payment
from ringback.domain.findings import Finding, noticed
from ringback.domain.moment import parse_day
from ringback.domain.permit.payee import change_done_right
from ringback.rules.surroundings import Surroundings

SIX_MONTHS = 183
"""Days."""
SOON = 60
"""Days after the first payment (THREAT.md C-PD-03); PRODUCT.md's table leaves such a change weak."""


def payout(case: Case, around: Surroundings) -> Iterator[Finding]:
    """A change called back, waited for and approved by two settles whatever came before it."""
    changes = sorted((_day(case, p), p.id) for p in case.of(Payee) if p.replaces)
    right = [day for day, name in changes if _done_right(case, name, around)]
    open_ones = [(day, name) for day, name in changes if not right or day > max(right)]
    wrong = [name for day, name in open_ones if _too_early(case, name, day) or _too_soon(name, day, changes)]
    early = [name for day, name in open_ones if name not in wrong and _soon_after_paid(case, day)]
    if wrong:
        yield noticed("payout_changed", *wrong, who=case.names(), number=str(len(changes)))
    if early:
        yield noticed("payout_changed_soon", *early, who=case.names(), number=str(SOON))


def _day(case: Case, payee: Payee) -> date:
    asked = parse_day(payee.asked_on)
    recorded = case.recorded.get(payee.id)
    return asked or (recorded.first.day() if recorded else date.min)


def _done_right(case: Case, name: str, around: Surroundings) -> bool:
    payee = case.get(Payee, name)
    return payee is not None and payee.id in case.recorded and change_done_right(case, payee, around)


def _too_early(case: Case, name: str, day: date) -> bool:
    """Before the first payment, as was said or as the payments show."""
    payee = case.get(Payee, name)
    paid = [parse_day(payment.on) or date.max for payment in case.of(Payment)]
    return (payee is not None and payee.before_first_payment) or bool(paid and day < min(paid))


def _soon_after_paid(case: Case, day: date) -> bool:
    paid = [when for payment in case.of(Payment) if (when := parse_day(payment.on)) is not None]
    return bool(paid) and 0 <= (day - min(paid)).days <= SOON


def _too_soon(name: str, day: date, changes: list[tuple[date, str]]) -> bool:
    return any(other != name and abs((day - when).days) <= SIX_MONTHS for when, other in changes)
