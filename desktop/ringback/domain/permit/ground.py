"""What permission rests on besides the case: the people, the index, and the assessment of the moment."""

from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.errors import Refused
from ringback.domain.ids import PersonId
from ringback.domain.independence import Index
from ringback.domain.moment import Moment
from ringback.domain.people import Person, Role
from ringback.domain.verdict import Assessment


class Ground(Protocol):
    """`fresh`: whether the person entered their passphrase just now, for this."""

    @property
    def index(self) -> Index: ...

    @property
    def people(self) -> Mapping[PersonId, Person]: ...

    @property
    def fresh(self) -> bool: ...

    def assess(self, case: Case) -> Assessment:
        """The assessment at this moment; asked for only where it decides."""


class Asked(Struct, frozen=True):
    """Who asks, when, on what case and ground."""

    case: Case
    by: PersonId
    now: Moment
    ground: Ground

    def key_older_than_case(self, person: PersonId) -> bool:
        known = self.ground.people.get(person)
        return known is not None and self.case.opened is not None and known.made < self.case.opened


def refuse_unless(condition: object, reason: str, **facts: str | int) -> None:
    if not condition:
        raise Refused(reason, **facts)


def require_second(asked: Asked, first: PersonId) -> None:
    """A second person: somebody else, an approver, with a key older than the case."""
    person = asked.ground.people.get(asked.by)
    refuse_unless(asked.by != first, "same_person")
    refuse_unless(person is not None and person.role is Role.APPROVER, "not_an_approver")
    refuse_unless(asked.key_older_than_case(asked.by), "key_younger_than_case")
