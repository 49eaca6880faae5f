"""The account itself: check digits, the usual form of its country, and where it is."""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.facts import Found, Payee, PayeeSort, PlaceProof, Registration
from ringback.domain.findings import Finding, noticed
from ringback.domain.job import Answer
from ringback.rules import normal
from ringback.rules.accounts.banks import check_account, country_in
from ringback.rules.accounts.held import Held
from ringback.rules.accounts.wallets import check_wallet
from ringback.rules.identifiers import masked
from ringback.rules.people import Said
from ringback.rules.surroundings import Surroundings

_SERVICES = """
    airwallex; instarem; payoneer; paypal; remitly; revolut; skrill; transferwise; wallex; wise; world first;
    worldfirst
"""
VIRTUAL = tuple(tuple(name.split()) for name in _SERVICES.split(";"))
"""Services that hand out account numbers in other countries than their customers live in: normal for people
who are paid from abroad (THREAT.md 3.1). Names as of November 2026. [our choice of the usual ones]"""


def payee_account(case: Case, payee: Payee, around: Surroundings) -> Iterator[Finding]:
    yield from _typed(case, payee, around)
    yield from _country(case, payee)


def _typed(case: Case, payee: Payee, around: Surroundings) -> Iterator[Finding]:
    """Check digits that do not fit are a slip which nobody else may stop; an odd form is good to know."""
    crypto = payee.sort is PayeeSort.CRYPTO
    told = (
        check_wallet(payee.account) if crypto else check_account(payee.account, payee.country, around.forms)
    )
    facts = Said(who=case.names(), thing=masked(payee.account))
    if told.held is Held.WRONG:
        yield noticed("account_mistyped", payee.id, **facts)
    elif told.held is Held.UNUSUAL and payee.sort is PayeeSort.BANK:
        yield noticed("account_form_unusual", payee.id, **facts)


def _country(case: Case, payee: Payee) -> Iterator[Finding]:
    """One finding for one account: it is elsewhere than was stated of it, or elsewhere than they live."""
    where = account_country(payee)
    if not where:
        return
    known = countries_known(case)
    if payee.country and payee.country != where:
        yield noticed("country_differs", payee.id, who=case.names(), seen=where, claimed=payee.country)
    elif known and where not in known:
        claimed = case.party.country if case.party else ""
        yield noticed(
            "country_differs", payee.id, who=case.names(), seen=where, claimed=claimed or min(known)
        )


def account_country(payee: Payee) -> str:
    """Where a bank account is kept; a wallet or a service with accounts anywhere is nowhere."""
    if payee.sort is not PayeeSort.BANK or virtual(payee.bank):
        return ""
    return country_in(payee.account, payee.bank) or payee.country


def virtual(bank: str) -> bool:
    """Whether whole words of a bank's name are those of such a service: Wise, but not Wiseman Bank."""
    words = normal.text(bank).split()
    return any(tuple(words[at : at + len(name)]) == name for name in VIRTUAL for at in range(len(words)))


def countries_known(case: Case) -> frozenset[str]:
    """Where they say or show that they live, work or are registered."""
    said = [person.country for person in (case.party, *case.people) if person is not None]
    shown = [p.country for p in case.of(PlaceProof) if p.shows_name is Answer.YES]
    registered = [r.country for r in case.of(Registration) if r.found is Found.YES]
    return frozenset({*said, *shown, *registered} - {""})
