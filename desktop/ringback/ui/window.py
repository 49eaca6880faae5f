"""The one window: rail, the case's column, the page, what was noticed; it folds when there is little room."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui import keys, reading
from ringback.ui.buttons import GhostButton
from ringback.ui.fit import fit
from ringback.ui.form import tight
from ringback.ui.keys import Key
from ringback.ui.page import PageHost
from ringback.ui.pane import Pane
from ringback.ui.rail import Rail, RailEntry

if TYPE_CHECKING:
    from ringback.ui.toast import Toast

DEFAULT = QSize(1280, 720)
# The floor is a 1280x720 screen at 200 %: a larger one would push the footer off that screen.
FLOOR = QSize(480, 340)
RAIL_FOLDS_BELOW = 900
PAGE_NEEDS = 520


class PaneHost(PageHost):
    """Holds one pane, or nothing and then takes no room."""

    def wanted(self) -> int:
        pane = self.currentWidget()
        return pane.width_wanted if isinstance(pane, Pane) else 0


class MainWindow(QWidget):
    """`content` shows a page, `column` and `side` a pane or nothing. The caller decides what happens."""

    went = Signal(object)  # the key of a rail entry
    wrong = Signal()
    help = Signal()
    closing = Signal()

    def __init__(self, entries: tuple[RailEntry, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Ringback"))
        self.setMinimumSize(FLOOR)
        fit(self, DEFAULT)
        self.rail = Rail(entries, self)
        self.column, self.content, self.side = PaneHost(self), PageHost(self), PaneHost(self)
        self._column_tab = self._tab(_("Tasks of this case"))
        self._side_tab = self._tab(_("What we noticed"))
        line = tight(QHBoxLayout(self))
        line.addWidget(self.rail)
        line.addWidget(self.column)
        middle = tight(QVBoxLayout())
        tabs = tight(QHBoxLayout(), 8)
        tabs.setContentsMargins(16, 8, 16, 0)
        tabs.addWidget(self._column_tab)
        tabs.addWidget(self._side_tab)
        tabs.addStretch(1)
        self._tabs = QWidget(self)
        self._tabs.setLayout(tabs)
        middle.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignTop)
        middle.addWidget(self.content, 1)
        line.addLayout(middle, 1)
        line.addWidget(self.side)
        self._toast: Toast | None = None
        self.rail.chosen.connect(self.went)
        self.rail.wrong.connect(self.wrong)
        self.content.shown.connect(self._new_page)
        self.column.shown.connect(self._fold)
        self.side.shown.connect(self._fold)
        keys.install(
            self,
            {
                Key.WRONG: self.wrong.emit,
                Key.HELP: self.help.emit,
                Key.NEXT_PANE: self.next_pane,
                Key.LIST: self.list_keys,
            },
        )
        self._fold()

    @property
    def toast(self) -> "Toast":
        """Made when something is first said: the start does not need it."""
        if self._toast is None:
            from ringback.ui.toast import Toast

            self._toast = Toast(self)
        return self._toast

    def set_status(self, *lines: str) -> None:
        self.rail.set_status(lines)

    def clear_panes(self) -> None:
        """Nothing beside the page: for home, and while a call runs."""
        self.column.clear()
        self.side.clear()
        self._fold()

    def clear_side(self) -> None:
        """For a page that shows what was noticed itself."""
        self.side.clear()
        self._fold()

    def list_keys(self) -> None:
        from ringback.ui.keylist import KeyList  # made when it is first wanted

        KeyList(keys.installed(self), self).open()

    def next_pane(self) -> None:
        """F6: from part to part, as they stand on the screen."""
        parts = [
            part
            for part in (self.rail, self.column, self._tabs, self.content, self.side)
            if self._usable(part)
        ]
        here = self.focusWidget()
        inside = [index for index, part in enumerate(parts) if part.isAncestorOf(here)]
        at = inside[0] if inside else -1
        target = reading.first_focus(parts[(at + 1) % len(parts)]) if parts else None
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes a pane that stands in the page's place."""
        opened = [tab for tab in (self._column_tab, self._side_tab) if tab.isChecked()]
        if event.key() != Qt.Key.Key_Escape or not opened:
            super().keyPressEvent(event)
            return
        opened[0].setFocus(Qt.FocusReason.OtherFocusReason)
        opened[0].setChecked(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closing.emit()

    def _usable(self, part: QWidget) -> bool:
        return part.isVisibleTo(self) and reading.first_focus(part) is not None

    def _tab(self, words: str) -> GhostButton:
        tab = GhostButton(words, self)
        tab.setCheckable(True)
        tab.toggled.connect(self._tab_toggled)
        return tab

    def _tab_toggled(self, on: bool) -> None:
        for tab in (self._column_tab, self._side_tab):
            if on and tab is not self.sender():
                tab.setChecked(False)
        self._fold()

    def _new_page(self, page: QWidget) -> None:
        for tab in (self._column_tab, self._side_tab):
            tab.setChecked(False)
        self._fold()

    def _fold(self, _changed: object = None) -> None:
        """Panes that leave the page too little room wait behind a button, and then take the page's place."""
        narrow = self.width() < RAIL_FOLDS_BELOW
        self.rail.set_narrow(narrow=narrow)
        room = self.width() - self.rail.width() - PAGE_NEEDS
        column_fits = self.column.wanted() <= room
        side_fits = self.column.wanted() + self.side.wanted() <= room
        column_open = self._place(self.column, self._column_tab, fits=column_fits)
        side_open = self._place(self.side, self._side_tab, fits=side_fits)
        self._tabs.setVisible(not (column_fits and side_fits))
        self.content.setVisible(not (column_open or side_open))
        reading.order_tabs(self)

    def _place(self, host: PaneHost, tab: GhostButton, *, fits: bool) -> bool:
        """Whether the pane stands in the page's place."""
        wanted = host.wanted()
        tab.setVisible(bool(wanted) and not fits)
        instead = bool(wanted) and not fits and tab.isChecked()
        host.setVisible(bool(wanted) and (fits or instead))
        host.setMaximumWidth(16777215 if instead else wanted)
        host.setMinimumWidth(0 if instead else wanted)
        return instead
