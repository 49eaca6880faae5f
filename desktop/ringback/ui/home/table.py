"""The filed cases as a table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui.tables import RowsModel, RowsTable
from ringback.usecases.overview import FiledLine


class FiledModel(RowsModel[FiledLine]):
    def heads(self) -> tuple[str, ...]:
        return (_("Who"), _("Work"), _("Decision"), _("Signed by"), _("Next"))

    def cell(self, line: FiledLine, column: int) -> str:
        return (line.who, line.work, line.decision, line.signed, line.next)[column]


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
