"""Every text a page could show, read out or give away."""

from collections.abc import Iterator

import msgspec
from PySide6.QtGui import QAccessible, QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

_TEXTS = (
    "text", "toolTip", "whatsThis", "statusTip", "accessibleName", "accessibleDescription", "windowTitle",
    "placeholderText", "toPlainText", "currentText", "title",
)  # fmt: skip
_ROLES = (
    QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help,
)  # fmt: skip


def everything_said() -> str:
    """All windows, visible or not, what a screen reader is told, and the clipboard."""
    found = [text for window in QApplication.topLevelWidgets() for text in _of_tree(window)]
    board = QGuiApplication.clipboard()
    return "\n".join((*found, board.text()))


def _of_tree(root: QWidget) -> Iterator[str]:
    for widget in (root, *root.findChildren(QWidget)):
        yield from _of_widget(widget)
    for action in root.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def _of_widget(widget: QWidget) -> Iterator[str]:
    for name in _TEXTS:
        value = getattr(widget, name, None)
        if callable(value):
            said = value()
            if isinstance(said, str):
                yield said
    told = QAccessible.queryAccessibleInterface(widget)
    if told is not None:
        yield from (told.text(role) for role in _ROLES)
    items = getattr(widget, "itemText", None)
    if items is not None:
        yield from (items(at) for at in range(widget.count()))  # type: ignore[attr-defined]  # a list


def everything_held(presenter: object) -> str:
    """What a presenter keeps of its own: its view and every other value on it."""
    kept = {name: value for name, value in vars(presenter).items() if name not in {"_desk", "_place"}}
    return "\n".join(_plain(value) for value in kept.values())


def _plain(value: object) -> str:
    return msgspec.json.encode(value, enc_hook=repr).decode()
