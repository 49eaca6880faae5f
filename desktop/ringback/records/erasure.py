"""What is taken away for good, and what stays to say so."""

from collections.abc import Sequence

from ringback.domain.errors import InputProblem
from ringback.domain.ids import CaseId
from ringback.domain.moment import Moment
from ringback.records.book import Book, BookEntry
from ringback.records.book_events import CaseErased, EntryErased
from ringback.records.ledger import Ledger
from ringback.records.signer import Signer
from ringback.records.vault import Vault


def erase_entry(  # what is erased, by whom, when, why
    vault: Vault, ledger: Ledger, case_id: CaseId, seq: int, signer: Signer, *, now: Moment, why: str
) -> None:
    """Raises InputProblem `no_such_entry`; the first entry, which holds the label, can't be erased."""
    head = ledger.folded(case_id).case.head
    if not 0 < seq <= head:
        raise InputProblem("no_such_entry", where="seq", seq=seq)
    with ledger.change():
        vault.store.erase(case_id, seq)
        ledger.write_book(EntryErased(case=case_id, seq=seq, why=why), signer, now)
        ledger.refold(case_id)
    vault.store.settle()


def erase_case(
    vault: Vault, ledger: Ledger, case_id: CaseId, signer: Signer, *, now: Moment, why: str
) -> None:
    """Key, entries, files, drafts and projections go together; only the register's chain says it was there.

    Raises RecordsProblem `no_such_case`.
    """
    folded = ledger.folded(case_id)
    with ledger.change():
        vault.store.drop(case_id)
        gone = CaseErased(case=case_id, head=folded.link, label=folded.case.label, why=why)
        ledger.write_book(gone, signer, now)
    ledger.forget(case_id)
    vault.store.settle()


def labels_gone(book: Book) -> tuple[str, ...]:
    """What erased cases were called."""
    return tuple(entry.event.label for entry in book.erased if isinstance(entry.event, CaseErased))


def of_case(book: Book, case_id: CaseId) -> Sequence[BookEntry]:
    return tuple(
        entry for entry in book.erased if isinstance(entry.event, EntryErased) and entry.event.case == case_id
    )
