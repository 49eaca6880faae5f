"""Appending: one durable change of the file, and only then of what is in memory."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from msgspec.structs import replace

from ringback.chain.link import fingerprint
from ringback.domain import events as ev
from ringback.domain.entry import Entry
from ringback.domain.errors import InputProblem, RecordsProblem, Refused
from ringback.domain.fold import fold, step
from ringback.domain.ids import CaseId, PersonId
from ringback.domain.moment import Moment
from ringback.domain.permit import Ground, permit
from ringback.records.book import Book, BookEntry, book_entry, fold_book, next_book
from ringback.records.book_events import AnyBookEvent, CaseListed, ClockWentBack
from ringback.records.journal import Opened, Place, compose, entry_of, opened
from ringback.records.port import Row
from ringback.records.projections import Folded, Projector, Summary
from ringback.records.signer import Signer
from ringback.records.vault import Vault

_TIP, _MADE_BY = "tip", "projections"
PROJECTIONS = b"6"
"""Grows when a case has other identifiers than before; an older register then notes them once, at opening."""
KEPT_FOLDED = 64
"""Cases kept folded in memory; an older one is folded again when asked for."""


class Change:
    """What will be in memory once the change is durable."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.cases: dict[CaseId, Folded] = {}
        self.summaries: dict[CaseId, Summary] = {}


