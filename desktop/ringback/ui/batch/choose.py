"""Choosing the list, and saying once what its columns are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.batch.presenter import NOT_THERE, BatchPresenter
from ringback.ui.buttons import PrimaryButton
from ringback.ui.cards import Card, Foldout
from ringback.ui.fields import PickField
from ringback.ui.form import muted, plain_label, side_by_side, tight
from ringback.ui.page import Page
from ringback.ui.places import PaymentList
from ringback.usecases.batches import ENCODINGS
from ringback.usecases.columns import Column

SUFFIXES = "*.csv *.tsv *.txt"
FIRST = (Column.NAME, Column.ACCOUNT)
REST = tuple(column for column in Column if column not in FIRST)


class ChooseCard(Card):
    """A button; the page takes what is dropped on it."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Which list?"), parent)
        self.add(
            plain_label(_("A payment list of your bank, or a list of your suppliers, as CSV."), parent=self)
        )
        self.add(muted(_("Drop the file here, or choose it. It is read and not kept."), self))
        self.choose = PrimaryButton(_("Choose a list"), self, main=False)
        self.choose.clicked.connect(self.chosen)
        self.add_buttons(self.choose)


class ColumnField(PickField):
    """`picked` carries which column of ours, and the place in the list."""

    picked = Signal(object, object)

    def __init__(self, column: Column, title: str, options: Sequence[tuple[object, str]]) -> None:
        super().__init__(title, options)
        self._column = column
        self.settled.connect(self._pick)

    def _pick(self, place: object) -> None:
        self.picked.emit(self._column, place)


class ColumnsCard(Card):
    """Name and account first; the others wait behind a fold. `picked` and `read_as` are what was chosen."""

    picked = Signal(object, object)
    read_as = Signal(object)

    def __init__(self, presenter: BatchPresenter, parent: QWidget | None = None) -> None:
        super().__init__(_("Which column is what?"), parent)
        self.add(muted(_("You say it once. The next list with these headings needs no answer."), self))
        self.fields = {column: self._field(presenter, column) for column in Column}
        self.add_layout(side_by_side(*(self.fields[column] for column in FIRST), gap=14))
        rest = QWidget(self)
        column = tight(QVBoxLayout(rest), 10)
        for at in range(0, len(REST), 2):
            column.addLayout(side_by_side(*(self.fields[one] for one in REST[at : at + 2]), gap=14))
        self.more = self.add(Foldout(_("More columns"), rest, self))
        self.encoding = PickField(
            _("Are these names right?"),
            tuple((name, name.upper()) for name in ENCODINGS),
            hint=presenter.first_names(),
        )
        table = presenter.table
        self.encoding.set_value(table.encoding if table else "")
        self.encoding.settled.connect(self.read_as)
        self.add(self.encoding)
        self.encoding.setVisible(table is not None and table.encoding not in {"utf-8", "utf-16"})

    def _field(self, presenter: BatchPresenter, column: Column) -> ColumnField:
        field = ColumnField(column, presenter.title(column), presenter.headings())
        field.set_value(presenter.columns.get(column, NOT_THERE))
        field.picked.connect(self.picked)
        return field


class TakesList(Page):
    """A page that takes one file: by a dialog, or dropped on it."""

    went = Signal(object)

    def __init__(self, title: str, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(title, lead, parent)
        self.setAcceptDrops(True)

    def choose(self) -> None:
        dialog = QFileDialog(self, _("Choose a list"))
        dialog.setNameFilters([_("Lists ({kinds})").format(kinds=SUFFIXES), _("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, name: str) -> None:
        """A place of its own, so that Back from a case leads to this list again."""
        self.went.emit(PaymentList(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if names:
            event.acceptProposedAction()
            self.take(names[0])
