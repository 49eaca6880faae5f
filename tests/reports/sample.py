"""One invented case as a journal, rich enough to fill every section of a report."""

from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from ringback.chain import leaves
from ringback.chain.exported import ExportedEntry, ExportedJournal, encode
from ringback.chain.leaves import SALT_BYTES
from ringback.chain.link import Frame, fingerprint, link_of
from ringback.domain import events as ev
from ringback.domain import facts as f
from ringback.domain.case import Case
from ringback.domain.claims import ladder
from ringback.domain.entry import Entry
from ringback.domain.findings import Finding, noticed
from ringback.domain.fold import fold
from ringback.domain.ids import CaseId, PersonId
from ringback.domain.independence import NoIndex
from ringback.domain.job import Answer, Job, Sends
from ringback.domain.moment import Moment
from ringback.domain.people import Person, Role
from ringback.domain.plan import plan_for, plan_hash
from ringback.domain.progress import open_checks
from ringback.domain.verdict import Assessment, Outcome, Versions, recommend
from ringback.playbook import Playbook, load
from ringback.reports.accesscard import access_card_of
from ringback.reports.attachments import Attachment, case_attachment, journal_attachment
from ringback.reports.card import card_of
from ringback.reports.compose import report_of
from ringback.reports.model import Firm, Report, SealKey
from ringback.reports.pdf import pdf_of
from ringback.reports.scene import Sources
from ringback.reports.seal import key_words, seal
from ringback.usecases.cutting import afterwards, always

ROOT = Path(__file__).resolve().parents[2]
START = 1_794_000_000_000
MINUTE = 60_000
KEYS = {
    fingerprint(key.public_key().public_bytes_raw()): key
    for key in (Ed25519PrivateKey.from_private_bytes(seed * 32) for seed in (b"s", b"l"))
}
SITI, LIM = KEYS
REGISTER = Ed25519PrivateKey.from_private_bytes(b"r" * 32)
REGISTER_PUBLIC = REGISTER.public_key().public_bytes_raw()
CASE_ID = CaseId("0f0e0d0c-0b0a-4908-8706-050403020100")
FIRM = Firm(name="Kedai Digital Sdn Bhd", place="Petaling Jaya, Malaysia")
KEY = SealKey(
    words=key_words(REGISTER_PUBLIC),
    made=Moment(START - 90_000_000, 480),
    made_on="DESKTOP-KEDAI",
)
ACCOUNT = "1234 5678 9012"
PHRASE = "blue kettle seven"
OTHER = "RB-2026-0014"
PEOPLE = {
    SITI: Person(
        id=SITI,
        name="Siti Rahman",
        role=Role.APPROVER,
        made=Moment(START - 90_000_000, 480),
        made_on="DESKTOP-KEDAI",
    ),
    LIM: Person(
        id=LIM,
        name="Lim Wei",
        role=Role.APPROVER,
        made=Moment(START - 80_000_000, 480),
        made_on="LAPTOP-LIM",
        added_by=SITI,
    ),
}
JOB = Job(
    title="Web shop rebuild, 3 months",
    sees_code_or_customer_data=Answer.YES,
    moves_money_or_holds_admin=Answer.NO,
    uses_computer_we_do_not_control=Answer.YES,
    paid_abroad_or_by_emoney=Answer.YES,
    met_only_online=Answer.NO,
    sends=Sends.PERSON,
)


@dataclass
class Journal:
    """Entries as they are made; every call of `add` is one minute later."""

    entries: list[Entry] = field(default_factory=list)
    exported: list[ExportedEntry] = field(default_factory=list)

    def add(self, event: ev.AnyEvent, by: PersonId = SITI) -> Entry:
        seq = len(self.entries)
        when, kind = Moment(START + seq * MINUTE, 480), str(event.__struct_config__.tag)
        salt = sha256(f"salt {seq}".encode()).digest()[:SALT_BYTES]
        fields = leaves.fields(msgspec.json.encode(event))
        frame = Frame(
            case=CASE_ID,
            seq=seq,
            at=when.at,
            offset=when.offset,
            by=by,
            kind=kind,
            version=ev.VERSION,
            parents=(self.entries[-1].link,) if self.entries else (),
            digest=leaves.digest(leaves.leaves(salt, fields)),
        )
        link = link_of(frame)
        mark = KEYS[by].sign(bytes.fromhex(link)).hex()
        self.exported.append(ExportedEntry(frame=frame, link=link, mark=mark, salt=salt.hex(), fields=fields))
        self.entries.append(Entry(seq=seq, when=when, by=by, kind=kind, event=event, link=link))
        return self.entries[-1]

    def fact(self, fact: f.AnyFact, by: PersonId = SITI) -> Entry:
        return self.add(ev.FactRecorded(fact=fact), by)

    @property
    def case(self) -> Case:
        return fold(self.entries)

    @property
    def document(self) -> bytes:
        """The journal as the records export it."""
        by = {entry.by for entry in self.entries}
        people = {who: key.public_key().public_bytes_raw().hex() for who, key in KEYS.items() if who in by}
        return encode(ExportedJournal(case=CASE_ID, people=people, entries=tuple(self.exported)))


