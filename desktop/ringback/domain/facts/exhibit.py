"""Files kept as evidence: original bytes, hashed at once, never launched."""

from typing import Annotated

from msgspec import Meta

from ringback.domain.facts.base import Fact
from ringback.domain.ids import Day, FactId, Line, Text

LARGEST_EXHIBIT = 200 * 1024 * 1024
"""Bytes. PRODUCT.md, "Words": larger than 200 MB is refused."""


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
