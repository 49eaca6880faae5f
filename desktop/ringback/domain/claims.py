"""The evidence ladder: the best rung reached for each of the six claims, and no score."""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.checks import CHECKS
from ringback.domain.doubts import doubted
from ringback.domain.facts import (
    AnyFact,
    BankAnswer,
    BankWords,
    Call,
    CallOutcome,
    CheckAnswer,
    Device,
    DocumentSeen,
    Evidence,
    Exhibit,
    Found,
    LiveWork,
    Party,
    Payee,
    PlaceProof,
    Profile,
    Purpose,
    Qualification,
    QualificationOutcome,
    Recheck,
    Referee,
    Registration,
    SamePerson,
    SeenHow,
    Sent,
    Statement,
    VideoSession,
)
from ringback.domain.findings import ClaimRung
from ringback.domain.ids import FactId
from ringback.domain.independence import Index, counts
from ringback.domain.job import Answer
from ringback.domain.progress import since_the_change
from ringback.domain.rungs import Claim, Rung

Reached = tuple[Claim, Rung]


def ladder(case: Case, index: Index) -> tuple[ClaimRung, ...]:
    """All six claims in order; a company's claims stand where its weakest named worker stands."""
    people: list[FactId | None] = [person.id for person in case.people]
    return tuple(ClaimRung(claim, _weakest(case, claim, people or [None], index)) for claim in Claim)


def _weakest(case: Case, claim: Claim, people: list[FactId | None], index: Index) -> Rung | None:
    best = [_best(case, claim, person, index) for person in people]
    reached = [rung for rung in best if rung is not None]
    return min(reached) if len(reached) == len(best) else None


def _best(case: Case, claim: Claim, person: FactId | None, index: Index) -> Rung | None:
    best = max(
        (
            rung
            for fact in case.facts.values()
            if _concerns(case, fact, person)
            for reached, rung in rungs_of(fact, case, index)
            if reached is claim
        ),
        default=None,
    )
    doubts = doubted(case, lambda fact: _concerns(case, fact, person))
    return min(best, Rung.SAID) if best is not None and claim in doubts else best


def _concerns(case: Case, fact: AnyFact, person: FactId | None) -> bool:
    about = getattr(fact, "about", None)
    referee = case.get(Referee, about)
    about = referee.about if referee else about
    return person is None or about not in {worker.id for worker in case.people} or about == person


def rung_of(fact: AnyFact, case: Case, index: Index) -> Rung:
    """The best rung a fact stands on, whatever the claim: what `permit` asks of a clearing fact."""
    return max((rung for _, rung in rungs_of(fact, case, index)), default=Rung.SAID)


def rungs_of(fact: AnyFact, case: Case, index: Index) -> Iterator[Reached]:
    match fact:
        case Party():
            yield Claim.WHO, Rung.SAID
            if fact.place:
                yield Claim.WHERE, Rung.SAID
        case DocumentSeen():
            yield Claim.WHO, _document(fact)
        case Registration() if fact.found is Found.YES:
            yield Claim.WHO, Rung.RECORD
        case PlaceProof():
            yield Claim.WHERE, Rung.PAPER
        case Device() if fact.unboxed_on and fact.fits_their_place is Answer.YES:
            yield Claim.WHERE, Rung.LIVE
        case Evidence():
            named = fact.source.strip() and fact.words.strip()
            yield fact.claim or Claim.WHO, Rung[fact.route.name] if named else Rung.SAID
        case CheckAnswer():
            yield from _answer(fact, case)
        case _:
            yield from _work(fact)
            yield from _money(fact, case, index)


def _work(fact: AnyFact) -> Iterator[Reached]:
    match fact:
        case Referee() | Profile():
            yield Claim.PAST_WORK, Rung.SAID
        case Statement():
            yield Claim.PAST_WORK, Rung.PAPER
            yield Claim.SKILL, Rung.SAID
        case Qualification() if fact.outcome is QualificationOutcome.CONFIRMED:
            yield Claim.PAST_WORK, Rung.RECORD
        case LiveWork() if fact.explained is Answer.YES:
            yield Claim.SKILL, Rung.LIVE
        case VideoSession() | Recheck() if fact.same_person is SamePerson.SAME:
            yield Claim.SAME_PERSON, Rung.LIVE
        case Exhibit():
            yield Claim.PAST_WORK, Rung.SAID


def _money(fact: AnyFact, case: Case, index: Index) -> Iterator[Reached]:
    match fact:
        case Payee():
            yield Claim.MONEY, Rung.PAPER if fact.relation_paper.strip() else Rung.SAID
        case BankAnswer() if fact.answer in {BankWords.SAME, BankWords.CLOSE}:
            if _where_money_goes(case, fact.payee):
                yield Claim.MONEY, Rung.RECORD
        case Call() if fact.outcome is CallOutcome.SPOKE and counts(fact, case, index):
            claim = _CALL[fact.purpose]
            if claim is not Claim.MONEY or _where_money_goes(case, fact.about):
                yield claim, Rung.LIVE if fact.purpose.needs_independence else Rung.SAID


def _document(fact: DocumentSeen) -> Rung:
    """A document that looks altered, or is not the one sent, supports nothing."""
    doubtful = fact.looks_altered or fact.matches_sent is Sent.DIFFERENT
    return Rung.SAID if doubtful else _DOCUMENT[fact.how]


def _where_money_goes(case: Case, named: FactId) -> bool:
    """An older version of the payee says nothing about the account in use now."""
    return case.payee is None or case.get(Payee, named) in {None, case.payee}


def _answer(fact: CheckAnswer, case: Case) -> Iterator[Reached]:
    check = CHECKS.get(fact.check)
    good = check is not None and check.outcomes.get(fact.outcome, "unknown") is None
    if check is None or not good or fact.outcome in check.unfinished:
        return
    for claim in check.claims:
        if claim is not Claim.MONEY or since_the_change(case, fact):
            yield claim, check.rung


_DOCUMENT = {
    SeenHow.COPY: Rung.PAPER,
    SeenHow.LIVE: Rung.LIVE,
    SeenHow.BESIDE_FACE: Rung.LIVE,
    SeenHow.IN_PERSON: Rung.IN_PERSON,
}
_CALL = {
    Purpose.REFERENCE: Claim.PAST_WORK,
    Purpose.MAIN_LINE: Claim.WHO,
    Purpose.PAYEE: Claim.MONEY,
    Purpose.PAYEE_CHANGE: Claim.MONEY,
    Purpose.VOICE: Claim.WHO,
}
