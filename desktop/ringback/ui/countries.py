"""A country typed or chosen by name; the value is its two-letter code."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from ringback.text import _, language
from ringback.ui import icons, theme
from ringback.ui.fields import LineField


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


class CountryField(LineField):
    """A line with suggestions; Down or the arrow shows every country."""

    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        self._names = country_names(language())
        self._codes = {name.casefold(): code for code, name in self._names.items()}
        super().__init__(label, hint=hint, example=_("Type its name"), parent=parent)
        self._completer = QCompleter(list(self._names.values()), self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.edit.setCompleter(self._completer)
        arrow = self.edit.addAction(
            icons.icon("down", theme.colour("muted"), 16), QLineEdit.ActionPosition.TrailingPosition
        )
        arrow.setText(_("Show every country"))
        arrow.triggered.connect(self.show_all)
        self._completer.activated.connect(self._picked)

    def value(self) -> str | None:  # type: ignore[override]  # typed as a name, read as a code
        typed = self.edit.text().strip()
        return typed.upper() if typed.upper() in self._names else self._codes.get(typed.casefold())

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
            self.edit.setText(self._names[code])
        super()._settle()
