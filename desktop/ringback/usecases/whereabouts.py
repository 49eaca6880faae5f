"""Which files are opened; so light that the start may import it."""

from pathlib import Path

from ringback.resources import home


def default_register() -> Path:
    return home() / "register.ringback"


def practice_register() -> Path:
    """Made from resources/practice when it is first opened; it may be deleted at any time."""
    return home() / "practice" / "practice.ringback"
