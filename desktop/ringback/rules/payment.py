"""Where the money goes: whose account it is, what the bank said, and what was paid when."""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.close_party import CLOSE, paper_seen, screened
from ringback.domain.facts import (
    BankAnswer,
    BankWords,
    CheckAnswer,
    DocumentSeen,
    Found,
    Name,
    PartySort,
    Payee,
    PayeeSort,
    Payment,
    PaymentSort,
    Quoted,
    QuotedSort,
    Registration,
    Relation,
    Sent,
)
from ringback.domain.findings import Finding, noticed
from ringback.domain.job import Answer
from ringback.rules import normal
from ringback.rules.identifiers import masked
from ringback.rules.names import Likeness, compare, kindest, share_a_word
from ringback.rules.payee_account import payee_account
from ringback.rules.people import Said
from ringback.rules.surroundings import Surroundings


def payment(case: Case, around: Surroundings) -> Iterator[Finding]:
    for payee in standing(case):
        yield from _holder(case, payee)
        yield from _bank(case, payee)
        yield from payee_account(case, payee, around)
        yield from _crypto(case, payee)
        yield from _listed(case, payee, around)
    for payee in case.of(Payee):
        yield from _paid_early(case, payee)


def standing(case: Case) -> tuple[Payee, ...]:
    """Where money may go now: the newest version, and an older one until the newer is frozen."""
    followed = {p.replaces: p.id in case.frozen for p in case.of(Payee) if p.replaces}
    return tuple(
        p for p in case.of(Payee) if p.id not in followed or (p.id in case.frozen and not followed[p.id])
    )


def shown_names(case: Case) -> tuple[Name, ...]:
    """The party's name, and what documents seen and, for a firm, its register show beside it."""
    party = case.party
    if party is None:
        return ()
    papers = [
        d.name
        for d in case.of(DocumentSeen)
        if d.about == party.id and not d.looks_altered and d.matches_sent is not Sent.DIFFERENT
    ]
    registered = [
        Name(written=r.name_there)
        for r in case.of(Registration)
        if r.about == party.id and r.found is Found.YES and r.name_there and party.sort is PartySort.COMPANY
    ]
    return (party.name, *papers, *registered)


def likeness(case: Case, name: Name) -> Likeness:
    """Of an account's name with the contractor's. A firm's worker, or a name merely said, is near at best."""
    firm = case.party is not None and case.party.sort is PartySort.COMPANY
    shown = shown_names(case)
    own = kindest(name, shown, firm=firm).likeness
    beside = [compare(name, other) for other in (*_workers(case), *_said(case, shown))]
    near = any(match.telling and match.likeness is not Likeness.DIFFERENT for match in beside)
    return min(own, Likeness.NEAR) if near else own


def _workers(case: Case) -> tuple[Name, ...]:
    return tuple(person.name for person in case.people if person is not case.party)


def _said(case: Case, shown: tuple[Name, ...]) -> tuple[Name, ...]:
    """Names they say they also use; one that shares no word with a shown name explains no account."""
    said = case.party.also_known_as if case.party else ()
    return tuple(name for name in said if any(share_a_word(name, other) for other in shown))


def _facts(case: Case, seen: str) -> Said:
    name = case.names()
    return Said(who=name, claimed=name, seen=seen)


def _holder(case: Case, payee: Payee) -> Iterator[Finding]:
    found = likeness(case, payee.holder) if case.party else Likeness.SAME
    seen = payee.holder.written
    if payee.relation is Relation.UNRELATED:
        yield noticed("payee_unrelated", payee.id, **_facts(case, seen))
    elif payee.relation in CLOSE:
        if not _same_firm(payee, found) and not _documented(case, payee):
            yield noticed("payee_close_party", payee.id, **_facts(case, seen))
    elif found is Likeness.DIFFERENT and _own_firm(case, payee):
        if not _documented(case, payee):
            yield noticed("payee_close_party", payee.id, **_facts(case, seen))
    elif found is Likeness.DIFFERENT:
        yield noticed("payee_unrelated", payee.id, **_facts(case, seen))
    elif found is Likeness.NEAR:
        yield noticed("payee_name_near", payee.id, **_facts(case, seen))


