"""What may happen next, and who may do it: `permit` returns, or raises Refused or InputProblem with facts.

The screens ask it before they offer something; the register asks it before it writes anything, so that an
import, the command line and a second window obey the same rules.
"""

import msgspec

from ringback.domain import events as ev
from ringback.domain.calendar import impossible_days
from ringback.domain.case import Case
from ringback.domain.checks import CHECKS
from ringback.domain.cleanliness import document_line, hidden_character, texts
from ringback.domain.errors import InputProblem, Refused
from ringback.domain.facts import (
    AnyFact,
    Call,
    CheckAnswer,
    CheckMissed,
    Contact,
    Exhibit,
    FindingAnswer,
    Incident,
    Party,
    Payee,
    VideoSession,
)
from ringback.domain.ids import PersonId
from ringback.domain.independence import independent, reaches
from ringback.domain.moment import Moment
from ringback.domain.national import require_no_national_number
from ringback.domain.permit.decision import permit_decision, permit_second
from ringback.domain.permit.ground import Asked, Ground, refuse_unless
from ringback.domain.permit.incident import permit_incident
from ringback.domain.permit.payee import permit_approval, permit_freeze, permit_payee
from ringback.domain.permit.times import permit_end, permit_times
from ringback.domain.permit.video import permit_draw, permit_mark, permit_picture, permit_redraw
from ringback.domain.plan import extend, plan_for, plan_hash
from ringback.domain.references import RUNG, missing_reference
from ringback.domain.settle import ANSWERS_NOTHING, strong_enough

__all__ = ["Ground", "permit"]


def permit(case: Case, event: ev.AnyEvent, by: PersonId, now: Moment, ground: Ground) -> None:
    """Return if `event` may be appended to `case` by this person now.

    Raises:
        Refused: the product forbids it; `facts` say what would make it possible.
        InputProblem: a value can't be stored as it is; `facts["where"]` names it.
    """
    asked = Asked(case, by, now, ground)
    _require_open(case, event)
    _require_clean(event)
    require_no_national_number(msgspec.to_builtins(event), _facts_with(case, event))
    match event:
        case ev.PlanFixed():
            refuse_unless(case.plan is None, "plan_already_fixed")
            _require_hash(event)
            refuse_unless(event.plan == plan_for(event.job), "plan_does_not_fit_job")
        case ev.PlanExtended():
            _permit_extension(case, event)
        case ev.FactRecorded():
            _permit_fact(event.fact, asked)
        case ev.PayeeApproved():
            permit_approval(event, asked)
        case ev.PayeeFrozen():
            permit_freeze(event, asked)
        case ev.Decided():
            permit_decision(event, asked)
        case ev.DecisionLookedAt() | ev.DecisionSeconded():
            permit_second(event, asked)
        case ev.CaseEnded():
            refuse_unless(event.erase_on, "erase_date_needed")
            refuse_unless(not case.running, "call_running")
        case ev.EntryWithdrawn():
            _permit_undo(case, event)
        case _:
            _permit_live(event, asked)


def _require_open(case: Case, event: ev.AnyEvent) -> None:
    opens = isinstance(event, ev.CaseOpened)
    refuse_unless(opens == (case.head < 0), "case_already_opened" if opens else "case_not_opened")
    refuse_unless(case.ended is None or isinstance(event, ev.FactRecorded | ev.EntryWithdrawn), "case_ended")


def _require_clean(event: ev.AnyEvent) -> None:
    for where, text in texts(msgspec.to_builtins(event)):
        found = hidden_character(text)
        if found:
            raise InputProblem("hidden_character", where=where, character=found)
        if document_line(text):
            raise InputProblem("document_line", where=where)
    for where, text in impossible_days(event):
        raise InputProblem("no_such_day", where=where, named=text)


def _facts_with(case: Case, event: ev.AnyEvent) -> tuple[AnyFact, ...]:
    new = (event.fact,) if isinstance(event, ev.FactRecorded) else ()
    return (*case.facts.values(), *new)


def _require_hash(event: ev.PlanFixed | ev.PlanExtended) -> None:
    refuse_unless(event.hash == plan_hash(event.plan, event.job, event.playbook), "plan_hash_wrong")


def _permit_extension(case: Case, event: ev.PlanExtended) -> None:
    if case.plan is None:
        raise Refused("plan_not_fixed")
    _require_hash(event)
    refuse_unless(event.plan == extend(case.plan, event.job), "plan_would_shrink")


def _permit_undo(case: Case, event: ev.EntryWithdrawn) -> None:
    refuse_unless(event.seq not in case.withdrawn and 0 < event.seq <= case.head, "nothing_to_undo")
    refuse_unless(event.seq in _undoable(case), "cannot_be_undone")


def _permit_fact(fact: AnyFact, asked: Asked) -> None:
    case = asked.case
    known = case.facts.get(fact.id)
    refuse_unless(known is None or type(known) is type(fact), "fact_kind_changed", fact=fact.id)
    missing = missing_reference(fact, case)
    if missing:
        raise InputProblem("reference_missing", where=missing[0], named=missing[1])
    _permit_kind(fact, asked)


