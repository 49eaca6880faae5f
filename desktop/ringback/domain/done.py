"""How often each required check is done, told from the facts of its own kind."""

from collections.abc import Callable
from unicodedata import normalize

from ringback.domain.case import Case
from ringback.domain.events import ApprovedAs
from ringback.domain.facts import (
    Access,
    BankAnswer,
    BankWords,
    Call,
    Contact,
    Device,
    DocumentSeen,
    FirstLook,
    FirstLookItem,
    Found,
    HeardHow,
    LiveWork,
    LoginReview,
    Payment,
    PaymentSort,
    Phrase,
    PlaceProof,
    PromptMark,
    Purpose,
    Qualification,
    QualificationOutcome,
    Referee,
    Registration,
    SamePerson,
    Screening,
    SeenHow,
    VideoPurpose,
    VideoSession,
    Worker,
)
from ringback.domain.ids import FactId
from ringback.domain.independence import Index, counts, person_behind
from ringback.domain.job import Answer
from ringback.domain.moment import waited
from ringback.domain.sizing import wider

FEWEST_HEARD = 3
"""Facts that must have been said for a reference call to count; the page asks for all seven. [our choice]"""
NUMBER_END = 8
"""Digits by which two numbers of one case are told apart, whatever country code is before. [our choice]"""
CHANGE_WAIT = 2
"""Working days (PRODUCT.md, "Payee lock")."""

Count = Callable[[Case, FactId | None, Index], int]


def _job_answers(case: Case, _: FactId | None, __: Index) -> int:
    """Open again while something reaches further than the answers say."""
    return int(case.plan is not None and not wider(case))


def _told_us(case: Case, _: FactId | None, __: Index) -> int:
    return int(case.party is not None and bool(case.of(Contact)))


def _first_look(case: Case, _: FactId | None, __: Index) -> int:
    return int({look.item for look in case.of(FirstLook)} >= set(FirstLookItem))


def _document(*ways: SeenHow) -> Count:
    def count(case: Case, person: FactId | None, _: Index) -> int:
        return int(any(d.about == person and d.how in ways for d in case.of(DocumentSeen)))

    return count


def _company(case: Case, _: FactId | None, __: Index) -> int:
    return int(any(r.found is not Found.NOT_REQUIRED for r in case.of(Registration)))


def _screening(case: Case, _: FactId | None, __: Index) -> int:
    wanted = {person.id for person in case.people} | ({case.party.id} if case.party else set())
    return int(bool(wanted) and wanted <= {look.about for look in case.of(Screening)})


def _references(case: Case, person: FactId | None, index: Index) -> int:
    """Different referees, each on a different number."""
    good = [
        call
        for call in case.of(Call)
        if call.purpose is Purpose.REFERENCE
        and case.get(Referee, call.about) is not None
        and person_behind(case, call.about) == person
        and counts(call, case, index)
        and _heard_enough(call)
    ]
    return min(len({call.about for call in good}), len({_number(case, call) for call in good}))


def _number(case: Case, call: Call) -> str:
    """The end of the number, so that writing it in two ways, or down twice, makes no second number."""
    contact = case.get(Contact, call.contact)
    value = normalize("NFKC", contact.value) if contact else call.contact
    return "".join(filter(str.isdigit, value))[-NUMBER_END:] or value


def _heard_enough(call: Call) -> bool:
    said = [heard for heard in call.heard if heard.how is HeardHow.SAID and heard.words.strip()]
    return len(said) >= FEWEST_HEARD or call.outcome.value == "never_worked_here"


def _main_line(case: Case, _: FactId | None, index: Index) -> int:
    return int(any(c.purpose is Purpose.MAIN_LINE and counts(c, case, index) for c in case.of(Call)))


_AT_SOURCE = {
    QualificationOutcome.CONFIRMED,
    QualificationOutcome.NO_RECORD,
    QualificationOutcome.NOT_OFFERED,
}


def _qualification(case: Case, person: FactId | None, _: Index) -> int:
    return int(any(q.about == person and q.outcome in _AT_SOURCE for q in case.of(Qualification)))


_JUDGED = {PromptMark.DID_IT, PromptMark.ODD}


