"""Whether the chains of a register still hold, and a case's journal as others can check it."""

from collections.abc import Callable, Iterable, Mapping

from ringback.chain.exported import ExportedEntry, ExportedJournal, encode
from ringback.chain.leaves import blind, digest, fields, leaf, leaves
from ringback.chain.link import Frame, Problem, link_of, mark_holds, order_problems
from ringback.domain.errors import RecordsProblem
from ringback.domain.ids import CaseId, PersonId
from ringback.records.envelopes import Key
from ringback.records.journal import Opened, opened
from ringback.records.port import Row

Keys = Mapping[PersonId, bytes]
"""Public keys by person."""


def verify_chain(rows: Iterable[Row], key: Key, people: Keys, tip: str) -> tuple[Problem, ...]:
    """What differs, by seq; empty when the chain holds and ends with `tip`.

    Tombstones hold; their bodies can't be checked.
    """
    found: list[Problem] = []
    frames: list[tuple[Frame, str]] = []
    for row in rows:
        entry, problems = _readable(row, key)
        found.extend(problems)
        if entry is not None:
            found.extend(Problem(row.seq, what) for what in _differs(entry, people))
            frames.append((entry.frame, entry.link))
    found.extend(order_problems(frames))
    if not frames or frames[-1][1] != tip:
        found.append(Problem(frames[-1][0].seq + 1 if frames else 0, "missing"))
    return tuple(sorted(set(found)))


def _readable(row: Row, key: Key) -> tuple[Opened | None, list[Problem]]:
    """An envelope that does not open says which part was changed; a readable frame is still checked."""
    try:
        return opened(row, key), []
    except RecordsProblem:
        pass
    try:
        bare = Row(chain=row.chain, seq=row.seq, parents=row.parents, frame=row.frame, body=None)
        return opened(bare, key), [Problem(row.seq, "body")]
    except RecordsProblem:
        return None, [Problem(row.seq, "link")]


def _differs(entry: Opened, people: Keys) -> Iterable[str]:
    frame = entry.frame
    if entry.body is not None and digest(leaves(entry.salt, fields(entry.body))) != frame.digest:
        yield "body"
    if entry.link != link_of(frame):
        yield "link"
    if not mark_holds(people.get(frame.by, b""), link_of(frame), entry.mark):
        yield "mark"


def export_journal(
    case: CaseId, entries: Iterable[Opened], people: Keys, leave_out: Callable[[str], bool]
) -> bytes:
    """Canonical JSON; fields whose path `leave_out` names are there as leaves only."""
    told = tuple(exported(entry, leave_out) for entry in entries)
    marked = {entry.frame.by for entry in told}
    public = {person: people[person].hex() for person in marked}
    return encode(ExportedJournal(case=case, people=public, entries=told))


def exported(entry: Opened, leave_out: Callable[[str], bool]) -> ExportedEntry:
    frame, link, mark = entry.frame, entry.link, entry.mark.hex()
    if entry.body is None:
        return ExportedEntry(frame=frame, link=link, mark=mark)
    values = fields(entry.body)
    shown = {path: value for path, value in values.items() if not leave_out(path)}
    if len(shown) == len(values):
        return ExportedEntry(frame=frame, link=link, mark=mark, salt=entry.salt.hex(), fields=values)
    blinds = {path: blind(entry.salt, path) for path in values}
    return ExportedEntry(
        frame=frame,
        link=link,
        mark=mark,
        fields=shown,
        blinds={path: blinds[path].hex() for path in shown},
        leaves={path: leaf(blinds[path], value) for path, value in values.items() if path not in shown},
    )
