"""Days and times in the words and order of the language of the moment."""

from datetime import date, timedelta

from ringback.domain.moment import Moment
from ringback.text import _
from ringback.text import language as spoken

SOON = 7
"""Days ahead that `Today` looks."""


def day_words(day: date, today: date) -> str:
    """25 Nov, with the year when it is another one."""
    from babel.dates import format_skeleton  # 30 ms that the start does not need

    return str(format_skeleton("MMMd" if day.year == today.year else "yMMMd", day, locale=_locale()))


def since_words(day: date, today: date) -> str:
    if day >= today:
        return _("since today")
    if today - day < timedelta(days=SOON):
        return _("since {day}").format(day=_weekday(day))
    return _("since {day}").format(day=day_words(day, today))


def due_words(day: date, today: date) -> str:
    if day < today:
        return _("was due {day}").format(day=day_words(day, today))
    if day == today:
        return _("today")
    if day == today + timedelta(days=1):
        return _("tomorrow")
    return _("by {day}").format(day=day_words(day, today))


def moment_words(when: Moment) -> str:
    """21 Nov 2026, 08:42: as the computer's clock said where it was made."""
    from babel.dates import format_datetime

    return str(format_datetime(when.local(), "d MMM y, HH:mm", locale=_locale()))


def _locale() -> str:
    """English as most of the world orders a date: day before month."""
    return "en_GB" if spoken() == "en" else spoken()


def _weekday(day: date) -> str:
    from babel.dates import format_date

    return str(format_date(day, "EEEE", locale=_locale()))
