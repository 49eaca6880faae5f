"""Every scheme can be read: 4.5:1 for text, 3:1 for the edge of a control."""

import tomllib

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ringback.resources import path
from ringback.ui import theme
from ringback.ui.form import plain_label
from ringback.ui.theme import Kind, Scheme

TEXT = [
    ("ink", "ground"),
    ("ink", "card"),
    ("muted", "ground"),
    ("muted", "card"),
    ("ink", "hover"),
    ("ink", "accent_tint"),
    ("accent", "card"),
    ("accent", "ground"),
    ("accent", "hover"),
    ("accent_ink", "accent"),
    ("accent_ink", "accent_hover"),
    ("muted", "track"),
    ("rail_ink", "rail"),
    ("rail_ink", "rail_selected"),
    ("rail_ink", "rail_wrong"),
    ("rail_muted", "rail"),
    *((f"{kind}_ink", f"{kind}_ground") for kind in Kind),
    *((text, f"{kind}_ground") for kind in Kind for text in ("ink", "muted")),
    ("stop_ink", "card"),
    ("stop_ink", "ground"),
]
CONTROLS = [
    ("control", "card"),
    ("control", "ground"),
    ("accent", "card"),
    ("accent", "accent_tint"),
    ("stop_edge", "card"),
    ("rail_wrong_edge", "rail"),
    ("note_edge", "note_ground"),
    ("accent", "track"),
]


def contrast(one: str, other: str) -> float:
    lights = sorted((_light(QColor(one)), _light(QColor(other))))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", Scheme)
def test_texts_and_controls_stand_out(scheme: Scheme) -> None:
    roles = theme.load(scheme).roles()
    weak = [
        (front, ground, round(contrast(roles[front], roles[ground]), 2))
        for pairs, least in ((TEXT, 4.5), (CONTROLS, 3.0))
        for front, ground in pairs
        if contrast(roles[front], roles[ground]) < least
    ]
    assert not weak


@pytest.mark.parametrize("scheme", Scheme)
def test_every_kind_has_its_tint(scheme: Scheme) -> None:
    assert set(theme.load(scheme).tints) == set(Kind)


def test_another_scheme_reaches_what_is_already_on_the_screen(themed: QApplication, qtbot: QtBot) -> None:
    label = plain_label("Referee")
    qtbot.addWidget(label)
    label.ink("stop_ink")
    theme.apply(themed, theme.load(Scheme.DARK))
    assert theme.load(Scheme.DARK).tints[Kind.STOP].ink in label.styleSheet()
    assert themed.palette().window().color().name() == theme.load(Scheme.DARK).ground


def test_the_application_itself_has_no_sheet(themed: QApplication) -> None:
    assert not themed.styleSheet()
    assert themed.style().objectName() == "fusion"


@pytest.mark.parametrize("scheme", Scheme)
def test_a_theme_is_read_as_the_toml_it_is(scheme: Scheme) -> None:
    text = path("themes", f"{scheme}.toml").read_text("utf-8")
    colours, tints = theme.read(text)
    assert colours | {"tints": tints} == tomllib.loads(text)
