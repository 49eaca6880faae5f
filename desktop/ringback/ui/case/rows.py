"""The row a field of a fact's page becomes, and its text in and out."""

from collections.abc import Callable
from datetime import date

from ringback.domain.cleanliness import cleaned
from ringback.text import _
from ringback.ui.case.readoff import ReadOffField
from ringback.ui.choices import ChoiceRow
from ringback.ui.countries import CountryField, NamedField, ZoneField
from ringback.ui.dates import DateField, MonthField, TimeField
from ringback.ui.fields import LineField, NumberField, PickField, TextField, Toggle
from ringback.ui.form import Row
from ringback.usecases.choices import Options
from ringback.usecases.whose import Whose

MOST_BUTTONS = 5
SHORT = frozenset({"line", "date", "month", "country", "zone", "time", "number", "amount"})
"""Inputs that may stand side by side."""
_PLAIN: dict[str, Callable[..., Row]] = {
    "toggle": Toggle,
    "date": DateField,
    "month": MonthField,
    "country": CountryField,
    "zone": ZoneField,
    "time": TimeField,
    "number": NumberField,
}


def make_row(sort: str, label: str, hint: str, options: Options = (), *, whose: Whose = Whose.OWN) -> Row:
    match sort:
        case "choice" if len(options) <= MOST_BUTTONS:
            return ChoiceRow(label, options, hint=hint)
        case "choice":
            return PickField(label, options, hint=hint, example=_("Choose one"))
        case "text":
            return TextField(label, hint=hint, lines=3, whose=whose)
        case "lines":
            return TextField(label, hint=hint, lines=2, whose=whose)
        case _:
            return _PLAIN.get(sort, LineField)(label, hint=hint)


def text_of(row: Row) -> str:
    """What is in a row as the text a fact is made from; what can't be read stays as typed."""
    if isinstance(row, Toggle):
        return "yes" if row.value() else ""
    if isinstance(row, LineField):
        value: object = row.value()
        if isinstance(value, date):
            return value.isoformat()
        return row.edit.text().strip() if value is None else str(value)
    value = row.value()
    return "" if value is None else str(value)


def fill(row: Row, text: str) -> None:
    match row:
        case Toggle():
            row.set_value(text == "yes")
        case NamedField():
            row.set_value(text)
        case LineField():
            LineField.set_value(row, text)
        case TextField():
            row.set_value(text)
        case _:
            row.set_value(text or None)


def unreadable(row: Row) -> str:
    """Why what is typed can't be used, or nothing."""
    match row:
        case ReadOffField():
            return row.unreadable()
        case DateField() if row.unreadable():
            return _("This day can't be read. Write it like 2025-03-31.")
        case MonthField() if row.unreadable():
            return _("This month can't be read. Write it like 2025-03.")
        case CountryField() if row.unreadable():
            return _("This country is not known. Choose one from the list.")
        case ZoneField() if row.unreadable():
            return _("This city is not known here. Choose one from the list, or write it like UTC+7.")
        case TimeField() if row.unreadable():
            return _("This time can't be read. Write it like 09:30.")
        case NumberField() if row.unreadable():
            return _("This is not a number. Write digits only.")
        case _:
            return ""


def clean(row: Row) -> bool:
    """Takes hidden characters out of what was pasted; whether there were any."""
    text = text_of(row)
    if isinstance(row, LineField | TextField) and cleaned(text) != text:
        fill(row, cleaned(text))
        return True
    return False
