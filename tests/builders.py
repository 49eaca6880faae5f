"""Small cases and facts for tests: a builder fills in whatever the test does not care about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from ringback.domain import events as ev
from ringback.domain import facts as f
from ringback.domain.case import Case
from ringback.domain.entry import Entry
from ringback.domain.facts import AnyFact
from ringback.domain.fold import fold
from ringback.domain.ids import CaseId, PersonId
from ringback.domain.independence import Index
from ringback.domain.job import QUESTIONS, Answer, Job, Sends
from ringback.domain.moment import DAY_MS, Moment
from ringback.domain.people import Person, Role
from ringback.domain.permit import permit
from ringback.domain.plan import Plan, plan_for, plan_hash
from ringback.domain.references import in_order
from ringback.domain.verdict import Assessment
from ringback.rules.assess import assess
from ringback.rules.surroundings import Surroundings, surroundings_for

TODAY = date(2026, 3, 4)
"""A Wednesday."""
T = TypeVar("T")
HOUR = 3_600_000
EPOCH = date(1970, 1, 1)

YES, NO, UNSURE = Answer.YES, Answer.NO, Answer.UNSURE


def at(day: date = TODAY, hour: int = 9) -> Moment:
    return Moment((day - EPOCH).days * DAY_MS + hour * HOUR)


def job(yes: int = 0, *, sends: Sends = Sends.PERSON, **answers: Answer) -> Job:
    """The first `yes` of the five sizing questions answered yes, money left out as long as it can be."""
    money = "moves_money_or_holds_admin"
    order = [name for name in QUESTIONS if name not in {"sends", money}] + [money]
    given = {name: YES if place < yes else NO for place, name in enumerate(order)} | answers
    return Job(
        title="Web shop",
        sends=sends,
        sees_code_or_customer_data=given["sees_code_or_customer_data"],
        moves_money_or_holds_admin=given[money],
        uses_computer_we_do_not_control=given["uses_computer_we_do_not_control"],
        paid_abroad_or_by_emoney=given["paid_abroad_or_by_emoney"],
        met_only_online=given["met_only_online"],
    )


LIGHT, STANDARD, FULL = job(1), job(3), job(5)
SUPPLIER = job(0, sends=Sends.SUPPLIER, met_only_online=YES)


def _built(kind: type[T], more: dict[str, object], **usual: object) -> T:
    return kind(**(usual | more))


def name(written: str, reading: str = "", latin: str = "") -> f.Name:
    return f.Name(written, reading, latin)


def party(written: str = "Linh Pham", **more: object) -> f.Party:
    return _built(
        f.Party, more, id="party", sort=f.PartySort.PERSON, name=name(written), country="VN", place="Hue"
    )


def company(written: str = "Sakura Works KK", **more: object) -> f.Party:
    return _built(
        f.Party, more, id="party", sort=f.PartySort.COMPANY, name=name(written), country="JP", place="Osaka"
    )


def worker(fact_id: str = "worker", written: str = "Sato Yuki", **more: object) -> f.Worker:
    return _built(f.Worker, more, id=fact_id, name=name(written), country="JP")


def contact(fact_id: str, value: str, about: str = "party", **more: object) -> f.Contact:
    """One they gave, on a channel read off the value."""
    if "@" in value.strip("@"):
        channel = f.Channel.EMAIL
    elif value.lstrip("+")[:1].isdigit():
        channel = f.Channel.PHONE
    else:
        channel = f.Channel.HANDLE if value.startswith("@") else f.Channel.SITE
    provenance = f.Provenance.THEY_GAVE_IT
    return _built(
        f.Contact, more, id=fact_id, about=about, channel=channel, value=value, provenance=provenance
    )


def found(fact_id: str, value: str, about: str = "party", **more: object) -> f.Contact:
    """One the firm found itself: a main line in a directory."""
    return contact(
        fact_id, value, about, **({"provenance": f.Provenance.DIRECTORY, "main_line": True} | more)
    )


def referee(
    fact_id: str = "ref", written: str = "Ann Lee", about: str = "party", **more: object
) -> f.Referee:
    return _built(f.Referee, more, id=fact_id, about=about, name=name(written), organisation="Harbour Print")


def heard(fact: f.CallFact, words: str = "as said", **more: object) -> f.Heard:
    return _built(f.Heard, more, fact=fact, words=words)


GOOD = tuple(
    heard(fact, compared=f.Comparison.SAME)
    for fact in (f.CallFact.SPEAKER, f.CallFact.RELATION, f.CallFact.MONTHS)
)


def call(fact_id: str, contact_id: str, about: str = "ref", **more: object) -> f.Call:
    """A finished reference call in which enough was heard."""
    purpose, outcome = f.Purpose.REFERENCE, f.CallOutcome.SPOKE
    return _built(
        f.Call,
        more,
        id=fact_id,
        about=about,
        contact=contact_id,
        purpose=purpose,
        outcome=outcome,
        heard=GOOD,
    )


def document(fact_id: str = "passport", written: str = "Pham Linh", **more: object) -> f.DocumentSeen:
    return _built(
        f.DocumentSeen,
        more,
        id=fact_id,
        about="party",
        document="Passport",
        name=name(written),
        how=f.SeenHow.BESIDE_FACE,
    )


def lines(**more: object) -> f.LinesRead:
    return _built(f.LinesRead, more, form=f.LineForm.TD3, country="VNM")


def cv(*passages: str, fact_id: str = "cv", about: str = "party") -> f.Statement:
    return f.Statement(id=fact_id, about=about, source="CV", words=" ".join(passages))


def registration(fact_id: str = "register", **more: object) -> f.Registration:
    return _built(
        f.Registration,
        more,
        id=fact_id,
        about="party",
        register="Company register",
        number="0100-01",
        found=f.Found.YES,
    )


def screening(fact_id: str = "lists", about: str = "party", **more: object) -> f.Screening:
    nothing = f.ScreeningResult.NOTHING
    return _built(
        f.Screening, more, id=fact_id, about=about, list_name="UN", looked_for="Linh Pham", result=nothing
    )


def prompts(count: int, mark: f.PromptMark | None = f.PromptMark.DID_IT) -> tuple[f.Prompt, ...]:
    return tuple(f.Prompt(prompt=f"prompt-{n}", family=f"family-{n}", mark=mark) for n in range(count))


def file(fact_id: str = "file", name: str = "cv.pdf", *, sha256: str = "a" * 64, **read: object) -> f.Exhibit:
    """A PDF that was read; `read` is what it says of itself."""
    said = f.FileRead(**({"sort": f.FileSort.PDF} | read))  # type: ignore[arg-type]
    return f.Exhibit(id=fact_id, about="party", name=name, sha256=sha256, size=9, read=said)


def mail(fact_id: str = "mail", **more: object) -> f.MailRead:
    """A mail as it should be: from the address the case knows, confirmed, an answer going back to it."""
    sender = "billing@harbour-print.example"
    return _built(f.MailRead, more, id=fact_id, exhibit="file", from_address=sender, judged=PASSED)


PASSED = f.Judged(by="mx.our-firm.example", spf="pass", dkim="pass", dmarc="pass")


def video(fact_id: str = "video", about: str = "party", **more: object) -> f.VideoSession:
    return _built(
        f.VideoSession,
        more,
        id=fact_id,
        about=about,
        purpose=f.VideoPurpose.MAIN,
        minutes=10,
        prompts=prompts(3),
        phrase=f.Phrase.AGREED,
    )


def live_work(fact_id: str = "work", about: str = "party", **more: object) -> f.LiveWork:
    return _built(f.LiveWork, more, id=fact_id, about=about, explained=YES)


def recheck(fact_id: str, due: f.RecheckDue, on: str, **more: object) -> f.Recheck:
    same, repeated = f.SamePerson.SAME, f.Phrase.REPEATED
    return _built(
        f.Recheck, more, id=fact_id, about="party", due=due, on=on, same_person=same, phrase=repeated
    )


def payee(fact_id: str = "payee", holder: str = "PHAM LINH", **more: object) -> f.Payee:
    return _built(
        f.Payee,
        more,
        id=fact_id,
        sort=f.PayeeSort.BANK,
        holder=name(holder),
        account="0071 000 123 456",
        country="VN",
        relation=f.Relation.SELF,
    )


def bank(fact_id: str = "bank", payee_id: str = "payee", **more: object) -> f.BankAnswer:
    return _built(f.BankAnswer, more, id=fact_id, payee=payee_id, answer=f.BankWords.SAME)


def payment(fact_id: str = "paid", payee_id: str = "payee", **more: object) -> f.Payment:
    return _built(f.Payment, more, id=fact_id, payee=payee_id, on="2026-03-01", minor=50_000, currency="USD")


def access(fact_id: str = "access", about: str = "party", **more: object) -> f.Access:
    return _built(
        f.Access,
        more,
        id=fact_id,
        about=about,
        preset=f.Preset.WEB_SHOP,
        what="Product pages",
        level=f.Level.WORK,
        how_to_cut="Remove the staff account",
        who_cuts="Owner",
    )


def device(fact_id: str = "laptop", about: str = "party", **more: object) -> f.Device:
    return _built(
        f.Device,
        more,
        id=fact_id,
        about=about,
        what="Laptop",
        deliver_to="12 Le Loi, Hue",
        recipient=f.Recipient.THEMSELVES,
        fits_their_place=YES,
    )


def seen_from(*countries: tuple[str, int], **more: object) -> f.SignIns:
    """An export that adds up to so many days in each country."""
    seen = tuple(f.CountrySeen(country=country, times=days, days=days) for country, days in countries)
    total = sum(days for _country, days in countries)
    return _built(
        f.SignIns, more, first="2026-02-01", last="2026-03-01", times=total, days=total, countries=seen
    )


def login_review(seen: f.SignIns | None = None, **more: object) -> f.LoginReview:
    return _built(f.LoginReview, more, id="review", by="Ken", seen=seen)


def answer(fact_id: str, check: str, outcome: str, about: str | None = None) -> f.CheckAnswer:
    return f.CheckAnswer(id=fact_id, check=check, outcome=outcome, about=about)


def missed(fact_id: str, check: str, about: str | None = None) -> f.CheckMissed:
    return f.CheckMissed(id=fact_id, check=check, about=about, why="Could not be done")


def evidence(fact_id: str = "evidence", route: f.Route = f.Route.RECORD) -> f.Evidence:
    return f.Evidence(id=fact_id, route=route, source="Land register", words="Seen")


def cleared(
    finding_rule: str, about: tuple[str, ...], by: str | None = None, **more: object
) -> f.FindingAnswer:
    """An answer to a finding: by a fact if one is named, otherwise explained."""
    how = f.AnswerHow.BY_FACT if by else f.AnswerHow.EXPLAINED
    return _built(
        f.FindingAnswer,
        more,
        id="answer-" + finding_rule.replace("_", "-"),
        rule=finding_rule,
        finding_about=about,
        how=how,
        by_fact=by,
        words="Looked into",
    )


def first_look(given: Answer = NO) -> tuple[f.FirstLook, ...]:
    return tuple(
        f.FirstLook(id="look-" + item.value.replace("_", "-"), item=item, answer=given)
        for item in f.FirstLookItem
    )


def honest_light() -> tuple[AnyFact, ...]:
    """Everything a light plan asks for, with nothing to notice: Go ahead."""
    return (
        party(),
        contact("phone", "+84 24 3825 1234"),
        *first_look(),
        document(),
        screening(),
        referee(),
        found("ref-line", "+65 6123 4567", "ref"),
        call("ref-call", "ref-line"),
        video("hello", purpose=f.VideoPurpose.HELLO, prompts=prompts(1)),
        payee(),
        bank(),
        access(),
    )


def events(
    facts: tuple[AnyFact, ...], of_job: Job | None, way: ev.Way = ev.Way.APPLICANT
) -> list[ev.AnyEvent]:
    told: list[ev.AnyEvent] = [ev.CaseOpened(label="RB-2026-0001", way=way)]
    if of_job is not None:
        plan = plan_for(of_job)
        told.append(ev.PlanFixed(job=of_job, plan=plan, playbook=1, hash=plan_hash(plan, of_job, 1)))
    return told + [ev.FactRecorded(fact=fact) for fact in in_order(facts)]


def case(
    *facts: AnyFact, of_job: Job | None = LIGHT, way: ev.Way = ev.Way.APPLICANT, when: Moment | None = None
) -> Case:
    """A case of these facts, all entered at once."""
    stamp = when or at()
    return fold(
        [
            Entry(
                seq=seq, when=stamp, by=PersonId("doer"), kind=str(event.__struct_config__.tag), event=event
            )
            for seq, event in enumerate(events(facts, of_job, way))
        ]
    )


def around(of_case: Case, *others: Case, today: date = TODAY) -> Surroundings:
    labelled = tuple((CaseId(f"case-{n}"), f"RB-2025-000{n}", other) for n, other in enumerate(others, 1))
    return surroundings_for(of_case, today, labelled)


def assessed(
    *facts: AnyFact,
    of_job: Job | None = LIGHT,
    others: tuple[Case, ...] = (),
    today: date = TODAY,
    way: ev.Way = ev.Way.APPLICANT,
) -> Assessment:
    made = case(*facts, of_job=of_job, way=way)
    return assess(made, around(made, *others, today=today))


def rules(assessment: Assessment) -> set[str]:
    return {finding.rule for finding in assessment.open}


OWNER, PARTNER, DOER = PersonId("owner"), PersonId("partner"), PersonId("doer")


def person(person_id: PersonId, role: Role = Role.APPROVER, made: Moment | None = None) -> Person:
    return Person(id=person_id, name=person_id.title(), role=role, made=made or Moment(0))


PEOPLE = {p.id: p for p in (person(OWNER), person(PARTNER), person(DOER, Role.DOER))}


@dataclass
class Journal:
    """A case told step by step, each step asked of `permit`; it is its own Ground and moves its own clock."""

    now: Moment = field(default_factory=at)
    people: Mapping[PersonId, Person] = field(default_factory=lambda: PEOPLE)
    fresh: bool = False
    others: tuple[Case, ...] = ()
    entries: list[Entry] = field(default_factory=list)

    @property
    def case(self) -> Case:
        return fold(self.entries)

    @property
    def index(self) -> Index:
        return around(self.case, *self.others, today=self.now.day())

    def assess(self, of_case: Case) -> Assessment:
        return assess(of_case, around(of_case, *self.others, today=self.now.day()))

    def do(self, event: ev.AnyEvent, by: PersonId = OWNER) -> Case:
        """Raises what `permit` raises, and then nothing was written."""
        permit(self.case, event, by, self.now, self)
        seq = len(self.entries)
        kind = str(event.__struct_config__.tag)
        self.entries.append(Entry(seq=seq, when=self.now, by=by, kind=kind, event=event))
        return self.case

    def open(self, of_job: Job | None = LIGHT, *facts: AnyFact) -> "Journal":
        for event in events(facts, of_job):
            self.do(event)
        return self

    def record(self, *facts: AnyFact, by: PersonId = OWNER) -> Case:
        for fact in facts:
            self.do(ev.FactRecorded(fact=fact), by)
        return self.case

    def wait(self, days: int = 0, hours: int = 0) -> "Journal":
        self.now = Moment(self.now.at + days * DAY_MS + hours * HOUR, self.now.offset)
        return self


def plan_of(of_job: Job) -> Plan:
    return plan_for(of_job)
