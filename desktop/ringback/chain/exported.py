"""A journal outside its register: the form attached to a report, and the check that needs nothing else.

An entry shows all its fields with its salt; or some fields, each with its own blinding value, and leaves
in place of the rest (the salt would let anybody guess short values that were left out); or nothing but
its digest, when it was erased. The bytes are canonical JSON and nothing else is accepted, so that no byte
can change unnoticed. What is left out at the end can't be seen: compare the newest link.
"""

from typing import Literal

import msgspec
import rfc8785
from msgspec import Struct

from ringback.chain.leaves import SALT_BYTES, blind, digest, leaf
from ringback.chain.link import Frame, Problem, fingerprint, link_of, mark_holds, order_problems
from ringback.domain.ids import PersonId


class ExportedEntry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    frame: Frame
    link: str
    mark: str
    salt: str = ""
    fields: dict[str, object] = {}
    blinds: dict[str, str] = {}
    leaves: dict[str, str] = {}

    @property
    def erased(self) -> bool:
        return not (self.fields or self.leaves)


class ExportedJournal(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    ringback_journal: Literal[1] = 1
    case: str
    people: dict[PersonId, str]
    """The public key, in hexadecimal, of everybody who marked an entry."""
    entries: tuple[ExportedEntry, ...]


def encode(journal: ExportedJournal) -> bytes:
    content = msgspec.to_builtins(journal)
    return rfc8785.dumps({"ringback_journal": 1, **content})


def decode(data: bytes) -> ExportedJournal:
    """Raises ValueError for anything but the canonical bytes of a journal."""
    try:
        journal = msgspec.json.decode(data, type=ExportedJournal)
        again = encode(journal)
    except (msgspec.MsgspecError, RecursionError, TypeError) as error:
        raise ValueError("not an exported journal") from error
    if again != data:
        raise ValueError("not canonical JSON")
    return journal


def verify_journal(data: bytes) -> tuple[Problem, ...]:
    """What does not fit in an exported journal, by seq; empty when everything does."""
    try:
        journal = decode(data)
    except ValueError:
        return (Problem(-1, "format"),)
    found = list(_people_problems(journal))
    for entry in journal.entries:
        found.extend(Problem(entry.frame.seq, what) for what in _differs(entry, journal))
    found.extend(order_problems((entry.frame, entry.link) for entry in journal.entries))
    return tuple(sorted(set(found)))


def _people_problems(journal: ExportedJournal) -> list[Problem]:
    fits = all(fingerprint(_raw(public)) == person for person, public in journal.people.items())
    used = {entry.frame.by for entry in journal.entries}
    return [] if fits and used == set(journal.people) else [Problem(-1, "people")]


def _differs(entry: ExportedEntry, journal: ExportedJournal) -> list[str]:
    """Which of body, link and mark of one entry do not fit."""
    frame = entry.frame
    found = []
    if not _body_fits(entry):
        found.append("body")
    if entry.link != link_of(frame) or frame.case != journal.case:
        found.append("link")
    public = _raw(journal.people.get(frame.by, ""))
    if not mark_holds(public, link_of(frame), _raw(entry.mark)):
        found.append("mark")
    return found


def _body_fits(entry: ExportedEntry) -> bool:
    if entry.erased:
        return not entry.salt and not entry.blinds
    try:
        return (
            digest(_all_leaves(entry)) == entry.frame.digest
            and entry.fields.get("/kind", entry.frame.kind) == entry.frame.kind
        )
    except (KeyError, ValueError):
        return False


def _all_leaves(entry: ExportedEntry) -> dict[str, str]:
    """Raises KeyError or ValueError where a salt or a blinding value is missing or too much."""
    if bool(entry.salt) == bool(entry.leaves) or entry.fields.keys() & entry.leaves.keys():
        raise ValueError("either a salt or leaves")
    if entry.salt:
        salt = _raw(entry.salt)
        if len(salt) != SALT_BYTES or entry.blinds:
            raise ValueError("salt")
        return {path: leaf(blind(salt, path), value) for path, value in entry.fields.items()}
    if entry.blinds.keys() != entry.fields.keys():
        raise ValueError("blinds")
    shown = {path: leaf(_raw(entry.blinds[path]), value) for path, value in entry.fields.items()}
    return {**shown, **entry.leaves}


def _raw(text: str) -> bytes:
    """Bytes of lower-case hexadecimal; anything else gives none, which fits nothing."""
    try:
        raw = bytes.fromhex(text)
    except ValueError:
        return b""
    return raw if raw.hex() == text else b""
