"""An entry of a case's journal as the domain sees it: opened, checked, and perhaps erased."""

from msgspec import Struct

from ringback.domain.events import AnyEvent
from ringback.domain.ids import PersonId
from ringback.domain.moment import Moment


class Entry(Struct, frozen=True, kw_only=True):
    """`event` is None for a tombstone (erased body) and for a kind this version does not know."""

    seq: int
    when: Moment
    by: PersonId
    kind: str
    event: AnyEvent | None
    link: str = ""
    """Hexadecimal SHA-256 of the entry's link; empty for a case read from a document."""
