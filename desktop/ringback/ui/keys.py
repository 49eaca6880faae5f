"""The keyboard: every shortcut of Ringback as a table, put in place only where there is something to do."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from ringback.text import _


class Key(StrEnum):
    """The value is the key as Qt writes it."""

    NEW_CASE = "Ctrl+N"
    FIND = "Ctrl+F"
    SAVE = "Ctrl+Return"
    BACK = "Alt+Left"
    CLOCK = "Ctrl+T"
    RATE_1 = "Alt+1"
    RATE_2 = "Alt+2"
    RATE_3 = "Alt+3"
    RATE_4 = "Alt+4"
    EVIDENCE = "Ctrl+D"
    SHEET = "Ctrl+P"
    EXPORT = "Ctrl+E"
    LOCK = "Ctrl+L"
    WRONG = "Ctrl+Shift+W"
    HELP = "F1"
    NEXT_PANE = "F6"
    LIST = "Ctrl+/"


def meaning(key: Key) -> str:
    return {
        Key.NEW_CASE: _("Start a check"),
        Key.FIND: _("Find"),
        Key.SAVE: _("Save and continue"),
        Key.BACK: _("Back"),
        Key.CLOCK: _("Start or stop the call clock"),
        Key.RATE_1: _("First answer"),
        Key.RATE_2: _("Second answer"),
        Key.RATE_3: _("Third answer"),
        Key.RATE_4: _("Fourth answer"),
        Key.EVIDENCE: _("Add evidence"),
        Key.SHEET: _("Phone sheet"),
        Key.EXPORT: _("Export"),
        Key.LOCK: _("Lock"),
        Key.WRONG: _("I think something is wrong"),
        Key.HELP: _("Help"),
        Key.NEXT_PANE: _("Next part of the window"),
        Key.LIST: _("This list"),
    }[key]


class Shortcut(QObject):
    """A key and what it does while its page exists; silent while an input method composes."""

    def __init__(self, key: Key, does: Callable[[], None], page: QWidget) -> None:
        super().__init__(page)
        self.key = key
        self._does = does
        self._keys = QShortcut(QKeySequence(key.value), page)
        self._keys.setAutoRepeat(False)
        self._keys.activated.connect(self._fire)
        if key is Key.SAVE:
            self._keys.setKeys([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])

    def _fire(self) -> None:
        if not getattr(QApplication.focusWidget(), "composing", False):
            self._does()


def install(page: QWidget, actions: Mapping[Key, Callable[[], None]]) -> tuple[Shortcut, ...]:
    """Bound methods, please: they live and die with the page."""
    return tuple(Shortcut(key, does, page) for key, does in actions.items())


def installed(window: QWidget) -> tuple[Key, ...]:
    """The keys that do something now, in the order of the table."""
    there = {shortcut.key for shortcut in window.findChildren(Shortcut)}
    return tuple(key for key in Key if key in there)