def _permit_kind(fact: AnyFact, asked: Asked) -> None:
    """What each kind asks for besides."""
    case = asked.case
    match fact:
        case Party():
            refuse_unless(case.party is None or case.party.id == fact.id, "one_party_only")
        case Payee():
            permit_payee(fact, asked)
        case FindingAnswer():
            refuse_unless(strong_enough(fact, case, asked.ground.index), "evidence_too_low", rule=fact.rule)
            refuse_unless(_answers_something(fact, asked), "answer_without_fingerprint")
        case CheckAnswer() | CheckMissed():
            _require_known_check(fact)
        case Contact():
            _require_as_rung(fact, case)
        case Exhibit():
            permit_picture(fact, case)
        case Incident():
            permit_incident(fact, asked.now)
        case Call() | VideoSession():
            refuse_unless(fact.id not in case.witnessed, "witnessed_already", fact=fact.id)
        case _:
            pass
    permit_times(fact, asked.now)


def _require_known_check(fact: CheckAnswer | CheckMissed) -> None:
    check = CHECKS.get(fact.check)
    if isinstance(fact, CheckAnswer):
        if check is None or fact.outcome not in check.outcomes:
            raise InputProblem("unknown_outcome", where="outcome", named=f"{fact.check}: {fact.outcome}")
        return
    if check is None:
        raise InputProblem("unknown_outcome", where="check", named=fact.check)
    if not fact.why.strip():
        raise InputProblem("field_empty", where="why", named="why")


def _answers_something(answer: FindingAnswer, asked: Asked) -> bool:
    """A point as it stands now: nothing is answered before it appears."""
    if answer.fingerprint == ANSWERS_NOTHING:
        return True
    said = asked.ground.assess(asked.case)
    about = tuple(sorted(answer.finding_about))
    standing = {(f.rule, f.about, f.fingerprint) for f in (*said.open, *said.cleared)}
    return (answer.rule, about, answer.fingerprint) in standing


def _require_as_rung(fact: Contact, case: Case) -> None:
    """A number that was rung stays the one that was rung: a call never begins to count afterwards, and
    what was heard on it is not unsaid by taking back what showed it."""
    known = case.get(Contact, fact.id)
    if known is not None and any(call.contact == fact.id for call in case.of(Call)):
        shown = known.second_source in {None, fact.second_source}
        refuse_unless(fact.whence == known.whence and shown, "number_was_rung")


def _permit_live(event: ev.AnyEvent, asked: Asked) -> None:
    """The steps of a call or a video session, in their order."""
    case = asked.case
    match event:
        case ev.CallStarted():
            refuse_unless(not case.running, "call_running")
            refuse_unless(event.call not in case.facts, "fact_kind_changed", fact=event.call)
            _require_number(event, asked)
        case ev.FactHeard():
            refuse_unless(event.call in case.running, "no_call_running")
        case ev.CallEnded():
            refuse_unless(event.call in case.running, "no_call_running")
            ended = case.get(Call, event.call)
            if ended is not None:
                permit_end(event, ended, asked.now)
        case ev.HeardCompared():
            refuse_unless(event.call not in case.running, "call_running")
            call = case.get(Call, event.call)
            heard = {item.fact for item in call.heard} if call else set()
            refuse_unless(event.fact in heard, "heard_first")
        case ev.PromptsDrawn():
            permit_draw(event, case)
        case ev.PromptRedrawn():
            permit_redraw(event, case)
        case ev.PromptMarked():
            permit_mark(event, case)
        case ev.PictureAgreed() | ev.VideoEnded():
            refuse_unless(event.session in case.running, "no_call_running")


def _require_number(event: ev.CallStarted, asked: Asked) -> None:
    case, contact = asked.case, asked.case.get(Contact, event.contact)
    if not isinstance(case.facts.get(event.about), RUNG[event.purpose]):
        raise InputProblem("reference_missing", where="about", named=event.about)
    own = not event.purpose.needs_independence
    if contact is None or not (own or reaches(case, contact, event.purpose, event.about)):
        raise InputProblem("reference_missing", where="contact", named=event.contact)
    if event.purpose.needs_independence and not independent(contact, asked.ground.index):
        seen = asked.ground.index.supplied_by(contact)
        raise Refused("number_not_independent", number=contact.value, seen=", ".join(seen))


def _undoable(case: Case) -> frozenset[int]:
    """Entries whose fact nothing else names; approvals, decisions and the plan can't be undone."""
    named = {
        value
        for fact in case.facts.values()
        for name in ("about", "contact", "payee", "replaces", "by_fact")
        if (value := getattr(fact, name, None))
    }
    return frozenset(
        mark.seq
        for fact_id, mark in case.recorded.items()
        if fact_id not in named
        and fact_id not in case.witnessed
        and fact_id not in case.approvals
        and mark.first == mark.when
    )
