"""An e-mail that asks for money to go elsewhere: where an answer goes, who wrote it, and what it asks.

The results of the receiving server are used one way only: a failure is a point to look at, a pass is nothing.
"""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.facts import Channel, Contact, Judged, MailRead, Payee
from ringback.domain.findings import Finding, noticed
from ringback.rules import normal
from ringback.rules.extract import ACCOUNT, WALLET
from ringback.rules.identifiers import masked
from ringback.rules.lookalike import lookalike
from ringback.rules.surroundings import Surroundings

_FAILED = frozenset({"fail", "softfail", "permerror"})
_SITED = frozenset({Channel.EMAIL, Channel.SITE})


def mail(case: Case, around: Surroundings) -> Iterator[Finding]:
    del around
    for one in case.of(MailRead):
        yield from _answer(case, one)
        yield from _sender(case, one)
        yield from _account(case, one)
        if not_confirmed(one.judged):
            yield noticed("mail_not_confirmed", one.id, who=case.names(), thing=one.from_address)


def _answer(case: Case, one: MailRead) -> Iterator[Finding]:
    """Another domain; at a free mail service, another address."""
    sender, answer = normal.domain(one.from_address), normal.domain(one.reply_to)
    if sender and sender in normal.FREE_MAIL:
        sender, answer = normal.email(one.from_address), normal.email(one.reply_to)
    if sender and answer and sender != answer:
        yield noticed(
            "mail_answer_elsewhere",
            one.id,
            who=case.names(),
            claimed=one.from_address,
            seen=one.reply_to,
        )


def _sender(case: Case, one: MailRead) -> Iterator[Finding]:
    """Against the addresses and sites the case had; with none there is nothing to compare."""
    sender = normal.own_domain(one.from_address)
    known = {normal.own_domain(c.value) for c in case.of(Contact) if c.channel in _SITED} - {""}
    near = next((real for real in sorted(known) if lookalike(sender, real)), "") if sender else ""
    if near and sender not in known:
        yield noticed("mail_domain_lookalike", one.id, who=case.names(), thing=sender, seen=near)
        return
    addresses = {normal.email(c.value) for c in case.of(Contact) if c.channel is Channel.EMAIL} - {""}
    address = normal.email(one.from_address)
    if address and addresses and address not in addresses:
        yield noticed("mail_new_sender", one.id, who=case.names(), thing=one.from_address)


def not_confirmed(judged: Judged) -> bool:
    """DMARC says both at once (RFC 7489); without it, SPF failed and no signature held (RFC 7208, 6376)."""
    if judged.dmarc in {"pass", "fail"}:
        return judged.dmarc == "fail"
    return judged.spf in _FAILED and judged.dkim != "pass"


def _account(case: Case, one: MailRead) -> Iterator[Finding]:
    """An account in the request that is not the one in force, until it is locked itself."""
    known = _in_force(case)
    if not known:
        return
    forms = {form for payee in known for form in _forms(payee.account, payee.country)}
    strange = [
        asked.value
        for asked in one.asked
        if asked.sort in {ACCOUNT, WALLET} and not _forms(asked.value, known[-1].country) & forms
    ]
    if strange:
        yield noticed(
            "mail_other_account",
            one.id,
            who=case.names(),
            thing=", ".join(masked(value) for value in strange),
            claimed=masked(known[-1].account),
        )


def _in_force(case: Case) -> tuple[Payee, ...]:
    """Every account that is locked; before the first lock, the one the case has."""
    locked = tuple(payee for payee in case.of(Payee) if payee.id in case.frozen)
    return locked or ((case.payee,) if case.payee else ())


def _forms(account: str, country: str) -> frozenset[str]:
    return frozenset({normal.account(account, country), normal.wallet(account)} - {""})
