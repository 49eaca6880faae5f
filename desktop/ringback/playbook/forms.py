"""Pages that a fact is typed into: one main question each, three fields at most.

A field's `name` is the path of a struct field (``name.written``, ``second_source.words``). Two paths are
special: ``expected.<CallFact>`` is the words of that element of a referee's `expected`, and an input of
`lines` fills a tuple, one element a line. `amount` is typed as on a statement and kept in the smallest unit.
"""

from enum import StrEnum

from msgspec import field

from ringback.playbook.base import Words


class Input(StrEnum):
    LINE = "line"
    TEXT = "text"
    LINES = "lines"
    CHOICE = "choice"
    DATE = "date"
    MONTH = "month"
    COUNTRY = "country"
    ZONE = "zone"
    TIME = "time"
    TOGGLE = "toggle"
    NUMBER = "number"
    AMOUNT = "amount"
    PRINTED_LINES = "printed_lines"
    """The machine-readable lines of a document; what is typed becomes a LinesRead and is not kept."""
    ID_NUMBER = "id_number"
    """A national or tax number; what is typed becomes a NumberRead and is not kept."""


class Field(Words, frozen=True, kw_only=True):
    name: str
    label: str
    input: Input
    hint: str = ""
    optional: bool = False


class FormPage(Words, frozen=True, kw_only=True):
    ask: str
    fields: tuple[Field, ...]
    live: bool = False
    """Asked in the small window during a video call too: there is time for little."""
    only_if: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Field of an earlier page to the values with which this page is asked; empty: always."""
