"""Whom to tell, where to look a company up, and what the law asks, country by country."""

from ringback.playbook.base import Words


class CountryContact(Words, frozen=True, kw_only=True):
    who: str
    value: str
    note: str = ""
    site: str
    certainty: str

    @property
    def check_this(self) -> bool:
        """Shown with "check this" and the official site: not looked up, or a number, which may go stale."""
        return self.certainty != "F" or any(character.isdigit() for character in self.value)


class CompanyRegister(Words, frozen=True, kw_only=True):
    name: str
    number: str
    """What the number is called there."""
    site: str
    certainty: str


class Directory(Words, frozen=True, kw_only=True):
    """Where firms are listed with their numbers; a listing may be bought, so a second place is better."""

    name: str
    note: str = ""
    site: str
    certainty: str


class LegalNote(Words, frozen=True, kw_only=True):
    about: str
    """paying, fairness, papers or clock."""
    text: str
    certainty: str


class Country(Words, frozen=True, kw_only=True):
    code: str
    name: str
    sanctions: tuple[CountryContact, ...]
    extortion: tuple[CountryContact, ...]
    registers: tuple[CompanyRegister, ...]
    directories: tuple[Directory, ...]
    legal: tuple[LegalNote, ...]
