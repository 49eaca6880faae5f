"""The calls to make: whom, why, where to look for a number, and which numbers do not count."""

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.facts import Call, Channel, Contact, Purpose, Referee
from ringback.domain.findings import THIS_CASE, OpenCheck
from ringback.domain.ids import CaseId, FactId
from ringback.domain.independence import Index, counts, independent
from ringback.text import _, worded
from ringback.usecases.desk import Desk
from ringback.usecases.numbers import places_to_look

ENOUGH_NAMES = 2


class NotCounting(Struct, frozen=True):
    value: str
    why: str


class CallToMake(Struct, frozen=True, kw_only=True):
    purpose: Purpose
    about: FactId
    who: str
    why: str
    done: bool
    found: tuple[str, ...] = ()
    look: tuple[str, ...] = ()
    not_counting: tuple[NotCounting, ...] = ()


class CallList(Struct, frozen=True, kw_only=True):
    """`missing` are the referees still to be named."""

    calls: tuple[CallToMake, ...]
    missing: int = 0


def calls_to_make(desk: Desk, case_id: CaseId) -> CallList:
    case, assessment = desk.case(case_id), desk.assess(case_id)
    index = desk.surroundings(case_id, case)
    wanted = [
        *((Purpose.REFERENCE, referee.id) for referee in case.of(Referee)),
        *_main_line(case),
        *_payee(case),
        *_voice(case),
    ]
    calls = tuple(_call(desk, case, index, purpose, about) for purpose, about in wanted)
    return CallList(calls=calls, missing=_missing(case, assessment.open_checks))


def _main_line(case: Case) -> list[tuple[Purpose, FactId]]:
    asked = case.plan is not None and case.plan.requires("main_line_callback")
    return [(Purpose.MAIN_LINE, case.party.id)] if asked and case.party else []


def _payee(case: Case) -> list[tuple[Purpose, FactId]]:
    asked = case.plan is not None and case.plan.requires("payee_callback")
    payee = case.payee
    if not asked or payee is None:
        return []
    return [(Purpose.PAYEE_CHANGE if payee.replaces else Purpose.PAYEE, payee.id)]


def _voice(case: Case) -> list[tuple[Purpose, FactId]]:
    own = case.party is not None and any(one.about == case.party.id for one in _phones(case))
    return [(Purpose.VOICE, case.party.id)] if own and case.party else []


def _missing(case: Case, still_open: tuple[OpenCheck, ...]) -> int:
    needed = sum(check.needed for check in still_open if check.check == "reference_callback")
    return max(needed - len(case.of(Referee)), 0)


def _phones(case: Case) -> list[Contact]:
    return [one for one in case.of(Contact) if one.channel is Channel.PHONE]


def _call(desk: Desk, case: Case, index: Index, purpose: Purpose, about: FactId) -> CallToMake:
    mine = [one for one in _phones(case) if one.about == about]
    good = [one for one in mine if not purpose.needs_independence or independent(one, index)]
    done = any(
        call.about == about and call.purpose is purpose and counts(call, case, index)
        for call in case.of(Call)
    )
    return CallToMake(
        purpose=purpose,
        about=about,
        who=_who(case, about),
        why=worded(desk.playbook.label(purpose)),
        done=done,
        found=tuple(one.value for one in good),
        look=() if good or not purpose.needs_independence else places_to_look(case, about),
        not_counting=tuple(NotCounting(one.value, _reason(one, index)) for one in mine if one not in good),
    )


def _who(case: Case, about: FactId) -> str:
    referee = case.get(Referee, about)
    if referee is not None:
        return ", ".join(part for part in (referee.name.written, referee.organisation) if part)
    return case.names()


def _reason(contact: Contact, index: Index) -> str:
    if contact.supplied:
        return _("They gave it to you.")
    others = [label for label in index.supplied_by(contact) if label != THIS_CASE]
    if others:
        return _("An applicant gave it as their own, in {cases}.").format(cases=", ".join(others))
    return _("It is also their own number.")
