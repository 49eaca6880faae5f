"""The filed cases: a model over frozen lines, and the table that shows it."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.form import shown
from ringback.ui.tables import Index, RowsTable
from ringback.usecases.overview import FiledLine

FIELDS = ("who", "work", "decision", "signed", "next")


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


class FiledTable(RowsTable):
    """`opened` carries the case's id: Enter or a double click."""

    opened = Signal(object)

    def __init__(self, lines: tuple[FiledLine, ...], parent: QWidget | None = None) -> None:
        self.filed = FiledModel(lines)
        super().__init__(self.filed, _("Filed"), parent)
        self.filed.setParent(self)
        self.entered.connect(self._open)

    def set_lines(self, lines: tuple[FiledLine, ...]) -> None:
        self.filed.set_lines(lines)
        self.fit()

    def _open(self, row: int) -> None:
        self.opened.emit(self.filed.line(row).case)
