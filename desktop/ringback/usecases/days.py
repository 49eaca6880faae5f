"""Days and times in the words and order of the language of the moment."""

from datetime import date, timedelta

from ringback.domain.moment import Moment, parse_day
from ringback.text import _, day_locale

SOON = 7
"""Days ahead that `Today` looks."""


def day_words(day: date, today: date) -> str:
    """25 Nov, with the year when it is another one."""
    from babel.dates import format_skeleton  # 30 ms that the start does not need

    return str(format_skeleton("MMMd" if day.year == today.year else "yMMMd", day, locale=day_locale()))


def whole_day_words(day: date) -> str:
    """Monday, 2 March 2026: so that nobody mistakes the month for the day."""
    from babel.dates import format_date  # as above

    return str(format_date(day, "full", locale=day_locale()))


def month_words(month: str) -> str:
    """March 2025, of 2025-03."""
    from babel.dates import format_skeleton  # as above

    return str(format_skeleton("yMMMM", date.fromisoformat(f"{month}-01"), locale=day_locale()))


def text_of_day(stated: str, today: date) -> str:
    """A day as the register keeps it, in words; anything else as it stands."""
    day = parse_day(stated)
    return day_words(day, today) if day else stated


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

    return str(format_datetime(when.local(), "d MMM y, HH:mm", locale=day_locale()))


def _weekday(day: date) -> str:
    from babel.dates import format_date

    return str(format_date(day, "EEEE", locale=day_locale()))
