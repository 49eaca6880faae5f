"""A report as frozen plain text: no markup, no fonts, nothing about who exports it or when."""

from enum import StrEnum

from msgspec import Struct

from ringback.domain.moment import Moment


class Look(StrEnum):
    """How a piece of text stands out; colour never stands alone, the words say it as well."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    GO = "go"
    LIMITS = "limits"
    WAIT = "wait"
    STOP = "stop"


class Run(Struct, frozen=True):
    text: str
    look: Look = Look.PLAIN


class Banner(Struct, frozen=True, tag=True):
    """The outcome in one word, and what it rests on."""

    outcome: str
    look: Look
    words: str


class Pairs(Struct, frozen=True, tag=True):
    """Labels and values, two pairs a line."""

    pairs: tuple[tuple[str, str], ...]


class Table(Struct, frozen=True, tag=True):
    """`shares`: how the width is divided among the columns."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Run, ...], ...]
    shares: tuple[int, ...]


class Words(Struct, frozen=True, tag=True):
    """A paragraph of runs."""

    runs: tuple[Run, ...]


class Heading(Struct, frozen=True, tag=True):
    """A smaller heading inside a section."""

    text: str


Block = Banner | Pairs | Table | Words | Heading


class Section(Struct, frozen=True):
    title: str
    blocks: tuple[Block, ...]


class Firm(Struct, frozen=True, kw_only=True):
    """Who the report is prepared for."""

    name: str
    place: str = ""


class SealKey(Struct, frozen=True, kw_only=True):
    """The register's key: its eight words, and when and on which computer it was made."""

    words: str
    made: Moment
    made_on: str = ""


class Report(Struct, frozen=True, kw_only=True):
    """`front` is page 1; `sections` follow from page 2. `dated` is the newest entry's own time."""

    title: str
    subtitle: str
    label: str
    language: str
    revision: int
    draft: bool
    practice: bool
    sealed_at: int
    dated: Moment
    foot: str
    front: tuple[Section, ...]
    sections: tuple[Section, ...]


def words(text: str, look: Look = Look.PLAIN) -> Words:
    return Words((Run(text, look),))


def row(*cells: str | Run) -> tuple[Run, ...]:
    """A line of a table; an empty cell shows a dash."""
    runs = (cell if isinstance(cell, Run) else Run(cell) for cell in cells)
    return tuple(run if run.text.strip() else Run("–", Look.QUIET) for run in runs)
