"""The register's own chain, and the value folded from it."""

from collections.abc import Iterable

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.errors import RecordsProblem
from ringback.domain.events import VERSION
from ringback.domain.ids import CaseId, PersonId
from ringback.domain.moment import Moment
from ringback.domain.people import Person
from ringback.records import book_events as bev
from ringback.records.journal import Opened

_events: msgspec.json.Decoder[bev.AnyBookEvent] = msgspec.json.Decoder(bev.AnyBookEvent)
_KINDS = frozenset(str(kind.__struct_config__.tag) for kind in bev.AnyBookEvent.__args__)


class BookEntry(Struct, frozen=True, kw_only=True):
    """`event` is None for a kind this version does not know."""

    seq: int
    when: Moment
    by: PersonId
    kind: str
    event: bev.AnyBookEvent | None
    link: str


class Book(Struct, frozen=True, kw_only=True):
    """Who is here and which cases there are. `newest` is the time of the newest entry in any chain."""

    firm: str = ""
    seal: str = ""
    people: dict[PersonId, Person] = {}
    public: dict[PersonId, bytes] = {}
    retired: frozenset[PersonId] = frozenset()
    elsewhere: frozenset[PersonId] = frozenset()
    recovery_noted: bool = False
    """Whether the recovery code in force is, as somebody said, written down."""
    cases: dict[CaseId, Moment] = {}
    erased: tuple[BookEntry, ...] = ()
    seq: int = -1
    link: str = ""
    newest: int = 0


def book_entry(entry: Opened) -> BookEntry:
    frame = entry.frame
    known = entry.body is not None and frame.kind in _KINDS and frame.version <= VERSION
    try:
        event = _events.decode(entry.body) if known and entry.body is not None else None
    except msgspec.MsgspecError as error:
        raise RecordsProblem("damaged", where=f"register {frame.seq}") from error
    return BookEntry(
        seq=frame.seq, when=entry.when, by=frame.by, kind=frame.kind, event=event, link=entry.link
    )


def fold_book(entries: Iterable[BookEntry]) -> Book:
    """Like `next_book` for each, but with one list of cases: copying it for every case is too slow."""
    book, cases = Book(), dict[CaseId, Moment]()
    for entry in entries:
        match entry.event:
            case bev.CaseListed(case=case_id):
                cases[case_id] = entry.when
            case bev.CaseErased(case=case_id):
                cases.pop(case_id, None)
        book = next_book(book, entry) if not isinstance(entry.event, bev.CaseListed) else _after(book, entry)
    return replace(book, cases=cases)


def _after(book: Book, entry: BookEntry) -> Book:
    return replace(book, seq=entry.seq, link=entry.link, newest=entry.when.at)


def next_book(book: Book, entry: BookEntry) -> Book:
    book = _after(book, entry)
    match entry.event:
        case bev.RegisterMade() as made:
            return replace(book, firm=made.firm, seal=made.seal)
        case bev.PersonAdded() as added:
            person = added.person
            retired = book.retired | {added.renews} if added.renews else book.retired
            return replace(
                book,
                people={**book.people, person.id: person},
                public={**book.public, person.id: bytes.fromhex(added.public)},
                retired=retired,
                elsewhere=book.elsewhere | {person.id} if added.elsewhere else book.elsewhere,
            )
        case bev.RecoveryRenewed() | bev.RecoveryNoted() as recovery:
            return replace(book, recovery_noted=isinstance(recovery, bev.RecoveryNoted))
        case bev.CaseListed() as listed:
            return replace(book, cases={**book.cases, listed.case: entry.when})
        case bev.CaseErased() as gone:
            left = {case: when for case, when in book.cases.items() if case != gone.case}
            return replace(book, cases=left, erased=(*book.erased, entry))
        case bev.EntryErased():
            return replace(book, erased=(*book.erased, entry))
        case _:
            return book
