"""Files kept as evidence: original bytes, hashed at once, never launched; and what a file says of itself."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from ringback.domain.facts.base import Fact
from ringback.domain.ids import Day, FactId, Line, Text

LARGEST_EXHIBIT = 200 * 1024 * 1024
"""Bytes. PRODUCT.md, "Words": larger than 200 MB is refused."""

MOST_PICTURES = 80
"""Prints, two for each picture: itself and its mirrored copy."""
MOST_SENTENCES = 400
MOST_RUNS = 4000
"""Runs of words kept of one text: some twelve pages, 32,000 characters. [our choice]"""

Offset = Annotated[str, Meta(pattern=r"^([+-][0-9]{2}:[0-9]{2})?$(?!\n)", description="as +09:00, or empty")]
PicturePrint = Annotated[str, Meta(pattern="^[0-9a-f]{16}$", description="perceptual hash of a picture")]
SentencePrint = Annotated[str, Meta(pattern="^[0-9a-f]{32}$", description="print of a long sentence")]

RunPrints = Annotated[
    str,
    Meta(
        pattern=r"^(?:[0-9a-f]{8})*$(?!\n)",
        max_length=8 * MOST_RUNS,
        description="prints of short runs of words, eight digits each",
    ),
]


class FileSort(StrEnum):
    """What a file is by its bytes, never by its name."""

    PDF = "pdf"
    DOCX = "docx"
    IMAGE = "image"
    MAIL = "mail"
    OTHER = "other"


class Trouble(StrEnum):
    """Why a file, or a part of it, could not be read. The file itself is kept all the same."""

    CAN_RUN = "can_run"
    NOT_A_SORT_WE_READ = "not_a_sort_we_read"
    BROKEN = "broken"
    LOCKED = "locked"
    TOO_LARGE = "too_large"
    TOO_MANY_DOTS = "too_many_dots"
    UNPACKS_TOO_FAR = "unpacks_too_far"
    HIDDEN_INSTRUCTIONS = "hidden_instructions"
    TOO_SLOW = "too_slow"
    TOO_MUCH_MEMORY = "too_much_memory"
    STOPPED = "stopped"


class FileRead(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a file says of itself; anybody can write anything there, so nothing here proves anything."""

    sort: FileSort = FileSort.OTHER
    author: Line = ""
    last_author: Line = ""
    company: Line = ""
    software: Line = ""
    created: Line = ""
    """As in the file."""
    modified: Line = ""
    offset: Offset = ""
    """Of the clock that wrote `created`, from UTC; empty when the file does not say."""
    place: Line = ""
    """`lat,lon` in degrees to two decimals, about a kilometre: no nearer is needed."""
    pages: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    pictures: Annotated[tuple[PicturePrint, ...], Meta(max_length=MOST_PICTURES)] = ()
    """A 64-bit pHash of each picture in it and of its mirrored copy."""
    sentences: Annotated[tuple[SentencePrint, ...], Meta(max_length=MOST_SENTENCES)] = ()
    """Prints of its long sentences, as `rules.identifiers.text_prints` makes them; not the words."""
    runs: RunPrints = ""
    """What of its text can be compared, as `rules.shingles.in_hex` makes it; empty for a short text."""
    trouble: Trouble | None = None


class Exhibit(Fact, frozen=True, kw_only=True, tag="exhibit"):
    about: FactId | None = None
    name: Line
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    size: Annotated[int, Meta(ge=0, le=LARGEST_EXHIBIT)]
    kept: bool = True
    """False when only the hash was taken."""
    runs: bool = False
    """A type that can run: stored and named as such, never opened."""
    purpose: Line = ""
    erase_on: Day = ""
    words: Text = ""
    of_call: FactId | None = None
    """The video call it is a picture of, which they agreed to."""
    of_document: FactId | None = None
    """The document seen that it is a picture of."""
    covered: bool = False
    """What the country does not let one keep of a document is covered in it."""
    ours: bool = False
    """A form or paper of the firm's own: that somebody else sent the same one back says nothing."""
    read: FileRead | None = None
    """None until somebody's computer has read it."""
