"""The filed cases: a model over frozen lines, and the table that shows it."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ringback.text import _
from ringback.ui import theme
from ringback.ui.form import shown
from ringback.usecases.overview import FiledLine

Index = QModelIndex | QPersistentModelIndex
FIELDS = ("who", "work", "decision", "signed", "next")
ROW = 30
MOST_ROWS = 12
_SHEET = (
    "QTableView { background: $card; color: $ink; border: 1px solid $hairline; border-radius: 8px;"
    " gridline-color: transparent; selection-background-color: $accent_tint; selection-color: $ink; }"
    "QTableView:focus { border: 1px solid $accent; }"
    "QTableView::item { padding-left: 6px; border: 0; }"
    "QHeaderView { background: $card; border-radius: 8px; }"
    "QHeaderView::section { background: $card; color: $muted; border: 0; border-bottom: 1px solid $hairline;"
    " padding: 6px 8px; }"
)


class FiledModel(QAbstractTableModel):
    def __init__(self, lines: tuple[FiledLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines

    def line(self, row: int) -> FiledLine:
        return self._lines[row]

    def set_lines(self, lines: tuple[FiledLine, ...]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(FIELDS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text = shown(getattr(self._lines[index.row()], FIELDS[index.column()]))
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(index.column(), Qt.Orientation.Horizontal)}: {text}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return (_("Who"), _("Work"), _("Decision"), _("Signed by"), _("Next"))[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class FiledTable(QTableView):
    """`opened` carries the case's id: Enter or a double click."""

    opened = Signal(object)

    def __init__(self, lines: tuple[FiledLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filed = FiledModel(lines, self)
        self.setModel(self.filed)
        self.setAccessibleName(_("Filed"))
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        theme.dress(self, _SHEET)
        self.doubleClicked.connect(self._open)
        self.set_lines(lines)

    def set_lines(self, lines: tuple[FiledLine, ...]) -> None:
        self.filed.set_lines(lines)
        rows = min(max(len(lines), 1), MOST_ROWS)
        self.setFixedHeight(rows * ROW + self.horizontalHeader().sizeHint().height() + 10)
        if lines:
            self.setCurrentIndex(self.filed.index(0, 0))
            self.clearSelection()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 80)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.filed.line(index.row()).case)
