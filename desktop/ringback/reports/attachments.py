"""What travels inside a report: the case and its journal, without other people's cases or hidden words."""

from collections.abc import Callable

import msgspec
from msgspec import Struct

from ringback.chain.exported import ExportedEntry, ExportedJournal, decode, encode
from ringback.chain.leaves import blind, leaf
from ringback.domain.case import Case
from ringback.domain.document import document_of
from ringback.domain.entry import Entry
from ringback.domain.facts import Payee, VideoSession
from ringback.reports.speaker import hidden_in, masked, other_cases, without
from ringback.text import _

CASE, JOURNAL = "case.json", "journal.json"


class Attachment(Struct, frozen=True):
    name: str
    data: bytes


def case_attachment(
    case: Case, as_of: str, other_labels: tuple[str, ...] = (), entries: tuple[Entry, ...] = ()
) -> Attachment:
    """The case as a document: accounts masked, the agreed phrase left out, other cases unnamed."""
    content = msgspec.to_builtins(document_of(case, as_of))
    for fact, told in zip(case.facts.values(), content["facts"], strict=True):
        if isinstance(fact, VideoSession):
            told.pop("agreed_phrase", None)
        if isinstance(fact, Payee):
            told["account"] = masked(fact.account)
    content["note"] = _("Account numbers are masked and agreed phrases left out.")
    clean = _cleaner(case, other_labels, entries)
    return Attachment(CASE, msgspec.json.encode(_each(content, clean), order="sorted"))


def _cleaner(case: Case, other_labels: tuple[str, ...], entries: tuple[Entry, ...]) -> Callable[[str], str]:
    hidden, others = hidden_in(case, entries), other_cases(other_labels, case.label)
    return lambda text: without(text, case.label, hidden, others)


def _each(value: object, clean: Callable[[str], str]) -> object:
    match value:
        case str():
            return clean(value)
        case dict():
            return {key: _each(item, clean) for key, item in value.items()}
        case list() | tuple():
            return [_each(item, clean) for item in value]
    return value


def journal_attachment(
    exported: bytes, case: Case, other_labels: tuple[str, ...] = (), entries: tuple[Entry, ...] = ()
) -> Attachment:
    """The exported journal with the fields left out that a reader may not see; it still checks.

    Raises ValueError if `exported` is not an exported journal.
    """
    journal = decode(exported)
    clean = _cleaner(case, other_labels, entries)
    accounts = {payee.account for payee in case.of(Payee) if payee.account}
    shown = tuple(_shown(entry, clean, accounts) for entry in journal.entries)
    return Attachment(JOURNAL, encode(_with(journal, shown)))


def _with(journal: ExportedJournal, entries: tuple[ExportedEntry, ...]) -> ExportedJournal:
    return ExportedJournal(case=journal.case, people=journal.people, entries=entries)


def _shown(entry: ExportedEntry, clean: Callable[[str], str], accounts: set[str]) -> ExportedEntry:
    """The entry with a leaf in place of each field that is left out."""
    out = {path for path, value in entry.fields.items() if _left_out(path, value, clean, accounts)}
    if not out:
        return entry
    blinds = _blinds(entry)
    return ExportedEntry(
        frame=entry.frame,
        link=entry.link,
        mark=entry.mark,
        fields={path: value for path, value in entry.fields.items() if path not in out},
        blinds={path: blinding.hex() for path, blinding in blinds.items() if path not in out},
        leaves={**entry.leaves, **{path: leaf(blinds[path], entry.fields[path]) for path in sorted(out)}},
    )


def _blinds(entry: ExportedEntry) -> dict[str, bytes]:
    """Each shown field's own blinding value: the salt would give away the others."""
    if entry.salt:
        salt = bytes.fromhex(entry.salt)
        return {path: blind(salt, path) for path in entry.fields}
    return {path: bytes.fromhex(value) for path, value in entry.blinds.items()}


def _left_out(path: str, value: object, clean: Callable[[str], str], accounts: set[str]) -> bool:
    if path.endswith(("/agreed_phrase", "/fact/account", "/facts/other")) or "/shared_with/" in path:
        return True
    return isinstance(value, str) and (value in accounts or clean(value) != value)