def opened(*, practice: bool = False, name: str = "Tanaka Kenji") -> Journal:
    """A case up to its plan and party."""
    journal = Journal()
    journal.add(ev.CaseOpened(label="RB-2026-0041", practice=practice))
    plan = plan_for(JOB)
    journal.add(ev.PlanFixed(job=JOB, plan=plan, playbook=1, hash=plan_hash(plan, JOB, 1)))
    journal.fact(
        f.Party(
            id="party",
            sort=f.PartySort.PERSON,
            name=f.Name(written=name, latin="Tanaka Kenji" if name != "Tanaka Kenji" else ""),
            place="Osaka",
            country="JP",
            work="Web shop rebuild, 3 months",
            found_through="Telegram group",
        )
    )
    return journal


def told(journal: Journal) -> None:
    for item in f.FirstLookItem:
        journal.fact(f.FirstLook(id=f"look-{item}".replace("_", "-"), item=item, answer=Answer.NO))
    journal.fact(
        f.Statement(id="cv", about="party", source="CV", words="Five years of web shops.\nPHP and Go.")
    )
    journal.fact(
        f.Referee(
            id="mori",
            about="party",
            name=f.Name(written="森 愛子", latin="Aiko Mori"),
            organisation="Minato Foods KK",
            from_month="2023-04",
            to_month="2024-09",
            expected=(f.Expected(f.CallFact.MONTHS, "April 2023 to September 2024"),),
        )
    )
    journal.fact(
        f.Contact(
            id="line",
            about="mori",
            channel=f.Channel.PHONE,
            value="+81 6 6123 4567",
            provenance=f.Provenance.OFFICIAL_REGISTER,
            source_words="National Tax Agency, corporate number",
            main_line=True,
        )
    )
    journal.fact(
        f.Exhibit(id="exhibit-1", name="cv.pdf", sha256="ab" * 32, size=120_345, purpose="CV as sent")
    )


def checked(journal: Journal) -> None:
    journal.fact(
        f.DocumentSeen(
            id="passport",
            about="party",
            document="Passport",
            country="JP",
            name=f.Name(written="TANAKA KENJI"),
            last_three="417",
            how=f.SeenHow.BESIDE_FACE,
            on="2026-11-21",
        ),
        LIM,
    )
    journal.add(ev.CallStarted(call="call", about="mori", contact="line", purpose=f.Purpose.REFERENCE))
    journal.add(ev.FactHeard(call="call", fact=f.CallFact.MONTHS, words="2023, in spring, until autumn 2024"))
    journal.add(ev.FactHeard(call="call", fact=f.CallFact.SPEAKER, words="Aiko Mori, head of sales"))
    journal.add(ev.HeardCompared(call="call", fact=f.CallFact.MONTHS, compared=f.Comparison.SAME))
    journal.add(ev.CallEnded(call="call", outcome=f.CallOutcome.SPOKE, spoke_to="Aiko Mori", call_log=True))
    prompts = (
        f.Prompt(prompt="hand_before_face", family="in_front_of_face"),
        f.Prompt(prompt="turn_lamp_off", family="light"),
        f.Prompt(prompt="read_fresh_words", family="fresh_phrase"),
    )
    journal.add(
        ev.PromptsDrawn(session="video", about="party", purpose=f.VideoPurpose.MAIN, prompts=prompts), LIM
    )
    for prompt in prompts:
        mark = ev.PromptMarked(
            session="video", prompt=prompt.prompt, mark=f.PromptMark.DID_IT, words="as asked"
        )
        journal.add(mark, LIM)
    journal.add(
        ev.VideoEnded(
            session="video",
            minutes=11,
            phrase=f.Phrase.AGREED,
            agreed_phrase=PHRASE,
            same_person=f.SamePerson.FIRST_MEETING,
            words=f"We agreed on {PHRASE} for later.",
        ),
        LIM,
    )
    journal.fact(
        f.CheckMissed(
            id="missed", check="second_call", about="party", why="Not reached on 20 and 21 November."
        ),
        LIM,
    )


