"""The language words are shown in: English in the source is the key, translated when it is shown.

Nothing is translated at import. `speaking` sets the language for one piece of work, so that a report may
speak another language than the window; a new thread starts in English and sets its own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from gettext import NullTranslations, translation

from ringback.resources import path
from ringback.value import Value


class Speech(Value):
    """A language tag as Babel writes it (``zh_Hans``) and its catalogue."""

    language: str = "en"
    catalogue: NullTranslations = NullTranslations()


ISO_DAY = len("2026-11-24")
_ENGLISH = Speech()
_speech: ContextVar[Speech] = ContextVar("speech", default=_ENGLISH)


def _(message: str) -> str:
    """A literal in the language of the moment."""
    return _speech.get().catalogue.gettext(message) if message else ""


def ngettext(one: str, many: str, count: int) -> str:
    return _speech.get().catalogue.ngettext(one, many, count)


def worded(message: str) -> str:
    """Words of the playbook in the language of the moment: their key is data, not a literal."""
    return _(message)


def language() -> str:
    return _speech.get().language


def speech_of(tag: str) -> Speech:
    """The catalogue of a language from ``resources/text``; English where there is none."""
    return Speech(tag, translation("ringback", str(path("text")), [tag], fallback=True))


@contextmanager
def speaking(speech: Speech) -> Iterator[None]:
    token = _speech.set(speech)
    try:
        yield
    finally:
        _speech.reset(token)


def day_locale() -> str:
    """English as most of the world orders a date: day before month."""
    return "en_GB" if language() == "en" else language()


def day_text(stated: str) -> str:
    """An ISO day in words with its year, 24 Nov 2026; anything else as it stands."""
    if len(stated) != ISO_DAY:
        return stated
    from datetime import date  # with babel 30 ms that the start does not need

    from babel.dates import format_skeleton

    try:
        day = date.fromisoformat(stated)
    except ValueError:
        return stated
    return str(format_skeleton("yMMMd", day, locale=day_locale()))


def country_name(code: str) -> str:
    """The country's name in the language of the moment; the code itself when it is not known."""
    from babel import Locale  # 20 ms that the start of the program does not need

    return str(Locale.parse(language()).territories.get(code, code))


def countries_named(stated: str) -> str:
    """Each of them by its name; between the commas, what is no code stays as it is."""
    return ", ".join(country_name(part) for part in stated.split(", "))
