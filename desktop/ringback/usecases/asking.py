"""What a fact's pages begin with: whom it is about, what the app fills in, what is known already."""

import msgspec
from msgspec import Struct

from ringback.domain.belonging import kind_of
from ringback.domain.case import Case
from ringback.domain.close_party import close_party
from ringback.domain.facts import (
    Access,
    AnyFact,
    CheckAnswer,
    Device,
    LoginReview,
    Name,
    Party,
    PartySort,
    Payee,
    Referee,
    Screening,
    Worker,
)
from ringback.domain.ids import Country, FactId
from ringback.domain.job import Sends
from ringback.playbook import Field, FormPage
from ringback.rules.people import country_of
from ringback.usecases.cases import next_id
from ringback.usecases.choices import first_choice, has_field, requires, ticked_at_first
from ringback.usecases.desk import Desk
from ringback.usecases.factlines import name_of
from ringback.usecases.forms import Values, values_of
from ringback.usecases.naming import names_beside

Person = Party | Worker | Referee
AskedField = Field


class Asked(Struct, frozen=True, kw_only=True):
    """`fixed` is filled in by the app, `values` stands in the fields when the page opens."""

    kind: str
    fact: FactId
    fixed: Values
    pages: tuple[FormPage, ...]
    values: Values
    known: bool = False
    beside: dict[str, tuple[Name, ...]] = {}
    """Names that what is typed in a field is compared with at once."""
    region: Country = ""
    """Where they say they are: the country of a number written without its code."""


def asked(desk: Desk, case: Case, kind: str, about: FactId | None, fact: FactId | None = None) -> Asked:
    pages = desk.playbook.forms[kind]
    known = case.facts.get(fact or "")
    if known is not None and kind_of(known) == kind:
        rest = _rest(known, pages)
        return Asked(
            kind=kind,
            fact=known.id,
            fixed=rest,
            beside=names_beside(case, kind, rest),
            pages=pages,
            values=values_of(known, pages),
            known=True,
            region=country_of(case, rest.get("about")),
        )
    fixed = _fixed(case, kind, about)
    return Asked(
        kind=kind,
        fact="party" if kind == "party" else next_id(case, kind.replace("_", "-")),
        fixed=fixed,
        beside=names_beside(case, kind, fixed),
        pages=pages,
        values=_at_first(desk, case, kind, about),
        region=country_of(case, about),
    )


def _rest(fact: AnyFact, pages: tuple[FormPage, ...]) -> Values:
    """What a fact holds that its pages do not ask for."""
    shown = {field.name.partition(".")[0] for page in pages for field in page.fields}
    tree = msgspec.to_builtins(fact)
    return {name: value for name, value in tree.items() if name not in shown | {"id", "kind"}}


def _fixed(case: Case, kind: str, about: FactId | None) -> Values:
    fixed = {}
    if has_field(kind, "about") and about:
        fixed["about"] = about
    if kind in {"bank_answer", "payment"} and case.payee is not None:
        fixed["payee"] = case.payee.id
    return fixed


_TODAY = {
    "document_seen": "on",
    "registration": "looked_up_on",
    "screening": "on",
    "qualification": "on",
    "live_work": "on",
    "recheck": "on",
    "bank_answer": "on",
    "evidence": "on",
    "reply": "on",
    "points_put": "on",
}


def _at_first(desk: Desk, case: Case, kind: str, about: FactId | None) -> Values:
    values = {
        field.name: _default(kind, field.name, field.input.value)
        for page in desk.playbook.forms[kind]
        for field in page.fields
    }
    if kind in _TODAY:
        values[_TODAY[kind]] = desk.clock().day().isoformat()
    if kind == "party" and case.job is not None:
        person = case.job.sends is Sends.PERSON
        values["sort"] = (PartySort.PERSON if person else PartySort.COMPANY).value
        values["work"] = case.job.title
    if kind == "login_review" and case.of(LoginReview):
        values["by"] = case.of(LoginReview)[-1].by
    if kind == "screening":
        named = case.facts.get(about or "")
        values["looked_for"] = name_of(case, about) if isinstance(named, Party | Worker | Payee) else ""
    return values


def _default(kind: str, field: str, sort: str) -> str:
    if sort == "choice":
        return first_choice(kind, field)
    return "yes" if sort == "toggle" and "." not in field and ticked_at_first(kind, field) else ""


def whom(case: Case, kind: str) -> tuple[tuple[FactId, str], ...]:
    """Whom a fact of this kind can be about, the most likely first."""
    if not has_field(kind, "about"):
        return ()
    party = (case.party,) if case.party else ()
    people: tuple[Person, ...] = case.people
    if kind == "registration":
        people = party
    elif kind in {"screening", "profile", "statement", "evidence", "exhibit"}:
        people = (*party, *case.of(Worker))
    elif kind == "contact":
        people = (*party, *case.of(Worker), *case.of(Referee))
    named = tuple((person.id, person.name.written) for person in people)
    return (*named, *_payee_to_screen(case)) if kind == "screening" else named


def _payee_to_screen(case: Case) -> tuple[tuple[FactId, str], ...]:
    payee = case.payee
    return ((payee.id, payee.holder.written),) if payee and close_party(case, payee) else ()


def region_of(case: Case, about: FactId) -> Country:
    """Where somebody a contact is of says they are; a referee's is the contractor's."""
    return country_of(case, about)


def needs_somebody(case: Case, kind: str) -> str:
    """The kind of fact that has to come first, or nothing."""
    if kind in {"bank_answer", "payment"}:
        return "" if case.of(Payee) else "payee"
    if not requires(kind, "about") or whom(case, kind):
        return ""
    company = case.party is not None and case.party.sort is PartySort.COMPANY
    return "worker" if company else "party"


def best_about(case: Case, kind: str) -> FactId | None:
    """Whom a check is about when nobody was named: the first it is still to be done for."""
    people = [person for person, _name in whom(case, kind)]
    if kind == "screening":
        looked = {look.about for look in case.of(Screening)}
        people = [person for person in people if person not in looked] or people
    return people[0] if people else None


def unfinished_fact(case: Case, check: str, about: FactId | None) -> FactId | None:
    """A fact that is there and only wants finishing: a card without the way to cut, a device still packed."""
    for fact in case.facts.values():
        match fact:
            case Access() if check == "access_card" and not (
                fact.how_to_cut.strip() and fact.who_cuts.strip()
            ):
                return fact.id
            case Device() if check == "unboxing_call" and not fact.unboxed_on and about in {None, fact.about}:
                return fact.id
            case _:
                pass
    return None


def outcome_answer(desk: Desk, case: Case, check: str, about: FactId | None, values: Values) -> CheckAnswer:
    """A check's answer with one of its outcomes; a new version of the one it has already."""
    known = answer_to(case, check, about)
    return CheckAnswer(
        id=known.id if known else next_id(case, "check-answer"),
        check=check,
        about=about,
        outcome=values["outcome"],
        words=values["words"],
        on=desk.clock().day().isoformat(),
    )


def answer_to(case: Case, check: str, about: FactId | None) -> CheckAnswer | None:
    """The answer a check has already."""
    answers = [one for one in case.of(CheckAnswer) if one.check == check and one.about == about]
    return answers[-1] if answers else None