def _same_firm(payee: Payee, found: Likeness) -> bool:
    return payee.relation is Relation.OWN_COMPANY and found <= Likeness.NOTE


def _documented(case: Case, payee: Payee) -> bool:
    """PRODUCT.md: a close party until documented and screened."""
    return paper_seen(payee) and screened(case, payee)


def _own_firm(case: Case, payee: Payee) -> bool:
    """A firm whose register names our contact as its director."""
    return any(
        r.found is Found.YES
        and r.director_is_our_contact is Answer.YES
        and compare(payee.holder, Name(written=r.name_there), firm=True).same
        for r in case.of(Registration)
        if r.name_there
    )


def _bank(case: Case, payee: Payee) -> Iterator[Finding]:
    """The newest answer counts. `different` with no name of ours shown is somebody else's account."""
    answers = [a for a in case.of(BankAnswer) if a.payee == payee.id and a.answer is not BankWords.NOT_SHOWN]
    if not answers or case.party is None:
        return
    last = max(answers, key=lambda a: (a.on, case.recorded[a.id].seq if a.id in case.recorded else 0, a.id))
    shown = _shown(case, payee, last)
    facts = _facts(case, last.name_shown or payee.holder.written)
    if last.answer is BankWords.DIFFERENT and shown in {None, Likeness.DIFFERENT}:
        yield noticed("payee_unrelated", last.id, payee.id, **facts)
    elif _unsettled(last.answer, shown):
        yield noticed("payee_name_near", last.id, payee.id, **facts)


def _shown(case: Case, payee: Payee, answer: BankAnswer) -> Likeness | None:
    """How the name the bank showed compares with the contractor's, or with a close party's."""
    if not answer.name_shown.strip():
        return None
    shown = Name(written=answer.name_shown)
    found = likeness(case, shown)
    close = payee.relation in CLOSE or _own_firm(case, payee)
    return min(found, compare(shown, payee.holder).likeness) if close else found


def _unsettled(answer: BankWords, shown: Likeness | None) -> bool:
    match answer:
        case BankWords.SAME:
            return shown is Likeness.DIFFERENT
        case BankWords.CLOSE:
            return shown is None or shown >= Likeness.NEAR
        case BankWords.DIFFERENT | BankWords.NOT_SHOWN:
            return True


def _crypto(case: Case, payee: Payee) -> Iterator[Finding]:
    """A wallet and no account beside it, unless somebody already answered how else they can be paid."""
    named = any(other.sort is not PayeeSort.CRYPTO for other in standing(case))
    answered = any(answer.check == "payment_rail" for answer in case.of(CheckAnswer))
    if payee.sort is PayeeSort.CRYPTO and not named and not answered:
        yield noticed("crypto_only", payee.id, who=case.names(), thing=masked(payee.account))


def _listed(case: Case, payee: Payee, around: Surroundings) -> Iterator[Finding]:
    """The very address on a list; whatever sort was chosen for it, an address is one."""
    seen = around.listed.get(normal.wallet(payee.account))
    if seen:
        yield noticed("on_official_list", payee.id, who=case.names(), thing=masked(payee.account), seen=seen)


def _paid_early(case: Case, payee: Payee) -> Iterator[Finding]:
    """Invoices and advances before the freeze; a test payment is part of the vetting."""
    early = [
        p for p in case.of(Payment)
        if p.payee == payee.id and p.sort is not PaymentSort.TEST and _before_freeze(case, p)
    ]  # fmt: skip
    if early:
        yield noticed(
            "paid_before_approval",
            payee.id,
            who=case.names(),
            thing=masked(payee.account),
            number=str(len(early)),
        )


def _before_freeze(case: Case, sent: Payment) -> bool:
    """An approval quoted in a document is believed here: nothing hangs on it but this weak point."""
    if any(q.what is QuotedSort.APPROVAL and q.on <= sent.on for q in case.of(Quoted)):
        return False
    frozen = case.frozen.get(sent.payee)
    return frozen is None or sent.on < frozen.day().isoformat()
