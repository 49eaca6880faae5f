"""The compared lines as a table."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QWidget

from ringback.text import _
from ringback.ui import theme
from ringback.ui.batch.presenter import ShownLine
from ringback.ui.tables import Index, RowsModel, RowsTable

_INKED = 3
"""The column of the word that stands in its colour."""


class LinesModel(RowsModel[ShownLine]):
    def heads(self) -> tuple[str, ...]:
        return (_("Name"), _("Account"), _("Amount"), _("Fits?"), _("What we saw"))

    def cell(self, line: ShownLine, column: int) -> str:
        told = line.told
        amount = " ".join(filter(None, (told.currency, told.amount)))
        return (told.name, told.account, amount, line.word, line.saw)[column]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role == Qt.ItemDataRole.ForegroundRole and index.column() == _INKED:
            return QColor(theme.tint(self.line(index.row()).kind).ink)
        return super().data(index, role)


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
