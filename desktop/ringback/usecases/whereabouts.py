"""Which files are opened, and by whom they can be; so light that the start may import it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ringback.resources import home

if TYPE_CHECKING:
    from pathlib import Path

    from ringback.domain.people import Person


def default_register() -> Path:
    return home() / "register.ringback"


def practice_register() -> Path:
    """Made from resources/practice when it is first opened; it may be deleted at any time."""
    return home() / "practice" / "practice.ringback"


def who_can_open(file: Path) -> tuple[Person, ...]:
    """Those with a key, oldest first; no passphrase is needed to see them. Raises RecordsProblem."""
    from ringback.records import people_of  # the passphrase can be typed before anybody is read

    return people_of(file)
