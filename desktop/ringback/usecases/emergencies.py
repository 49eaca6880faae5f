"""The bad day in words: what to do first, whom to tell in a country, what to keep. No register is needed."""

from msgspec import Struct

from ringback.playbook import CountryContact, WrongSituation, country_codes, load, load_country
from ringback.text import _, country_name, worded


class Emergency(Struct, frozen=True, kw_only=True):
    """One situation; `first` in the order in which it is done, `keys` the same as it is noted."""

    id: str
    title: str
    opening: str
    first: tuple[str, ...]
    keys: tuple[str, ...]
    tell: tuple[str, ...]
    clock: str
    never: tuple[str, ...]


class ContactWords(Struct, frozen=True, kw_only=True):
    who: str
    value: str
    note: str
    site: str
    check_this: bool


def emergencies() -> tuple[Emergency, ...]:
    return tuple(_told(situation) for situation in load().wrong)


def countries() -> tuple[tuple[str, str], ...]:
    """Codes and names of those we know something about, by name."""
    return tuple(sorted(((code, _country(code)) for code in country_codes()), key=_by_name))


def clocks(code: str) -> tuple[str, ...]:
    """Hours and days a law of that country may count; each is to be checked there."""
    country = load_country(code)
    notes = country.legal if country is not None else ()
    return tuple(worded(note.text) for note in notes if note.about == "clock")


def contacts(code: str) -> tuple[ContactWords, ...]:
    """Whom to tell there; nothing for a country we know nothing about."""
    country = load_country(code)
    if country is None:
        return ()
    told = [_contact(contact) for contact in (*country.extortion, *country.sanctions)]
    return tuple(dict.fromkeys(told))


def keep_words() -> tuple[str, ...]:
    """What to keep, whatever happened."""
    return (
        _("Messages, with their full sender lines."),
        _("Files, bills, and the bank's papers."),
        _("The time you noticed, and who told you."),
        _("Their numbers, names and accounts. Delete nothing."),
    )


def _told(situation: WrongSituation) -> Emergency:
    return Emergency(
        id=situation.id,
        title=worded(situation.title),
        opening=worded(situation.opening),
        first=tuple(worded(line) for line in situation.first),
        keys=situation.first,
        tell=tuple(worded(line) for line in situation.tell),
        clock=worded(situation.clock),
        never=tuple(worded(line) for line in situation.never),
    )


def _contact(contact: CountryContact) -> ContactWords:
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
