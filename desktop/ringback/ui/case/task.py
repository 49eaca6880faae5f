"""One task: the next thing to do on top, then everything its plan asks, then what is there already."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import Button, GhostButton, PrimaryButton
from ringback.ui.cards import Card, Foldout
from ringback.ui.case.base import CasePage
from ringback.ui.case.lines import CheckRow, FactRow
from ringback.ui.case.nextcard import NextCard
from ringback.ui.case.presenters.task import CheckLine, task_view
from ringback.ui.form import muted, tight
from ringback.ui.places import CaseTask
from ringback.usecases import cases
from ringback.usecases.desk import Desk, Gesture


class TaskPage(CasePage):
    """Nothing is typed here; every line leads to where it is done."""

    def __init__(self, place: CaseTask, desk: Desk, parent: QWidget) -> None:
        self.view = task_view(desk, place.case, place.task)
        super().__init__(desk, place.case, self.view.title, self.view.purpose, parent)
        self.place = place
        self.build_first()
        self._build_asked()
        self.build_more()
        self._build_recorded()
        self._build_also()
        self._build_footer()
        self.offer_undo()

    def build_first(self) -> None:
        if self.view.next is not None:
            self.next_card = NextCard(self.view.next, self.body)
            self.next_card.chosen.connect(self.go)
            self.add(self.next_card)

    def build_more(self) -> None:
        """Between what is asked and what is there."""

    def initial_focus(self) -> QWidget | None:
        return self.next_card.button if self.view.next is not None else self.onward

    def save(self) -> None:
        """Ctrl+Enter: the next thing to do."""
        self.go(self.view.next.place if self.view.next else self.view.onward)

    def undone(self) -> None:
        self.go(self.place)

    def _build_asked(self) -> None:
        card = Card(_("What your plan asks here") if self.view.asks else "", self.body)
        if not self.view.asks:
            card.add(muted(_("The plan of this job asks for nothing here."), card))
        for line in self.view.asked:
            card.add(self._check_row(line))
        self.add(card)

    def _build_recorded(self) -> None:
        if not self.view.recorded:
            return
        card = Card(_("Written down so far"), self.body)
        for recorded in self.view.recorded:
            row = FactRow(recorded, card)
            row.edited.connect(self.go)
            row.undone.connect(self._undo_entry)
            card.add(row)
        self.add(card)

    def _build_also(self) -> None:
        if not self.view.also:
            return
        holder = QWidget(self.body)
        column = tight(QVBoxLayout(holder), 8)
        column.setContentsMargins(14, 4, 14, 0)
        for line in self.view.also:
            column.addWidget(self._check_row(line))
        words = _("Also worth doing ({count})").format(count=len(self.view.also))
        self.add(Foldout(words, holder, self.body))

    def _build_footer(self) -> None:
        words = self.view.onward_words
        self.onward: Button = (
            PrimaryButton(words) if self.view.next is None else GhostButton(words, main=True)
        )
        self.footer.add(self.onward)
        self.onward.clicked.connect(self._onward)

    def _check_row(self, line: CheckLine) -> CheckRow:
        row = CheckRow(line, self.body)
        row.chosen.connect(self.go)
        return row

    def _onward(self) -> None:
        self.go(self.view.onward)

    def _undo_entry(self, seq: int) -> None:
        self._undo = seq
        if self.attempt(self._take_entry_back):
            self.go(self.place)

    def _take_entry_back(self, gesture: Gesture) -> None:
        cases.undo(self.desk, gesture, self._undo)
