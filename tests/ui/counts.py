"""What a page asks of a tired reader: words before the first control, fields at once, main buttons."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ringback.ui.buttons import PrimaryButton
from ringback.ui.fields import Toggle
from ringback.ui.form import Row
from ringback.ui.page import Page
from ringback.ui.reading import _walk


class Counts(NamedTuple):
    words: int
    fields: int
    main: int


def counts(page: Page) -> Counts:
    rows = [row for row in page.body.findChildren(Row) if row.isVisibleTo(page) and not _a_view(row)]
    main = [one for one in page.findChildren(PrimaryButton) if one.isVisibleTo(page)]
    return Counts(words_first(page), len(rows), len(main))


def _a_view(row: Row) -> bool:
    """How a page is shown is no question."""
    return isinstance(row, Toggle) and row.box.text() in {"All on one page", "Show what I type"}


def words_first(page: Page) -> int:
    """Words that stand above the first thing one can use, in reading order."""
    words = 0
    for widget in _walk(page):
        if not widget.isVisibleTo(page):
            continue
        if isinstance(widget, QLabel):
            words += len(widget.text().split())
        elif _usable(widget):
            return words
    return words


def _usable(widget: QWidget) -> bool:
    return widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
