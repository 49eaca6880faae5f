"""The people of a register: their key slots, and the chain that says who added whom."""

from pathlib import Path
from typing import TYPE_CHECKING

from ringback.domain.errors import InputProblem, RecordsProblem, Refused
from ringback.domain.ids import PersonId
from ringback.domain.moment import Moment
from ringback.domain.people import Person, Role
from ringback.records.port import PersonRow, Store
from ringback.records.store import open_store

if TYPE_CHECKING:
    from ringback.records.book import Book


def people_of(path: Path) -> tuple[Person, ...]:
    """Who can unlock this register, oldest key first; no passphrase is needed to read it.

    Raises RecordsProblem as `open_store` does.
    """
    store = open_store(path)
    try:
        return tuple(_person(row) for row in store.people.everybody() if store.people.slot(row.id))
    except ValueError as error:
        raise RecordsProblem("damaged", file=path.name, where="people") from error
    finally:
        store.close()


def _person(row: PersonRow) -> Person:
    return Person(
        id=PersonId(row.id),
        name=row.name,
        role=Role(row.role),
        made=Moment(row.made, row.made_offset),
        made_on=row.made_on,
        added_by=PersonId(row.added_by) if row.added_by else None,
    )


def row_of(person: Person, public: bytes) -> PersonRow:
    return PersonRow(
        id=person.id,
        name=person.name,
        role=person.role.value,
        public=public,
        made=person.made.at,
        made_offset=person.made.offset,
        made_on=person.made_on,
        added_by=person.added_by,
    )


def require_as_journaled(store: Store, book: "Book") -> None:
    """The list anybody can read must say what the chain says. Raises RecordsProblem `damaged`."""
    listed = {row.id: row for row in store.people.everybody()}
    journaled = {person.id: row_of(person, book.public[person.id]) for person in book.people.values()}
    if listed != journaled:
        raise RecordsProblem("damaged", where="people")


def require_person(book: "Book", person: PersonId) -> Person:
    """Raises InputProblem `unknown_person`, or Refused `signer_not_here` for a key that was replaced."""
    known = book.people.get(person)
    if known is None:
        raise InputProblem("unknown_person", where="person")
    if person in book.retired:
        raise Refused("signer_not_here")
    return known
