"""The people of a register: who may do and who may approve."""

from enum import StrEnum

from msgspec import Struct

from ringback.domain.ids import Line, PersonId
from ringback.domain.moment import Moment


class Role(StrEnum):
    DOER = "doer"
    APPROVER = "approver"


class Person(Struct, frozen=True, kw_only=True):
    """A person is their key. `made` and `made_on` say when and on which computer the key came to be."""

    id: PersonId
    name: Line
    role: Role
    made: Moment
    made_on: Line = ""
    added_by: PersonId | None = None
