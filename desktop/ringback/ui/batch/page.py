"""Compare a payment list: choose it, say what its columns are, read what each line showed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _, ngettext
from ringback.ui import keys, reading
from ringback.ui.batch.choose import ChooseCard, ColumnsCard
from ringback.ui.batch.details import LineCard
from ringback.ui.batch.presenter import BatchPresenter, ShownLine
from ringback.ui.batch.table import LinesTable
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Banner
from ringback.ui.decide.outside import Outside
from ringback.ui.fields import Toggle
from ringback.ui.flow import FlowLayout
from ringback.ui.form import tight
from ringback.ui.keys import Key
from ringback.ui.page import Page
from ringback.ui.places import Home
from ringback.ui.theme import Kind
from ringback.usecases.columns import Column

SUFFIXES = "*.csv *.tsv *.txt"


class BatchPage(Page):
    went = Signal(object)

    def __init__(
        self, presenter: BatchPresenter, outside: Outside | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _("Compare a payment list"),
            _("Each line is held against your cases. Nothing is sent, nothing is stopped."),
            parent,
        )
        self._presenter, self._outside = presenter, outside or Outside()
        self._only_open = False
        self._line: ShownLine | None = None
        self.setAcceptDrops(True)
        holder = self.add(QWidget())
        self._column = tight(QVBoxLayout(holder), 13)
        self.back = self.footer.add(GhostButton(_("Back"), main=True))
        self.save_file = self.footer.add(GhostButton(_("Save as CSV"), main=True))
        self.onward = self.footer.add(PrimaryButton(_("Compare")))
        self.back.clicked.connect(self._go_home)
        self.save_file.clicked.connect(self._save)
        self.onward.clicked.connect(self.compare)
        keys.install(self, {Key.SAVE: self.compare, Key.EVIDENCE: self.choose, Key.EXPORT: self._save})
        self.show_choice()

    # the three looks of the page

    def show_choice(self) -> None:
        self._clear()
        card = ChooseCard(self.body)
        card.chosen.connect(self.choose)
        self._put(card)
        self._buttons(saving=False)
        card.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_columns(self) -> None:
        self._clear()
        self.columns = ColumnsCard(self._presenter, self.body)
        self.columns.picked.connect(self._pick)
        self.columns.read_as.connect(self._read_as)
        self._put(self.columns)
        self._buttons(saving=False, comparing=True)
        self.footer.say(self._presenter.file_name)
        self.columns.fields[Column.NAME].focus()

    def show_lines(self) -> None:
        self._clear()
        presenter = self._presenter
        self._put(self._banner())
        self.only = Toggle(_("Show only lines to look at"))
        self.only.set_value(self._only_open)
        self.only.settled.connect(self._filter)
        self._put(self._choices())
        self.lines = LinesTable(self._chosen_lines(), self.body)
        self.lines.picked.connect(self._look_at)
        self.lines.entered.connect(self._open_row)
        self._put(self.lines)
        holder = QWidget(self.body)
        self._details = tight(QVBoxLayout(holder), 0)
        self._put(holder)
        self._buttons(saving=True)
        self.footer.say(presenter.file_name)
        self._look_at(0)
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def initial_focus(self) -> QWidget | None:
        return reading.first_focus(self.body)

    def _choices(self) -> QWidget:
        """What to show, and the two ways back, on a line that may break."""
        holder = QWidget(self.body)
        flow = FlowLayout(holder)
        self.change = GhostButton(_("Change the columns"), holder)
        self.another = GhostButton(_("Another list"), holder)
        self.change.clicked.connect(self.show_columns)
        self.another.clicked.connect(self.show_choice)
        for widget in (self.only, self.change, self.another):
            flow.addWidget(widget)
        return holder

    def _banner(self) -> Banner:
        count, of = self._presenter.to_look_at(), len(self._presenter.lines)
        words = ngettext("{n} line of {of} to look at", "{n} lines of {of} to look at", count)
        if count:
            return Banner(Kind.CAUTION, words.format(n=count, of=of), _("You decide. Nothing was stopped."))
        fits = ngettext("The line fits", "All {n} lines fit", of).format(n=of)
        return Banner(Kind.OK, fits, _("Each goes to an account that was approved."))

    def _buttons(self, *, saving: bool, comparing: bool = False) -> None:
        self.save_file.setVisible(saving)
        self.onward.setVisible(comparing)

    def _put(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.setVisible(True)

    def _clear(self) -> None:
        self.footer.say("")
        _empty(self._column)

    # choosing

    def choose(self) -> None:
        dialog = QFileDialog(self, _("Choose a list"))
        dialog.setNameFilters([_("Lists ({kinds})").format(kinds=SUFFIXES), _("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.read)
        dialog.open()

    def read(self, name: str) -> None:
        """Straight to the lines where this person said before what the columns are."""
        if not self._attempt(partial(self._presenter.read, Path(name))):
            return
        if self._presenter.known and self._presenter.table is not None and self._presenter.table.sure:
            self.compare()
        else:
            self.show_columns()

    def _read_as(self, encoding: object) -> None:
        if self._attempt(partial(self._presenter.read_as, str(encoding))):
            self.show_columns()

    def _pick(self, column: Column, place: int) -> None:
        self._presenter.set_column(column, place)

    def compare(self) -> None:
        if self._presenter.table is None:
            return
        if self._attempt(self._presenter.compare):
            self.show_lines()
        elif not self.onward.isVisibleTo(self):
            said = self.footer.note.text()
            self.show_columns()
            self.footer.say(said)

    # the lines

    def _chosen_lines(self) -> tuple[ShownLine, ...]:
        lines = self._presenter.lines
        return tuple(line for line in lines if not line.told.fits) if self._only_open else lines

    def _filter(self, only: bool) -> None:
        self._only_open = only
        self.lines.set_lines(self._chosen_lines())
        self._look_at(0)

    def _look_at(self, row: int) -> None:
        _empty(self._details)
        if row >= self.lines.compared.rowCount():
            return
        self._line = self.lines.compared.line(row)
        paid = self._presenter.payment_of(self._line)
        written = paid is not None and self._presenter.is_written_down(paid)
        card = LineCard(self._line, payable=paid is not None, written=written, parent=self.body)
        card.case.connect(self._open_case)
        card.paid.connect(self._write_down)
        self._details.addWidget(card)
        card.setVisible(True)

    def _open_row(self, row: int) -> None:
        self._look_at(row)
        self._open_case()

    def _open_case(self) -> None:
        case = self._presenter.case_of(self._line) if self._line else None
        if case is not None:
            self.went.emit(self._presenter.place_of(case))

    def _write_down(self) -> None:
        paid = self._presenter.payment_of(self._line) if self._line else None
        if paid is not None and self._attempt(partial(self._presenter.write_down, paid)):
            self.footer.say(_("Written down in the case"))
            self._look_at(self.lines.currentIndex().row())
            self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        if not self._presenter.lines or not self.save_file.isVisibleTo(self):
            return
        try:
            path = self._presenter.save(self._outside.folder())
        except RingbackError as error:
            self.footer.say(sentence(error))
            return
        self.footer.say(_("Saved: {path}").format(path=str(path)))

    def _go_home(self) -> None:
        self.went.emit(Home())

    def _attempt(self, gesture: Callable[[], None]) -> bool:
        try:
            gesture()
        except RingbackError as error:
            self.footer.say(sentence(error))
            return False
        return True

    # what is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if names:
            event.acceptProposedAction()
            self.read(names[0])


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        former = item.widget()
        if former is not None:
            former.setVisible(False)
            former.deleteLater()
