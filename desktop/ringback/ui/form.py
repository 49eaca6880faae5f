"""Labels and rows: the only place where a text label is made, so that every one of them shows plain text.

A row is a label above its control, joined as buddies, with accessible name, hint and a place for an error.
"""

from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ringback.text import _
from ringback.ui import theme

L = TypeVar("L", bound=QBoxLayout)

_HIDDEN = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)))
_BIDI = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_UNSEEN = _HIDDEN | _BIDI


class Voice(StrEnum):
    """How a text stands on the page."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    STRONG = "strong"
    MUTED = "muted"
    SMALL = "small"
    LARGE = "large"
    CLOCK = "clock"


_SIZE = {Voice.TITLE: 1.7, Voice.HEADING: 1.08, Voice.SMALL: 0.92, Voice.LARGE: 1.45, Voice.CLOCK: 1.8}
_BOLD = {Voice.TITLE, Voice.HEADING, Voice.STRONG, Voice.LARGE}
_QUIET = {Voice.MUTED, Voice.SMALL}


def shown(text: str) -> str:
    """Text from outside without the characters that hide or turn round what is read."""
    return text.translate(_UNSEEN)


def font_of(voice: Voice) -> QFont:
    """A font that follows the application's face and size."""
    font = QFont()
    font.setPointSizeF(font.pointSizeF() * _SIZE.get(voice, 1.0))
    if voice in _BOLD:
        font.setWeight(QFont.Weight.DemiBold)
    return font


class PlainLabel(QLabel):
    """Text as it is: never markup, wrapped at words, and never the reason that a window grows wide."""

    def __init__(
        self, text: str, voice: Voice = Voice.BODY, parent: QWidget | None = None, *, wrap: bool = True
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setFont(font_of(voice))
        if voice in _QUIET:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str) -> None:
        self.setText(shown(text))

    def ink(self, role: str) -> None:
        """A colour of the theme by its name: "stop_ink", "rail_muted"."""
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # a sheet pales the placeholder's role
        theme.dress(self, f"QLabel {{ color: ${role}; }}")

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        return (
            QSize(min(size.width(), self.fontMetrics().averageCharWidth() * 12), size.height())
            if self.wordWrap()
            else size
        )


def plain_label(
    text: str, voice: Voice = Voice.BODY, parent: QWidget | None = None, *, wrap: bool = True
) -> PlainLabel:
    return PlainLabel(text, voice, parent, wrap=wrap)


def title(text: str, parent: QWidget | None = None) -> PlainLabel:
    return PlainLabel(text, Voice.TITLE, parent)


def heading(text: str, parent: QWidget | None = None) -> PlainLabel:
    return PlainLabel(text, Voice.HEADING, parent)


def muted(text: str, parent: QWidget | None = None) -> PlainLabel:
    return PlainLabel(text, Voice.MUTED, parent)


def small(text: str, parent: QWidget | None = None) -> PlainLabel:
    return PlainLabel(text, Voice.SMALL, parent)


def empty(layout: QLayout) -> None:
    """Its widgets go, at once for the eye."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.setVisible(False)
            widget.deleteLater()


def tight(layout: L, gap: int = 0) -> L:
    """A layout without margins of its own."""
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    return layout


def side_by_side(*widgets: QWidget, gap: int = 12) -> QHBoxLayout:
    """A line of widgets that share the width, tops aligned."""
    line = tight(QHBoxLayout(), gap)
    for widget in widgets:
        line.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return line


def narrow(widget: QWidget, width: int) -> QHBoxLayout:
    """A row no wider than that; on a line of its own, which reckons its height at its real width."""
    widget.setMaximumWidth(width)
    line = tight(QHBoxLayout())
    line.addWidget(widget, 1)
    line.addStretch()
    return line


class Row(QWidget):
    """A question: label, control, hint, error. `changed` carries the new value while it is given,
    `settled` once it is: the moment to save."""

    changed = Signal(object)
    settled = Signal(object)

    def __init__(
        self, label: str, control: QWidget, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._hint = hint
        self._note: PlainLabel | None = None
        self.label = plain_label(label.replace("&", "&&"), Voice.BODY, self)
        self.label.setBuddy(control)
        self.label.setVisible(bool(label))
        self._below = small(hint, self)
        self._below.setVisible(bool(hint))
        self._error = plain_label("", Voice.STRONG, self)
        self._error.setVisible(False)
        self._error.ink("stop_ink")
        control.setAccessibleName(label)
        control.setAccessibleDescription(hint)
        column = tight(QVBoxLayout(self), 5)
        for widget in (self.label, control, self._below, self._error):
            column.addWidget(widget)
        self.changed.connect(self.see)  # on a small screen nobody types into what they can't see

    def note(self, words: str) -> None:
        """What the computer noticed about what stands here; empty words take it away."""
        if words == self.noted():
            return
        if self._note is None:
            self._note = small("", self)
            column = self.layout()
            if isinstance(column, QVBoxLayout):
                column.insertWidget(column.count() - 1, self._note)
        self._note.say(words)
        self._note.setVisible(bool(words))
        self._describe()

    def noted(self) -> str:
        """The note that stands beside it now."""
        return self._note.text() if self._note is not None else ""

    def _describe(self) -> None:
        """What a screen reader says of it: the error, the note, the hint."""
        said = filter(None, (self.error(), self.noted(), self._hint))
        self.control.setAccessibleDescription(" ".join(said))

    def ask(self, label: str) -> None:
        """Other words for the same question."""
        self.label.say(label.replace("&", "&&"))
        self.control.setAccessibleName(label)

    def value(self) -> Any:
        """What is given now; each row says of what type."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        raise NotImplementedError

    def error(self) -> str:
        return self._error.text()

    def show_error(self, sentence: str) -> None:
        """Beside the field, the input kept; an empty sentence takes it away."""
        words = _("Please look: {sentence}").format(sentence=sentence) if sentence else ""
        self._error.say(words)
        self._error.setVisible(bool(words))
        self._describe()
        self.mark(wrong=bool(words))

    def mark(self, *, wrong: bool) -> None:
        """How the control shows that its error is beside it; most do nothing."""

    def focus(self) -> None:
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.see()

    def see(self) -> None:
        """Scrolls to it, its error too."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inner = area.widget() if area is not None and area.isVisible() else None
        if area is not None and inner is not None:
            column = inner.layout()
            if column is not None:
                column.activate()
            area.ensureWidgetVisible(self, 0, 16)
