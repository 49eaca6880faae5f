"""Compare a payment list: choose it, say what its columns are, read what each line showed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.domain.errors import RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys
from ringback.ui.batch.choose import ChooseCard, ColumnsCard, TakesList
from ringback.ui.batch.details import LineCard, summary_of
from ringback.ui.batch.presenter import BatchPresenter, ShownLine
from ringback.ui.batch.running import Running
from ringback.ui.batch.table import LinesTable
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.decide.outside import Outside
from ringback.ui.fields import Toggle
from ringback.ui.flow import FlowLayout
from ringback.ui.form import empty, tight
from ringback.ui.keys import Key
from ringback.ui.places import Home
from ringback.ui.progress import ProgressCard
from ringback.usecases.columns import Column


class BatchPage(TakesList):
    ordered = Signal(object)

    def __init__(
        self,
        presenter: BatchPresenter,
        outside: Outside | None = None,
        *,
        file: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            _("Compare a payment list"),
            _("Each line is held against your cases. Nothing is sent, nothing is stopped."),
            parent,
        )
        self._presenter, self._outside = presenter, outside or Outside()
        self._running = Running(presenter, self)
        self._running.ordered.connect(self.ordered)
        self._running.read.connect(self._have_read)
        self._running.compared.connect(self.show_lines)
        self._running.moved.connect(self._say_progress)
        self._running.refused.connect(self._refuse)
        self._progress: ProgressCard | None = None
        self._only_open = self._asked_how = False
        self._line: ShownLine | None = None
        self._first: QWidget | None = None
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
        if file:
            QTimer.singleShot(0, self, partial(self.read, file))

    # the three looks of the page

    def show_choice(self) -> None:
        self._clear()
        card = ChooseCard(self.body)
        card.chosen.connect(self.choose)
        self._put(card)
        self._buttons(saving=False)
        self._begin_at(card.choose)

    def show_columns(self) -> None:
        self._clear()
        self.columns = ColumnsCard(self._presenter, self.body)
        self.columns.picked.connect(self._pick)
        self.columns.read_as.connect(self._read_as)
        self._put(self.columns)
        self._buttons(saving=False, comparing=True)
        self.footer.say(self._presenter.file_name)
        self._begin_at(self.columns.fields[Column.NAME].control)

    def show_lines(self) -> None:
        self._clear()
        presenter = self._presenter
        self._put(summary_of(presenter.to_look_at(), len(presenter.lines)))
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
        self._begin_at(self.lines)

    def _say_progress(self, done: int, of: int) -> None:
        """The card comes when the first look takes a while."""
        if self._progress is None:
            self._clear()
            self._progress = ProgressCard(_("The list is being compared"), of, self.body)
            self._progress.stopped.connect(self._stop)
            self._put(self._progress)
            self._buttons(saving=False)
            self._begin_at(self._progress.stop)
        self._progress.say(done)

    def _stop(self) -> None:
        self._running.stop()
        self.show_columns()

    def leave(self) -> None:
        self._running.stop()

    def initial_focus(self) -> QWidget | None:
        return self._first

    def _begin_at(self, widget: QWidget) -> None:
        self._first = widget
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

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

    def _buttons(self, *, saving: bool, comparing: bool = False) -> None:
        self.save_file.setVisible(saving)
        self.onward.setVisible(comparing)

    def _put(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.setVisible(True)

    def _clear(self) -> None:
        self.footer.say("")
        self._progress = None
        empty(self._column)

    # choosing

    def read(self, name: str) -> None:
        """In another thread; then `_have_read`, or a word at the foot and the page as it was."""
        self._asked_how = False
        self._running.read_list(Path(name))

    def _have_read(self) -> None:
        """Straight to the lines where this person said before what the columns are."""
        if self._asked_how:
            self.show_columns()
        elif self._presenter.known and self._presenter.table is not None and self._presenter.table.sure:
            self.compare()
        else:
            self.show_columns()

    def _read_as(self, encoding: object) -> None:
        self._asked_how = True
        self._running.read_list(self._presenter.path, str(encoding))

    def _pick(self, column: Column, place: int) -> None:
        self._presenter.set_column(column, place)

    def compare(self) -> None:
        self._running.compare()

    def _refuse(self, error: RingbackError) -> None:
        """A list that was read asks for its columns; before that the page stays as it is."""
        shown = self.onward.isVisibleTo(self) or bool(self._presenter.lines)
        if self._presenter.table is not None and not shown:
            self.show_columns()
        self.footer.say(sentence(error))

    # the lines

    def _chosen_lines(self) -> tuple[ShownLine, ...]:
        lines = self._presenter.lines
        return tuple(line for line in lines if not line.told.fits) if self._only_open else lines

    def _filter(self, only: bool) -> None:
        self._only_open = only
        self.lines.set_lines(self._chosen_lines())
        self._look_at(0)

    def _look_at(self, row: int) -> None:
        empty(self._details)
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
        if paid is None:
            return
        try:
            self._presenter.write_down(paid)
        except RingbackError as error:
            self.footer.say(sentence(error))
            return
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
