"""A page: title, scrolling body, a footer that is always seen; and the host that keeps only one alive."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ringback.ui import form, reading, theme
from ringback.ui.flow import FlowLayout

W = TypeVar("W", bound=QWidget)
WIDE, NARROW = 36, 16
_BAR = (
    "QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }"
    "QScrollBar::handle:vertical { background: $control; border-radius: 3px; min-height: 36px;"
    " margin: 2px 3px; }"
    "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
    "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
)


class Body(QWidget):
    """What scrolls. When something is added to it, Tab is put back into reading order."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            reading.order_tabs(self.window())
        return super().event(event)


class Bar(QScrollBar):
    """A slim handle, nothing else."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        theme.dress(self, _BAR)


class Scroller(QScrollArea):
    """Scrolls down only, and takes no focus: the widgets in it do."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewport(QWidget())  # ours: asking for Qt's own makes PySide look up every class there is
        self.setVerticalScrollBar(Bar())
        inner.setAutoFillBackground(False)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)

    def page_by(self, event: QKeyEvent) -> bool:
        """Page Up and Page Down for a page on which nothing that scrolls has the focus."""
        step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if step is None:
            return False
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + step * bar.pageStep())
        return True


class Footer(QWidget):
    """What was saved at the left, what to do next at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = form.tight(QHBoxLayout(self), 16)
        self.note = form.small("", self)
        self._buttons = FlowLayout(to_the_right=True)
        self._line.addWidget(self.note)
        self._line.addLayout(self._buttons, 1)
        self.set_margin(WIDE)

    def set_margin(self, side: int) -> None:
        self._line.setContentsMargins(side, 8, side, side // 2)

    def say(self, text: str) -> None:
        self.note.say(text)

    def add(self, button: W) -> W:
        """To the right of the ones already there: the primary button comes last."""
        button.setParent(self)
        self._buttons.addWidget(button)
        button.setVisible(True)
        return button


class Page(QWidget):
    """Build it top to bottom: `head`, `add`, `add_line`, then `footer.add`."""

    def __init__(self, title: str = "", lead: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = Body()
        self.column = form.tight(QVBoxLayout(self.body), 13)
        self._head = form.tight(QHBoxLayout(), 8)
        self.title = form.title(title, self.body)
        self._head.addWidget(self.title, 1)
        self._actions = FlowLayout(to_the_right=True)
        self._head.addLayout(self._actions)
        self.column.addLayout(self._head)
        self.lead = form.muted(lead, self.body)
        self.column.addWidget(self.lead)
        self.lead.setVisible(bool(lead))
        self.title.setVisible(bool(title))
        self.column.addStretch(1)
        self.scroller = Scroller(self.body, self)
        self.footer = Footer(self)
        outer = form.tight(QVBoxLayout(self))
        outer.addWidget(self.scroller, 1)
        outer.addWidget(self.footer)
        self._set_margin(WIDE)

    def initial_focus(self) -> QWidget | None:
        """Where the focus starts; the first widget of the body, unless a page knows better."""
        return reading.first_focus(self.body) or reading.first_focus(self)

    def head(self, button: W) -> W:
        """An action beside the title."""
        button.setParent(self.body)
        self._actions.addWidget(button)
        button.setVisible(True)
        return button

    def add(self, widget: W) -> W:
        """To the body, below what is there."""
        self.column.insertWidget(self.column.count() - 1, widget)
        return widget

    def add_line(self, *widgets: QWidget) -> None:
        """Widgets that share the width of the body."""
        self.add_layout(form.side_by_side(*widgets, gap=14))

    def add_layout(self, layout: QLayout) -> None:
        self.column.insertLayout(self.column.count() - 1, layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margin(NARROW if self.width() < 640 or self.height() < 480 else WIDE)

    def _set_margin(self, side: int) -> None:
        self.column.setContentsMargins(side, side * 2 // 3, side, 8)
        self.footer.set_margin(side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.scroller.page_by(event):
            super().keyPressEvent(event)


class PageHost(QStackedWidget):
    """Only the page that is shown exists: a hidden page would still hold what must not be seen."""

    shown = Signal(object)  # QWidget

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leaving = (
            QWidget()
        )  # owns pages on their way out; without a parent Python might take them apart

    def show_page(self, make: Callable[[QWidget], W]) -> W:
        """Builds the page with this host as its parent; the former one is deleted."""
        self.clear()
        page = make(self)
        self.addWidget(page)
        self.setCurrentWidget(page)
        self.setVisible(True)
        self.shown.emit(page)
        if isinstance(page, Page):
            wanted = page.initial_focus()
            if wanted is not None:
                wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        return page

    def clear(self) -> None:
        while self.count():
            former = self.widget(0)
            if former is None:
                return
            self.removeWidget(former)
            former.setVisible(False)
            former.setParent(self._leaving)
            former.deleteLater()
