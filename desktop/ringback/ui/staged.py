"""A page that goes through stages. Only the stage shown exists: a former one could still hold an answer."""

from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ringback.ui import reading
from ringback.ui.form import tight
from ringback.ui.page import Page

BELOW = 64
W = TypeVar("W", bound=QWidget)


class Stage(QWidget):
    """`title` and `lead` stand above it, `footer` below, the primary button last."""

    went = Signal(object)
    changed = Signal()
    moved = Signal()
    """Something was kept that may lead to another stage."""
    written = Signal()
    """It shows something else now: the control in use is brought into view."""
    ordered = Signal(object)
    """A ui.jobs.Order: slow work for the worker of files."""
    noted = Signal(object)
    """str: what was saved, for the footer."""

    title = ""
    lead = ""
    blind = False
    footer: tuple[QWidget, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self.column = tight(QVBoxLayout(self), 12)

    def add(self, widget: W) -> W:
        self.column.addWidget(widget)
        return widget

    def initial_focus(self) -> QWidget | None:
        return reading.first_focus(self)

    def entered(self) -> None:
        """It stands on the page with its footer: what depends on either is shown now."""

    def leave(self) -> None:
        """Keeps what is being typed."""


class StagedPage(Page):
    went = Signal(object)
    changed = Signal()
    blind = Signal(object)
    ordered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        # Without it the scroll bar comes early: a wrapped label's least height is that of its least width.
        self.body.setMinimumHeight(1)
        self.stage: Stage | None = None
        self._leaving = QWidget()
        self._footer: tuple[QWidget, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._tell_blind)
        self._soon.timeout.connect(self._look_at_focus)

    def show_stage(self, stage: Stage) -> None:
        self._retire()
        self.stage = stage
        for label, words in ((self.title, stage.title), (self.lead, stage.lead)):
            label.say(words)
            label.setVisible(bool(words))
        self.add(stage)
        stage.setVisible(True)
        self._footer = stage.footer
        for button in stage.footer:
            self.footer.add(button)
        stage.went.connect(self.went)
        stage.changed.connect(self.changed)
        stage.ordered.connect(self.ordered)
        stage.moved.connect(self.next_stage)
        stage.noted.connect(self.footer.say)
        stage.written.connect(self._soon.start)
        stage.entered()
        self._tell_blind()
        self._soon.start()  # for whoever connects after the page was made
        self._focus()

    def next_stage(self) -> None:
        """Which stage comes now; each page knows."""

    def initial_focus(self) -> QWidget | None:
        return self.stage.initial_focus() if self.stage else super().initial_focus()

    def leave(self) -> None:
        if self.stage is not None:
            self.stage.leave()

    def _tell_blind(self) -> None:
        self.blind.emit(self.stage is not None and self.stage.blind)

    def _focus(self) -> None:
        wanted = self.initial_focus()
        self.scroller.verticalScrollBar().setValue(0)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at_focus(self) -> None:
        """On a small screen what one types in is seen, with the buttons below it."""
        used = QApplication.focusWidget()
        if used is not None and self.body.isAncestorOf(used):
            self.scroller.ensureWidgetVisible(used, 0, BELOW)

    def _retire(self) -> None:
        self.footer.say("")
        for former in (self.stage, *self._footer):
            if former is not None:
                former.setVisible(False)
                former.setParent(self._leaving)
                former.deleteLater()
        self.stage, self._footer = None, ()
