"""Days, months and times as people type them: 2025-03-31, 31.3.2025, 31 Mar 2025, 2025年3月31日, 9.30 pm."""

import re
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from ringback.ui.fields import LineField

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBER = re.compile(r"\d+")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h]?([0-5]\d)|h)? ?(?:([ap])\.?m\.?)?")
HALF_DAY = 12
_WORD = re.compile(r"[a-z]{3,}")


def read_date(text: str, *, month_first: bool = False) -> date | None:
    """The day meant, or None when it can't be told; day before month unless told otherwise."""
    numbers, month = _parts(text)
    if month is not None and len(numbers) == 2:
        day, year = sorted(numbers)
        return _date(year, month, day)
    if len(numbers) != 3:
        return None
    first, second, third = numbers
    if first > 31:
        return _date(first, second, third)
    if month_first or second > 12:
        first, second = second, first
    return _date(third, second, first)


def read_month(text: str) -> str | None:
    """The month meant as 2025-03, or None."""
    numbers, month = _parts(text)
    if month is not None and len(numbers) == 1:
        numbers = [numbers[0], month]
    if len(numbers) != 2:
        return None
    year, month = max(numbers), min(numbers)
    return f"{year:04}-{month:02}" if 1 <= month <= 12 and 1900 <= year <= 2200 else None


def read_time(text: str) -> str | None:
    """The time of day meant as 09:30, or None: 9, 9:30, 0930, 9.30 pm."""
    found = _CLOCK.fullmatch(text.strip().lower())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= HALF_DAY:
            return None
        hour = hour % HALF_DAY + (HALF_DAY if found[3] == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 2 * HALF_DAY else None


def _parts(text: str) -> tuple[list[int], int | None]:
    plain = text.strip().lower()
    numbers = [int(digits) for digits in _NUMBER.findall(plain) if len(digits) <= 4]
    named = [_MONTHS.index(word[:3]) + 1 for word in _WORD.findall(plain) if word[:3] in _MONTHS]
    return numbers, named[0] if named else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2200 else None
    except ValueError:
        return None


class WhenField(LineField):
    """What is read is spelled out beside it; what can't be read stays as typed."""

    def set_value(self, value: Any) -> None:
        super().set_value(self._written(value) if value else "")
        self._echo()

    def unreadable(self) -> bool:
        return bool(self.edit.text().strip()) and self.value() is None

    def _written(self, value: Any) -> str:
        return str(value)

    def _spelled(self, value: Any) -> str:
        """The same in words."""
        raise NotImplementedError

    def _typed(self, text: str) -> None:
        super()._typed(text)
        self._echo()

    def _settle(self) -> None:
        value = self.value()
        if value is not None:
            self.edit.setText(self._written(value))
        super()._settle()

    def _echo(self) -> None:
        value = self.value()
        self.note(self._spelled(value) if value else "")


class DateField(WhenField):
    """A day; shown as 2025-03-31 once it is read."""

    def __init__(
        self, label: str, *, hint: str = "", month_first: bool = False, parent: QWidget | None = None
    ) -> None:
        self._month_first = month_first
        super().__init__(label, hint=hint, example="2025-03-31", parent=parent)

    def value(self) -> date | None:  # type: ignore[override]  # typed as text, read as a day
        return read_date(self.edit.text(), month_first=self._month_first)

    def _written(self, value: date) -> str:
        return value.isoformat()

    def _spelled(self, value: date) -> str:
        from ringback.usecases.days import whole_day_words  # no day is typed before the window stands

        return whole_day_words(value)


class MonthField(WhenField):
    """A month, as 2025-03."""

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint=hint, example="2025-03", parent=parent)

    def value(self) -> str | None:  # type: ignore[override]  # typed as text, read as a month
        return read_month(self.edit.text())

    def _spelled(self, value: str) -> str:
        from ringback.usecases.days import month_words  # as above

        return month_words(value)


class TimeField(WhenField):
    """A time of day, as 09:30."""

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint=hint, example="09:30", parent=parent)

    def value(self) -> str | None:  # type: ignore[override]  # typed as text, read as a time
        return read_time(self.edit.text())

    def _spelled(self, value: str) -> str:
        return ""
