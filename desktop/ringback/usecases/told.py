"""What they told us: contacts found in their words, files they sent, and how far the page is."""

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.cleanliness import cleaned
from ringback.domain.facts import (
    Channel,
    Contact,
    Exhibit,
    Payee,
    PayeeSort,
    Provenance,
    Referee,
    Statement,
)
from ringback.domain.ids import FactId
from ringback.records import Kept
from ringback.rules.extract import ACCOUNT, WALLET, Pulled, pull_out
from ringback.text import _, worded
from ringback.usecases.accounts import typed_account
from ringback.usecases.cases import next_id, record
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.forms import Values
from ringback.usecases.reaching import typed_contact

LONGEST_STATEMENT = 8_000


class FoundLine(Struct, frozen=True):
    """`sort` is a channel, or account or wallet; `known` when it is written down already."""

    sort: str
    value: str
    words: str
    known: bool = False
    says: str = ""
    """What it says of itself, as beside a field where it is typed."""

    @property
    def pays(self) -> bool:
        return self.sort in {ACCOUNT, WALLET}


def found_in(desk: Desk, case: Case, text: str) -> tuple[FoundLine, ...]:
    """Every contact and account in pasted words, in the order of the text."""
    region = case.party.country if case.party else ""
    known = {contact.value for contact in case.of(Contact)} | {payee.account for payee in case.of(Payee)}
    return tuple(
        found_line(desk, one, region, known=one.value in known) for one in pull_out(cleaned(text), region)
    )


def found_line(desk: Desk, one: Pulled, region: str, *, known: bool = False) -> FoundLine:
    """`region` reads what has no country of its own."""
    says = _of_itself(one.sort, one.value, region)
    return FoundLine(one.sort, one.value, sort_words(desk, one.sort), known, says)


def _of_itself(sort: str, value: str, region: str) -> str:
    if sort in {ACCOUNT, WALLET}:
        kind = PayeeSort.CRYPTO if sort == WALLET else PayeeSort.BANK
        return typed_account({"sort": kind.value, "account": value, "country": region})
    return typed_contact({"channel": sort, "value": value}, region)


def sort_words(desk: Desk, sort: str) -> str:
    if sort == ACCOUNT:
        return _("Account")
    if sort == WALLET:
        return worded(desk.playbook.label(PayeeSort.CRYPTO))
    return worded(desk.playbook.label(Channel(sort)))


def keep_found(desk: Desk, gesture: Gesture, line: FoundLine, whose: FactId) -> Case:
    """A contact; they gave it, so it never counts for a callback."""
    contact = Contact(
        id=next_id(desk.case(gesture.case), "contact"),
        about=whose,
        channel=Channel(line.sort),
        value=line.value,
        provenance=Provenance.THEY_GAVE_IT,
        source_words=_("in what they sent"),
    )
    return record(desk, gesture, contact)


def account_values(line: FoundLine) -> Values:
    """What the account's own page begins with; nobody said yet whose account it is."""
    sort = PayeeSort.CRYPTO if line.sort == WALLET else PayeeSort.BANK
    return {"sort": sort.value, "account": line.value}


def keep_words(desk: Desk, gesture: Gesture, text: str) -> Case:
    """The pasted words themselves, as many entries as they need."""
    case = desk.case(gesture.case)
    about = case.party.id if case.party else ""
    base = gesture.base
    for part in split(cleaned(text).strip()):
        fact = Statement(
            id=next_id(case, "statement"),
            about=about,
            source=_("pasted"),
            words=part,
            on=desk.clock().day().isoformat(),
        )
        case = record(desk, Gesture(gesture.case, base, draft=gesture.draft), fact)
        base = case.head
    return case


def words_are_kept(case: Case, text: str) -> bool:
    """Whether these very words are written down already."""
    kept = {statement.words for statement in case.of(Statement)}
    parts = split(cleaned(text).strip())
    return bool(parts) and kept.issuperset(parts)


def split(text: str, most: int = LONGEST_STATEMENT) -> list[str]:
    """Pieces that an entry can hold, cut at a line or a space where there is one."""
    pieces = []
    while len(text) > most:
        cut = max(text.rfind("\n", 0, most), text.rfind(" ", most // 2, most))
        cut = cut if cut > 0 else most
        pieces.append(text[:cut])
        text = text[cut:].lstrip()
    return [*pieces, text] if text else pieces


def exhibit_of(case: Case, kept: Kept) -> Exhibit:
    return Exhibit(
        id=next_id(case, "exhibit"),
        about=case.party.id if case.party else None,
        name=kept.name,
        sha256=kept.sha256,
        size=kept.size,
        runs=kept.runs,
    )


def owners(case: Case) -> tuple[tuple[FactId, str], ...]:
    """Whose a found contact may be: the party's own, or a referee's."""
    party = ((case.party.id, _("Theirs")),) if case.party else ()
    return (*party, *((one.id, one.name.written) for one in case.of(Referee)))