def _video(prompts: int, *purposes: VideoPurpose) -> Count:
    """A call of these purposes with enough prompts judged and the phrase agreed or repeated."""

    def count(case: Case, person: FactId | None, _: Index) -> int:
        return int(
            any(
                s.about == person
                and s.purpose in purposes
                and s.id not in case.running
                and sum(p.mark in _JUDGED for p in s.prompts) >= prompts
                and s.phrase in {Phrase.AGREED, Phrase.REPEATED}
                for s in case.of(VideoSession)
            )
        )

    return count


_TOLD_APART = {SamePerson.SAME, SamePerson.DIFFERENT}


def _second_call(case: Case, person: FactId | None, _: Index) -> int:
    return int(
        any(
            s.about == person and s.purpose is VideoPurpose.SECOND and s.same_person in _TOLD_APART
            for s in case.of(VideoSession)
        )
    )


def _live_work(case: Case, person: FactId | None, _: Index) -> int:
    return int(any(w.about == person and w.explained is not Answer.UNSURE for w in case.of(LiveWork)))


def _second_observer(case: Case, person: FactId | None, _: Index) -> int:
    calls = any(s.about == person and s.second_observer.strip() for s in case.of(VideoSession))
    papers = any(d.about == person and d.second_observer.strip() for d in case.of(DocumentSeen))
    return int(calls or papers)


def _bank_name(case: Case, _: FactId | None, __: Index) -> int:
    payee = case.payee
    answers = [a for a in case.of(BankAnswer) if payee and a.payee == payee.id]
    return int(any(a.answer is not BankWords.NOT_SHOWN for a in answers))


def _payee_callback(case: Case, _: FactId | None, index: Index) -> int:
    payee = case.payee
    purposes = {Purpose.PAYEE, Purpose.PAYEE_CHANGE}
    return int(
        any(
            payee and call.about == payee.id and call.purpose in purposes and counts(call, case, index)
            for call in case.of(Call)
        )
    )


def _second_person(case: Case, _: FactId | None, __: Index) -> int:
    payee = case.payee
    approvals = case.approvals.get(payee.id, ()) if payee else ()
    return int(any(approval.approved_as is ApprovedAs.SECOND for approval in approvals))


def _test_payment(case: Case, _: FactId | None, __: Index) -> int:
    payee = case.payee
    tests = [p for p in case.of(Payment) if payee and p.payee == payee.id and p.sort is PaymentSort.TEST]
    return int(any(payment.read_back for payment in tests))


def _payee_wait(case: Case, _: FactId | None, __: Index) -> int:
    payee = case.payee
    if payee is None or payee.id not in case.frozen:
        return 0
    return int(waited(case.recorded[payee.id].when, case.frozen[payee.id], CHANGE_WAIT))


def _access_card(case: Case, _: FactId | None, __: Index) -> int:
    lines = case.of(Access)
    return int(bool(lines) and all(line.how_to_cut.strip() and line.who_cuts.strip() for line in lines))


def _unboxed(case: Case, person: FactId | None, _: Index) -> int:
    devices = [device for device in case.of(Device) if person is None or device.about == person]
    return int(bool(devices) and all(device.unboxed_on for device in devices))


def _any(kind: type[Worker | PlaceProof | Device | LoginReview]) -> Count:
    def count(case: Case, person: FactId | None, _: Index) -> int:
        return int(any(person is None or getattr(fact, "about", None) == person for fact in case.of(kind)))

    return count


COUNTS: dict[str, Count] = {
    "job_answers": _job_answers,
    "told_us": _told_us,
    "first_look": _first_look,
    "document_live": _document(SeenHow.LIVE, SeenHow.BESIDE_FACE, SeenHow.IN_PERSON),
    "document_beside_face": _document(SeenHow.BESIDE_FACE, SeenHow.IN_PERSON),
    "company_register": _company,
    "workers_named": _any(Worker),
    "place_proof": _any(PlaceProof),
    "screening": _screening,
    "reference_callback": _references,
    "main_line_callback": _main_line,
    "qualification_source": _qualification,
    "video_hello": _video(1, VideoPurpose.HELLO, VideoPurpose.MAIN),
    "video_main": _video(3, VideoPurpose.MAIN),
    "second_call": _second_call,
    "live_work": _live_work,
    "second_observer": _second_observer,
    "bank_name": _bank_name,
    "payee_callback": _payee_callback,
    "second_person": _second_person,
    "test_payment": _test_payment,
    "payee_wait": _payee_wait,
    "access_card": _access_card,
    "delivery_join": _any(Device),
    "unboxing_call": _unboxed,
    "login_review": _any(LoginReview),
}
