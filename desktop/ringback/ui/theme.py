"""The colours and the font of the window: palette roles and semantic tints, read from resources/themes.

No stylesheet is set on the application (it would swap the style): widgets paint themselves from
`current()`, read palette roles, or are given a sheet of their own by `dress`.
"""

import sys
from enum import StrEnum
from string import Template
from typing import Protocol

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ringback.resources import path
from ringback.value import Value

_THEME = "ringback_theme"
_SHEET = "ringback_sheet"
_LATIN = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
_EAST_ASIAN = ("JP", "SC", "TC", "KR")
SMALLEST_POINTS = 9.75


class Scheme(StrEnum):
    """Each is a file in resources/themes."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Schemes(Protocol):
    """Who knows which scheme is wanted: the settings, the desktop, or a test."""

    def scheme(self) -> Scheme: ...


class AlwaysLight:
    """The scheme until somebody may choose."""

    def scheme(self) -> Scheme:
        return Scheme.LIGHT


class Kind(StrEnum):
    """What a tint says; a word always stands beside it."""

    OK = "ok"
    CAUTION = "caution"
    STOP = "stop"
    NOTE = "note"
    NEUTRAL = "neutral"


class Tint(Value):
    """A soft ground, the ink on it, and the edge that may mark it."""

    ground: str
    ink: str
    edge: str


class Theme(Value, kw_only=True):
    """Every colour of the window, as #rrggbb."""

    ground: str
    card: str
    ink: str
    muted: str
    hairline: str
    control: str
    hover: str
    track: str
    accent: str
    accent_hover: str
    accent_ink: str
    accent_tint: str
    rail: str
    rail_ink: str
    rail_muted: str
    rail_selected: str
    rail_wrong: str
    rail_wrong_edge: str
    tints: dict[Kind, Tint]

    def roles(self) -> dict[str, str]:
        """Names to put into a sheet: ``$ink``, ``$caution_ground`` ..."""
        plain = {name: getattr(self, name) for name in self.fields if name != "tints"}
        tinted = {
            f"{kind}_{part}": getattr(tint, part) for kind, tint in self.tints.items() for part in tint.fields
        }
        return plain | tinted

    def palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, QColor(getattr(self, name)))
        for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(self.muted))
        return palette


_PALETTE = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "ground",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.Mid: "hairline",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accent_ink",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "ink",
}


def arguments() -> list[str]:
    """For the application: the style is named here, since asking it for its style takes the start longer."""
    return [*sys.argv[:1], "-style", "fusion"]


def load(scheme: Scheme) -> Theme:
    colours, tints = read(path("themes", f"{scheme}.toml").read_text("utf-8"))
    return Theme(**colours, tints={Kind(name): Tint(**tint) for name, tint in tints.items()})


def read(text: str) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """The colours and the tints. Of TOML only what a theme is made of: tomllib takes the start 5 ms."""
    colours: dict[str, str] = {}
    tints: dict[str, dict[str, str]] = {}
    part = colours
    for line in text.splitlines():
        name, equals, value = line.partition(" = ")
        if line.startswith("[tints."):
            part = tints[line[len("[tints.") : -1]] = {}
        elif equals:
            part[name] = value.strip('"')
    return colours, tints


def apply(app: QApplication, theme: Theme) -> None:
    """The palette, and every dressed widget that already exists."""
    app.setProperty(_THEME, theme)
    app.setPalette(theme.palette())
    for widget in app.allWidgets():
        sheet = widget.property(_SHEET)
        if sheet:
            dress(widget, sheet)


def current() -> Theme:
    """The theme the application carries; light where none was applied yet."""
    app = QApplication.instance()
    theme = app.property(_THEME) if app is not None else None
    if isinstance(theme, Theme):
        return theme
    theme = load(Scheme.LIGHT)
    if app is not None:
        app.setProperty(_THEME, theme)
    return theme


def colour(name: str) -> QColor:
    return QColor(getattr(current(), name))


def tint(kind: Kind) -> Tint:
    return current().tints[kind]


def dress(widget: QWidget, sheet: str) -> None:
    """A sheet for one widget, with ``$role`` names; name the class in it, or its children inherit it."""
    widget.setProperty(_SHEET, sheet)
    widget.setStyleSheet(Template(sheet).substitute(current().roles()))


def use_fonts(app: QApplication) -> None:
    """The bundled Latin face in front of the system's; fast enough for the start."""
    families = [family for name in _LATIN for family in _add(name)]
    font = QFont(app.font())
    font.setFamilies([*dict.fromkeys(families), font.family()])
    font.setPointSizeF(max(font.pointSizeF(), SMALLEST_POINTS))
    app.setFont(font)


def use_east_asian_fonts(app: QApplication, first: str = "JP") -> None:
    """The large faces, once the window stands; `first` decides how shared characters are drawn."""
    order = sorted(_EAST_ASIAN, key=first.__ne__)
    families = [family for script in order for family in _add(f"NotoSans{script}-Regular.ttf")]
    font = QFont(app.font())
    font.setFamilies(list(dict.fromkeys([*font.families(), *families])))
    app.setFont(font)


def _add(name: str) -> list[str]:
    file = path("fonts", name)
    if not file.exists():
        return []
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
