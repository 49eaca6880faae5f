"""Dates and months as people type them: 2025-03-31, 31.3.2025, 31 Mar 2025, March 2025, 2025年3月31日."""

import re
from datetime import date

from PySide6.QtWidgets import QWidget

from ringback.ui.fields import LineField

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBER = re.compile(r"\d+")
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


class DateField(LineField):
    """A day; shown as 2025-03-31 once it is read, kept as typed when it can't be."""

    def __init__(
        self, label: str, *, hint: str = "", month_first: bool = False, parent: QWidget | None = None
    ) -> None:
        self._month_first = month_first
        super().__init__(label, hint=hint, example="2025-03-31", parent=parent)

    def value(self) -> date | None:  # type: ignore[override]  # typed as text, read as a day
        return read_date(self.edit.text(), month_first=self._month_first)

    def set_value(self, value: date | None) -> None:  # type: ignore[override]  # as above
        super().set_value(value.isoformat() if value else "")

    def unreadable(self) -> bool:
        return bool(self.edit.text().strip()) and self.value() is None

    def _settle(self) -> None:
        value = self.value()
        if value is not None:
            self.edit.setText(value.isoformat())
        super()._settle()


class MonthField(LineField):
    """A month, as 2025-03."""

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint=hint, example="2025-03", parent=parent)

    def value(self) -> str | None:  # type: ignore[override]  # typed as text, read as a month
        return read_month(self.edit.text())

    def set_value(self, value: str | None) -> None:
        super().set_value(value or "")

    def unreadable(self) -> bool:
        return bool(self.edit.text().strip()) and self.value() is None

    def _settle(self) -> None:
        value = self.value()
        if value is not None:
            self.edit.setText(value)
        super()._settle()
