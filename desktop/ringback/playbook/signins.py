"""What a sign-in export calls its columns, and the words that mark a line to be left out."""

from ringback.playbook.base import Words


class SignInSystem(Words, frozen=True, kw_only=True):
    title: str
    marks: tuple[str, ...]
    """Headings that, all together, only this system writes."""


class SignInWords(Words, frozen=True, kw_only=True):
    """``signins.toml``; all in small letters."""

    system: tuple[SignInSystem, ...]
    column: dict[str, tuple[str, ...]]
    """Headings by column, surest first."""
    failed: tuple[str, ...]
    by_itself: tuple[str, ...]
    yes: tuple[str, ...]
    country: dict[str, str]
    """Names that exports use for a country, beside the usual English ones."""
