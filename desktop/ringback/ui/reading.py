"""Reading order: what follows what, as the layouts say, so that Tab and the eye go the same way."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


def reading_order(root: QWidget) -> list[QWidget]:
    """Every widget below `root` that can take the focus by Tab, first to last."""
    return [widget for widget in _walk(root) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]


def order_tabs(root: QWidget) -> None:
    for first, second in pairwise(reading_order(root)):
        QWidget.setTabOrder(first, second)


def first_focus(root: QWidget) -> QWidget | None:
    """The first widget that can be used now."""
    for widget in reading_order(root):
        if widget.isEnabled() and widget.isVisibleTo(root):
            return widget
    return None


def _walk(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            yield from _walk(inner)
    elif isinstance(widget, QStackedWidget):
        shown = widget.currentWidget()
        if shown is not None:
            yield from _walk(shown)
    else:
        layout = widget.layout()
        if layout is not None:
            yield from _walk_layout(layout)


def _walk_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _walk(widget)
        elif inner is not None:
            yield from _walk_layout(inner)
