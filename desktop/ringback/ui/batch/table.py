"""The compared lines as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QWidget

from ringback.text import _
from ringback.ui import theme
from ringback.ui.batch.presenter import ShownLine
from ringback.ui.form import shown
from ringback.ui.tables import Index, RowsTable

COLUMNS = 5
_INKED = COLUMNS - 2
"""The word in its colour."""


class LinesModel(QAbstractTableModel):
    def __init__(self, lines: tuple[ShownLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines

    def line(self, row: int) -> ShownLine:
        return self._lines[row]

    def set_lines(self, lines: tuple[ShownLine, ...]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(line, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {_cell(line, column)}"
        if role == Qt.ItemDataRole.ForegroundRole and column == _INKED:
            return QColor(theme.tint(line.kind).ink)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return (_("Name"), _("Account"), _("Amount"), _("Fits?"), _("What we saw"))[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def _cell(line: ShownLine, column: int) -> str:
    told = line.told
    amount = " ".join(filter(None, (told.currency, told.amount)))
    return shown((told.name, told.account, amount, line.word, line.saw)[column])


class LinesTable(RowsTable):
    def __init__(self, lines: tuple[ShownLine, ...], parent: QWidget | None = None) -> None:
        self.compared = LinesModel(lines)
        super().__init__(self.compared, _("Lines of the list"), parent)
        self.compared.setParent(self)
        header = self.horizontalHeader()
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, 110)
        self.selectRow(0)

    def set_lines(self, lines: tuple[ShownLine, ...]) -> None:
        self.compared.set_lines(lines)
        self.fit()
        self.selectRow(0)
