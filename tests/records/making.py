"""What tests of records put into a register, and the ground `permit` rests on there."""

from collections.abc import Mapping
from pathlib import Path

from ringback.domain import events as ev
from ringback.domain.case import Case
from ringback.domain.facts import AnyFact, Channel, Contact, Name, Party, PartySort, Provenance, Statement
from ringback.domain.identifiers import Identifier, IdentifierKind, Owner
from ringback.domain.ids import CaseId, PersonId
from ringback.domain.independence import Index, NoIndex
from ringback.domain.moment import Moment
from ringback.domain.people import Person
from ringback.domain.verdict import Assessment, Outcome
from ringback.records.opening import unlock
from ringback.records.projections import Projection, plain
from ringback.records.register import Register
from ringback.records.slots import Cost
from ringback.records.staff import people_of

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
NOW = Moment(1_790_000_000_000, 540)
PASSPHRASE = "four words in a row"


class Ground:
    fresh = False

    def __init__(self, people: Mapping[PersonId, Person]) -> None:
        self.people = people
        self.index: Index = NoIndex()

    def assess(self, case: Case) -> Assessment:
        del case
        return Assessment(recommendation=Outcome.GO)


def later(minutes: int) -> Moment:
    return Moment(NOW.at + minutes * 60_000, NOW.offset)


def party(name: str = "Zoë Nguyễn") -> Party:
    return Party(id="party", sort=PartySort.PERSON, name=Name(name), place="Đà Nẵng", country="VN")


def phone(number: int, value: str = "+81312345678") -> Contact:
    return Contact(
        id=f"contact-{number}",
        about="party",
        channel=Channel.PHONE,
        value=value,
        provenance=Provenance.THEY_GAVE_IT,
        source_words="written at the foot of their first e-mail",
    )


def statement(number: int) -> Statement:
    words = f"In {2010 + number % 15} I built the stock system of a firm with forty shops. " * 8
    return Statement(id=f"statement-{number}", about="party", source="CV they sent", words=words)


def project(case: Case) -> Projection:
    """As rules would: the phones given by the applicant are their own."""
    phones = tuple(
        Identifier(IdentifierKind.PHONE, fact.value, Owner.APPLICANT, fact.id, fact.value)
        for fact in case.of(Contact)
    )
    return Projection(plain(case).summary, phones)


class CaseWork:
    """One case at a time, worked on as a person would."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.ground = Ground(register.people)
        self.case = CaseId("")
        self.minute = 1

    def open(self, **facts: object) -> CaseId:
        label = self.register.next_label(2026)
        self.case = self.register.open_case(
            ev.CaseOpened(label=label), self.register.me, now=NOW, ground=self.ground
        )
        return self.case

    def append(self, event: ev.AnyEvent, base: int | None = None, draft: str | None = None) -> Case:
        self.minute += 1
        return self.register.append(
            self.case,
            event,
            self.register.me,
            base=self.register.case(self.case).head if base is None else base,
            now=later(self.minute),
            ground=self.ground,
            draft_field=draft,
        )

    def record(self, fact: AnyFact, base: int | None = None, draft: str | None = None) -> Case:
        return self.append(ev.FactRecorded(fact=fact), base, draft)

    def usual(self, statements: int = 2) -> CaseId:
        """A case with a party, a phone and some statements."""
        self.open()
        self.record(party())
        self.record(phone(1))
        for number in range(statements):
            self.record(statement(number))
        return self.case


def unlocked(path: Path) -> Register:
    return unlock(path, people_of(path)[0].id, PASSPHRASE, project=project, cost=CHEAP)
