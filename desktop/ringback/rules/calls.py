"""What was heard at the source: employers, clients, schools, and payees rung back."""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.facts import (
    Call,
    CallFact,
    CallOutcome,
    Comparison,
    Contact,
    HeardHow,
    Payee,
    Purpose,
    Qualification,
    QualificationOutcome,
    Referee,
)
from ringback.domain.findings import THIS_CASE, Finding, noticed
from ringback.domain.independence import ANSWERED, counts, person_behind, reaches
from ringback.rules.people import Said, who
from ringback.rules.surroundings import Surroundings

HISTORY = frozenset({CallFact.SPEAKER, CallFact.RELATION, CallFact.MONTHS, CallFact.DELIVERED})
"""Facts of the work itself; whether they met, how they paid and praise contradict no history."""


def calls(case: Case, around: Surroundings) -> Iterator[Finding]:
    for call in case.of(Call):
        if call.id in case.running:
            continue
        at_source = counts(call, case, around) or _counted(call, case, around)
        if call.outcome is CallOutcome.NEVER_WORKED_HERE and at_source:
            yield from _denied(case, call)
        elif call.outcome is CallOutcome.DOES_NOT_KNOW_THEM and at_source:
            yield from _not_known(case, call)
        elif call.outcome is CallOutcome.DETAILS_NOT_THEIRS:
            yield from _not_theirs(case, call)
        elif call.outcome is CallOutcome.SPOKE and call.purpose is Purpose.REFERENCE:
            yield from _heard(case, call, at_source=at_source)
    for qualification in case.of(Qualification):
        yield from _qualification(case, qualification)


def _counted(call: Call, case: Case, around: Surroundings) -> bool:
    """Whether it did when they were rung: what somebody denied is not unsaid by an entry made afterwards.

    A call that the journal saw begin was on a number that counted then, whatever is said of it since.
    """
    if call.id in case.witnessed:
        return call.purpose.needs_independence and call.outcome in ANSWERED
    contact, rung = case.get(Contact, call.contact), case.recorded.get(call.id)
    if contact is None or rung is None or not reaches(case, contact, call.purpose, call.about):
        return False
    marks = [case.recorded[fact] for fact in around.givers(contact) if fact in case.recorded]
    only_here = set(around.supplied_by(contact)) <= {THIS_CASE}
    later = bool(marks) and all(mark.since.at > rung.first.at for mark in marks)
    return only_here and later and not contact.supplied


def _denied(case: Case, call: Call) -> Iterator[Finding]:
    referee = case.get(Referee, call.about)
    firm = (referee.organisation or referee.name.written) if referee else call.spoke_to
    yield noticed("employer_denies", call.id, who=who(case, person_behind(case, call.about)), seen=firm)


def _not_known(case: Case, call: Call) -> Iterator[Finding]:
    """Only somebody who was named as knowing them can fail to."""
    referee = case.get(Referee, call.about)
    if referee is not None:
        person = who(case, person_behind(case, call.about))
        yield noticed("referee_does_not_know", call.id, who=person, seen=referee.name.written)


def _not_theirs(case: Case, call: Call) -> Iterator[Finding]:
    """Whoever answered: the person rung did not ask for this account."""
    payee = case.get(Payee, call.about) or case.payee
    if payee is not None:
        name = case.names()
        facts = Said(who=name, claimed=name, seen=payee.holder.written)
        yield noticed("payee_unrelated", call.id, payee.id, **facts)


def _heard(case: Case, call: Call, *, at_source: bool) -> Iterator[Finding]:
    referee = case.get(Referee, call.about)
    different = [h for h in call.heard if h.compared is Comparison.DIFFERENT and h.fact in HISTORY]
    told = [h for h in different if h.how is HeardHow.SAID]
    if told and at_source:
        expected = {e.fact: e.words for e in referee.expected} if referee else {}
        order = list(CallFact)
        told.sort(key=lambda h: order.index(h.fact))
        yield noticed(
            "history_does_not_hold",
            call.id,
            who=who(case, person_behind(case, call.about)),
            thing=", ".join(h.fact.value for h in told),
            claimed=" · ".join(filter(None, (expected.get(h.fact, "") for h in told))),
            seen=" · ".join(filter(None, (h.words for h in told))),
        )
    if _paper_only(call):
        yield noticed("referee_knows_paper_only", call.id, who=who(case, call.about))


def _paper_only(call: Call) -> bool:
    """They repeat what the CV says and can't name what was delivered."""
    how = {heard.fact: heard.how for heard in call.heard}
    on_paper = {CallFact.RELATION, CallFact.MONTHS}
    knows_paper = any(how.get(fact) is HeardHow.SAID for fact in on_paper)
    return knows_paper and how.get(CallFact.DELIVERED) is HeardHow.DID_NOT_KNOW


def _qualification(case: Case, qualification: Qualification) -> Iterator[Finding]:
    facts = Said(
        who=who(case, qualification.about),
        thing=qualification.title,
        claimed=qualification.title,
        seen=qualification.issuer,
    )
    match qualification.outcome:
        case QualificationOutcome.NO_RECORD if qualification.relied_on:
            yield noticed("school_denies", qualification.id, **facts)
        case QualificationOutcome.NOT_OFFERED:
            yield noticed("history_does_not_hold", qualification.id, **facts)
