"""An applicant's inbox: the identifiers of somebody not taken on, kept until a day, so that a second
persona is noticed. No plan, no job, no check."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from msgspec import Struct

from ringback.domain import events as ev
from ringback.domain.case import Case
from ringback.domain.cleanliness import cleaned
from ringback.domain.errors import InputProblem
from ringback.domain.facts import (
    AnyFact,
    Channel,
    Contact,
    DocumentSeen,
    Name,
    Party,
    PartySort,
    Payee,
    PayeeSort,
    Provenance,
    SeenHow,
    Statement,
)
from ringback.domain.ids import CaseId, Country, Day
from ringback.reports.speaker import masked
from ringback.rules.extract import ACCOUNT, WALLET, pull_out
from ringback.text import _, country_name, ngettext, worded
from ringback.usecases.days import text_of_day
from ringback.usecases.desk import Desk, DeskGround
from ringback.usecases.told import FoundLine, found_line, sort_words, split

KEPT_MONTHS = 6
"""How long identifiers are kept where nobody says otherwise. [our choice: no country's law is known here]"""
LAST = 3
"""Characters of a document's number that are kept."""


class Applicant(Struct, frozen=True, kw_only=True):
    """Who was not taken on. `words` are kept only when they are given: a CV used again is then noticed."""

    name: str
    country: Country = ""
    work: str = ""
    found: tuple[FoundLine, ...] = ()
    document: str = ""
    document_country: Country = ""
    last_three: str = ""
    born: Day = ""
    words: str = ""


def usual_end(today: date) -> date:
    """Six months on; the last day of the month where the day is not in it."""
    month = today.month - 1 + KEPT_MONTHS
    first = date(today.year + month // 12, month % 12 + 1, 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(first + timedelta(days=today.day - 1), following - timedelta(days=1))


def found_in_paste(desk: Desk, text: str, region: str = "") -> tuple[FoundLine, ...]:
    """Every contact and account in pasted words, in their order."""
    return tuple(found_line(desk, one, region) for one in pull_out(cleaned(text), region))


def keep_applicant(desk: Desk, applicant: Applicant, until: date) -> CaseId:
    """A case of the inbox with an erase date: all of it or nothing.

    Raises InputProblem: `field_empty` (name), `nothing_to_match`, `day_has_gone`, or what a fact refuses.
    """
    now = desk.clock()
    _require(applicant, until, now.day())
    facts = tuple(_facts(applicant, now.day().isoformat()))
    ended = ev.CaseEnded(ending=ev.Ending.NOT_TAKEN_ON, erase_on=until.isoformat())
    label = desk.register.next_label(now.day().year)
    return desk.register.import_case(
        ev.CaseOpened(label=label, way=ev.Way.INBOX),
        [*(ev.FactRecorded(fact=fact) for fact in facts), ended],
        desk.signer,
        now=now,
        ground_of=partial(DeskGround, desk),
    )


def _require(applicant: Applicant, until: date, today: date) -> None:
    if not applicant.name.strip():
        raise InputProblem("field_empty", where="name", named="name")
    document = applicant.last_three.strip() and applicant.born
    if not (applicant.found or document or applicant.words.strip()):
        raise InputProblem("nothing_to_match", where="found")
    if until <= today:
        raise InputProblem("day_has_gone", where="until", named=until.isoformat())


def _facts(applicant: Applicant, today: Day) -> Iterator[AnyFact]:
    name = Name(written=applicant.name.strip())
    yield Party(
        id="party", sort=PartySort.PERSON, name=name, country=applicant.country, work=applicant.work.strip()
    )
    contacts = [line for line in applicant.found if not line.pays]
    for number, line in enumerate(contacts, 1):
        yield Contact(
            id=f"contact-{number}",
            about="party",
            channel=Channel(line.sort),
            value=line.value,
            provenance=Provenance.THEY_GAVE_IT,
            source_words=_("in what they sent"),
        )
    yield from _accounts(applicant, name)
    yield from _document(applicant, name, today)
    for number, part in enumerate(split(cleaned(applicant.words).strip()), 1):
        yield Statement(id=f"statement-{number}", about="party", source=_("CV"), words=part, on=today)


def _accounts(applicant: Applicant, name: Name) -> Iterator[Payee]:
    """Nobody said whose they are; each further one stands in the place of the one before."""
    accounts = [line for line in applicant.found if line.pays]
    for number, line in enumerate(accounts, 1):
        yield Payee(
            id=f"payee-{number}",
            sort=PayeeSort.CRYPTO if line.sort == WALLET else PayeeSort.BANK,
            holder=name,
            account=line.value,
            country=applicant.country,
            replaces=f"payee-{number - 1}" if number > 1 else None,
        )


def _document(applicant: Applicant, name: Name, today: Day) -> Iterator[DocumentSeen]:
    if applicant.last_three.strip() or applicant.born:
        yield DocumentSeen(
            id="document-1",
            about="party",
            document=applicant.document.strip() or _("Identity document"),
            country=applicant.document_country or applicant.country,
            name=name,
            last_three=applicant.last_three.strip()[-LAST:],
            born=applicant.born,
            how=SeenHow.COPY,
            on=today,
        )


def kept_lines(desk: Desk, case: Case) -> tuple[str, ...]:
    """What is kept of somebody, a line each; accounts by their end."""
    return tuple(line for fact in case.facts.values() if (line := _kept_line(desk, fact)))


def _kept_line(desk: Desk, fact: AnyFact) -> str:
    label = desk.playbook.label
    match fact:
        case Party():
            return " · ".join(filter(None, (fact.work, country_name(fact.country) if fact.country else "")))
        case Contact():
            return f"{worded(label(fact.channel))}: {fact.value}"
        case Payee():
            sort = WALLET if fact.sort is PayeeSort.CRYPTO else ACCOUNT
            return f"{sort_words(desk, sort)}: {masked(fact.account)}"
        case DocumentSeen():
            ends = _("ends in {last}").format(last=fact.last_three) if fact.last_three else ""
            born = _("born {day}").format(day=text_of_day(fact.born, date.min)) if fact.born else ""
            where = country_name(fact.country) if fact.country else ""
            return " · ".join(filter(None, (fact.document, where, ends, born)))
        case Statement():
            count = len(fact.words)
            return ngettext("Their own words, {n} letter", "Their own words, {n} letters", count).format(
                n=count
            )
        case _:
            return ""
