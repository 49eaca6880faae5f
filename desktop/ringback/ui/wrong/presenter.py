"""Which situation and which country were chosen, and what follows from it."""

from msgspec import Struct
from msgspec.structs import replace

from ringback.usecases.emergencies import ContactWords, Emergency, contacts, countries, emergencies


class WrongView(Struct, frozen=True, kw_only=True):
    situations: tuple[Emergency, ...]
    chosen: Emergency | None = None
    countries: tuple[tuple[str, str], ...]
    country: str = ""
    contacts: tuple[ContactWords, ...] = ()


class WrongPresenter:
    def __init__(self, situation: str = "", country: str = "") -> None:
        self.view = WrongView(situations=emergencies(), countries=countries())
        self.choose(situation)
        self.choose_country(country)

    def choose(self, situation: str) -> None:
        chosen = next((item for item in self.view.situations if item.id == situation), None)
        self.view = replace(self.view, chosen=chosen)

    def choose_country(self, code: str) -> None:
        """A country we know nothing about leaves the list as it is."""
        if found := contacts(code):
            self.view = replace(self.view, country=code, contacts=found)
