"""What the page of the number shows, and what stands in its fields."""

from msgspec import Struct

from ringback.domain.facts import Learned, Provenance
from ringback.domain.ids import FactId
from ringback.ui.places import Place
from ringback.usecases.scripts import Line


class Typed(Struct, frozen=True, kw_only=True):
    """What stands in the fields; kept as a draft until the call starts."""

    value: str = ""
    provenance: Provenance | None = None
    learned: Learned | None = None
    words: str = ""
    second: Provenance | None = None
    second_words: str = ""
    main_line: bool = True
    chosen: FactId | None = None


class Known(Struct, frozen=True):
    id: FactId
    value: str
    found: str


class FindView(Struct, frozen=True, kw_only=True):
    title: str
    lead: str
    who: str
    known: tuple[Known, ...]
    typed: Typed
    places: tuple[str, ...]
    opening: tuple[Line, ...]
    last: str
    tries: tuple[str, ...]
    """Every call so far that ended, newest first."""
    blocked: str
    refused: bool = False
    """Blocked because the number does not count, not because something is still missing."""
    hint: str = ""
    asks_second: bool = False
    elsewhere: Place | None = None
    """Where a call of this case is still running."""
