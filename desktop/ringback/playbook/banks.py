"""What a bank's page says about the name of a payee, market by market."""

from enum import StrEnum

from ringback.domain.facts import BankWords
from ringback.playbook.base import Words


class Shows(StrEnum):
    """What appears once an account is typed in."""

    VERDICT = "verdict"
    NAME = "name"
    MASKED = "masked"
    NOTHING = "nothing"


class BankWord(Words, frozen=True, kw_only=True):
    """The very word on the page, and what it means here."""

    says: str
    means: BankWords


class Market(Words, frozen=True, kw_only=True):
    """`countries` share it, where it is not one country's; `word` only where the bank gives a verdict."""

    service: str
    countries: tuple[str, ...] = ()
    shows: Shows
    close_shows_name: bool = True
    """Whether the holder's name appears on a close match."""
    note: str
    certainty: str
    word: tuple[BankWord, ...] = ()


class Markets(Words, frozen=True, kw_only=True):
    dated: str
    market: dict[str, Market]
