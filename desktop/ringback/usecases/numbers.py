"""The numbers somebody can be rung on: which are known, whether one counts, and where to look for one."""

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.facts import Channel, Contact, Payee, Purpose, Referee
from ringback.domain.ids import CaseId, FactId
from ringback.domain.independence import independent, person_behind
from ringback.playbook import CompanyRegister, Directory, load_country
from ringback.rules import normal
from ringback.rules.people import country_of
from ringback.text import _, worded
from ringback.usecases.desk import Desk


class Judged(Struct, frozen=True):
    """`seen`: labels of the cases whose applicant gave this number as their own."""

    counts: bool
    seen: tuple[str, ...] = ()


def judge(desk: Desk, case_id: CaseId, contact: Contact) -> Judged:
    """Whether a number may be rung as one the firm found itself; it need not be recorded yet."""
    case = desk.case(case_id)
    with_it = replace(case, facts={**case.facts, contact.id: contact})
    around = desk.surroundings(case_id, with_it)
    return Judged(independent(contact, around), around.supplied_by(contact))


def belongs_to(case: Case, about: FactId) -> FactId:
    """Who a number found for this call reaches: an account is asked about at the party's own line."""
    if case.get(Payee, about) and case.party:
        return case.party.id
    return about


def numbers_for(case: Case, about: FactId) -> tuple[Contact, ...]:
    """The telephone numbers known for a referee, a party, or those behind a payee; newest last."""
    owners = {about, belongs_to(case, about)}
    return tuple(c for c in case.of(Contact) if c.channel is Channel.PHONE and c.about in owners)


def newer_than_request(case: Case, contact: FactId, about: FactId, purpose: Purpose) -> bool:
    """For a changed account only a number known before the request counts."""
    payee = case.recorded.get(about)
    known = case.recorded.get(contact)
    asked = purpose is Purpose.PAYEE_CHANGE and payee is not None
    return bool(asked and payee and (known is None or known.when >= payee.first))


def country_behind(case: Case, about: FactId | None) -> str:
    return country_of(case, about and belongs_to(case, person_behind(case, about)))


def country_rung(case: Case, about: FactId, number: str) -> str:
    """Where the telephone rings, as the number says: the language to speak there."""
    behind = country_behind(case, about)
    return normal.phone_country(number, behind) or behind


def places_to_look(case: Case, about: FactId) -> tuple[str, ...]:
    """A line for each register and directory of that country; none where no country is known."""
    country = load_country(country_behind(case, about))
    if country is None:
        return ()
    registers = (_place(one, one.number) for one in country.registers)
    return (*registers, *(_place(one, one.note) for one in country.directories))


def _place(one: CompanyRegister | Directory, about: str) -> str:
    words = " · ".join(part for part in (worded(one.name), one.site, worded(about)) if part)
    return words if one.certainty == "F" else _("{place} (check this)").format(place=words)


def place_among_referees(case: Case, about: FactId) -> tuple[int, int]:
    """Which of how many referees, counted from one; (0, 0) for anybody else."""
    referees = [referee.id for referee in case.of(Referee)]
    return (referees.index(about) + 1, len(referees)) if about in referees else (0, 0)