def paid(journal: Journal) -> None:
    journal.fact(
        f.Payee(
            id="payee",
            sort=f.PayeeSort.BANK,
            holder=f.Name(written="L. Marchenko"),
            account=ACCOUNT,
            bank="Bank of Osaka",
            country="JP",
            currency="JPY",
            relation=f.Relation.UNRELATED,
            asked_on="2026-11-20",
            asked_by=f"e-mail, account {ACCOUNT}",
        )
    )
    journal.fact(
        f.BankAnswer(id="bank", payee="payee", answer=f.BankWords.DIFFERENT, name_shown="L MARCHENKO"), LIM
    )
    journal.fact(
        f.Access(
            id="access",
            about="party",
            preset=f.Preset.CODE_HOST,
            what="Source code, staging server",
            level=f.Level.WORK,
            how_to_cut="Remove from the team page.",
            who_cuts="Siti",
        )
    )


def findings() -> tuple[Finding, ...]:
    return (
        noticed(
            "referee_is_applicant",
            "mori",
            shared_with=("11111111-1111-4111-8111-111111111111",),
            who="Aiko Mori",
            thing="+81 6 6123 4567",
            other=f"case {OTHER}, as the applicant's own phone",
        ),
        noticed("payee_unrelated", "payee", who="Tanaka Kenji", seen="L. Marchenko", claimed="Tanaka Kenji"),
        noticed("price_or_hurry", "look-price-or-hurry", who="Tanaka Kenji"),
    )


def assessed(case: Case, found: tuple[Finding, ...]) -> Assessment:
    missing = open_checks(case, NoIndex())
    return Assessment(
        recommendation=recommend(found, missing),
        open=found,
        open_checks=missing,
        claims=ladder(case, NoIndex()),
    )


def decide(
    journal: Journal, outcome: Outcome = Outcome.STOP, reason: str = "Both points stay open."
) -> Entry:
    journal.fact(
        f.PointsPut(
            id="put", rules=("referee_is_applicant", "payee_unrelated"), channel="e-mail", on="2026-11-21"
        )
    )
    journal.fact(f.Reply(id="reply", words="The account is my friend's. I have no other.", on="2026-11-23"))
    return journal.add(
        ev.Decided(
            outcome=outcome,
            reason=reason,
            assessment=assessed(journal.case, findings()),
            versions=Versions(rules=1, playbook=1, app="0.1.0", lists=("OFAC 2026-11-19", "UN 2026-11-01")),
        )
    )


def whole(*, practice: bool = False, decided: bool = True, name: str = "Tanaka Kenji") -> Journal:
    journal = opened(practice=practice, name=name)
    told(journal)
    checked(journal)
    paid(journal)
    if decided:
        decide(journal)
    return journal


@cache
def playbook() -> Playbook:
    return load()


def sources(
    journal: Journal, now: tuple[Finding, ...] | None = None, case: Case | None = None, *others: str
) -> Sources:
    known = case or journal.case
    return Sources(
        case_id=CASE_ID,
        entries=tuple(journal.entries),
        people=PEOPLE,
        firm=FIRM,
        playbook=playbook(),
        assessment_now=assessed(known, findings() if now is None else now),
        key=KEY,
        other_labels=others,
    )


def report(
    journal: Journal,
    now: tuple[Finding, ...] | None = None,
    *,
    case: Case | None = None,
    other_labels: tuple[str, ...] = (),
) -> Report:
    return report_of(case or journal.case, **sources(journal, now, case, *other_labels))


def card(journal: Journal) -> Report:
    payee = journal.case.payee
    assert payee is not None
    return card_of(journal.case, payee, **sources(journal))


def access_card(journal: Journal) -> Report:
    return access_card_of(journal.case, always(), afterwards(), **sources(journal))


def attachments(journal: Journal) -> tuple[Attachment, ...]:
    case = journal.case
    return case_attachment(case, "2026-11-07"), journal_attachment(journal.document, case)


def sealed(journal: Journal, key: Ed25519PrivateKey = REGISTER) -> bytes:
    made = report(journal)
    return seal(
        pdf_of(made),
        key.sign,
        key.public_key().public_bytes_raw(),
        attachments=attachments(journal),
        label=made.label,
        revision=made.revision,
    )


@cache
def sealed_sample() -> bytes:
    return sealed(whole())
