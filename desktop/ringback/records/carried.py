"""Entries out of an exported journal, or made for a register that is elsewhere: a file carries them there."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from ringback.chain.exported import ExportedEntry, ExportedJournal, decode, encode, verify_journal
from ringback.chain.leaves import digest, fields, leaves, nested
from ringback.chain.link import link_of, mark_holds
from ringback.domain.entry import Entry
from ringback.domain.errors import InputProblem
from ringback.domain.events import AnyEvent
from ringback.domain.ids import PersonId
from ringback.domain.moment import Moment
from ringback.records.checking import exported
from ringback.records.journal import Opened, Place, entry_of, made
from ringback.records.signer import Signer


class Carried(Struct, frozen=True):
    """A journal, or its newest entries, out of a file; nothing of it is believed yet but its own marks."""

    case: str
    people: Mapping[PersonId, str]
    entries: tuple[Opened, ...]

    @property
    def told(self) -> tuple[Entry, ...]:
        """As the domain sees them."""
        return tuple(entry_of(entry) for entry in self.entries)

    @property
    def link(self) -> str:
        return self.entries[-1].link


def whole_journal(data: bytes) -> Carried:
    """Raises InputProblem `carried_changed` unless every mark and link of it holds."""
    if verify_journal(data):
        raise InputProblem("carried_changed")
    return entries_in(data)


def entries_in(data: bytes) -> Carried:
    """Entries in the form of a journal. Raises InputProblem `carried_changed`."""
    try:
        journal = decode(data)
        entries = tuple(_opened(entry) for entry in journal.entries)
    except ValueError as error:
        raise InputProblem("carried_changed") from error
    if not entries:
        raise InputProblem("carried_changed")
    return Carried(journal.case, journal.people, entries)


def _opened(entry: ExportedEntry) -> Opened:
    """With its body, where it is whole. Raises ValueError."""
    body = msgspec.json.encode(nested(entry.fields)) if entry.salt else None
    return Opened(
        frame=entry.frame,
        link=entry.link,
        mark=bytes.fromhex(entry.mark),
        salt=bytes.fromhex(entry.salt),
        body=body,
    )


def next_entry(after: Opened, event: AnyEvent, when: Moment, signer: Signer) -> Opened:
    """The entry that follows, marked by somebody whose key is not where the journal is."""
    place = Place(after.frame.case, after.frame.seq + 1, (after.link,))
    return made(event, place, when, signer)


def packed(entries: tuple[Opened, ...], signer: Signer) -> bytes:
    """Entries of one signer as a file."""
    shown = tuple(exported(entry, frozenset[str]().__contains__) for entry in entries)
    people = {signer.id: signer.key.public.hex()}
    return encode(ExportedJournal(case=entries[0].frame.case, people=people, entries=shown))


def holds(entry: Opened, public: bytes) -> bool:
    """Whether its body, its link and its mark are of one piece."""
    body = entry.body
    return (
        body is not None
        and digest(leaves(entry.salt, fields(body))) == entry.frame.digest
        and entry.link == link_of(entry.frame)
        and mark_holds(public, entry.link, entry.mark)
    )
