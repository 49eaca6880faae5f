"""The situations, and whom to tell in a chosen country; nothing of it needs a register."""

from msgspec import Struct
from msgspec.structs import replace

from ringback.playbook import CountryContact, WrongSituation, country_codes, load, load_country
from ringback.text import _, country_name, worded


class ContactWords(Struct, frozen=True, kw_only=True):
    who: str
    value: str
    note: str
    site: str
    check_this: bool


class WrongView(Struct, frozen=True, kw_only=True):
    situations: tuple[tuple[str, str], ...]
    """Ids and titles."""
    chosen: WrongSituation | None = None
    countries: tuple[tuple[str, str], ...]
    country: str = ""
    contacts: tuple[ContactWords, ...] = ()


class WrongPresenter:
    def __init__(self, situation: str = "", country: str = "") -> None:
        self._situations = {item.id: item for item in load().wrong}
        codes = sorted(((code, _country(code)) for code in country_codes()), key=_by_name)
        self.view = WrongView(
            situations=tuple((item.id, worded(item.title)) for item in self._situations.values()),
            countries=tuple(codes),
        )
        self.choose(situation)
        self.choose_country(country)

    def choose(self, situation: str) -> None:
        self.view = replace(self.view, chosen=self._situations.get(situation))

    def choose_country(self, code: str) -> None:
        """Anything without a file of its own leaves the list as it is."""
        country = load_country(code)
        if country is None:
            return
        contacts = [_words(contact) for contact in (*country.extortion, *country.sanctions)]
        self.view = replace(self.view, country=code, contacts=tuple(dict.fromkeys(contacts)))


def keep_words() -> tuple[str, ...]:
    """What to keep, whatever happened."""
    return (
        _("Messages, with their full sender lines."),
        _("Files, bills, and the bank's papers."),
        _("The time you noticed, and who told you."),
        _("Their numbers, names and accounts. Delete nothing."),
    )


def _words(contact: CountryContact) -> ContactWords:
    return ContactWords(
        who=worded(contact.who),
        value=worded(contact.value),
        note=worded(contact.note),
        site=contact.site,
        check_this=contact.check_this,
    )


def _country(code: str) -> str:
    return _("European Union") if code == "EU" else country_name(code)


def _by_name(pair: tuple[str, str]) -> str:
    return pair[1].casefold()
