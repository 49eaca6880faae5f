"""A country or a time zone typed or chosen by name; the value is its code."""

import re
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from ringback.text import _, language
from ringback.ui import icons, theme
from ringback.ui.fields import LineField

FURTHEST = 14
"""Hours from UTC that any place keeps."""
_FROM_UTC = re.compile(r"(?:UTC|GMT)? ?([+-])(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)


@lru_cache(maxsize=8)
def country_names(tag: str) -> dict[str, str]:
    """Code to name, in the order of the names; read only when a country is first asked for."""
    from babel import Locale  # 20 ms that the start does not need

    names = {
        code: str(name)
        for code, name in Locale.parse(tag).territories.items()
        if len(code) == 2 and code.isalpha()
    }
    for not_a_country in ("EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"):
        names.pop(not_a_country, None)
    return dict(sorted(names.items(), key=lambda pair: pair[1].casefold()))


class NamedField(LineField):
    """A line with suggestions; Down or the arrow shows all of them. A code can be typed as well."""

    def __init__(
        self, label: str, names: dict[str, str], every: str, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        self._names = names
        self._codes = {word.casefold(): code for code, name in names.items() for word in (code, name)}
        super().__init__(label, hint=hint, example=_("Type its name"), parent=parent)
        self._completer = QCompleter(list(self._names.values()), self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.edit.setCompleter(self._completer)
        arrow = self.edit.addAction(
            icons.icon("down", theme.colour("muted"), 16), QLineEdit.ActionPosition.TrailingPosition
        )
        arrow.setText(every)
        arrow.triggered.connect(self.show_all)
        self._completer.activated.connect(self._picked)

    def value(self) -> str | None:  # type: ignore[override]  # typed as a name, read as a code
        return self._codes.get(self.edit.text().strip().casefold())

    def set_value(self, value: str | None) -> None:
        super().set_value(self._names.get(value, value) if value else "")

    def unreadable(self) -> bool:
        return bool(self.edit.text().strip()) and self.value() is None

    def show_all(self) -> None:
        self._completer.setCompletionPrefix("")
        self._completer.complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.show_all()
        super().keyPressEvent(event)

    def _submit(self) -> None:
        """Enter takes the one country that the list still shows."""
        typed = self.edit.text().strip().casefold()
        fits = [name for name in self._names.values() if typed in name.casefold()]
        if self.value() is None and typed and len(fits) == 1:
            self.edit.setText(fits[0])
            self._picked(fits[0])
        popup = self._completer.popup()
        if popup is not None and popup.isVisible():
            popup.hide()
        super()._submit()

    def _picked(self, name: str) -> None:
        self.changed.emit(self.value())
        self._settle()

    def _settle(self) -> None:
        code = self.value()
        if code is not None:
            self.edit.setText(self._names.get(code, code))
        super()._settle()


class CountryField(NamedField):
    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        names = country_names(language())
        super().__init__(label, names, _("Show every country"), hint=hint, parent=parent)


class ZoneField(NamedField):
    """By a town, or by the distance from UTC: `UTC+7`, `+05:30`."""

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        from ringback.usecases.there import zone_names  # no zone is typed before the window stands

        super().__init__(label, zone_names(), _("Show every city"), hint=hint, parent=parent)

    def value(self) -> str | None:  # type: ignore[override]  # as above
        found = _FROM_UTC.fullmatch(self.edit.text().strip())
        if found is None:
            return super().value()
        sign, hours, minutes = found.groups()
        return f"{sign}{int(hours):02}:{minutes or '00'}" if int(hours) <= FURTHEST else None
