"""Whose words a text is; so light that every field may know it."""

from enum import StrEnum


class Whose(StrEnum):
    """Whose words a field holds."""

    OWN = "own"
    HEARD = "heard"
    """What somebody said on a call: he and she are theirs."""
    THEIRS = "theirs"
    """Pasted or answered by the contractor: nothing to advise."""