class Ledger:
    def __init__(self, vault: Vault, projector: Projector, book: Book | None = None) -> None:
        self._vault = vault
        self._projector = projector
        self._book = book or fold_book(self.book_entries())
        self.summaries = projector.summaries()
        newest = max((summary.changed.at for summary in self.summaries.values()), default=0)
        self._book = replace(self._book, newest=max(self._book.newest, newest))
        self._folded: OrderedDict[CaseId, Folded] = OrderedDict()
        self._change: Change | None = None
        self._require_whole()

    def _require_whole(self) -> None:
        """Raises RecordsProblem `damaged`; summaries that were dropped are made again."""
        if self._book.link != self.tip(self._vault.register_id, self._book.link):
            raise RecordsProblem("damaged", where="register")
        if self.summaries.keys() - self._book.cases.keys():
            raise RecordsProblem("damaged", where="summaries")
        if self._book.cases.keys() - self.summaries.keys():
            self.rebuild()
        if self._book.cases and self._made_by() != PROJECTIONS:
            self._bring_up()

    def _made_by(self) -> bytes:
        return self._vault.store.blobs.get(self._vault.register_id, _MADE_BY, b"") or b""

    def _bring_up(self) -> None:
        """What an older version noted of each case is noted as this one would; a damaged one waits."""
        with self.change():
            self._note_made_by()
            for case_id in self.book.cases:
                with suppress(RecordsProblem):
                    self._now.summaries[case_id], _ = self._projector.write(case_id, self._load(case_id))
        self._folded.clear()

    # reading

    @property
    def book(self) -> Book:
        return self._change.book if self._change else self._book

    def opened(self, chain: str) -> Iterator[Opened]:
        key = self._vault.key_of(chain)
        return (opened(row, key) for row in self._vault.store.read(chain))

    def entries(self, case_id: CaseId) -> tuple[Entry, ...]:
        return tuple(entry_of(entry) for entry in self.opened(case_id))

    def book_entries(self) -> tuple[BookEntry, ...]:
        return tuple(book_entry(entry) for entry in self.opened(self._vault.register_id))

    def folded(self, case_id: CaseId) -> Folded:
        """The case as it stands; inside a change, as it will stand."""
        if self._change and case_id in self._change.cases:
            return self._change.cases[case_id]
        known = self._folded.get(case_id)
        if known is None:
            known = self._load(case_id)
            self._keep(case_id, known)
        self._folded.move_to_end(case_id)
        return known

    def _load(self, case_id: CaseId) -> Folded:
        """Raises RecordsProblem `damaged`, also when the newest entries are not there any more."""
        entries = self.entries(case_id)
        if not entries or entries[-1].link != self.tip(case_id, entries[-1].link):
            raise RecordsProblem("damaged", where=f"case {case_id}")
        return Folded(fold(entries), entries[-1].link, entries[-1].when)

    def tip(self, chain: str, otherwise: str) -> str:
        """The newest link as it was noted apart from the entries, so that a lost end is noticed."""
        if chain != self._vault.register_id:
            summary = self.summaries.get(CaseId(chain))
            return summary.link if summary else otherwise
        sealed = self._vault.store.blobs.get(chain, _TIP, b"")
        return self._vault.key.open(sealed, _TIP, chain).decode() if sealed else otherwise

    def _keep(self, case_id: CaseId, folded: Folded) -> None:
        self._folded[case_id] = folded
        self._folded.move_to_end(case_id)
        while len(self._folded) > KEPT_FOLDED:
            self._folded.popitem(last=False)

    # writing

    @contextmanager
    def change(self) -> Iterator[None]:
        """Everything appended inside becomes durable together, projections included, or not at all."""
        if self._change is not None:
            raise RuntimeError("a change inside a change")
        change = self._change = Change(self._book)
        try:
            with self._vault.store.atomic():
                yield
                for case_id in tuple(change.cases):
                    self._project(change, case_id)
        finally:
            self._change = None
        self._book = change.book
        self.summaries.update(change.summaries)
        for case_id, folded in change.cases.items():
            self._keep(case_id, folded)

    def _project(self, change: Change, case_id: CaseId) -> None:
        folded = change.cases[case_id]
        summary, noted = self._projector.write(case_id, folded)
        change.cases[case_id] = replace(folded, noted=noted)
        change.summaries[case_id] = summary

    @property
    def _now(self) -> Change:
        if self._change is None:
            raise RuntimeError("nothing is written outside a change")
        return self._change

    def open_case(
        self, case_id: CaseId, event: ev.CaseOpened, signer: Signer, now: Moment, ground: Ground
    ) -> None:
        """Raises InputProblem `label_taken` and whatever `permit` raises."""
        if any(summary.label == event.label for summary in self.summaries.values()):
            raise InputProblem("label_taken", where="label", named=event.label)
        self._vault.make_case_key(case_id)
        if not self.book.cases:
            self._note_made_by()
        self.write_book(CaseListed(case=case_id), signer, now)
        self._now.cases[case_id] = Folded()
        self.append(case_id, event, signer, now, ground)

    def append(
        self, case_id: CaseId, event: ev.AnyEvent, signer: Signer, now: Moment, ground: Ground
    ) -> None:
        """Raises Refused or InputProblem when `permit` does, and then nothing of the change is kept."""
        folded = self.folded(case_id)
        self.require_here(signer.id)
        permit(folded.case, event, signer.id, now, ground)
        self.notice_clock(signer, now)
        parents = (folded.link,) if folded.link else ()
        place = Place(case_id, folded.case.head + 1, parents)
        row, made = compose(event, place, now, signer, self._vault.key_of(case_id))
        told = Entry(seq=place.seq, when=now, by=signer.id, kind=made.frame.kind, event=event, link=made.link)
        self.put(case_id, row, told, now)

    def put(self, case_id: CaseId, row: Row, entry: Entry, now: Moment) -> None:
        """An entry that is permitted, and the case as it tells it then."""
        self._vault.store.append(row)
        folded = self.folded(case_id)
        undone = isinstance(entry.event, ev.EntryWithdrawn)
        case = fold(self.entries(case_id)) if undone else step(folded.case, entry)
        self._now.cases[case_id] = replace(folded, case=case, link=entry.link, when=entry.when)
        self._now.book = replace(self._now.book, newest=now.at)

    def write_book(self, event: AnyBookEvent, signer: Signer, now: Moment) -> None:
        """Raises Refused `signer_not_here`; the register's own key may write (after the recovery code)."""
        book = self.book
        if book.people and (not book.seal or signer.id != fingerprint(bytes.fromhex(book.seal))):
            self.require_here(signer.id)
        self.notice_clock(signer, now)
        self._write_book(event, signer, now)

    def _write_book(self, event: AnyBookEvent, signer: Signer, now: Moment) -> None:
        book = self._now.book
        place = Place(self._vault.register_id, book.seq + 1, (book.link,) if book.link else ())
        row, made = compose(event, place, now, signer, self._vault.key)
        self._vault.store.append(row)
        sealed = self._vault.key.seal(made.link.encode(), _TIP, place.chain)
        self._vault.store.blobs.put(place.chain, _TIP, b"", sealed)
        self._now.book = next_book(book, book_entry(made))

    def notice_clock(self, signer: Signer, now: Moment) -> None:
        newest = self._now.book.newest
        if now.at < newest:
            self._write_book(ClockWentBack(newest=newest), signer, now)

    def require_here(self, person: PersonId) -> None:
        book = self.book
        if person not in book.people or person in book.retired:
            raise Refused("signer_not_here")

    def _note_made_by(self) -> None:
        self._vault.store.blobs.put(self._vault.register_id, _MADE_BY, b"", PROJECTIONS)

    # what is gone

    def forget(self, case_id: CaseId) -> None:
        """Nothing of the case stays in memory."""
        self._folded.pop(case_id, None)
        self.summaries.pop(case_id, None)
        self._vault.forget_key(case_id)

    def refold(self, case_id: CaseId) -> None:
        """After an entry was erased: the case as its entries now tell it, and its projections."""
        self._now.cases[case_id] = self._load(case_id)

    def rebuild(self) -> None:
        """Every projection dropped, and made again from the entries, in one change."""
        with self.change():
            self._vault.store.projections.clear()
            self._note_made_by()
            for case_id in self.book.cases:
                self._now.summaries[case_id], _ = self._projector.write(case_id, self._load(case_id))
        self._folded.clear()
