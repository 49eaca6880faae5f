"""A table of lines that is read and chosen from: by rows, by keyboard, in the colours of the theme."""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ringback.ui import theme
from ringback.ui.form import shown

Index = QModelIndex | QPersistentModelIndex
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


L = TypeVar("L")


class RowsModel(QAbstractTableModel, Generic[L]):
    """Frozen lines, a row each; a table says its heads, and what stands in a cell."""

    def __init__(self, lines: tuple[L, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines

    def heads(self) -> tuple[str, ...]:
        raise NotImplementedError

    def cell(self, line: L, column: int) -> str:
        raise NotImplementedError

    def line(self, row: int) -> L:
        return self._lines[row]

    def set_lines(self, lines: tuple[L, ...]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.heads())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        text = shown(self.cell(self._lines[index.row()], index.column()))
        return text if role == Qt.ItemDataRole.DisplayRole else f"{self.heads()[index.column()]}: {text}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.heads()[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class RowsTable(QTableView):
    """`entered` carries a row: Enter or a double click. `picked` when another row is the current one."""

    entered = Signal(object)  # int
    picked = Signal(object)  # int

    def __init__(self, model: QAbstractTableModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
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
        self.doubleClicked.connect(self._enter)
        self.fit()

    def fit(self) -> None:
        """As high as its rows, up to a dozen; the first row is the current one."""
        rows = self.model().rowCount()
        height = min(max(rows, 1), MOST_ROWS) * ROW + self.horizontalHeader().sizeHint().height() + 10
        self.setFixedHeight(height)
        if rows:
            self.setCurrentIndex(self.model().index(0, 0))
            self.clearSelection()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 80)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.picked.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._enter(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _enter(self, index: QModelIndex) -> None:
        if index.isValid():
            self.entered.emit(index.row())
